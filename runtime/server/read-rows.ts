/** Turns stored rows into the rows of the API: typed values, titles of references, and a hash of what is stored. */
import { createHash } from "node:crypto";
import type { FieldValue, ReferenceTitle, Row } from "../model/types.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type EntityTable, type Reference, titleSql } from "./entity-table.ts";
import type { SqlValue } from "./sql-text.ts";

/** The values of a row in the order of the table's columns. */
export type StoredRow = readonly SqlValue[];

/** Returns the row as the person of the request sees it, or throws `not_found`, whichever form of the table is given. */
export function getRow(context: AppContext, table: EntityTable, id: number): Row {
  const row = findRow(context, table, id);
  if (!row) throw new ApiError("not_found", `There is no ${table.entity.label} ${id}`);
  return row;
}

/** Returns the row after it was written: its id alone when the person may write but not read it. */
export function getWrittenRow(context: AppContext, table: EntityTable, id: number): Row {
  return findRow(context, table, id) ?? ({ id, _refs: {}, _etag: hashRow([id]) } as unknown as Row);
}

function findRow(context: AppContext, table: EntityTable, id: number): Row | undefined {
  const visible = context.visible.of(table);
  const stored = findStoredRow(context, visible, id);
  return stored && toRows(context, visible, [stored])[0];
}

export function findStoredRow(context: AppContext, table: EntityTable, id: number): StoredRow | undefined {
  const sql = `SELECT ${table.selectList} FROM ${table.from} t WHERE t."id" = ?`;
  return context.database.prepare(sql).raw().get(id) as StoredRow | undefined;
}

/** Returns the rows of these ids in their order; ids that are gone are left out. */
export function readStoredRows(context: AppContext, table: EntityTable, ids: readonly number[]): StoredRow[] {
  const sql = `SELECT ${table.selectList} FROM json_each(?) j JOIN ${table.from} t ON t."id" = j.value ORDER BY j.key`;
  return context.database.prepare(sql).raw().all(JSON.stringify(ids)) as StoredRow[];
}

/** Adds titles with one query per referenced table, whatever the number of rows. */
export function toRows(context: AppContext, table: EntityTable, stored: readonly StoredRow[]): Row[] {
  const titles = readTitles(context, table, stored);
  const references = table.references.map((reference) => ({ reference, position: positionOf(table, reference) }));
  return stored.map((values) => {
    const entries = table.columns.map(({ name, field }, index): [string, FieldValue] => {
      const value = values[index] ?? null;
      return [name, field.type === "boolean" && value !== null ? value !== 0 : value];
    });
    const refs = references.map(({ reference, position }): [string, ReferenceTitle | null] => {
      const id = values[position];
      if (typeof id !== "number") return [reference.field.name, null];
      return [reference.field.name, { id, title: titles.get(reference.target)?.get(id) ?? `#${id}` }];
    });
    return {
      ...Object.fromEntries(entries),
      _refs: Object.fromEntries(refs),
      _etag: hashRow(values),
    } as unknown as Row;
  });
}

/** Returns the titles of all records that the rows refer to. */
export function readTitles(
  context: AppContext,
  table: EntityTable,
  stored: readonly StoredRow[],
): ReadonlyMap<EntityTable, ReadonlyMap<number, string>> {
  const wanted = new Map<EntityTable, Set<SqlValue>>();
  for (const reference of table.references) {
    const position = positionOf(table, reference);
    const ids = wanted.get(reference.target) ?? new Set<SqlValue>();
    for (const values of stored) if (values[position] != null) ids.add(values[position]);
    wanted.set(reference.target, ids);
  }
  const titles = new Map<EntityTable, ReadonlyMap<number, string>>();
  for (const [target, ids] of wanted) {
    if (ids.size === 0) continue;
    const sql = `SELECT t."id", ${titleSql(target, "t")} FROM json_each(?) j JOIN ${target.from} t ON t."id" = j.value`;
    const rows = context.database
      .prepare(sql)
      .raw()
      .all(JSON.stringify([...ids]));
    titles.set(target, new Map(rows as [number, string][]));
  }
  return titles;
}

/** Hash of everything stored in the row; equal exactly when nothing was written in between. */
export function hashRow(values: StoredRow): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}

function positionOf(table: EntityTable, reference: Reference): number {
  return table.columns.findIndex((column) => column.name === reference.field.name);
}
