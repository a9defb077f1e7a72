/** Decides what stands in the menu, in which groups. */
import type { EntityModel } from "../../model/types.ts";
import { matchRoute } from "../router/match-route.ts";

/** What the menu needs to know of a route. */
export interface MenuRoute {
  readonly kind: string;
  readonly entity?: string;
  readonly group?: string;
  readonly nav?: boolean;
  readonly paths: readonly string[];
}
export interface NavigationEntry<R extends MenuRoute> {
  readonly route: R;
  readonly path: string;
}
export interface NavigationGroup<R extends MenuRoute> {
  /** Undefined for the main part, which has no heading. */
  readonly label: string | undefined;
  readonly entries: readonly NavigationEntry<R>[];
}

/** Heading under which lookup tables and the settings page stand. */
export const settingsGroup = "Settings";

/** From this many entries on, lookup tables move out of the main part. */
const mostInMain = 5;

export interface MenuParts<R extends MenuRoute> {
  readonly routes: readonly R[];
  readonly mayOpen: (route: R) => boolean;
}
export interface NavigationParts<R extends MenuRoute> extends MenuParts<R> {
  readonly model: { readonly entities: readonly EntityModel[] };
  readonly entityNamed: (name: string) => EntityModel;
}

/** Pages of the menu that the person may open, in the order of the page table. */
export function navigationEntries<R extends MenuRoute>({ routes, mayOpen }: MenuParts<R>): NavigationEntry<R>[] {
  return routes.flatMap((route) => {
    const path = route.paths.find((candidate) => !candidate.includes(":"));
    const listed = route.kind !== "detail" && route.kind !== "form" && route.nav !== false && mayOpen(route);
    return listed && path !== undefined && path !== "/" ? [{ route, path }] : [];
  });
}

/** The entries by heading: the main part first, then groups as they first appear, settings last. */
export function navigationGroups<R extends MenuRoute>(app: NavigationParts<R>): NavigationGroup<R>[] {
  const entries = navigationEntries(app);
  const groups = new Map<string | undefined, NavigationEntry<R>[]>([[undefined, []]]);
  for (const entry of entries) {
    const label = groupOf(entry.route, app, entries.length);
    groups.set(label, [...(groups.get(label) ?? []), entry]);
  }
  const last = groups.get(settingsGroup) ?? [];
  groups.delete(settingsGroup);
  // The settings page stands below the tables that it is about.
  last.sort((a, b) => Number(a.route.kind === "settings") - Number(b.route.kind === "settings"));
  if (last.length > 0) groups.set(settingsGroup, last);
  return [...groups].flatMap(([label, found]) => (found.length > 0 ? [{ label, entries: found }] : []));
}

/**
 * Path of the entry that stands for the page at `path`: the page's own, else that of its entity (a record, a board beside the
 * list), else the one that is the longest beginning of `path`; empty where there is none.
 */
export function activeEntry<R extends MenuRoute>(
  entries: readonly NavigationEntry<R>[],
  routes: readonly R[],
  path: string,
): string {
  const entity = matchRoute(routes, path)?.route.entity;
  const rank = ({ route, path: own }: NavigationEntry<R>) => {
    if (own === path) return 3000;
    if (entity !== undefined && route.entity === entity && route.kind !== "report")
      return route.kind === "list" ? 2000 : 1000;
    return path.startsWith(`${own}/`) ? own.length : 0;
  };
  return entries.reduce((best, entry) => (rank(entry) > best.most ? { most: rank(entry), own: entry.path } : best), {
    most: 0,
    own: "",
  }).own;
}

function groupOf<R extends MenuRoute>(route: R, app: NavigationParts<R>, count: number): string | undefined {
  if (route.group !== undefined) return route.group;
  if (route.kind === "settings") return settingsGroup;
  if (route.kind !== "list" || route.entity === undefined || count <= mostInMain) return undefined;
  return isLookup(app.entityNamed(route.entity), app.model.entities) ? settingsGroup : undefined;
}

/** A table of one or two plain columns that others refer to, such as categories. */
export function isLookup(entity: EntityModel, entities: readonly EntityModel[]): boolean {
  if (entity.fields.length > 2 || entity.fields.some(({ reference }) => reference !== undefined)) return false;
  return entities.some(({ fields }) => fields.some(({ reference }) => reference?.entity === entity.name));
}
