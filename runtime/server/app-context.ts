/** What every handler of the data API works with. */
import type { AppModel } from "../model/types.ts";
import { EVERYTHING, type Person } from "./access/person.ts";
import { refusal } from "./access/require-right.ts";
import { createVisibleTables, type VisibleTables } from "./access/visible-tables.ts";
import { ApiError } from "./api-error.ts";
import type { AppDatabase } from "./app-database.ts";
import type { EntityTable } from "./entity-table.ts";
import { nameHint } from "./name-hint.ts";

export interface AppContext {
  readonly model: AppModel;
  readonly database: AppDatabase;
  /** All tables with all their columns, by URL segment: for writing, and for what the server itself looks up. */
  readonly tables: ReadonlyMap<string, EntityTable>;
  readonly now: () => Date;
  /** Who the request comes from. */
  readonly person: Person;
  /** The tables as that person sees them: whatever is sent is read from these. */
  readonly visible: VisibleTables;
}

/** Returns the context of the server itself, which sees everything. */
export function createAppContext(
  parts: Pick<AppContext, "model" | "database" | "tables" | "now">,
  person: Person = EVERYTHING,
): AppContext {
  return { ...parts, person, visible: createVisibleTables(parts.model, parts.tables, person) };
}

/** Returns the table of a URL segment, for writing, or throws `not_found`. The caller checks the right. */
export function getTable(context: AppContext, name: string): EntityTable {
  const table = context.tables.get(name);
  if (!table) {
    const hint = nameHint(name, context.visible.tables.keys());
    throw new ApiError("not_found", `There is no table "${name.slice(0, 80)}"`, { hint });
  }
  return table;
}

/** Returns the table of a URL segment as the person sees it; throws `not_found`, `unauthorized` or `forbidden`. */
export function getVisibleTable(context: AppContext, name: string): EntityTable {
  const visible = context.visible.tables.get(name);
  if (visible) return visible;
  throw refusal(context, `see ${getTable(context, name).entity.pluralLabel}`);
}
