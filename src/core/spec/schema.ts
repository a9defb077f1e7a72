/** Defines the AppSpec: the one document that says what an app is. Everything generated is derived from it. */
import { z } from "zod";

/** Names used in SQL, URLs and code: lower snake case, starting with a letter, at most 63 characters. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, "must be lower snake_case, start with a letter and have at most 63 characters");

const hexColourSchema = z.string().regex(/^#[0-9a-f]{6}$/, "must be a lower-case #rrggbb colour");

/** A semantic type says what a value means; the runtime derives its cell, input, filter, server check and SQL column from it. */
export const fieldTypeSchema = z.enum([
  "text",
  "long_text",
  "code",
  "email",
  "phone",
  "url",
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
  "reference",
  "colour",
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

export const fieldSchema = z.strictObject({
  /** Column name; a reference's column ends in `_id`. */
  name: identifierSchema,
  label: z.string().min(1).max(80),
  type: fieldTypeSchema,
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  /** Value of a new row where none is given; `today` and `now` are understood by date and datetime fields. */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  help: z.string().max(300).optional(),
  /** Allowed values, in their order; for `choice` only. */
  choices: z.array(choiceSchema).min(1).max(100).optional(),
  /** Target of a `reference`. */
  reference: z.strictObject({ entity: identifierSchema, onDelete: deleteRuleSchema.default("restrict") }).optional(),
  /** Inclusive bounds of a number. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Longest accepted text, in UTF-16 code units. */
  maxLength: z.number().int().positive().max(100_000).optional(),
});
export type Field = z.infer<typeof fieldSchema>;

/**
 * One kind of record. Every entity also has the columns `id` (integer key), `created_at` and `updated_at`
 * (UTC, ISO 8601, set by the server); they are not listed among its fields.
 */
export const entitySchema = z.strictObject({
  /** Singular, e.g. `laptop`. */
  name: identifierSchema,
  /** SQL table and URL segment, plural, e.g. `laptops`. */
  table: identifierSchema,
  label: z.string().min(1).max(80),
  pluralLabel: z.string().min(1).max(80),
  /** Field whose value names a record to a person. */
  titleField: identifierSchema,
  fields: z.array(fieldSchema).min(1).max(200),
});
export type Entity = z.infer<typeof entitySchema>;

const sortSchema = z.strictObject({ field: identifierSchema, direction: z.enum(["asc", "desc"]) });

const listPageSchema = z.strictObject({
  kind: z.literal("list"),
  /** URL path below the app's origin and file name below `src/pages/`, kebab-case. */
  path: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(80),
  entity: identifierSchema,
  /** Columns shown at first, in order; the column menu offers the rest. */
  columns: z.array(identifierSchema).min(1),
  sort: z.array(sortSchema).default([]),
  /** Fields offered as filters. */
  filters: z.array(identifierSchema).default([]),
  pageSize: z.number().int().min(5).max(200).default(25),
});
const detailPageSchema = z.strictObject({
  kind: z.literal("detail"),
  path: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(80),
  entity: identifierSchema,
  fields: z.array(identifierSchema).min(1),
  /** Child lists shown as tabs: entities that refer to this one, and by which field. */
  children: z.array(z.strictObject({ entity: identifierSchema, field: identifierSchema })).default([]),
});
const formPageSchema = z.strictObject({
  kind: z.literal("form"),
  path: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(80),
  entity: identifierSchema,
  fields: z.array(identifierSchema).min(1),
});
/** Pages an entity has: `laptops` (list), `laptop-detail`, `laptop-form`. */
export const pageSchema = z.discriminatedUnion("kind", [listPageSchema, detailPageSchema, formPageSchema]);
export type Page = z.infer<typeof pageSchema>;
export type ListPage = z.infer<typeof listPageSchema>;
export type DetailPage = z.infer<typeof detailPageSchema>;

export const themeSchema = z.strictObject({
  /** Page background in light mode. */
  background: hexColourSchema.optional(),
  /** Buttons, links, active navigation. */
  primary: hexColourSchema.optional(),
  mode: z.enum(["system", "light", "dark"]).default("system"),
  density: z.enum(["comfortable", "compact"]).default("comfortable"),
});

export const seedsSchema = z.strictObject({
  /** Sample rows per entity in a new database; 0 starts it empty. */
  rows: z.number().int().min(0).max(1000).default(25),
});

export const appSpecSchema = z.strictObject({
  specVersion: z.literal(1),
  app: z.strictObject({
    name: z.string().min(1).max(80),
    description: z.string().max(2000).default(""),
    /** BCP 47 tag used for dates and numbers. */
    locale: z.string().default("en-US"),
    /** ISO 4217 code of money fields. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("USD"),
  }),
  theme: themeSchema.prefault({}),
  entities: z.array(entitySchema).min(1).max(500),
  pages: z.array(pageSchema).min(1),
  seeds: seedsSchema.prefault({}),
});
export type AppSpec = z.infer<typeof appSpecSchema>;
