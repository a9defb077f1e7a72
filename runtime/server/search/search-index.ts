/** Keeps a full-text index (FTS5) of the text of large tables, in the app's database and up to date by triggers. */
import Database from "better-sqlite3";
import { hasColumn } from "../../model/field-traits.ts";
import type { AppContext } from "../app-context.ts";
import type { AppDatabase } from "../app-database.ts";
import type { EntityTable } from "../entity-table.ts";
import { quoteIdentifier, type SqlPart } from "../sql-text.ts";

/** Below this number of rows looking at each is quick, and an index would only cost. */
export const INDEXED_FROM = 5000;
/** The index knows every run of three characters, so shorter words are not in it. */
const SHORTEST_WORD = 3;
// Letters whose other case the index does not know: the dotless i, and nine Cyrillic variants of old prints.
const UNKNOWN_CASE = /[\u0131\u1c80-\u1c88]/;
/** Begins the names of the index and its triggers; nothing else in an app's database may. */
export const SEARCH_PREFIX = "_vector_search_";

/** Whether a table's index is there; absent while it has been small. False where it cannot be made. */
const states = new WeakMap<AppDatabase, Map<string, boolean>>();

/**
 * Returns the condition that one of the table's text columns contains the word, as the index answers it; undefined where it
 * cannot. It finds what looking at each row finds: any part of any column without regard to case. The first search in a
 * table that has grown makes its index.
 */
export function indexedWordSql(context: AppContext, table: EntityTable, word: string): SqlPart | undefined {
  const text = word.normalize("NFC");
  if ([...text].length < SHORTEST_WORD || UNKNOWN_CASE.test(text)) return undefined;
  const columns = indexedColumns(context, table);
  const visible = columns.flatMap((name, index) => (table.columnByName.has(name) ? [`c${index}`] : []));
  if (visible.length === 0 || !hasIndex(context, table)) return undefined;
  const phrase = `"${text.replaceAll('"', '""')}"`;
  const match = visible.length === columns.length ? phrase : `{${visible.join(" ")}} : ${phrase}`;
  const name = quoteIdentifier(indexName(table.entity.table));
  return { sql: `t."id" IN (SELECT rowid FROM ${name} WHERE ${name} MATCH ?)`, params: [match] };
}

/** Says whether the word's answer for this column comes from the index. */
export function isIndexed(context: AppContext, table: EntityTable, name: string): boolean {
  return indexedColumns(context, table).includes(name);
}

function indexedColumns(context: AppContext, table: EntityTable): readonly string[] {
  const whole = context.tables.get(table.entity.table) ?? table;
  return whole.searchable.filter(({ field }) => hasColumn(field)).map(({ name }) => name);
}

function hasIndex(context: AppContext, table: EntityTable): boolean {
  const { database } = context;
  const known = states.get(database) ?? new Map<string, boolean>();
  states.set(database, known);
  const state = known.get(table.entity.table);
  if (state !== undefined) return state;
  const large = database.prepare(`SELECT 1 FROM ${table.sql} LIMIT 1 OFFSET ${INDEXED_FROM}`).get() !== undefined;
  if (!large) return false;
  const made = makeIndex(database, table.entity.table, indexedColumns(context, table));
  known.set(table.entity.table, made);
  return made;
}

/** Makes the index unless it is there just so. Returns false where the database cannot be written: searches do without. */
function makeIndex(database: AppDatabase, table: string, columns: readonly string[]): boolean {
  const wanted = indexSql(table, columns);
  const present = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?").pluck();
  if (wanted.every(({ name, sql }) => present.get(name) === sql)) return true;
  try {
    database.transaction(() => {
      dropIndex(database.sqlite, table);
      for (const { sql } of wanted) database.sqlite.exec(sql);
      const names = columns.map((_, index) => `c${index}`).join(", ");
      const values = columns.map(quoteIdentifier).join(", ");
      const name = quoteIdentifier(indexName(table));
      database.sqlite.exec(
        `INSERT INTO ${name} (rowid, ${names}) SELECT "id", ${values} FROM ${quoteIdentifier(table)}`,
      );
    });
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED|READONLY|FULL|IOERR)/.test(error.code))
      return false;
    throw error;
  }
}

/** The end keeps it apart from the tables that SQLite makes for the index of another table. */
function indexName(table: string): string {
  return `${SEARCH_PREFIX}${table}_index`;
}

/** The text is not stored again (`content=''`): the table has it. */
function indexSql(table: string, columns: readonly string[]): { name: string; sql: string }[] {
  const index = quoteIdentifier(indexName(table));
  const names = columns.map((_, position) => `c${position}`).join(", ");
  const values = columns.map((column) => `NEW.${quoteIdentifier(column)}`).join(", ");
  const changed = ["id", ...columns].map(
    (column) => `OLD.${quoteIdentifier(column)} IS NOT NEW.${quoteIdentifier(column)}`,
  );
  const insert = `INSERT INTO ${index} (rowid, ${names}) VALUES (NEW."id", ${values});`;
  const remove = `DELETE FROM ${index} WHERE rowid = OLD."id";`;
  const trigger = (event: "insert" | "update" | "delete", when: string, body: string) => {
    const name = `${indexName(table)}_${event}`;
    const on = `AFTER ${event.toUpperCase()} ON ${quoteIdentifier(table)}${when}`;
    return { name, sql: `CREATE TRIGGER ${quoteIdentifier(name)} ${on} BEGIN ${body} END` };
  };
  return [
    {
      name: indexName(table),
      sql: `CREATE VIRTUAL TABLE ${index} USING fts5(${names}, content='', contentless_delete=1, tokenize='trigram')`,
    },
    trigger("insert", "", insert),
    trigger("delete", "", remove),
    trigger("update", ` WHEN ${changed.join(" OR ")}`, `${remove} ${insert}`),
  ];
}

function dropIndex(sqlite: Database.Database, table: string): void {
  for (const event of ["insert", "update", "delete"]) {
    sqlite.exec(`DROP TRIGGER IF EXISTS ${quoteIdentifier(`${indexName(table)}_${event}`)}`);
  }
  sqlite.exec(`DROP TABLE IF EXISTS ${quoteIdentifier(indexName(table))}`);
}
