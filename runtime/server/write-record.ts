/** Writes the checked values of one record: its columns and the rows of its join tables. */
import { toStoredDatetime } from "../model/calendar.ts";
import { hasColumn } from "../model/field-traits.ts";
import type { FieldModel, FieldValue, RecordValues } from "../model/types.ts";
import type { AppContext } from "./app-context.ts";
import { writeWithMessages } from "./constraint-error.ts";
import type { EntityTable } from "./entity-table.ts";
import { quoteIdentifier, type SqlValue } from "./sql-text.ts";

/** Returns the id of the new record. A field without a value is empty. */
export function insertRecord(context: AppContext, table: EntityTable, values: RecordValues): number {
  const fields = table.entity.fields.filter(isStored);
  const columns = [...fields.map(({ name }) => name), "created_at", "updated_at"].map(quoteIdentifier);
  const sql = `INSERT INTO ${table.sql} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const stored = fields.map(({ name }) => toStored(values[name] ?? null));
  const now = toStoredDatetime(context.now());
  const result = writeWithMessages(table, () => context.database.prepare(sql).run(...stored, now, now));
  const id = Number(result.lastInsertRowid);
  writeRelations(context, table, id, values);
  return id;
}

/** Changes the fields that have a value in `values`, and `updated_at`. */
export function updateRecord(context: AppContext, table: EntityTable, id: number, values: RecordValues): void {
  const fields = table.entity.fields.filter((field) => isStored(field) && Object.hasOwn(values, field.name));
  const assignments = [...fields.map(({ name }) => name), "updated_at"].map((name) => `${quoteIdentifier(name)} = ?`);
  const sql = `UPDATE ${table.sql} SET ${assignments.join(", ")} WHERE "id" = ?`;
  const stored = fields.map(({ name }) => toStored(values[name] ?? null));
  const now = toStoredDatetime(context.now());
  writeWithMessages(table, () => context.database.prepare(sql).run(...stored, now, id));
  writeRelations(context, table, id, values);
}

/** Whether people or the app give the value and the entity's own table holds it. */
export function isStored(field: FieldModel): boolean {
  return hasColumn(field) && field.computed === undefined;
}

/** Returns a value as its column holds it. */
export function toStored(value: FieldValue): SqlValue {
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify(value);
  return typeof value === "boolean" ? Number(value) : (value as string | number | null);
}

function writeRelations(context: AppContext, table: EntityTable, id: number, values: RecordValues): void {
  for (const { field, joinTable, from, to } of table.relations) {
    const ids = values[field.name];
    if (!Array.isArray(ids)) continue;
    const list = JSON.stringify(ids);
    const remove = `DELETE FROM ${joinTable} WHERE ${from} = ? AND ${to} NOT IN (SELECT value FROM json_each(?))`;
    context.database.prepare(remove).run(id, list);
    const add = `INSERT OR IGNORE INTO ${joinTable} (${from}, ${to}) SELECT ?, value FROM json_each(?)`;
    context.database.prepare(add).run(id, list);
  }
}
