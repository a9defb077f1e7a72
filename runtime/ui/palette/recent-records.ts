/** The records that were looked at last, for going back to them; forgotten when the page is left. */
import { useEffect } from "react";
import { useApp } from "../app/app-info.tsx";
import { matchRoute } from "../router/match-route.ts";
import { useLocation } from "../router/router.tsx";
import type { PaletteEntry } from "./palette-entries.ts";

const most = 6;
let recent: readonly PaletteEntry[] = [];

/** Without the page that is open: who is there need not go there. */
export function recentRecords(current: string): readonly PaletteEntry[] {
  return recent.filter(({ to }) => to !== current);
}

/** Takes note of each record's page when it is left, by when its title is known. */
export function useRecentRecords(): void {
  const { routes, model, entityNamed } = useApp();
  const { path } = useLocation();
  useEffect(() => {
    const route = matchRoute(routes, path)?.route;
    if (route?.kind !== "detail" || route.entity === undefined) return;
    const note = entityNamed(route.entity).label;
    return () => {
      const suffix = ` · ${model.app.name}`;
      if (!document.title.endsWith(suffix)) return;
      const label = document.title.slice(0, -suffix.length);
      const entry: PaletteEntry = { id: `recent ${path}`, label, note, icon: "file", to: path };
      recent = [entry, ...recent.filter(({ to }) => to !== path)].slice(0, most);
    };
  }, [path, routes, model, entityNamed]);
}
