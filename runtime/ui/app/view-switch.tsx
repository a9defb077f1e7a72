/** Links between the views of one entity: its list, boards, calendars and galleries. */
import type { EntityModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useApp } from "./app-info.tsx";
import type { AppRoute } from "./app-types.ts";

const views: Partial<Record<AppRoute["kind"], { readonly label: string; readonly icon: IconName }>> = {
  list: { label: "List", icon: "table" },
  board: { label: "Board", icon: "board" },
  calendar: { label: "Calendar", icon: "calendar" },
  gallery: { label: "Gallery", icon: "gallery" },
};

/** Nothing where the entity has only one view. */
export function ViewSwitch({ entity }: { entity: EntityModel }) {
  const { routes, mayOpen, model } = useApp();
  const { path: current } = useLocation();
  const here = current === "/" ? `/${model.app.home ?? ""}` : current;
  const found = routes.filter(
    (route) => views[route.kind] !== undefined && route.entity === entity.name && mayOpen(route),
  );
  if (found.length < 2) return null;
  const several = (kind: AppRoute["kind"]) => found.filter((route) => route.kind === kind).length > 1;
  return (
    <nav aria-label={text("View")} className="flex max-w-full overflow-x-auto rounded-lg bg-muted p-0.5 print:hidden">
      {found.map((route) => {
        const [path = "/"] = route.paths;
        const view = views[route.kind];
        return (
          <Link
            key={path}
            to={path}
            aria-current={path === here ? "page" : undefined}
            className={cn(
              "inline-flex items-center gap-1.5 rounded-md px-2.5 py-1 text-[13px] font-medium whitespace-nowrap text-muted-foreground hover:text-foreground",
              path === here && "bg-card text-foreground shadow-xs",
            )}
          >
            <Icon name={view?.icon ?? "table"} className="size-3.5" />
            {several(route.kind) ? route.title : text(view?.label ?? route.title)}
          </Link>
        );
      })}
    </nav>
  );
}
