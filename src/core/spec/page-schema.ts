/** Defines the pages of an app: lists, records, forms, views of them, dashboards and reports. */
import { z } from "zod";
import { aggregateFunctionSchema } from "./field-schema.ts";
import { filterSchema } from "./filter-schema.ts";
import { identifierSchema, labelSchema, pathSchema } from "./identifier-schema.ts";

const sortSchema = z.strictObject({ field: identifierSchema, direction: z.enum(["asc", "desc"]) });

const pageShape = {
  path: pathSchema,
  title: labelSchema,
  /** Heading in the navigation under which the page stands; absent: the main part. */
  group: labelSchema.optional(),
  /** False leaves the page out of the navigation; details and forms are never in it. */
  nav: z.boolean().optional(),
  /** Roles that see the page; absent: all that may read what it shows. */
  roles: z.array(identifierSchema).min(1).max(20).optional(),
};

const listPageSchema = z.strictObject({
  kind: z.literal("list"),
  ...pageShape,
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
  ...pageShape,
  entity: identifierSchema,
  fields: z.array(identifierSchema).min(1),
  /** Child lists shown as tabs: entities that refer to this one, and by which field. */
  children: z.array(z.strictObject({ entity: identifierSchema, field: identifierSchema })).default([]),
});
const formPageSchema = z.strictObject({
  kind: z.literal("form"),
  ...pageShape,
  entity: identifierSchema,
  fields: z.array(identifierSchema).min(1),
  /** Records of an entity that is part of this one, edited with it in one form; `field` is their reference to it. */
  lines: z
    .array(
      z.strictObject({
        entity: identifierSchema,
        field: identifierSchema,
        columns: z.array(identifierSchema).min(1).max(8),
      }),
    )
    .max(4)
    .optional(),
});

/** One column for each choice of `field`; a card is moved by drag or by keyboard, along the workflow if there is one. */
const boardPageSchema = z.strictObject({
  kind: z.literal("board"),
  ...pageShape,
  entity: identifierSchema,
  field: identifierSchema,
  /** Fields on a card, below its title. */
  card: z.array(identifierSchema).max(6).default([]),
  sort: z.array(sortSchema).default([]),
});
/** Months, weeks and days of records by a date or datetime field. */
const calendarPageSchema = z.strictObject({
  kind: z.literal("calendar"),
  ...pageShape,
  entity: identifierSchema,
  start: identifierSchema,
  end: identifierSchema.optional(),
  /** Choice field whose tones colour the entries. */
  colourBy: identifierSchema.optional(),
});
const galleryPageSchema = z.strictObject({
  kind: z.literal("gallery"),
  ...pageShape,
  entity: identifierSchema,
  /** Image field shown on top of a card. */
  image: identifierSchema.optional(),
  card: z.array(identifierSchema).max(6).default([]),
  sort: z.array(sortSchema).default([]),
});

export const measureSchema = z.strictObject({
  fn: aggregateFunctionSchema,
  /** A number field; absent for `count`. */
  field: identifierSchema.optional(),
});
export type Measure = z.infer<typeof measureSchema>;

export const bucketSchema = z.enum(["hour", "day", "week", "month", "quarter", "year"]);
export type Bucket = z.infer<typeof bucketSchema>;

/** A field to group by; `bucket` cuts dates and datetimes into spans. */
export const groupKeySchema = z.strictObject({ field: identifierSchema, bucket: bucketSchema.optional() });
export type GroupKey = z.infer<typeof groupKeySchema>;

const widgetShape = { title: labelSchema, entity: identifierSchema, filter: filterSchema.optional() };

/** One number; `compare` shows it for the current span of a date field beside the one before. */
const metricSchema = z.strictObject({
  kind: z.literal("metric"),
  ...widgetShape,
  measure: measureSchema,
  compare: z.strictObject({ field: identifierSchema, period: z.enum(["week", "month", "quarter", "year"]) }).optional(),
});
/** A chart with a table of the same numbers. `range` is the date field by which a time range is chosen. */
const chartSchema = z.strictObject({
  kind: z.literal("chart"),
  ...widgetShape,
  style: z.enum(["bar", "line", "area", "donut"]),
  measure: measureSchema,
  groupBy: groupKeySchema,
  /** Splits each group once more; for bar, line and area. */
  series: groupKeySchema.optional(),
  /** The most groups shown, largest first where they are not dates; the others are added up. */
  limit: z.number().int().min(2).max(50).default(12),
  range: identifierSchema.optional(),
});
/** A short list of records, such as what is overdue. */
const recordListSchema = z.strictObject({
  kind: z.literal("records"),
  ...widgetShape,
  columns: z.array(identifierSchema).min(1).max(6),
  sort: z.array(sortSchema).default([]),
  limit: z.number().int().min(1).max(20).default(5),
});
export const widgetSchema = z.discriminatedUnion("kind", [metricSchema, chartSchema, recordListSchema]);
export type Widget = z.infer<typeof widgetSchema>;

const dashboardPageSchema = z.strictObject({
  kind: z.literal("dashboard"),
  ...pageShape,
  widgets: z.array(widgetSchema).min(1).max(24),
});
/** Groups with measures and totals, filtered and by time range; printed and exported as shown. */
const reportPageSchema = z.strictObject({
  kind: z.literal("report"),
  ...pageShape,
  entity: identifierSchema,
  groupBy: z.array(groupKeySchema).min(1).max(3),
  measures: z.array(measureSchema).min(1).max(8),
  filters: z.array(identifierSchema).default([]),
  /** Date field by which a time range is chosen. */
  range: identifierSchema.optional(),
});
/** Look, account, people and roles, lookup tables, sample rows. */
const settingsPageSchema = z.strictObject({ kind: z.literal("settings"), ...pageShape });
/** Text for the people who use the app. */
const contentPageSchema = z.strictObject({
  kind: z.literal("content"),
  ...pageShape,
  sections: z
    .array(z.strictObject({ heading: labelSchema, body: z.string().max(10_000) }))
    .min(1)
    .max(30),
});

export const pageSchema = z.discriminatedUnion("kind", [
  listPageSchema,
  detailPageSchema,
  formPageSchema,
  boardPageSchema,
  calendarPageSchema,
  galleryPageSchema,
  dashboardPageSchema,
  reportPageSchema,
  settingsPageSchema,
  contentPageSchema,
]);
export type Page = z.infer<typeof pageSchema>;
export type PageOf<Kind extends Page["kind"]> = Extract<Page, { kind: Kind }>;
/** Pages about the records of one entity. */
export type EntityPage = Extract<Page, { entity: string }>;
