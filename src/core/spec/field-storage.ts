/** Says how each field type is stored in SQLite and which bounds its column has where the field gives none. */
import type { Field, FieldType } from "./schema.ts";

export type ColumnType = "TEXT" | "INTEGER" | "REAL";
export type TypeFamily = "text" | "number" | "temporal" | "boolean" | "choice" | "reference" | "colour";

interface FieldStorage {
  readonly column: ColumnType;
  readonly family: TypeFamily;
  readonly min?: number;
  readonly max?: number;
}

const STORAGE: Readonly<Record<FieldType, FieldStorage>> = {
  text: { column: "TEXT", family: "text" },
  long_text: { column: "TEXT", family: "text" },
  code: { column: "TEXT", family: "text" },
  email: { column: "TEXT", family: "text" },
  phone: { column: "TEXT", family: "text" },
  url: { column: "TEXT", family: "text" },
  integer: { column: "INTEGER", family: "number" },
  decimal: { column: "REAL", family: "number" },
  money: { column: "REAL", family: "number" },
  percent: { column: "REAL", family: "number", min: 0, max: 100 },
  rating: { column: "INTEGER", family: "number", min: 1, max: 5 },
  year: { column: "INTEGER", family: "number", min: 1000, max: 2999 },
  duration: { column: "INTEGER", family: "number", min: 0 },
  date: { column: "TEXT", family: "temporal" },
  datetime: { column: "TEXT", family: "temporal" },
  time: { column: "TEXT", family: "temporal" },
  boolean: { column: "INTEGER", family: "boolean" },
  choice: { column: "TEXT", family: "choice" },
  reference: { column: "INTEGER", family: "reference" },
  colour: { column: "TEXT", family: "colour" },
};

export function columnTypeOf(type: FieldType): ColumnType {
  return STORAGE[type].column;
}

export function familyOf(type: FieldType): TypeFamily {
  return STORAGE[type].family;
}

/** Inclusive bounds of a number: the field's, else those of its type. */
export function columnBounds(field: Field): { min: number | undefined; max: number | undefined } {
  const storage = STORAGE[field.type];
  return { min: field.min ?? storage.min, max: field.max ?? storage.max };
}

/** Columns that every entity table has beside its fields. */
export const SYSTEM_COLUMNS: readonly string[] = ["id", "created_at", "updated_at"];
