/** Views that a person has named: what a list shows, as the query of its address, kept in this browser. */
import { readChoice, storeChoice } from "../theme/stored-choice.ts";

export interface SavedView {
  readonly name: string;
  /** Query string without the question mark; empty for the list as the app has it. */
  readonly query: string;
}

/** Views of the list at `path` of the app called `app`, in the order in which they were saved. */
export function readViews(app: string, path: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(readChoice(keyOf(app, path)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isView).map(({ name, query }) => ({ name, query })) : [];
  } catch {
    return []; // Something else wrote there.
  }
}

/** False where the browser keeps nothing. */
export function storeViews(app: string, path: string, views: readonly SavedView[]): boolean {
  return storeChoice(keyOf(app, path), JSON.stringify(views));
}

/** The views with `view` added, or in the place of one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const exists = views.some(({ name }) => name === view.name);
  return exists ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

function keyOf(app: string, path: string): string {
  return `vector-views ${app} ${path}`;
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { name, query } = value as Record<string, unknown>;
  return typeof name === "string" && name !== "" && typeof query === "string";
}
