/** Turns stored rows into the rows of the API: typed values, titles of references, and a hash of what is stored. */
import { createHash } from "node:crypto";
import { traitsOf } from "../model/field-traits.ts";
import type { FieldModel, FieldValue, ReferenceTitle, Row } from "../model/types.ts";
import { findAllowedIds } from "./access/require-right.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type EntityTable, type Reference, titleSql } from "./entity-table.ts";
import { describeFiles, readFiles } from "./files/read-files.ts";
import { serverIssue } from "./issue-texts.ts";
import type { SqlValue } from "./sql-text.ts";
import { hasSteps, readOpenSteps } from "./steps/open-steps.ts";

/** The values of a row in the order of the table's columns, and behind them its hidden ones. */
export type StoredRow = readonly SqlValue[];

/** Returns the row as the person of the request sees it, or throws `not_found`, whichever form of the table is given. */
export function getRow(context: AppContext, table: EntityTable, id: number): Row {
  const row = findRow(context, table, id);
  if (!row) throw new ApiError("not_found", serverIssue("no_record", { entity: table.entity.label, id }));
  return row;
}

/** Returns the row after it was written: its id alone when the person may write but not read it. */
export function getWrittenRow(context: AppContext, table: EntityTable, id: number): Row {
  return findRow(context, table, id) ?? ({ id, _refs: {}, _etag: hashRow(table, [id]) } as unknown as Row);
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

/** Adds titles with one query per referenced table, and uploads with one more, whatever the number of rows. */
export function toRows(context: AppContext, table: EntityTable, stored: readonly StoredRow[]): Row[] {
  const titles = readTitles(context, table, stored);
  const files = readFiles(context, table, stored);
  const can = readRights(context, table, stored);
  return stored.map((values) => {
    const entries = table.columns.map(
      ({ name, field }, index) => [name, toValue(field, values[index] ?? null)] as const,
    );
    const row: Record<string, unknown> = Object.fromEntries(entries);
    const extra: Record<string, unknown> = { _refs: readReferences(table, row, titles) };
    if (files) extra._files = describeFiles(table, row, files);
    const filled = table.hidden.flatMap(({ kind, name }, index): [string, boolean][] =>
      kind === "filled" ? [[name, values[table.columns.length + index] === 1]] : [],
    );
    if (filled.length > 0) extra._filled = Object.fromEntries(filled);
    if (can) extra._can = can(Number(values[0]));
    return { ...row, ...extra, _etag: hashRow(table, values) } as unknown as Row;
  });
}

/** Returns what the person may do with each of the rows; undefined where nothing is restricted and there are no steps. */
function readRights(
  context: AppContext,
  table: EntityTable,
  stored: readonly StoredRow[],
): ((id: number) => Row["_can"]) | undefined {
  if (!hasSteps(table) && context.person.administrator) return undefined;
  const ids = stored.map((values) => Number(values[0]));
  const steps = hasSteps(table) ? readOpenSteps(context, table, ids) : undefined;
  const update = new Set(findAllowedIds(context, table, "update", ids));
  const remove = new Set(findAllowedIds(context, table, "delete", ids));
  return (id) => ({ update: update.has(id), delete: remove.has(id), steps: steps?.get(id) ?? [] });
}

/** Turns what a column gives into the value that the API sends. */
export function toValue(field: FieldModel, stored: SqlValue): FieldValue {
  const { stored: storedAs } = traitsOf(field.type);
  if (storedAs === "list" || storedAs === "relation") return stored === null ? [] : JSON.parse(String(stored));
  return storedAs === "boolean" && stored !== null ? stored !== 0 : stored;
}

function readReferences(
  table: EntityTable,
  row: Readonly<Record<string, unknown>>,
  titles: ReadonlyMap<EntityTable, ReadonlyMap<number, string>>,
): Record<string, ReferenceTitle | readonly ReferenceTitle[] | null> {
  const titleOf = (target: EntityTable, id: number) => ({ id, title: titles.get(target)?.get(id) ?? `#${id}` });
  const entries = [...table.references, ...table.relations].map(({ field, target }) => {
    const value = row[field.name];
    if (Array.isArray(value)) return [field.name, value.map((id: number) => titleOf(target, id))] as const;
    return [field.name, typeof value === "number" ? titleOf(target, value) : null] as const;
  });
  return Object.fromEntries(entries);
}

/** Returns the titles of all records that the rows refer to. */
export function readTitles(
  context: AppContext,
  table: EntityTable,
  stored: readonly StoredRow[],
): ReadonlyMap<EntityTable, ReadonlyMap<number, string>> {
  const wanted = new Map<EntityTable, Set<SqlValue>>();
  for (const reference of [...table.references, ...table.relations]) {
    const position = positionOf(table, reference);
    const ids = wanted.get(reference.target) ?? new Set<SqlValue>();
    for (const values of stored) {
      const value = values[position] ?? null;
      if (typeof value === "string") for (const id of JSON.parse(value)) ids.add(id);
      else if (value !== null) ids.add(value);
    }
    wanted.set(reference.target, ids);
  }
  const titles = new Map<EntityTable, ReadonlyMap<number, string>>();
  for (const [target, ids] of wanted) {
    if (ids.size > 0) titles.set(target, readTitlesOf(context, target, [...ids]));
  }
  return titles;
}

/** Returns the titles of these records by id; what is gone or kept from the person is absent. */
export function readTitlesOf(
  context: AppContext,
  target: EntityTable,
  ids: readonly SqlValue[],
): ReadonlyMap<number, string> {
  const sql = `SELECT t."id", ${titleSql(target, "t")} FROM json_each(?) j JOIN ${target.from} t ON t."id" = j.value`;
  const rows = context.database.prepare(sql).raw().all(JSON.stringify(ids));
  return new Map(rows as [number, string][]);
}

/**
 * Hash of everything stored in the row, its references and its line items; equal exactly when nothing was written to them in
 * between. What a rollup finds is others' doing and left out.
 */
export function hashRow(table: EntityTable, values: StoredRow): string {
  const own = values.filter((_, index) => table.columns[index]?.field.computed?.kind !== "rollup");
  return createHash("sha256").update(JSON.stringify(own)).digest("base64url").slice(0, 22);
}

function positionOf(table: EntityTable, reference: Reference): number {
  return table.columns.findIndex((column) => column.name === reference.field.name);
}
