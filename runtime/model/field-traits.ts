/** Says what each field type is stored as and which limits it has where the model gives none. */
import type { EntityModel, FieldModel, FieldType } from "./types.ts";

/** `list` is a JSON array in a text column; `relation` is the rows of a join table. */
export type StoredAs = "text" | "integer" | "real" | "boolean" | "list" | "relation";

interface FieldTraits {
  readonly stored: StoredAs;
  /** Free text that search looks in and `contains` applies to. */
  readonly searchable?: true;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Digits kept after the point. */
  readonly digits?: number;
}

/** Largest amount whose hundredths a double still tells apart safely. */
const LARGEST_REAL = 9_999_999_999_999;

const TRAITS: Readonly<Record<FieldType, FieldTraits>> = {
  text: { stored: "text", searchable: true, maxLength: 1000 },
  long_text: { stored: "text", searchable: true, maxLength: 100_000 },
  markdown: { stored: "text", searchable: true, maxLength: 100_000 },
  html: { stored: "text", searchable: true, maxLength: 100_000 },
  code: { stored: "text", searchable: true, maxLength: 200 },
  email: { stored: "text", searchable: true, maxLength: 254 },
  phone: { stored: "text", searchable: true, maxLength: 40 },
  url: { stored: "text", searchable: true, maxLength: 2048 },
  secret: { stored: "text", maxLength: 4000 },
  integer: { stored: "integer", min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  decimal: { stored: "real", min: -LARGEST_REAL, max: LARGEST_REAL, digits: 9 },
  money: { stored: "real", min: -LARGEST_REAL, max: LARGEST_REAL, digits: 2 },
  percent: { stored: "real", min: 0, max: 100, digits: 4 },
  rating: { stored: "integer", min: 1, max: 5 },
  year: { stored: "integer", min: 1000, max: 2999 },
  date: { stored: "text" },
  datetime: { stored: "text" },
  time: { stored: "text" },
  duration: { stored: "integer", min: 0, max: Number.MAX_SAFE_INTEGER },
  boolean: { stored: "boolean" },
  latitude: { stored: "real", min: -90, max: 90, digits: 7 },
  longitude: { stored: "real", min: -180, max: 180, digits: 7 },
  position: { stored: "integer", min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  choice: { stored: "text" },
  tags: { stored: "list", searchable: true },
  json: { stored: "text", maxLength: 100_000 },
  image: { stored: "text", maxLength: 2048 },
  file: { stored: "text", maxLength: 200 },
  reference: { stored: "integer" },
  references: { stored: "relation" },
  colour: { stored: "text" },
};

export function traitsOf(type: FieldType): FieldTraits {
  return TRAITS[type];
}

/** Inclusive bounds of a numeric field: the model's, else those of its type. */
export function boundsOf(field: FieldModel): { min: number; max: number } {
  const traits = TRAITS[field.type];
  const min = traits.min ?? Number.NEGATIVE_INFINITY;
  const max = traits.max ?? Number.POSITIVE_INFINITY;
  return { min: field.min ?? min, max: field.max ?? max };
}

/** Longest accepted text in UTF-16 code units. */
export function maxLengthOf(field: FieldModel): number {
  return field.maxLength ?? TRAITS[field.type].maxLength ?? 100_000;
}

export function isSearchable(field: FieldModel): boolean {
  return TRAITS[field.type].searchable === true;
}

/** True for numbers that can be added up, compared and charted. */
export function isNumeric(field: FieldModel): boolean {
  const { stored } = TRAITS[field.type];
  return (stored === "integer" && field.type !== "reference") || stored === "real";
}

/** True for types whose text may have several lines. */
export function isMultiline(type: FieldType): boolean {
  return type === "long_text" || type === "markdown" || type === "html" || type === "json";
}

/** False where the value is worked out when a record is read or lives in a join table. */
export function hasColumn(field: FieldModel): boolean {
  return field.type !== "references" && field.computed?.kind !== "rollup";
}

/** False for values that people cannot give: computed ones and those set by defaults, workflows and actions. */
export function isWritable(field: FieldModel): boolean {
  return field.computed === undefined && field.readOnly !== true;
}

export function findField(entity: EntityModel, name: string): FieldModel | undefined {
  return entity.fields.find((field) => field.name === name);
}
