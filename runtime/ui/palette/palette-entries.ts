/** What the command palette offers, and which of it fits what was typed. */
import type { AppInfo } from "../app/app-types.ts";
import type { IconName } from "../components/icon.tsx";
import { text } from "../text/text.ts";

/** One line of the palette: it leads somewhere, or does something. */
export interface PaletteEntry {
  /** Unique among all entries. */
  readonly id: string;
  readonly label: string;
  /** Told beside the label, e.g. the kind of a record. */
  readonly note?: string | undefined;
  readonly icon: IconName;
  readonly to?: string | undefined;
  readonly run?: (() => void) | undefined;
}
export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

const pageIcons: Readonly<Record<string, IconName>> = {
  list: "table",
  board: "board",
  calendar: "calendar",
  gallery: "gallery",
  dashboard: "chart",
  report: "chart",
  settings: "settings",
  content: "text",
};

/** Every page without a record in its address that the person may open, in the order of the menu. */
export function pageEntries({ routes, mayOpen, model }: Pick<AppInfo, "routes" | "mayOpen" | "model">): PaletteEntry[] {
  const pages = routes.flatMap((route) => {
    const to = route.paths.find((path) => !path.includes(":"));
    if (to === undefined || route.kind === "form" || route.kind === "detail" || !mayOpen(route)) return [];
    return [{ id: `page ${to}`, label: route.title, note: route.group, icon: pageIcons[route.kind] ?? "file", to }];
  });
  const home = { id: "page /", label: text("Home"), icon: "home", to: "/" } as const;
  return model.app.home === undefined ? [home, ...pages] : pages;
}

/** A new record of each kind that the person may add; line items are added in their record. */
export function createEntries({ model, newPath }: Pick<AppInfo, "model" | "newPath">): PaletteEntry[] {
  return model.entities.flatMap((entity) => {
    const to = entity.partOf === undefined ? newPath(entity) : undefined;
    const label = text("New {name}", { name: entity.label });
    return to === undefined ? [] : [{ id: `new ${entity.name}`, label, icon: "plus" as const, to }];
  });
}

/** Those that have all the words, whose first fits best first; all of them where nothing was typed. */
export function matchingEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = plain(query).split(" ").filter(Boolean);
  if (words.length === 0) return entries;
  return entries
    .flatMap((entry) => {
      const label = plain(`${entry.label} ${entry.note ?? ""}`);
      if (!words.every((word) => label.includes(word))) return [];
      const first = words[0] ?? "";
      return [{ entry, rank: label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2 }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Small letters without accents, so that `resume` finds `Résumé`. */
function plain(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
