/** Refuses to write to rows that are gone or that somebody else changed in the meantime. */
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { EntityTable } from "./entity-table.ts";
import { findStoredRow, getRow, hashRow } from "./read-rows.ts";

/** `matches` is asked with the stored row's hash; when it says no, throws `conflict` with the current row. */
export function refuseStale(
  context: AppContext,
  table: EntityTable,
  id: number,
  matches: (etag: string) => boolean,
): void {
  const stored = findStoredRow(context, table, id);
  if (stored && matches(hashRow(table, stored))) return;
  const current = getRow(context, table, id);
  throw new ApiError("conflict", `Someone changed this ${table.entity.label} in the meantime`, { extra: { current } });
}

/** Throws `not_found` for the first of the rows that does not exist. */
export function refuseMissing(context: AppContext, table: EntityTable, ids: readonly number[]): void {
  const sql = `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT "id" FROM ${table.sql}) LIMIT 1`;
  const missing = context.database.prepare(sql).pluck().get(JSON.stringify(ids));
  if (missing === undefined) return;
  throw new ApiError("not_found", `There is no ${table.entity.label} ${missing}; nothing was changed`);
}
