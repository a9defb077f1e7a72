/** What every handler of the data API works with. */
import type { AppModel } from "../model/types.ts";
import { ApiError } from "./api-error.ts";
import type { AppDatabase } from "./app-database.ts";
import type { EntityTable } from "./entity-table.ts";

export interface AppContext {
  readonly model: AppModel;
  readonly database: AppDatabase;
  /** By URL segment. */
  readonly tables: ReadonlyMap<string, EntityTable>;
  readonly now: () => Date;
}

/** Returns the table of a URL segment, or throws `not_found`. */
export function getTable(context: AppContext, name: string): EntityTable {
  const table = context.tables.get(name);
  if (!table) throw new ApiError("not_found", `There is no table "${name.slice(0, 80)}"`);
  return table;
}
