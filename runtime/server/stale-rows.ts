/** Refuses to write to rows that somebody else changed in the meantime. */
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { EntityTable } from "./entity-table.ts";
import { serverIssue } from "./issue-texts.ts";
import { findStoredRow, getRow, hashRow } from "./read-rows.ts";

/** `matches` is asked with the stored row's hash; when it says no, throws `conflict` with the current row. */
export function refuseStale(
  context: AppContext,
  table: EntityTable,
  id: number,
  matches: (etag: string) => boolean,
): void {
  const visible = context.visible.of(table);
  const stored = findStoredRow(context, visible, id);
  if (stored && matches(hashRow(visible, stored))) return;
  const current = getRow(context, table, id);
  throw new ApiError("conflict", serverIssue("changed_meanwhile", { entity: table.entity.label }), {
    extra: { current },
  });
}
