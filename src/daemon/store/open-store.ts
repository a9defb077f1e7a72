/** Opens the store: checks it, backs it up before a migration, migrates it, and gives each failure its own error. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { toVectorError, VectorError } from "../../core/errors/vector-error.ts";
import { type Migration, migrations as shippedMigrations } from "./migrations.ts";
import { Store } from "./store.ts";

/** Releases before this one can corrupt a database when a write-ahead log is reset (sqlite.org/wal.html#walresetbug). */
const oldestSqlite = "3.51.3";
const keptBackups = 5;
/** Bytes that must be free for the store to be opened for writing. */
const neededFreeBytes = 4 * 1024 * 1024;

export interface OpenStoreOptions {
  file: string;
  /** Whether the last process that had it open ended without closing it; then its pages are checked first. */
  unclean: boolean;
  migrations?: readonly Migration[];
  /** Free bytes of the file's disk; replaced in tests. */
  freeBytes?: (folder: string) => number;
  onNotice?: (text: string) => void;
}

/** Returns the open store at the newest schema; throws a VectorError of kind `unavailable`, having changed nothing. */
export function openStore(options: OpenStoreOptions): Store {
  const folder = dirname(options.file);
  checkFolder(folder, options);
  const db = openDatabase(options.file);
  try {
    checkSqliteVersion(db);
    refuseNewer(db, options);
    checkHealth(db, options);
    migrate(db, options);
    chmodSync(options.file, 0o600);
    db.pragma("foreign_keys = ON");
    return new Store(db);
  } catch (error) {
    db.close();
    throw describeSqliteFailure(error, options.file);
  }
}

function checkFolder(folder: string, options: OpenStoreOptions): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK);
    if (existsSync(options.file)) accessSync(options.file, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw describeSqliteFailure(error, options.file);
  }
  const free = (options.freeBytes ?? freeBytesOf)(folder);
  if (free < neededFreeBytes) throw diskFull(options.file);
}

function freeBytesOf(folder: string): number {
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

function openDatabase(file: string): Database.Database {
  try {
    // Made with its mode before SQLite sees it, so that neither it nor its log is ever readable by others.
    closeSync(openSync(file, "a", 0o600));
    return new Database(file, { timeout: 5000 });
  } catch (error) {
    throw describeSqliteFailure(error, file);
  }
}

function checkSqliteVersion(db: Database.Database): void {
  const version = db.prepare("SELECT sqlite_version() AS v").pluck().get() as string;
  if (compareVersions(version, oldestSqlite) < 0) {
    throw new VectorError(
      "sqlite_too_old",
      `SQLite ${version} can corrupt a database; Vector needs ${oldestSqlite} or newer`,
      {
        hint: "run npm ci again, so that better-sqlite3 is compiled with its own SQLite",
      },
    );
  }
}

/** Compares dotted versions number by number. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

function checkHealth(db: Database.Database, options: OpenStoreOptions): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  if (!options.unclean) return;
  options.onNotice?.("the store was not closed cleanly; checking it");
  const result = db.pragma("quick_check", { simple: true });
  if (result !== "ok") throw corrupt(options.file, String(result));
}

function newestSchema(options: OpenStoreOptions): number {
  return (options.migrations ?? shippedMigrations).at(-1)?.number ?? 0;
}

/** Comes before anything that writes to the file, as a change of its journal mode would. */
function refuseNewer(db: Database.Database, options: OpenStoreOptions): void {
  const present = db.pragma("user_version", { simple: true }) as number;
  const newest = newestSchema(options);
  if (present <= newest) return;
  throw new VectorError(
    "store_newer",
    `the store ${options.file} was written by a newer Vector (schema ${present}, this one knows ${newest})`,
    { hint: "update Vector, or set VECTOR_HOME to another folder; nothing was changed" },
  );
}

function migrate(db: Database.Database, options: OpenStoreOptions): void {
  const list = options.migrations ?? shippedMigrations;
  const newest = newestSchema(options);
  const present = db.pragma("user_version", { simple: true }) as number;
  if (present === newest) return;
  if (present > 0) backUp(db, options, present);
  for (const migration of list.filter((each) => each.number > present)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.number}`);
    })();
    options.onNotice?.(`migrated the store to ${migration.name}`);
  }
}

/** Writes a whole copy beside the store before it is migrated, under a name that says which schema it has; keeps the newest few. */
function backUp(db: Database.Database, options: OpenStoreOptions, present: number): void {
  const folder = join(dirname(options.file), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const target = join(folder, `vector-schema${present}-${stamp}.db`);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare("VACUUM INTO ?").run(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, target);
  const old = readdirSync(folder)
    .filter((name) => name.endsWith(".db"))
    .sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)
    .slice(keptBackups);
  for (const name of old) rmSync(join(folder, name));
  options.onNotice?.(`backed up the store to ${target}`);
}

function corrupt(file: string, detail: string): VectorError {
  return new VectorError("store_corrupt", `the store ${file} is damaged: ${detail}`, {
    hint: `nothing was changed; ${backupsHint(join(dirname(file), "backups"))}`,
  });
}

function backupsHint(folder: string): string {
  if (existsSync(folder)) return `copies made before migrations are in ${folder}`;
  return "move it away, or set VECTOR_HOME to another folder, to go on without it";
}

function diskFull(file: string, cause?: unknown): VectorError {
  return new VectorError("store_disk_full", `the disk that holds ${file} is full`, {
    hint: "free some space and try again; nothing was lost",
    cause,
  });
}

/** Returns the VectorError for any error: the store's own where SQLite says so. */
export function toStoreError(error: unknown, file: string): VectorError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return toVectorError(code.startsWith("SQLITE_") ? describeSqliteFailure(error, file) : error);
}

/** Returns the VectorError for what SQLite or the file system said about the store. */
export function describeSqliteFailure(error: unknown, file: string): unknown {
  if (error instanceof VectorError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") return diskFull(file, error);
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return corrupt(file, (error as Error).message);
  if (code.startsWith("SQLITE_READONLY") || code === "EACCES" || code === "EROFS" || code === "EPERM")
    return readOnly(file, error);
  if (
    code === "SQLITE_CANTOPEN" ||
    code.startsWith("SQLITE_CANTOPEN") ||
    code === "ENOTDIR" ||
    code === "EEXIST" ||
    code === "EISDIR"
  )
    return readOnly(file, error);
  return error;
}

function readOnly(file: string, cause: unknown): VectorError {
  return new VectorError("store_read_only", `the store ${file} cannot be written`, {
    hint: "make the folder and the file writable for you, or set VECTOR_HOME to a folder that is",
    cause,
  });
}
