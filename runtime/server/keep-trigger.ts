/** Keeps a trigger of the server's own in an app's database just as it should be. */
import type Database from "better-sqlite3";
import { quoteIdentifier } from "./sql-text.ts";

/** Cheap when it is there. Its name begins with `_vector_`, so that it is dropped before migrations (`dropDerived`). */
export function keepTrigger(sqlite: Database.Database, name: string, sql: string): void {
  const present = sqlite.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").pluck().get(name);
  if (present === sql) return;
  sqlite.exec(`DROP TRIGGER IF EXISTS ${quoteIdentifier(name)};${sql}`);
}
