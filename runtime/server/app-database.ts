/** Opens an app's SQLite file: private, migrated, checked against the model, with sample rows in a new one. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { hasColumn } from "../model/field-traits.ts";
import type { AppModel } from "../model/types.ts";
import { prepareAccessTables } from "./access/access-tables.ts";
import { AppDatabaseError } from "./app-database-error.ts";
import { FILES_TABLE } from "./files/files-table.ts";
import { removeUnusedFiles } from "./files/store-file.ts";
import { prepareGuards } from "./guard-triggers.ts";
import { applyMigrations, type Migration } from "./migrations.ts";
import { insertSampleRows } from "./samples/insert-sample-rows.ts";
import { addSortKey } from "./sort-key.ts";

/** How long a statement waits for another process's write lock. */
const BUSY_TIMEOUT_MS = 5000;
/** Prepared statements kept; lists with odd filters make new ones. */
const MOST_STATEMENTS = 256;

export interface OpenAppDatabaseOptions {
  /** Path of the SQLite file; its folder is made where absent. `:memory:` keeps the rows in memory. */
  readonly file: string;
  readonly migrations: readonly Migration[];
  readonly model: AppModel;
  /** Sample rows follow from it alone (and the model and `now`), so the same key gives the same rows. */
  readonly seedKey: string;
  /** Whether a new database gets the model's number of sample rows. */
  readonly seeds: boolean;
  /** The day around which sample dates lie; the current instant where absent. */
  readonly now?: Date;
}

export interface AppDatabase {
  readonly file: string;
  /** Whether this call made the tables. */
  readonly created: boolean;
  readonly sqlite: Database.Database;
  /** Returns a prepared statement, the same one for the same text. */
  prepare(sql: string): Database.Statement<unknown[], unknown>;
  /** Runs synchronous work in one transaction that takes the write lock at once. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Throws an AppDatabaseError; a failed open leaves the file as it was, apart from migrations that had succeeded. */
export function openAppDatabase(options: OpenAppDatabaseOptions): AppDatabase {
  const unclean = makePrivateFile(options.file);
  const sqlite = openSqlite(options.file);
  try {
    configure(sqlite, unclean);
    const applied = applyMigrations(sqlite, options.migrations);
    sqlite.pragma("foreign_keys = ON");
    checkModel(sqlite, options.model);
    sqlite.exec(FILES_TABLE);
    prepareAccessTables(sqlite, options.model);
    prepareGuards(sqlite, options.model);
    addSortKey(sqlite);
    const database = createAppDatabase(sqlite, options.file, applied.fresh);
    if (applied.fresh && options.seeds && options.model.seeds.rows > 0) {
      const { model, seedKey, now = new Date() } = options;
      insertSampleRows({ database, model, seedKey, now, rows: model.seeds.rows });
    }
    removeUnusedFiles(database, options.model, options.now ?? new Date());
    return database;
  } catch (error) {
    sqlite.close();
    throw describeSqliteError(error, options.file);
  }
}

function createAppDatabase(sqlite: Database.Database, file: string, created: boolean): AppDatabase {
  const statements = new Map<string, Database.Statement<unknown[], unknown>>();
  const run = sqlite.transaction((work: () => unknown) => work());
  return {
    file,
    created,
    sqlite,
    prepare(sql) {
      const cached = statements.get(sql);
      const statement = cached ?? sqlite.prepare(sql);
      if (cached) statements.delete(sql);
      statements.set(sql, statement);
      const oldest = statements.keys().next().value;
      if (statements.size > MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    transaction: <T>(work: () => T) => run.immediate(work) as T,
    close() {
      statements.clear();
      sqlite.close();
    },
  };
}

/** Makes folder (0700) and file (0600); returns whether a write-ahead log was left behind by a process that died. */
function makePrivateFile(file: string): boolean {
  if (file === ":memory:") return false;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
    return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  } catch (cause) {
    throw new AppDatabaseError("database_unusable", `cannot write the app's database ${file}`, {
      hint: "check that its folder exists and belongs to you",
      cause,
    });
  }
}

function openSqlite(file: string): Database.Database {
  try {
    return new Database(file, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw describeSqliteError(error, file);
  }
}

function configure(sqlite: Database.Database, unclean: boolean): void {
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = NORMAL");
  sqlite.pragma("cache_size = -16000");
  // Migrations may rebuild tables that others refer to; applyMigrations checks the keys itself.
  sqlite.pragma("foreign_keys = OFF");
  if (!unclean) return;
  const found = sqlite.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new AppDatabaseError("database_corrupt", `the app's database is damaged: ${String(found)}`);
}

function checkModel(sqlite: Database.Database, model: AppModel): void {
  // table_xinfo lists generated columns too.
  const columns = sqlite.prepare("SELECT name FROM pragma_table_xinfo(?)").pluck();
  for (const entity of model.entities) {
    const present = new Set(columns.all(entity.table) as string[]);
    const hint = "a migration that brings the database to the model is missing";
    if (present.size === 0) {
      throw new AppDatabaseError("model_mismatch", `the database has no table "${entity.table}"`, { hint });
    }
    const wanted = [
      "id",
      ...entity.fields.filter(hasColumn).map((field) => field.name),
      "created_at",
      "updated_at",
      ...(entity.softDelete ? ["deleted_at"] : []),
    ];
    const missing = wanted.filter((name) => !present.has(name));
    if (missing.length > 0) {
      const names = missing.map((name) => `"${name}"`).join(", ");
      throw new AppDatabaseError("model_mismatch", `the table "${entity.table}" has no column ${names}`, { hint });
    }
    for (const { reference } of entity.fields) {
      const join = reference?.through?.table;
      if (join === undefined || columns.all(join).length > 0) continue;
      throw new AppDatabaseError("model_mismatch", `the database has no join table "${join}"`, { hint });
    }
  }
}

function describeSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) {
    if (!(error instanceof TypeError) || !/directory does not exist/.test(error.message)) return error;
    return new AppDatabaseError("database_unusable", `cannot open the app's database ${file}`, { cause: error });
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) {
    return new AppDatabaseError("database_corrupt", `the app's database ${file} is damaged: ${error.message}`, {
      hint: "restore a version that has its rows, or move the file away to start with an empty one",
      cause: error,
    });
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|FULL|PERM|BUSY|LOCKED)/.test(error.code)) {
    return new AppDatabaseError("database_unusable", `cannot use the app's database ${file}: ${error.message}`, {
      cause: error,
    });
  }
  return error;
}
