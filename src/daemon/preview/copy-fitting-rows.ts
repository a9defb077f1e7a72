/** Copies what fits from one database of an app into another one, whose tables may differ. */
import type { Database } from "better-sqlite3";
import type { AppSpec } from "../../core/spec/schema.ts";

/** Vector's own tables that records need: uploads, accounts, and which records are samples. Sessions are not taken along. */
const ownTables = ["_vector_files", "_vector_credentials", "_vector_samples"];
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Fills empty tables of `target` from the file `from`. A record that breaks a rule of `target` is left out, and so is a link to it. */
export function copyFittingRows(target: Database, from: string, spec: AppSpec): { copied: number; leftOut: number } {
  const tables = spec.entities.map(({ table }) => table);
  const joins = spec.entities.flatMap(({ fields }) => fields.flatMap((field) => field.reference?.through?.table ?? []));
  target.prepare("ATTACH ? AS today").run(from);
  try {
    target.pragma("foreign_keys = OFF");
    const given = tables.reduce((sum, table) => sum + countIn(target, "today", table), 0);
    target.transaction(() => {
      for (const table of new Set([...tables, ...joins, ...ownTables])) copyTable(target, table);
      dropDanglingLinks(target, [...new Set([...tables, ...joins])]);
    })();
    const copied = countRecords(target, spec);
    return { copied, leftOut: given - copied };
  } finally {
    target.pragma("foreign_keys = ON");
    target.exec("DETACH today");
  }
}

/** Records of all entities. */
export function countRecords(database: Database, spec: AppSpec): number {
  return spec.entities.reduce((sum, { table }) => sum + countIn(database, "main", table), 0);
}

function countIn(database: Database, schema: "main" | "today", table: string): number {
  if (columnsOf(database, schema, table).length === 0) return 0;
  return Number(
    database
      .prepare(`SELECT count(*) FROM ${schema}.${quote(table)}`)
      .pluck()
      .get(),
  );
}

/** Columns that can be written: generated ones are not among them. */
function columnsOf(database: Database, schema: "main" | "today", table: string): string[] {
  const sql = "SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0";
  return database.prepare(sql).pluck().all(table, schema) as string[];
}

function copyTable(database: Database, table: string): void {
  const present = new Set(columnsOf(database, "today", table));
  const columns = columnsOf(database, "main", table).filter((name) => present.has(name));
  if (columns.length === 0) return;
  const names = columns.map(quote).join(", ");
  const insert = `INSERT OR IGNORE INTO main.${quote(table)} (${names})`;
  try {
    database.exec(`SAVEPOINT whole; ${insert} SELECT ${names} FROM today.${quote(table)}; RELEASE whole`);
  } catch {
    // A value of another type than the column's stops the statement, IGNORE or not; then each record is tried alone.
    database.exec("ROLLBACK TO whole; RELEASE whole");
    copySingly(database, insert, `SELECT ${names} FROM today.${quote(table)}`);
  }
}

function copySingly(database: Database, insert: string, select: string): void {
  const rows = database.prepare(select).raw().all() as unknown[][];
  const statement = database.prepare(`${insert} VALUES (${(rows[0] ?? []).map(() => "?").join(", ")})`);
  for (const row of rows) {
    try {
      statement.run(...row);
    } catch {
      // It does not fit; the count of what was copied says so.
    }
  }
}

interface Link {
  table: string;
  from: string;
  to: string | null;
}

/** Leaving out one record may leave others without what they must refer to, so it goes on until nothing changes. */
function dropDanglingLinks(database: Database, tables: readonly string[]): void {
  for (;;) {
    const broken = database.prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_check').pluck().all() as string[];
    const mendable = broken.filter((table) => tables.includes(table));
    if (mendable.length === 0) return;
    for (const table of mendable) {
      const links = database.prepare("SELECT * FROM pragma_foreign_key_list(?)").all(table) as Link[];
      for (const link of links) dropLink(database, table, link);
    }
  }
}

function dropLink(database: Database, table: string, { table: parent, from, to }: Link): void {
  const dangling = `${quote(from)} IS NOT NULL AND ${quote(from)} NOT IN (SELECT ${quote(to ?? "id")} FROM main.${quote(parent)})`;
  const column = database
    .prepare("SELECT \"notnull\" OR pk > 0 AS needed FROM pragma_table_xinfo(?, 'main') WHERE name = ?")
    .pluck();
  // A rule of the table may want the link there; then the record goes with it.
  const where = `WHERE ${dangling}`;
  if (column.get(table, from) !== 1) {
    database.exec(`UPDATE OR IGNORE main.${quote(table)} SET ${quote(from)} = NULL ${where}`);
  }
  database.exec(`DELETE FROM main.${quote(table)} ${where}`);
}
