/** Creates, changes and deletes rows, one or many, each request in one transaction. */
import type { RecordValues, Row, ValidationMode } from "../model/types.ts";
import { validateRecord } from "../model/validate-record.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { writeWithMessages } from "./constraint-error.ts";
import type { DeletePlan } from "./delete-plan.ts";
import { planDelete } from "./delete-plan.ts";
import type { EntityTable } from "./entity-table.ts";
import { findStoredRow, getRow, hashRow } from "./read-rows.ts";
import { insertRecord, updateRecord } from "./write-record.ts";

export type GivenValues = Readonly<Record<string, unknown>>;

export function createRow(context: AppContext, table: EntityTable, given: GivenValues): Row {
  return context.database.transaction(() => {
    const id = insertRecord(context, table, getValidValues(context, table, given, "create"));
    return getRow(context, table, id);
  });
}

/** `matches` is asked with the stored row's hash; when it says no, the row stays and a conflict is thrown. */
export function updateRow(
  context: AppContext,
  table: EntityTable,
  id: number,
  change: { readonly given: GivenValues; readonly matches: (etag: string) => boolean },
): Row {
  return context.database.transaction(() => {
    refuseStale(context, table, id, change.matches);
    const values = getValidValues(context, table, change.given, "update");
    updateRecord(context, table, id, values);
    return getRow(context, table, id);
  });
}

/** Changes all rows or none; returns how many. */
export function updateRows(
  context: AppContext,
  table: EntityTable,
  ids: readonly number[],
  given: GivenValues,
): number {
  return context.database.transaction(() => {
    for (const id of ids) refuseMissing(context, table, id);
    const values = getValidValues(context, table, given, "update");
    for (const id of ids) updateRecord(context, table, id, values);
    return ids.length;
  });
}

/** Deletes the row with what the delete rules take along; throws `restricted` with the plan when they forbid it. */
export function deleteRow(
  context: AppContext,
  table: EntityTable,
  id: number,
  matches: (etag: string) => boolean,
): DeletePlan {
  return context.database.transaction(() => {
    refuseStale(context, table, id, matches);
    return deleteByPlan(context, table, [id]);
  });
}

/** Deletes all rows or none; returns how many were asked for. */
export function deleteRows(context: AppContext, table: EntityTable, ids: readonly number[]): number {
  return context.database.transaction(() => {
    for (const id of ids) refuseMissing(context, table, id);
    deleteByPlan(context, table, ids);
    return ids.length;
  });
}

function deleteByPlan(context: AppContext, table: EntityTable, ids: readonly number[]): DeletePlan {
  const plan = planDelete(context, table, ids);
  if (plan.blockedBy.length > 0) {
    const by = plan.blockedBy.map(({ table: name, count }) => `${count} in ${name}`).join(", ");
    const message = `Cannot delete: other records refer to it (${by})`;
    throw new ApiError("restricted", message, { extra: { ...plan } });
  }
  const sql = `DELETE FROM ${table.sql} WHERE "id" IN (SELECT value FROM json_each(?))`;
  writeWithMessages(table, () => context.database.prepare(sql).run(JSON.stringify(ids)));
  return { ...plan, deleted: true };
}

function getValidValues(
  context: AppContext,
  table: EntityTable,
  given: GivenValues,
  mode: ValidationMode,
): RecordValues {
  const { values, errors } = validateRecord(table.entity, given, mode, { now: context.now() });
  for (const { field, target } of table.references) {
    const id = values[field.name];
    if (typeof id !== "number") continue;
    const found = context.database.prepare(`SELECT 1 FROM ${target.sql} WHERE "id" = ?`).get(id);
    if (!found) errors[field.name] = `${field.label}: there is no ${target.entity.label} ${id}`;
  }
  for (const { field, target } of table.relations) {
    const sql = `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT "id" FROM ${target.sql}) LIMIT 1`;
    const missing = context.database
      .prepare(sql)
      .pluck()
      .get(JSON.stringify(values[field.name] ?? []));
    if (missing !== undefined) errors[field.name] = `${field.label}: there is no ${target.entity.label} ${missing}`;
  }
  const [first] = Object.values(errors);
  if (first !== undefined) throw new ApiError("validation", first, { fields: errors });
  return values;
}

function refuseStale(context: AppContext, table: EntityTable, id: number, matches: (etag: string) => boolean): void {
  const stored = findStoredRow(context, table, id);
  if (stored && matches(hashRow(table, stored))) return;
  const current = getRow(context, table, id);
  throw new ApiError("conflict", `Someone changed this ${table.entity.label} in the meantime`, { extra: { current } });
}

function refuseMissing(context: AppContext, table: EntityTable, id: number): void {
  if (context.database.prepare(`SELECT 1 FROM ${table.sql} WHERE "id" = ?`).get(id)) return;
  throw new ApiError("not_found", `There is no ${table.entity.label} ${id}; nothing was changed`);
}
