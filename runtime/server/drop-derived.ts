/** Drops what the server itself keeps beside an app's tables and can make again: triggers and search indexes. */
import type Database from "better-sqlite3";
import { SEARCH_PREFIX } from "./search/search-index.ts";
import { quoteIdentifier } from "./sql-text.ts";

/**
 * Before migrations: SQLite refuses to drop or rename a column that a trigger names, and a table that is rebuilt loses its
 * triggers, so that an index would fall behind. Opening the app and searching in it make them again.
 */
export function dropDerived(sqlite: Database.Database): void {
  const find = (type: string, prefix: string) => {
    const sql = "SELECT name FROM sqlite_schema WHERE type = ? AND substr(name, 1, ?) = ?";
    return sqlite.prepare(sql).pluck().all(type, prefix.length, prefix) as string[];
  };
  for (const name of find("trigger", "_vector_")) sqlite.exec(`DROP TRIGGER ${quoteIdentifier(name)}`);
  const indexes = find("table", SEARCH_PREFIX).filter((name) => name.endsWith("_index"));
  for (const name of indexes) sqlite.exec(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
}
