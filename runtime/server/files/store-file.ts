/** Keeps uploads in the app's database, reads them back, and drops those that no record holds. */
import { createHash, randomBytes } from "node:crypto";
import { toStoredDatetime } from "../../model/calendar.ts";
import type { AppModel, FileInfo } from "../../model/types.ts";
import { ApiError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { AppDatabase } from "../app-database.ts";
import type { EntityTable } from "../entity-table.ts";
import { serverIssue } from "../issue-texts.ts";
import { quoteIdentifier } from "../sql-text.ts";
import { findFileId, holdsFiles, toFileValue } from "./file-value.ts";
import { pictureTypeOf, SHOWN_TYPES } from "./picture-type.ts";

const LONGEST_NAME = 200;
const UNKNOWN_TYPE = "application/octet-stream";
const DAY_MS = 86_400_000;

export interface GivenFile {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly bytes: Buffer;
  /** Where absent, one that cannot be guessed. */
  readonly id?: number;
}

/** What an upload is told: the value for a record's field, and a description. It has an address once a record holds it. */
export type StoredFile = Omit<FileInfo, "url"> & { readonly value: string; readonly url: null };

export function storeFile(database: AppDatabase, { name, type, bytes, id }: GivenFile, now: Date): StoredFile {
  if (bytes.length === 0) throw new ApiError("validation", serverIssue("file_empty"));
  const file = { name: tidyName(name), type: readType(type, bytes), size: bytes.length };
  const key = id ?? randomId();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  database
    .prepare(
      'INSERT INTO "_vector_files" ("id", "name", "type", "size", "sha256", "created_at", "bytes") VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(key, file.name, file.type, file.size, sha256, toStoredDatetime(now), bytes);
  return { value: toFileValue(key), ...file, url: null };
}

export interface FileBytes {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** Returns the upload that the record's field holds. */
export function findStoredFile(
  context: AppContext,
  table: EntityTable,
  id: number,
  fieldName: string | undefined,
): FileBytes | undefined {
  const column = table.columnByName.get(fieldName ?? "");
  if (!column || !holdsFiles(column.field)) return undefined;
  const value = context.database.prepare(`SELECT ${column.sql} FROM ${table.from} t WHERE t."id" = ?`).pluck().get(id);
  const file = findFileId(value);
  if (file === undefined) return undefined;
  const sql = 'SELECT "name", "type", "sha256", "bytes" FROM "_vector_files" WHERE "id" = ?';
  return context.database.prepare(sql).get(file) as FileBytes | undefined;
}

/** Drops uploads older than a day that no record holds: forms that were not saved, records that are gone. */
export function removeUnusedFiles(database: AppDatabase, model: AppModel, now: Date): number {
  const before = toStoredDatetime(new Date(now.getTime() - DAY_MS));
  const old = database.prepare('SELECT "id" FROM "_vector_files" WHERE "created_at" < ?').pluck().all(before);
  if (old.length === 0) return 0;
  const held = findHeldFiles(database, model);
  const unused = (old as number[]).filter((id) => !held.has(id));
  deleteFiles(database, unused);
  return unused.length;
}

/** Returns the uploads that some record holds. */
export function findHeldFiles(database: AppDatabase, model: AppModel): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { table, fields } of model.entities) {
    for (const field of fields.filter(holdsFiles)) {
      const column = quoteIdentifier(field.name);
      const sql = `SELECT ${column} FROM ${quoteIdentifier(table)} WHERE ${column} GLOB 'file:*'`;
      for (const value of database.prepare(sql).pluck().iterate()) held.add(findFileId(value) ?? 0);
    }
  }
  return held;
}

export function deleteFiles(database: AppDatabase, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const sql = 'DELETE FROM "_vector_files" WHERE "id" IN (SELECT value FROM json_each(?))';
  database.prepare(sql).run(JSON.stringify(ids));
}

/** A random whole number that JSON and SQLite both carry exactly. */
function randomId(): number {
  // 53 bits; 0 would be no id.
  return Number(randomBytes(8).readBigUInt64BE() >> 11n) || 1;
}

/** Returns the last part of a path, without control characters, not longer than file systems take it. */
function tidyName(given: string | undefined): string {
  const last = (given ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = last.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  if (name === "" || /^\.+$/.test(name)) return "file";
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return `${[...name.slice(0, LONGEST_NAME - ending.length)].join("").replace(/[\ud800-\udfff]$/u, "")}${ending}`;
}

/** What is told is believed where nothing follows from it; what is no picture is none, whatever it is called. */
function readType(given: string | undefined, bytes: Buffer): string {
  const told = tidyType(given);
  const found = pictureTypeOf(bytes);
  if (found !== undefined && (told.startsWith("image/") || told === UNKNOWN_TYPE)) return found;
  return SHOWN_TYPES.has(told) ? UNKNOWN_TYPE : told;
}

function tidyType(given: string | undefined): string {
  const type = given?.split(";")[0]?.trim().toLowerCase() ?? "";
  return /^[a-z0-9][\w.+-]{0,62}\/[a-z0-9][\w.+-]{0,62}$/.test(type) ? type : UNKNOWN_TYPE;
}
