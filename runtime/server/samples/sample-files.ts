/** Makes the uploads of sample rows, and takes them away again. */
import type { EntityModel, FieldModel } from "../../model/types.ts";
import type { AppDatabase } from "../app-database.ts";
import { storeFile } from "../files/store-file.ts";
import { createRandom } from "./random.ts";
import { samplePicture } from "./sample-picture.ts";
import type { SampleRow } from "./sample-rows.ts";
import { SENTENCES } from "./words.ts";

/** Where the marks of sample uploads stand among those of rows. */
export const FILES_MARK = "_vector_files";

/** Remembers that a row, or an upload, is a sample. */
export function markSample(database: AppDatabase, table: string, id: number): void {
  database.prepare('INSERT INTO "_vector_samples" ("table_name", "row_id") VALUES (?, ?)').run(table, id);
}

/** Returns the value for the field. The number of the upload follows from the key, as everything about samples does. */
export function insertSampleFile(
  { database, seedKey, now }: { database: AppDatabase; seedKey: string; now: Date },
  entity: EntityModel,
  field: FieldModel,
  row: SampleRow,
): string {
  const random = createRandom(`${seedKey}/${entity.name}/${field.name}/${row.id}`);
  const title = String(row.values.get(entity.titleField) ?? entity.label);
  const picture = field.type === "image";
  const bytes = picture
    ? samplePicture(title, random.integer(0, 1000))
    : Buffer.from(`${title}\n\n${random.shuffle(SENTENCES).slice(0, 3).join("\n")}\n`);
  const name = `${title}.${picture ? "png" : "txt"}`;
  const type = picture ? "image/png" : "text/plain";
  const id = findFreeNumber(database, random.integer(1, 0x7fff_ffff));
  markSample(database, FILES_MARK, id);
  return storeFile(database, { name, type, bytes, id }, now).value;
}

function findFreeNumber(database: AppDatabase, wanted: number): number {
  const taken = database.prepare('SELECT 1 FROM "_vector_files" WHERE "id" = ?');
  let id = wanted;
  while (taken.get(id)) id += 1;
  return id;
}
