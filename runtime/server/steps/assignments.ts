/** Turns the assignments of a step into values: `today`, `now`, `me` and `random` become what they stand for. */
import { toLocalDate, toStoredDatetime } from "../../model/calendar.ts";
import type { AssignmentsModel, FieldModel } from "../../model/types.ts";
import type { AppContext } from "../app-context.ts";
import type { GivenValues } from "../check-record.ts";
import type { EntityTable } from "../entity-table.ts";

/** `table` is that of the record whose fields are set. */
export function resolveAssignments(
  context: AppContext,
  table: EntityTable,
  assignments: AssignmentsModel | undefined,
): GivenValues {
  const entries = Object.entries(assignments ?? {}).map(([name, value]) => {
    const field = table.entity.fields.find((candidate) => candidate.name === name);
    return [name, field && typeof value === "string" ? resolveWord(context, table, field, value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function resolveWord(context: AppContext, table: EntityTable, field: FieldModel, word: string): unknown {
  const moment = word === "today" || word === "now";
  if (field.type === "date" && moment) return toLocalDate(context.now());
  if (field.type === "datetime" && moment) {
    return word === "now" ? toStoredDatetime(context.now()) : `${toLocalDate(context.now())}T00:00:00Z`;
  }
  if (field.type !== "reference") return word;
  if (word === "me") return context.person.id;
  return word === "random" ? pickRecord(context, table, field) : word;
}

/** Any record of the target that is not archived; null when there is none. */
function pickRecord(context: AppContext, table: EntityTable, field: FieldModel): number | null {
  const target = table.references.find((reference) => reference.field === field)?.target;
  if (!target) return null;
  const where = target.entity.softDelete ? 'WHERE "deleted_at" IS NULL' : "";
  const sql = `SELECT "id" FROM ${target.sql} ${where} ORDER BY random() LIMIT 1`;
  return (context.database.prepare(sql).pluck().get() ?? null) as number | null;
}
