/** Hears the keys that work on every page, and shows the search of everything and the list of keys. */
import { useEffect } from "react";
import { useDataAccess } from "../../client/data-context.tsx";
import { useApp } from "../app/app-info.tsx";
import { codeQuery, Later } from "../app/later.tsx";
import { type Shortcut, setShortcutState, useShortcutState, useShortcuts } from "../components/use-shortcuts.ts";
import { useLocation, useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { isPaletteOpen, showPalette, usePaletteOpen } from "./palette-state.ts";
import { useRecentRecords } from "./recent-records.ts";
import { useCurrentRoute } from "./use-current-route.ts";

const overlaysCode = codeQuery("overlays", () => import("./overlays.ts"));

export function PageKeys() {
  const { cache } = useDataAccess();
  const palette = usePaletteOpen();
  const { help } = useShortcutState();
  useRecentRecords();
  useViewKeys();
  useEffect(() => void cache.preload(overlaysCode), [cache]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (event.key.toLowerCase() !== "k" || !held) return;
      event.preventDefault();
      // Another dialog is left alone: what is in it would be lost behind this one.
      if (isPaletteOpen() || document.querySelector("dialog[open]") === null) showPalette(!isPaletteOpen());
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  if (!palette && !help) return null;
  return (
    <Later code={overlaysCode}>
      {({ CommandPalette, ShortcutsDialog }) =>
        palette ? <CommandPalette /> : <ShortcutsDialog onClose={() => setShortcutState({ help: false })} />
      }
    </Later>
  );
}

const views: ReadonlySet<string> = new Set(["board", "calendar", "gallery", "report"]);

/** Search and a new record, on views that are neither a list nor a record; those have keys of their own. */
function useViewKeys(): void {
  const { entityNamed, newPath } = useApp();
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const route = useCurrentRoute();
  const view = route !== undefined && views.has(route.kind) && route.entity !== undefined;
  const entity = view ? entityNamed(route.entity ?? "") : undefined;
  const create = entity === undefined ? undefined : newPath(entity);
  const keys: Shortcut[] = [];
  if (entity !== undefined) {
    const run = () => document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
    keys.push({ key: "/", label: text("Search"), run });
  }
  if (entity !== undefined && create !== undefined) {
    const from = new URLSearchParams({ from: search === "" ? path : `${path}?${search}` });
    const run = () => void navigate(`${create}?${from.toString()}`);
    keys.push({ key: "n", label: text("New {name}", { name: entity.label }), run });
  }
  useShortcuts(keys);
}
