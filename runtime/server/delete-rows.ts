/** Deletes records or moves them to the archive, and brings them back from there; all of a request or nothing. */
import { toStoredDatetime } from "../model/calendar.ts";
import type { Row } from "../model/types.ts";
import { requireRowRight } from "./access/require-right.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { writeWithMessages } from "./constraint-error.ts";
import { type DeletePlan, planDelete } from "./delete-plan.ts";
import type { EntityTable } from "./entity-table.ts";
import { serverIssue } from "./issue-texts.ts";
import { getRow, readTitlesOf } from "./read-rows.ts";
import { refuseStale } from "./stale-rows.ts";

/** Of many rows that cannot be deleted, these are named; rows beyond the second number are not looked at one by one. */
const MOST_BLOCKED = 20;
const MOST_LOOKED_AT = 500;

/** Deletes the row with what the delete rules take along; throws `restricted` with the plan when they forbid it. */
export function deleteRow(
  context: AppContext,
  table: EntityTable,
  id: number,
  matches: (etag: string) => boolean,
): DeletePlan {
  return context.database.transaction(() => {
    requireRowRight(context, table, "delete", [id]);
    refuseStale(context, table, id, matches);
    return deleteRecords(context, table, [id]);
  });
}

/** Deletes all rows or none; returns how many were asked for. */
export function deleteRows(context: AppContext, table: EntityTable, ids: readonly number[]): number {
  return context.database.transaction(() => {
    requireRowRight(context, table, "delete", ids);
    deleteRecords(context, table, ids);
    return ids.length;
  });
}

/** Says what deleting these rows would do. */
export function planDeleteRows(context: AppContext, table: EntityTable, ids: readonly number[]): DeletePlan {
  requireRowRight(context, table, "delete", ids);
  const { lasting, archived } = splitArchived(context, table, ids);
  const plan = planDelete(context, table, lasting);
  return archived.length > 0 ? { ...plan, archived: archived.length } : plan;
}

/** Brings the row back from the archive; one that is not there stays as it is. */
export function restoreRow(
  context: AppContext,
  table: EntityTable,
  id: number,
  matches: (etag: string) => boolean,
): Row {
  return context.database.transaction(() => {
    requireRowRight(context, table, "delete", [id]);
    refuseStale(context, table, id, matches);
    setDeletedAt(context, table, [id], null);
    return getRow(context, table, id);
  });
}

/** Returns how many of the rows were archived. */
export function restoreRows(context: AppContext, table: EntityTable, ids: readonly number[]): number {
  return context.database.transaction(() => {
    requireRowRight(context, table, "delete", ids);
    return setDeletedAt(context, table, ids, null);
  });
}

/** Within a transaction: records of an entity with an archive go there first, and for good when they are there already. */
export function deleteRecords(context: AppContext, table: EntityTable, ids: readonly number[]): DeletePlan {
  const { lasting, archived } = splitArchived(context, table, ids);
  const plan = planDelete(context, table, lasting);
  if (plan.blockedBy.length > 0) {
    const label = (name: string) => context.tables.get(name)?.entity.pluralLabel ?? name;
    const by = plan.blockedBy.map(({ table: name, count }) => `${count} in ${label(name)}`).join(", ");
    const blocked = lasting.length > 1 ? { blocked: findBlocked(context, table, lasting) } : {};
    throw new ApiError("restricted", serverIssue("referred_to", { by }), { extra: { ...plan, ...blocked } });
  }
  if (archived.length > 0) setDeletedAt(context, table, archived, toStoredDatetime(context.now()));
  const sql = `DELETE FROM ${table.sql} WHERE "id" IN (SELECT value FROM json_each(?))`;
  if (lasting.length > 0) writeWithMessages(table, () => context.database.prepare(sql).run(JSON.stringify(lasting)));
  return archived.length > 0 ? { ...plan, deleted: true, archived: archived.length } : { ...plan, deleted: true };
}

/** The first of the rows that could not go alone either. */
function findBlocked(context: AppContext, table: EntityTable, ids: readonly number[]): { id: number; title: string }[] {
  const found: number[] = [];
  for (const id of ids.slice(0, MOST_LOOKED_AT)) {
    if (planDelete(context, table, [id]).blockedBy.length > 0) found.push(id);
    if (found.length === MOST_BLOCKED) break;
  }
  const titles = readTitlesOf(context, context.visible.of(table), found);
  return found.map((id) => ({ id, title: titles.get(id) ?? `#${id}` }));
}

/** Which of the rows would go for good, and which to the archive. */
function splitArchived(context: AppContext, table: EntityTable, ids: readonly number[]) {
  if (!table.entity.softDelete) return { lasting: ids, archived: [] };
  const sql = `SELECT "id" FROM ${table.sql} WHERE "deleted_at" IS NULL AND "id" IN (SELECT value FROM json_each(?))`;
  const archived = context.database.prepare(sql).pluck().all(JSON.stringify(ids)) as number[];
  const going = new Set(archived);
  return { lasting: ids.filter((id) => !going.has(id)), archived };
}

function setDeletedAt(context: AppContext, table: EntityTable, ids: readonly number[], at: string | null): number {
  if (!table.entity.softDelete) {
    throw new ApiError("not_found", `${table.entity.pluralLabel} are not archived, so none can be restored`);
  }
  const sql = `UPDATE ${table.sql} SET "deleted_at" = ?, "updated_at" = ?
    WHERE "id" IN (SELECT value FROM json_each(?)) AND ("deleted_at" IS NULL) <> (? IS NULL)`;
  const now = toStoredDatetime(context.now());
  return writeWithMessages(table, () => context.database.prepare(sql).run(at, now, JSON.stringify(ids), at).changes);
}
