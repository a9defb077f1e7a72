/** Creates, changes and deletes rows, one or many, each request in one transaction. */
import type { RecordValues, Row, ValidationMode } from "../model/types.ts";
import { validateRecord } from "../model/validate-record.ts";
import { checkGivenValues, findUnknownTarget, requireRight, requireRowRight } from "./access/require-right.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { writeWithMessages } from "./constraint-error.ts";
import type { DeletePlan } from "./delete-plan.ts";
import { planDelete } from "./delete-plan.ts";
import type { EntityTable } from "./entity-table.ts";
import { findStoredRow, getRow, getWrittenRow, hashRow } from "./read-rows.ts";
import { insertRecord, updateRecord } from "./write-record.ts";

export type GivenValues = Readonly<Record<string, unknown>>;

export function createRow(context: AppContext, table: EntityTable, given: GivenValues): Row {
  requireRight(context, table, "create");
  return context.database.transaction(() => {
    const id = insertRecord(context, table, getValidValues(context, table, given, "create"));
    return getWrittenRow(context, table, id);
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
    requireRowRight(context, table, "update", [id]);
    refuseStale(context, table, id, change.matches);
    const values = getValidValues(context, table, change.given, "update");
    updateRecord(context, table, id, values);
    return getWrittenRow(context, table, id);
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
    requireRowRight(context, table, "update", ids);
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
    requireRowRight(context, table, "delete", [id]);
    refuseStale(context, table, id, matches);
    return deleteByPlan(context, table, [id]);
  });
}

/** Deletes all rows or none; returns how many were asked for. */
export function deleteRows(context: AppContext, table: EntityTable, ids: readonly number[]): number {
  return context.database.transaction(() => {
    requireRowRight(context, table, "delete", ids);
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
  const allowed = checkGivenValues(context, table, given, mode);
  const me = context.person.id ?? undefined;
  const { values, errors } = validateRecord(table.entity, allowed, mode, { now: context.now(), me });
  for (const { field, target } of table.references) {
    const id = values[field.name];
    if (typeof id !== "number") continue;
    const missing = findUnknownTarget(context, table, { field, target }, [id]);
    if (missing !== undefined) errors[field.name] = `${field.label}: there is no ${target.entity.label} ${missing}`;
  }
  for (const { field, target } of table.relations) {
    const ids = (values[field.name] ?? []) as readonly number[];
    const missing = findUnknownTarget(context, table, { field, target }, ids);
    if (missing !== undefined) errors[field.name] = `${field.label}: there is no ${target.entity.label} ${missing}`;
  }
  const [first] = Object.values(errors);
  if (first !== undefined) throw new ApiError("validation", first, { fields: errors });
  return values;
}

function refuseStale(context: AppContext, table: EntityTable, id: number, matches: (etag: string) => boolean): void {
  const visible = context.visible.of(table);
  const stored = findStoredRow(context, visible, id);
  if (stored && matches(hashRow(visible, stored))) return;
  const current = getRow(context, table, id);
  throw new ApiError("conflict", `Someone changed this ${table.entity.label} in the meantime`, { extra: { current } });
}
