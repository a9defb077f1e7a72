/** Applies numbered SQL migrations, each once and in its own transaction. */
import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { AppDatabaseError } from "./app-database-error.ts";
import { dropDerived } from "./drop-derived.ts";

export interface Migration {
  /** File name, such as `0001_create_tables.sql`; migrations run in the order of their names. */
  readonly name: string;
  readonly sql: string;
}

// `sha256` is that of the text that was applied, with line ends as \n, so that a checkout on Windows stays the same.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_vector_migrations" (
  "name" TEXT PRIMARY KEY, "sha256" TEXT NOT NULL, "applied_at" TEXT NOT NULL
) STRICT`;
// Which rows are samples, so that exactly those can be removed. Here rather than in a migration of the app: it is ours.
const SAMPLES_TABLE = `CREATE TABLE IF NOT EXISTS "_vector_samples" (
  "table_name" TEXT NOT NULL, "row_id" INTEGER NOT NULL, PRIMARY KEY ("table_name", "row_id")
) STRICT, WITHOUT ROWID`;

/** Returns the names applied now, and whether none had been before. Expects foreign keys to be off. */
export function applyMigrations(
  sqlite: Database.Database,
  migrations: readonly Migration[],
): { applied: string[]; fresh: boolean } {
  const sorted = migrations.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const known = readApplied(sqlite);
  checkHistory(sorted, known);
  const pending = sorted.filter((migration) => !known.has(migration.name));
  if (pending.length > 0) {
    sqlite.exec(`${MIGRATIONS_TABLE};${SAMPLES_TABLE}`);
    dropDerived(sqlite);
  }
  const applied = pending.filter((migration) => applyMigration(sqlite, migration)).map(({ name }) => name);
  return { applied, fresh: known.size === 0 && applied.length > 0 };
}

/** Returns name -> sha256. */
function readApplied(sqlite: Database.Database): Map<string, string> {
  const exists = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_vector_migrations'").get();
  if (!exists) return new Map();
  const rows = sqlite.prepare('SELECT "name", "sha256" FROM "_vector_migrations"').raw().all();
  return new Map(rows as [string, string][]);
}

function checkHistory(sorted: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const given = new Map(sorted.map((migration) => [migration.name, migration]));
  const unknown = [...known.keys()].filter((name) => !given.has(name)).toSorted();
  if (unknown.length > 0) {
    throw new AppDatabaseError(
      "database_newer",
      `the database has migrations this app does not: ${unknown.join(", ")}`,
      {
        hint: "run the version of the app that wrote it, or restore the rows of this version",
      },
    );
  }
  const last = [...known.keys()].toSorted().at(-1);
  for (const migration of sorted) {
    const hash = known.get(migration.name);
    if (hash === undefined && last !== undefined && migration.name < last) {
      throw new AppDatabaseError(
        "migration_changed",
        `${migration.name} comes before ${last}, which is applied already`,
        {
          hint: "give it a number after the applied ones",
        },
      );
    }
    if (hash !== undefined && hash !== hashSql(migration.sql)) {
      throw new AppDatabaseError("migration_changed", `${migration.name} was changed after it had been applied`, {
        hint: "put its text back, and make the change in a new migration",
      });
    }
  }
}

/** Returns false when another process applied it in the meantime. */
function applyMigration(sqlite: Database.Database, migration: Migration): boolean {
  sqlite.exec("BEGIN IMMEDIATE");
  try {
    if (sqlite.prepare('SELECT 1 FROM "_vector_migrations" WHERE "name" = ?').get(migration.name)) {
      sqlite.exec("ROLLBACK");
      return false;
    }
    sqlite.exec(migration.sql);
    if (!sqlite.inTransaction) throw new Error("it ends its own transaction; leave BEGIN and COMMIT out");
    const broken = sqlite.prepare("SELECT * FROM pragma_foreign_key_check LIMIT 1").get() as
      | { table: string }
      | undefined;
    if (broken) throw new Error(`rows of "${broken.table}" would refer to rows that are not there`);
    sqlite
      .prepare(`INSERT INTO "_vector_migrations" VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`)
      .run(migration.name, hashSql(migration.sql));
    sqlite.exec("COMMIT");
    return true;
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec("ROLLBACK");
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppDatabaseError("migration_failed", `${migration.name} could not be applied: ${why}`, { cause });
  }
}

function hashSql(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
