/** The app's menu: its lists and hand-written pages. */

import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Link, useLocation } from "../router/router.tsx";
import { type AppRoute, useApp } from "./app-info.tsx";

/** Routes that belong in the menu, with the path each opens. */
export function navigationEntries(routes: readonly AppRoute[]): { route: AppRoute; path: string }[] {
  return routes.flatMap((route) => {
    const path = route.paths.find((candidate) => !candidate.includes(":"));
    const listed = route.kind === "list" || route.kind === "page";
    return listed && path !== undefined && path !== "/" ? [{ route, path }] : [];
  });
}

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { routes } = useApp();
  const { path: current } = useLocation();
  const item = (path: string, label: string, icon: "home" | "table", active: boolean) => (
    <li key={path}>
      <Link
        to={path}
        aria-current={active ? "page" : undefined}
        {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
        className={cn(
          "flex items-center gap-3 rounded-md px-3 py-2 text-sm text-muted-foreground transition-colors hover:bg-accent hover:text-foreground",
          active && "bg-selected font-medium text-link hover:bg-selected hover:text-link",
        )}
      >
        <Icon name={icon} />
        <span className="truncate">{label}</span>
      </Link>
    </li>
  );
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {item("/", "Home", "home", current === "/")}
        {navigationEntries(routes).map(({ route, path }) =>
          item(path, route.title, "table", current === path || current.startsWith(`${path}/`)),
        )}
      </ul>
    </nav>
  );
}
