/** Says how each field type is stored in SQLite and which bounds its column has where the field gives none. */
import type { Field, FieldType } from "./field-schema.ts";
import type { Entity } from "./schema.ts";

export type ColumnType = "TEXT" | "INTEGER" | "REAL";
export type TypeFamily =
  | "text"
  | "number"
  | "temporal"
  | "boolean"
  | "choice"
  | "list"
  | "json"
  | "file"
  | "reference"
  | "relation"
  | "colour";

interface FieldStorage {
  readonly column: ColumnType;
  readonly family: TypeFamily;
  readonly min?: number;
  readonly max?: number;
}

const STORAGE: Readonly<Record<FieldType, FieldStorage>> = {
  text: { column: "TEXT", family: "text" },
  long_text: { column: "TEXT", family: "text" },
  markdown: { column: "TEXT", family: "text" },
  html: { column: "TEXT", family: "text" },
  code: { column: "TEXT", family: "text" },
  email: { column: "TEXT", family: "text" },
  phone: { column: "TEXT", family: "text" },
  url: { column: "TEXT", family: "text" },
  secret: { column: "TEXT", family: "text" },
  integer: { column: "INTEGER", family: "number" },
  decimal: { column: "REAL", family: "number" },
  money: { column: "REAL", family: "number" },
  percent: { column: "REAL", family: "number", min: 0, max: 100 },
  rating: { column: "INTEGER", family: "number", min: 1, max: 5 },
  year: { column: "INTEGER", family: "number", min: 1000, max: 2999 },
  duration: { column: "INTEGER", family: "number", min: 0 },
  latitude: { column: "REAL", family: "number", min: -90, max: 90 },
  longitude: { column: "REAL", family: "number", min: -180, max: 180 },
  position: { column: "INTEGER", family: "number" },
  date: { column: "TEXT", family: "temporal" },
  datetime: { column: "TEXT", family: "temporal" },
  time: { column: "TEXT", family: "temporal" },
  boolean: { column: "INTEGER", family: "boolean" },
  choice: { column: "TEXT", family: "choice" },
  tags: { column: "TEXT", family: "list" },
  json: { column: "TEXT", family: "json" },
  image: { column: "TEXT", family: "file" },
  file: { column: "TEXT", family: "file" },
  reference: { column: "INTEGER", family: "reference" },
  // Its values are the rows of a join table; the column type is that of one id in it.
  references: { column: "INTEGER", family: "relation" },
  colour: { column: "TEXT", family: "colour" },
};

export function columnTypeOf(type: FieldType): ColumnType {
  return STORAGE[type].column;
}

export function familyOf(type: FieldType): TypeFamily {
  return STORAGE[type].family;
}

/** Inclusive bounds of a number: the field's, else those of its type; a computed value has only the field's. */
export function columnBounds(field: Field): { min: number | undefined; max: number | undefined } {
  const storage = STORAGE[field.type];
  if (field.computed) return { min: field.min, max: field.max };
  return { min: field.min ?? storage.min, max: field.max ?? storage.max };
}

/** False for fields that are worked out when a record is read or live in a join table. */
export function hasColumn(field: Field): boolean {
  return field.type !== "references" && field.computed?.kind !== "rollup";
}

/** Columns that every entity table has beside its fields. */
export const SYSTEM_COLUMNS: readonly string[] = ["id", "created_at", "updated_at"];

/** When the record was moved to the archive; only where the entity has `softDelete`. */
export const DELETED_COLUMN = "deleted_at";

/** Columns that the entity's table has beside its fields. */
export function systemColumnsOf(entity: Pick<Entity, "softDelete">): readonly string[] {
  return entity.softDelete === true ? [...SYSTEM_COLUMNS, DELETED_COLUMN] : SYSTEM_COLUMNS;
}
