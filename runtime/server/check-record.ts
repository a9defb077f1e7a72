/** Checks given values of a record against the model and against what is in the database. */

import type { Issue } from "../model/issue.ts";
import type { FieldModel, FieldValue, RecordValues, ValidationMode } from "../model/types.ts";
import { isBlank, validateRecord } from "../model/validate-record.ts";
import { findUnknownTarget } from "./access/require-right.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { EntityTable } from "./entity-table.ts";
import { findFileId, holdsFiles } from "./files/file-value.ts";
import { serverIssue } from "./issue-texts.ts";
import { toValue } from "./read-rows.ts";
import { quoteIdentifier, type SqlValue } from "./sql-text.ts";

export type GivenValues = Readonly<Record<string, unknown>>;
/** What is wrong, by field. */
export type FieldErrors = Record<string, Issue>;

export interface RecordCheck {
  readonly mode: ValidationMode;
  readonly given: GivenValues;
  /** Values that the app itself gives where `given` has none; they may be of fields that people cannot give. */
  readonly own?: GivenValues | undefined;
  /** Takes given values of fields that people cannot give; for the inputs of steps. */
  readonly system?: boolean | undefined;
  /** The record that is changed; absent for a new one. */
  readonly id?: number | undefined;
}

export interface CheckedRecord {
  readonly values: RecordValues;
  readonly errors: FieldErrors;
}

/** New records also get the next position and what their references lend them (`copyFrom`). */
export function checkRecord(context: AppContext, table: EntityTable, check: RecordCheck): CheckedRecord {
  const { given, mode, system = false, id } = check;
  const own = mode === "create" ? { ...findOwnValues(context, table, check), ...check.own } : check.own;
  const known = id === undefined ? undefined : readOrdered(context, table, id);
  const options = { now: context.now(), me: context.person.id ?? undefined, system, own, known };
  const { values, issues: errors } = validateRecord(table.entity, given, mode, options);
  refuseMissingRecords(context, table, { given, values, errors });
  refuseMissingFiles(context, table, values, errors);
  if (id !== undefined) refuseCircle(context, table, id, values, errors);
  return { values, errors };
}

/** Throws the `validation` error with the messages at their fields, if there are any. */
export function refuseErrors(errors: FieldErrors): void {
  const [first] = Object.values(errors);
  if (first !== undefined) throw new ApiError("validation", first, { issues: errors });
}

/** Returns the dates of the record that others are held against. */
function readOrdered(context: AppContext, table: EntityTable, id: number): RecordValues | undefined {
  const { fields } = table.entity;
  const names = [
    ...new Set(fields.flatMap(({ name, notBefore }) => (notBefore === undefined ? [] : [name, notBefore]))),
  ];
  if (names.length === 0) return undefined;
  const sql = `SELECT ${names.map(quoteIdentifier).join(", ")} FROM ${table.sql} WHERE "id" = ?`;
  return context.database.prepare(sql).get(id) as RecordValues | undefined;
}

function findOwnValues(context: AppContext, table: EntityTable, check: RecordCheck): GivenValues {
  const merged = { ...check.own, ...dropBlank(check.given) };
  const found: Record<string, unknown> = {};
  for (const field of table.entity.fields) {
    if (merged[field.name] !== undefined) continue;
    if (field.type === "position") found[field.name] = nextPosition(context, table, field, merged);
    const copied = field.copyFrom && copyValue(context, table, field.copyFrom, merged);
    if (copied !== undefined && !isBlank(copied)) found[field.name] = copied;
  }
  return found;
}

function dropBlank(given: GivenValues): GivenValues {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)));
}

/** Line items are counted within their record. */
function nextPosition(context: AppContext, table: EntityTable, field: FieldModel, values: GivenValues): number {
  const whole = table.entity.partOf;
  const parent = whole === undefined ? undefined : Number(values[whole]);
  const where = whole !== undefined && Number.isSafeInteger(parent) ? `WHERE ${quoteIdentifier(whole)} = ?` : "";
  const sql = `SELECT coalesce(max(${quoteIdentifier(field.name)}), 0) + 1 FROM ${table.sql} ${where}`;
  return Number(
    context.database
      .prepare(sql)
      .pluck()
      .get(...(where === "" ? [] : [parent as number])),
  );
}

function copyValue(
  context: AppContext,
  table: EntityTable,
  copyFrom: NonNullable<FieldModel["copyFrom"]>,
  values: GivenValues,
): FieldValue | undefined {
  const target = table.references.find(({ field }) => field.name === copyFrom.from)?.target;
  const column = target?.columnByName.get(copyFrom.field);
  const id = Number(values[copyFrom.from]);
  if (!target || !column || !Number.isSafeInteger(id)) return undefined;
  const sql = `SELECT ${column.sql} FROM ${target.sql} t WHERE t."id" = ?`;
  const stored = context.database.prepare(sql).pluck().get(id) as SqlValue | undefined;
  return stored === undefined ? undefined : toValue(column.field, stored);
}

/** A person can refer to what they may read; what the app itself refers to has to be there. */
function refuseMissingRecords(
  context: AppContext,
  table: EntityTable,
  { given, values, errors }: CheckedRecord & { given: GivenValues },
): void {
  for (const { field, target } of [...table.references, ...table.relations]) {
    const ids = [values[field.name] ?? []].flat() as number[];
    if (ids.length === 0) continue;
    const missing = isBlank(given[field.name])
      ? findMissingId(context, target, ids)
      : findUnknownTarget(context, table, { field, target }, ids);
    if (missing === undefined) continue;
    const { label } = field;
    errors[field.name] = serverIssue("no_such_record", { label, entity: target.entity.label, id: missing });
  }
}

function findMissingId(context: AppContext, target: EntityTable, ids: readonly number[]): number | undefined {
  const sql = `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT "id" FROM ${target.sql}) LIMIT 1`;
  return context.database.prepare(sql).pluck().get(JSON.stringify(ids)) as number | undefined;
}

function refuseMissingFiles(context: AppContext, table: EntityTable, values: RecordValues, errors: FieldErrors): void {
  for (const field of table.entity.fields.filter(holdsFiles)) {
    const id = findFileId(values[field.name]);
    if (id === undefined) continue;
    const type = context.database.prepare('SELECT "type" FROM "_vector_files" WHERE "id" = ?').pluck().get(id);
    if (type === undefined) errors[field.name] = serverIssue("no_such_upload", { label: field.label });
    else if (field.type === "image" && !String(type).startsWith("image/")) {
      errors[field.name] = serverIssue("not_picture", { label: field.label });
    }
  }
}

/** A record of a tree cannot stand below itself. */
function refuseCircle(
  context: AppContext,
  table: EntityTable,
  id: number,
  values: RecordValues,
  errors: FieldErrors,
): void {
  const { parentField, label, fields } = table.entity;
  const parent = parentField === undefined ? null : (values[parentField] ?? null);
  if (parentField === undefined || typeof parent !== "number") return;
  const column = quoteIdentifier(parentField);
  const sql = `WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT t.${column} FROM up JOIN ${table.sql} t ON t."id" = up.id)
    SELECT 1 FROM up WHERE id = ?`;
  if (context.database.prepare(sql).get(parent, id) === undefined) return;
  const name = fields.find((field) => field.name === parentField)?.label ?? parentField;
  errors[parentField] = serverIssue("below_itself", { label: name, entity: label });
}
