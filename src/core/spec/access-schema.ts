/** Defines who may do what: sign-in, roles, and their rights down to one entity. */
import { z } from "zod";
import { identifierSchema, labelSchema } from "./identifier-schema.ts";

/**
 * `administrator` may do everything; `member` is somebody signed in and has what the entities grant; `visitor` is anybody not
 * signed in. An app without a visitor role shows nothing before sign-in.
 */
export const roleSchema = z.strictObject({
  name: identifierSchema,
  label: labelSchema,
  kind: z.enum(["administrator", "member", "visitor"]),
});
type Role = z.infer<typeof roleSchema>;

/** Present when the app asks people to sign in; without it everybody who reaches the app may do everything. */
export const accessSchema = z.strictObject({
  /** Entity whose records are the people who sign in. */
  userEntity: identifierSchema,
  /** Its email field, with which people sign in: required and unique. */
  emailField: identifierSchema,
  /** Its choice field whose values are the names of the roles. */
  roleField: identifierSchema,
  /** True when people may make their own account. */
  signUp: z.boolean(),
  /** Role of a new account; the first account of all is an administrator's. */
  defaultRole: identifierSchema,
  roles: z.array(roleSchema).min(1).max(20),
});
export type Access = z.infer<typeof accessSchema>;

const reachSchema = z.enum(["all", "own", "none"]);

/** What one role may do with an entity. `own` are the records whose `ownerField` is the person. Without a rule: nothing. */
export const entityRuleSchema = z.strictObject({
  role: identifierSchema,
  read: reachSchema,
  create: z.boolean(),
  update: reachSchema,
  delete: reachSchema,
});
export type EntityRule = z.infer<typeof entityRuleSchema>;
