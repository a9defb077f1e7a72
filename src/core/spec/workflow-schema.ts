/** Defines what people do with records beyond editing them: transitions of a status and actions. */
import { z } from "zod";
import { filterSchema } from "./filter-schema.ts";
import { identifierSchema, labelSchema } from "./identifier-schema.ts";

/**
 * Values by field name. Date and datetime fields understand `today` and `now`; references to the user entity `me`, and all
 * references `random`, which is any record of the target.
 */
export const assignmentsSchema = z.record(
  identifierSchema,
  z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
);
export type Assignments = z.infer<typeof assignmentsSchema>;

/** A change to the record that the reference field `reference` points to. */
const effectSchema = z.strictObject({
  reference: identifierSchema,
  set: assignmentsSchema.optional(),
  /** Added to number fields of that record: a number, or `factor` times a number field of this record. */
  add: z
    .record(identifierSchema, z.union([z.number(), z.strictObject({ field: identifierSchema, factor: z.number() })]))
    .optional(),
});
export type Effect = z.infer<typeof effectSchema>;

const stepShape = {
  /** Name in the data API's URL, unique among the entity's transitions and actions. */
  name: identifierSchema,
  /** Text of the button, e.g. `Approve`. */
  label: labelSchema,
  /** Roles that may do it; absent: all that may change the record. */
  roles: z.array(identifierSchema).min(1).max(20).optional(),
  /** Question asked before it is done. */
  confirm: z.string().min(1).max(300).optional(),
  /** Fields that are asked for in a dialog; required ones must be filled. */
  input: z.array(identifierSchema).max(12).optional(),
  /** Fields of this record that are set. */
  set: assignmentsSchema.optional(),
  effects: z.array(effectSchema).max(5).optional(),
  /** Said when it is done. */
  done: z.string().min(1).max(200).optional(),
};

export const transitionSchema = z.strictObject({
  ...stepShape,
  /** Values of the status from which it leads away. */
  from: z.array(z.string()).min(1).max(50),
  to: z.string(),
});
export type Transition = z.infer<typeof transitionSchema>;

/** Once an entity has a workflow, its status changes along these transitions only; a new record starts in one of `initial`. */
export const workflowSchema = z.strictObject({
  /** A choice field of the entity. */
  field: identifierSchema,
  initial: z.array(z.string()).min(1).max(20),
  transitions: z.array(transitionSchema).min(1).max(60),
});
export type Workflow = z.infer<typeof workflowSchema>;

/**
 * A button: on one record (`record`) or above the list (`list`). It sets fields of the record, creates another record that may
 * point back to it, or both.
 */
export const actionSchema = z.strictObject({
  ...stepShape,
  on: z.enum(["record", "list"]),
  tone: z.enum(["primary", "default", "danger"]).optional(),
  /** Offered only while the record meets it. */
  when: filterSchema.optional(),
  create: z
    .strictObject({
      entity: identifierSchema,
      /** Reference field of the new record that is set to this one. */
      link: identifierSchema.optional(),
      values: assignmentsSchema.optional(),
      /** Fields of the new record that are asked for. */
      input: z.array(identifierSchema).max(12).optional(),
    })
    .optional(),
});
export type Action = z.infer<typeof actionSchema>;
