/** Defines conditions on records, as dashboards, reports, actions and the data API's `filter` parameter write them. */
import { z } from "zod";
import { identifierSchema } from "./identifier-schema.ts";

export const filterOperators = [
  "eq",
  "ne",
  "gt",
  "gte",
  "lt",
  "lte",
  "in",
  "nin",
  "contains",
  "starts",
  "is_null",
] as const;

const scalarSchema = z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]);

/**
 * One comparison. `value` is of the field's type; for dates also relative, such as `today`, `today-30d`, `month_start` or
 * `week_start+1w`, and for references to the user entity `me`. `valueField` compares with another field of the same record
 * instead. `is_null` takes true or false.
 */
const conditionSchema = z.strictObject({
  field: identifierSchema,
  op: z.enum(filterOperators),
  value: z.union([scalarSchema, z.array(scalarSchema).max(500)]).optional(),
  valueField: identifierSchema.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export type Filter = Condition | { and: Filter[] } | { or: Filter[] };

/** A condition, or several of which all (`and`) or at least one (`or`) must hold. */
export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    conditionSchema,
    z.strictObject({ and: z.array(filterSchema).min(1).max(50) }),
    z.strictObject({ or: z.array(filterSchema).min(1).max(50) }),
  ]),
);

/** A relative day or moment: a base and, if wanted, an offset in days, weeks, months or years. */
export const relativeDatePattern =
  /^(?:today|now|week_start|month_start|quarter_start|year_start)(?:[+-]\d{1,4}[dwmy])?$/u;
