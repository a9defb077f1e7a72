/** Defines the AppSpec: the one document that says what an app is. Everything generated is derived from it. */
import { z } from "zod";
import { accessSchema, entityRuleSchema } from "./access-schema.ts";
import { fieldSchema } from "./field-schema.ts";
import { identifierSchema, labelSchema, pathSchema } from "./identifier-schema.ts";
import { pageSchema } from "./page-schema.ts";
import { actionSchema, workflowSchema } from "./workflow-schema.ts";

const hexColourSchema = z.string().regex(/^#[0-9a-f]{6}$/, "must be a lower-case #rrggbb colour");

/**
 * Fields that belong together: shown as one cell and one fieldset. `person_name` are first and last name; an `address` goes from
 * street to country; `geo` is a latitude and a longitude; `section` only stands under one heading.
 */
export const fieldGroupSchema = z.strictObject({
  kind: z.enum(["section", "person_name", "address", "geo"]),
  label: labelSchema,
  fields: z.array(identifierSchema).min(1).max(20),
});
export type FieldGroup = z.infer<typeof fieldGroupSchema>;

/**
 * One kind of record. Every entity also has the columns `id` (integer key), `created_at` and `updated_at` (UTC, ISO 8601, set
 * by the server), and with `softDelete` also `deleted_at`; they are not listed among its fields.
 */
export const entitySchema = z.strictObject({
  /** Singular, e.g. `laptop`. */
  name: identifierSchema,
  /** SQL table and URL segment, plural, e.g. `laptops`. */
  table: identifierSchema,
  label: labelSchema,
  pluralLabel: labelSchema,
  /** Field whose value names a record to a person. */
  titleField: identifierSchema,
  fields: z.array(fieldSchema).min(1).max(200),
  groups: z.array(fieldGroupSchema).max(20).optional(),
  /** Reference to the same entity that makes its records a tree. */
  parentField: identifierSchema.optional(),
  /** Reference, deleted in cascade, to the record whose line items these are; they are edited there. */
  partOf: identifierSchema.optional(),
  /** Deleting moves a record to the archive, from which it can come back. */
  softDelete: z.boolean().optional(),
  workflow: workflowSchema.optional(),
  actions: z.array(actionSchema).max(20).optional(),
  /** Reference to the user entity that says whose record it is. */
  ownerField: identifierSchema.optional(),
  /** Rights of the roles that are not administrators; a role that is not named may do nothing. */
  access: z.array(entityRuleSchema).max(20).optional(),
});
export type Entity = z.infer<typeof entitySchema>;

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

/** Languages that the interface's own words are written in. */
export const languageSchema = z.enum(["en", "de", "fr", "es", "it", "nl", "pt"]);

export const appSpecSchema = z.strictObject({
  /** JSON Schema of this file, for editors. */
  $schema: z.string().optional(),
  specVersion: z.literal(1),
  app: z.strictObject({
    name: labelSchema,
    description: z.string().max(2000).default(""),
    /** BCP 47 tag used for dates and numbers. */
    locale: z.string().default("en-US"),
    /** Language of the interface's own words; absent: English. */
    language: languageSchema.optional(),
    /** ISO 4217 code of money fields. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("USD"),
    /** Path of the page that the app opens with; absent: the first page of the navigation. */
    home: pathSchema.optional(),
  }),
  theme: themeSchema.prefault({}),
  access: accessSchema.optional(),
  entities: z.array(entitySchema).min(1).max(500),
  pages: z.array(pageSchema).min(1),
  seeds: seedsSchema.prefault({}),
});
export type AppSpec = z.infer<typeof appSpecSchema>;
