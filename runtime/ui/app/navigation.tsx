/** The app's menu: its pages, under their headings. */

import { cn } from "../components/cn.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useApp } from "./app-info.tsx";
import type { AppRoute } from "./app-types.ts";
import { activeEntry, navigationGroups, settingsGroup } from "./navigation-entries.ts";

const icons: Partial<Record<AppRoute["kind"], IconName>> = {
  board: "board",
  calendar: "calendar",
  gallery: "gallery",
  dashboard: "chart",
  report: "chart",
  settings: "settings",
  content: "text",
};

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const app = useApp();
  const { path: current } = useLocation();
  const { home } = app.model.app;
  const groups = navigationGroups(app);
  const active = activeEntry(
    groups.flatMap(({ entries }) => entries),
    app.routes,
    current === "/" && home !== undefined ? `/${home}` : current,
  );
  const item = (path: string, label: string, icon: IconName, isActive: boolean) => (
    <li key={path}>
      <Link
        to={path}
        aria-current={isActive ? "page" : undefined}
        {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
        className={cn(
          "flex items-center gap-3 rounded-md px-3 py-2 text-sm text-muted-foreground transition-colors hover:bg-accent hover:text-foreground",
          isActive && "bg-selected font-medium text-link hover:bg-selected hover:text-link",
        )}
      >
        <Icon name={icon} />
        <span className="truncate">{label}</span>
      </Link>
    </li>
  );
  const lists = groups.map(({ label, entries }) => (
    <div key={label ?? ""} className="mt-5 first:mt-0">
      {label !== undefined && !(entries.length === 1 && label === settingsGroup) && (
        <p aria-hidden="true" className="mb-1 truncate px-3 text-xs font-medium text-muted-foreground">
          {label === settingsGroup ? text("Settings") : label}
        </p>
      )}
      <ul aria-label={label === settingsGroup ? text("Settings") : label} className="flex flex-col gap-0.5">
        {label === undefined && home === undefined && item("/", text("Home"), "home", current === "/")}
        {entries.map(({ route, path }) => item(path, route.title, icons[route.kind] ?? "table", path === active))}
      </ul>
    </div>
  ));
  return (
    <nav aria-label={text("Main")}>
      {groups[0]?.label !== undefined && home === undefined && (
        <ul className="mb-5">{item("/", text("Home"), "home", current === "/")}</ul>
      )}
      {lists}
    </nav>
  );
}
