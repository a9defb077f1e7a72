/** Writes sample rows into the database and remembers which they are. */
import { hasColumn } from "../../model/field-traits.ts";
import type { AppModel, EntityModel, FieldValue } from "../../model/types.ts";
import type { AppDatabase } from "../app-database.ts";
import { toValue } from "../read-rows.ts";
import { quoteIdentifier, type SqlValue } from "../sql-text.ts";
import { isStored, toStored } from "../write-record.ts";
import { insertSampleFile, markSample } from "./sample-files.ts";
import { createSampleRows, type SampleRow } from "./sample-rows.ts";

export interface InsertSampleRowsOptions {
  readonly database: AppDatabase;
  readonly model: AppModel;
  readonly seedKey: string;
  readonly now: Date;
  /** Rows per entity. */
  readonly rows: number;
  /** Names of the entities that get rows; all where absent. References to the others point to rows they have. */
  readonly entities?: readonly string[];
}

/** All in one transaction; returns how many rows were written. */
export function insertSampleRows(options: InsertSampleRowsOptions): number {
  const { database, model, seedKey, now, rows } = options;
  const wanted = model.entities.filter((entity) => options.entities?.includes(entity.name) ?? true);
  return database.transaction(() => {
    // References may point forwards and in circles; they are checked when the transaction ends.
    database.sqlite.pragma("defer_foreign_keys = ON");
    const made = createSampleRows({
      entities: wanted,
      seedKey,
      now,
      currency: model.app.currency,
      rows,
      firstId: (entity) => findFirstFreeId(database, entity),
      taken: (entity, field) => readValues(database, entity, field.name),
      existingIds: (name) => readIds(database, model, name),
      readValue: (name, id, field) => readValue(database, model, name, id, field),
    });
    for (const entity of wanted) insertRows({ database, seedKey, now }, entity, made.get(entity.name) ?? []);
    for (const entity of wanted) insertLinks(database, entity, made.get(entity.name) ?? []);
    return [...made.values()].reduce((sum, list) => sum + list.length, 0);
  });
}

interface Target {
  readonly database: AppDatabase;
  readonly seedKey: string;
  readonly now: Date;
}

function insertRows(target: Target, entity: EntityModel, rows: readonly SampleRow[]): void {
  const { database } = target;
  const fields = entity.fields.filter(isStored);
  const names = ["id", ...fields.map((field) => field.name), "created_at", "updated_at"];
  const columns = names.map(quoteIdentifier).join(", ");
  const places = names.map(() => "?").join(", ");
  const insert = database.prepare(`INSERT INTO ${quoteIdentifier(entity.table)} (${columns}) VALUES (${places})`);
  for (const row of rows) {
    const values = fields.map((field) =>
      row.files.has(field.name)
        ? insertSampleFile(target, entity, field, row)
        : toStored(row.values.get(field.name) ?? null),
    );
    insert.run(row.id, ...values, row.createdAt, row.createdAt);
    markSample(database, entity.table, row.id);
  }
}

/** Links go with their records, so they need no marks of their own. */
function insertLinks(database: AppDatabase, entity: EntityModel, rows: readonly SampleRow[]): void {
  for (const { name, reference } of entity.fields) {
    if (!reference?.through) continue;
    const [table, from, to] = [reference.through.table, reference.through.from, reference.through.to].map(
      quoteIdentifier,
    );
    const insert = database.prepare(`INSERT INTO ${table} (${from}, ${to}) VALUES (?, ?)`);
    for (const row of rows) for (const id of row.links.get(name) ?? []) insert.run(row.id, id);
  }
}

function findFirstFreeId(database: AppDatabase, entity: EntityModel): number {
  const sql = `SELECT max(coalesce((SELECT max("id") FROM ${quoteIdentifier(entity.table)}), 0),
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0))`;
  return Number(database.prepare(sql).pluck().get(entity.table)) + 1;
}

function readValues(database: AppDatabase, entity: EntityModel, field: string): ReadonlySet<SqlValue> {
  const sql = `SELECT ${quoteIdentifier(field)} FROM ${quoteIdentifier(entity.table)}`;
  return new Set(database.prepare(sql).pluck().all() as SqlValue[]);
}

function readValue(database: AppDatabase, model: AppModel, name: string, id: number, field: string): FieldValue {
  const entity = model.entities.find((candidate) => candidate.name === name);
  const found = entity?.fields.find((candidate) => candidate.name === field);
  if (!entity || !found || !hasColumn(found)) return null;
  const sql = `SELECT ${quoteIdentifier(field)} FROM ${quoteIdentifier(entity.table)} WHERE "id" = ?`;
  return toValue(found, (database.prepare(sql).pluck().get(id) ?? null) as string | number | null);
}

function readIds(database: AppDatabase, model: AppModel, entityName: string): readonly number[] {
  const entity = model.entities.find((candidate) => candidate.name === entityName);
  if (!entity) return [];
  const sql = `SELECT "id" FROM ${quoteIdentifier(entity.table)} ORDER BY "id" LIMIT 1000`;
  return database.prepare(sql).pluck().all() as number[];
}
