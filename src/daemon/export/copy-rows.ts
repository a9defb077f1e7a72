/** Copies an app's database, whole and consistent, also while its preview writes to it. */
import { chmod, lstat, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { AppSpec } from "../../core/spec/schema.ts";

export interface RowCounts {
  rows: number;
  /** How many of them are sample rows; they are marked as such in the copy too. */
  sampleRows: number;
  bytes: number;
}

/** How often a copy may be begun anew, because something was written meanwhile, before it is made in one go. */
const mostRestarts = 3;
const pagesAtOnce = 1000;

/** Returns what is in a database; undefined where there is none. */
export async function countRows(file: string, spec: AppSpec): Promise<RowCounts | undefined> {
  return (await exists(file)) ? withDatabase(file, (database) => countIn(database, spec)) : undefined;
}

/** Returns what is in the copy. It and its folder are private, as the original is; there must be an original. */
export async function copyRows(from: string, to: string, spec: AppSpec): Promise<RowCounts> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await withDatabase(from, async (database) => {
    let restarts = 0;
    let left = Number.POSITIVE_INFINITY;
    await database.backup(to, {
      progress({ totalPages, remainingPages }) {
        if (remainingPages > left) restarts += 1;
        left = remainingPages;
        return restarts < mostRestarts ? pagesAtOnce : Math.max(totalPages, 1);
      },
    });
  });
  await chmod(to, 0o600);
  const copy = new Database(to, { fileMustExist: true });
  try {
    // So that the copy is one file; whoever serves it turns the write-ahead log on again.
    copy.pragma("journal_mode = DELETE");
    return countIn(copy, spec);
  } finally {
    copy.close();
  }
}

function countIn(database: Database.Database, spec: AppSpec): RowCounts {
  const tables = new Set(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  let [rows, sampleRows] = [0, 0];
  for (const { table } of spec.entities) {
    if (!tables.has(table)) continue;
    rows += count(database, `SELECT count(*) FROM "${table}"`);
    if (!tables.has("_vector_samples")) continue;
    const samples = `SELECT count(*) FROM "_vector_samples" WHERE table_name = '${table}' AND row_id IN (SELECT id FROM "${table}")`;
    sampleRows += count(database, samples);
  }
  const bytes = count(database, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  return { rows, sampleRows, bytes };
}

async function withDatabase<T>(file: string, work: (database: Database.Database) => T | Promise<T>): Promise<T> {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || /^SQLITE_(FULL|IOERR_WRITE)/.test(error.code)) throw error;
    throw new VectorError("app_folder_invalid", `the app's rows, ${file}, cannot be read`, {
      hint: "--no-data exports the app without them",
      cause: error,
    });
  }
}

function count(database: Database.Database, sql: string): number {
  return Number(database.prepare(sql).pluck().get());
}

function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
