/** Hears the keys that work on every page, and shows the dialogs that they open. */
import { useEffect, useRef } from "react";
import { useDataAccess } from "../../client/data-context.tsx";
import { useApp } from "../app/app-info.tsx";
import type { AppInfo } from "../app/app-types.ts";
import { codeQuery, Later } from "../app/later.tsx";
import { matchRoute } from "../router/match-route.ts";
import { useLocation, useNavigate } from "../router/router.tsx";
import { type Overlay, shownOverlay, showOverlay, useOverlay } from "./palette-state.ts";
import { useRecentRecords } from "./recent-records.ts";
import { isTaken, singleKeysOn } from "./single-keys.ts";

const overlaysCode = codeQuery("overlays", () => import("./overlays.ts"));

export function PageKeys() {
  const app = useApp();
  const { cache } = useDataAccess();
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const overlay = useOverlay();
  useRecentRecords();
  useEffect(() => void cache.preload(overlaysCode), [cache]);
  const latest = useRef({ app, path, search, navigate });
  latest.current = { app, path, search, navigate };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        return toggle("palette");
      }
      if (!singleKeysOn() || isTaken(event)) return;
      if (event.key === "?") showOverlay("keys");
      else if (event.key === "/") focusSearch();
      else {
        const to = pathOfKey(event.key, now.app, now.path, now.search);
        if (to === undefined) return;
        void now.navigate(to);
      }
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  if (overlay === undefined) return null;
  return (
    <Later code={overlaysCode}>
      {({ CommandPalette, ShortcutsDialog }) => (overlay === "palette" ? <CommandPalette /> : <ShortcutsDialog />)}
    </Later>
  );
}

/** Another dialog is left alone: what is in it would be lost behind this one. */
function toggle(overlay: Overlay): void {
  if (shownOverlay() === overlay) showOverlay(undefined);
  else if (document.querySelector("dialog[open]") === null) showOverlay(overlay);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
}

/** Where a key leads from a page about records of one kind; undefined for other keys and pages. */
function pathOfKey(key: string, app: AppInfo, path: string, search: string): string | undefined {
  const found = matchRoute(app.routes, path === "/" ? `/${app.model.app.home ?? ""}` : path);
  const name = found?.route.entity;
  if (found === undefined || name === undefined || found.route.kind === "form") return undefined;
  const entity = app.entityNamed(name);
  const from = search === "" ? path : `${path}?${search}`;
  const id = found.params["id"];
  if (key === "e" && found.route.kind === "detail" && id !== undefined) return app.editPath(entity, id);
  const create = key === "n" && entity.partOf === undefined ? app.newPath(entity) : undefined;
  return create === undefined ? undefined : `${create}?${new URLSearchParams({ from }).toString()}`;
}
