/** Removes exactly the sample rows, apart from those that rows of people refer to. */
import type { AppModel } from "../../model/types.ts";
import type { AppDatabase } from "../app-database.ts";
import { createEntityTables, type EntityTable } from "../entity-table.ts";
import { deleteFiles, findHeldFiles } from "../files/store-file.ts";
import { quoteIdentifier } from "../sql-text.ts";
import { FILES_MARK } from "./sample-files.ts";

export interface RemovedSamples {
  readonly removed: number;
  /** Samples that stay because rows of people refer to them; they are still marked as samples. */
  readonly kept: number;
}

export function removeSampleRows(options: { database: AppDatabase; model: AppModel }): RemovedSamples {
  const { database, model } = options;
  const tables = [...createEntityTables(model).values()];
  return database.transaction(() => {
    database.sqlite.pragma("defer_foreign_keys = ON");
    const samples = new Map(tables.map((table) => [table, readSampleIds(database, table)]));
    const before = countAll(samples);
    for (const table of tables) keepListed(database, table, samples);
    while (tables.some((table) => keepReferred(database, table, samples))) {
      // Each row that stays keeps those that it refers to, until nothing changes.
    }
    for (const [table, ids] of samples) deleteSamples(database, table, [...ids]);
    deleteSampleFiles(database, model);
    return { removed: countAll(samples), kept: before - countAll(samples) };
  });
}

/** Returns how many sample rows there are. */
export function countSampleRows(options: { database: AppDatabase; model: AppModel }): number {
  const tables = [...createEntityTables(options.model).values()];
  return tables.reduce((sum, table) => sum + readSampleIds(options.database, table).size, 0);
}

function readSampleIds(database: AppDatabase, table: EntityTable): Set<number> {
  const sql = `SELECT t."id" FROM "_vector_samples" s JOIN ${table.sql} t ON t."id" = s."row_id" WHERE s."table_name" = ?`;
  return new Set(database.prepare(sql).pluck().all(table.entity.table) as number[]);
}

/** Takes samples of other tables that staying rows of this one refer to out of `samples`; returns whether there were any. */
function keepReferred(
  database: AppDatabase,
  table: EntityTable,
  samples: ReadonlyMap<EntityTable, Set<number>>,
): boolean {
  let changed = false;
  const going = samples.get(table);
  for (const { field, target } of table.references) {
    const candidates = samples.get(target);
    if (!candidates || candidates.size === 0) continue;
    const column = quoteIdentifier(field.name);
    const sql = `SELECT "id", ${column} FROM ${table.sql} WHERE ${column} IN (SELECT value FROM json_each(?))`;
    const pairs = database
      .prepare(sql)
      .raw()
      .all(JSON.stringify([...candidates])) as [number, number][];
    for (const [id, referred] of pairs) if (!going?.has(id) && candidates.delete(referred)) changed = true;
  }
  return changed;
}

/** Takes samples that people's rows list out of `samples`. Samples that stay may lose what they list themselves. */
function keepListed(database: AppDatabase, table: EntityTable, samples: ReadonlyMap<EntityTable, Set<number>>): void {
  for (const { joinTable, from, to, target } of table.relations) {
    const sql = `SELECT DISTINCT ${to} FROM ${joinTable}
      WHERE ${from} NOT IN (SELECT "row_id" FROM "_vector_samples" WHERE "table_name" = ?)`;
    const listed = database.prepare(sql).pluck().all(table.entity.table) as number[];
    for (const id of listed) samples.get(target)?.delete(id);
  }
}

/** Uploads that a person's record holds stay. */
function deleteSampleFiles(database: AppDatabase, model: AppModel): void {
  const marked = database
    .prepare('SELECT "row_id" FROM "_vector_samples" WHERE "table_name" = ?')
    .pluck()
    .all(FILES_MARK);
  const held = findHeldFiles(database, model);
  const going = (marked as number[]).filter((id) => !held.has(id));
  deleteFiles(database, going);
  const sql =
    'DELETE FROM "_vector_samples" WHERE "table_name" = ? AND "row_id" NOT IN (SELECT "id" FROM "_vector_files")';
  database.prepare(sql).run(FILES_MARK);
}

function deleteSamples(database: AppDatabase, table: EntityTable, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  database.prepare(`DELETE FROM ${table.sql} WHERE "id" IN (SELECT value FROM json_each(?))`).run(list);
  // Marks of rows that were deleted one by one before go too.
  const sql = `DELETE FROM "_vector_samples" WHERE "table_name" = ? AND "row_id" NOT IN (SELECT "id" FROM ${table.sql})`;
  database.prepare(sql).run(table.entity.table);
}

function countAll(samples: ReadonlyMap<EntityTable, ReadonlySet<number>>): number {
  return [...samples.values()].reduce((sum, ids) => sum + ids.size, 0);
}
