/** Reads what rows tell about their uploads: name, type, size and address, never the bytes. */
import type { FileInfo } from "../../model/types.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import type { SqlValue } from "../sql-text.ts";
import { findFileId, holdsFiles } from "./file-value.ts";

type StoredFiles = ReadonlyMap<number, Omit<FileInfo, "url">>;

/** Returns the uploads of all rows by id; undefined where the table has no field that could hold one. */
export function readFiles(
  context: AppContext,
  table: EntityTable,
  stored: readonly (readonly SqlValue[])[],
): StoredFiles | undefined {
  const positions = table.columns.flatMap(({ field }, index) => (holdsFiles(field) ? [index] : []));
  if (positions.length === 0) return undefined;
  const ids = new Set(stored.flatMap((values) => positions.flatMap((position) => findFileId(values[position]) ?? [])));
  if (ids.size === 0) return new Map();
  const sql = `SELECT f."id", f."name", f."type", f."size" FROM json_each(?) j JOIN "_vector_files" f ON f."id" = j.value`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(JSON.stringify([...ids])) as [number, string, string, number][];
  return new Map(rows.map(([id, name, type, size]) => [id, { name, type, size }]));
}

/** Returns one entry for each field of the row that holds an upload. */
export function describeFiles(
  table: EntityTable,
  row: Readonly<Record<string, unknown>>,
  files: StoredFiles,
): Record<string, FileInfo> {
  const found: Record<string, FileInfo> = {};
  for (const { name, field } of table.columns) {
    const id = holdsFiles(field) ? findFileId(row[name]) : undefined;
    const file = id === undefined ? undefined : files.get(id);
    // The number of the upload makes browsers fetch anew what was replaced.
    if (file) found[name] = { ...file, url: `/api/${table.entity.table}/${String(row.id)}/files/${name}?v=${id}` };
  }
  return found;
}
