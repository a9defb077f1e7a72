/** The app's name with its mark, as the way to the start page. */
import { Link } from "../router/router.tsx";
import { useApp } from "./app-info.tsx";

export function AppName() {
  const { model } = useApp();
  const initial = [...model.app.name.trim()][0] ?? "·";
  return (
    <Link to="/" className="flex min-w-0 items-center gap-2.5 rounded-md">
      <span
        aria-hidden="true"
        className="flex size-7 shrink-0 items-center justify-center rounded-md bg-primary text-sm font-semibold text-primary-foreground uppercase"
      >
        {initial}
      </span>
      <span className="truncate text-sm font-semibold">{model.app.name}</span>
    </Link>
  );
}
