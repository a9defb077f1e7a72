/** Defines a field: what a value means, from which its column, cell, input, filter and checks follow. */
import { z } from "zod";
import { filterSchema } from "./filter-schema.ts";
import { identifierSchema, labelSchema } from "./identifier-schema.ts";

/** A semantic type says what a value means; the runtime derives its cell, input, filter, server check and SQL column from it. */
export const fieldTypeSchema = z.enum([
  "text",
  "long_text",
  "markdown",
  "html",
  "code",
  "email",
  "phone",
  "url",
  "secret",
  "integer",
  "decimal",
  "money",
  "percent",
  "rating",
  "year",
  "date",
  "datetime",
  "time",
  "duration",
  "boolean",
  "choice",
  "tags",
  "json",
  "image",
  "file",
  "latitude",
  "longitude",
  "position",
  "colour",
  "reference",
  "references",
]);
export type FieldType = z.infer<typeof fieldTypeSchema>;

/** The meaning of a choice, from which its badge colour is taken in both themes. */
export const choiceToneSchema = z.enum(["neutral", "info", "success", "warning", "danger"]);
export type ChoiceTone = z.infer<typeof choiceToneSchema>;

export const choiceSchema = z.strictObject({
  /** Stored value. */
  value: z.string().min(1).max(100),
  label: z.string().min(1).max(100),
  tone: choiceToneSchema.default("neutral"),
});
export type Choice = z.infer<typeof choiceSchema>;

export const deleteRuleSchema = z.enum(["restrict", "set_null", "cascade"]);
export type DeleteRule = z.infer<typeof deleteRuleSchema>;

/**
 * Join table of a `references` field: `from` holds the id of this record, `to` the one referred to. The entity at the other
 * end may have a `references` field of its own over the same table, with `from` and `to` exchanged.
 */
export const throughSchema = z.strictObject({
  table: identifierSchema,
  from: identifierSchema,
  to: identifierSchema,
});

export const referenceSchema = z.strictObject({
  entity: identifierSchema,
  /** What becomes of this record when the one it refers to is deleted; a `references` field only loses the link. */
  onDelete: deleteRuleSchema.default("restrict"),
  /** For `references` only, and required there. */
  through: throughSchema.optional(),
});

/** A function over several values; `count` needs no field. */
export const aggregateFunctionSchema = z.enum(["count", "sum", "avg", "min", "max"]);

const operands = (least: number, most: number) => z.array(identifierSchema).min(least).max(most);

/**
 * A value that the database works out. `product`, `sum`, `difference` (first minus the others), `ratio` (first of second, in
 * percent) and `elapsed` (from the first time to the second) look at fields of the same record; `rollup` looks at the records
 * of another entity that refer to this one by `field`.
 */
export const computedSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("product"), of: operands(2, 6) }),
  z.strictObject({ kind: z.literal("sum"), of: operands(2, 12) }),
  z.strictObject({ kind: z.literal("difference"), of: operands(2, 6) }),
  z.strictObject({ kind: z.literal("ratio"), of: operands(2, 2) }),
  z.strictObject({ kind: z.literal("elapsed"), of: operands(2, 2), unit: z.enum(["minutes", "days"]) }),
  z.strictObject({
    kind: z.literal("rollup"),
    entity: identifierSchema,
    field: identifierSchema,
    fn: aggregateFunctionSchema,
    of: identifierSchema.optional(),
    filter: filterSchema.optional(),
  }),
]);
export type Computed = z.infer<typeof computedSchema>;

export const fieldSchema = z.strictObject({
  /** Column name; a reference's column ends in `_id`. */
  name: identifierSchema,
  label: labelSchema,
  type: fieldTypeSchema,
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  /**
   * Value of a new row where none is given; `today` and `now` are understood by date and datetime fields, `me` by references
   * to the user entity.
   */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  help: z.string().max(300).optional(),
  /** Shown, but set by defaults, workflows and actions only. */
  readOnly: z.boolean().optional(),
  /** Allowed values, in their order; for `choice` only. */
  choices: z.array(choiceSchema).min(1).max(100).optional(),
  /** Target of a `reference` or of `references`. */
  reference: referenceSchema.optional(),
  /** Makes the field a read-only result; its type says how it is shown. */
  computed: computedSchema.optional(),
  /** Where a new record has no value: that of `field` of the record that the reference field `from` points to. */
  copyFrom: z.strictObject({ from: identifierSchema, field: identifierSchema }).optional(),
  /** Field of the same entity that holds the ISO 4217 code of a money field. */
  currencyField: identifierSchema.optional(),
  /** Date or datetime field of the same entity that this one must not lie before, as an end and its start. */
  notBefore: identifierSchema.optional(),
  /** Shown behind a number, e.g. `kWh`. */
  unit: z.string().min(1).max(12).optional(),
  /** Inclusive bounds of a number. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Longest accepted text, in UTF-16 code units. */
  maxLength: z.number().int().positive().max(100_000).optional(),
  /** Values that sample rows take theirs from. */
  examples: z.array(z.string().min(1).max(300)).min(1).max(100).optional(),
  /** Roles that may see or change the field, of those that may do so with the entity; absent: all of them. */
  access: z
    .strictObject({
      read: z.array(identifierSchema).max(20).optional(),
      write: z.array(identifierSchema).max(20).optional(),
    })
    .optional(),
});
export type Field = z.infer<typeof fieldSchema>;
