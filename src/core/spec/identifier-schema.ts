/** Defines the names that a spec gives to things: identifiers, page paths and titles. */
import { z } from "zod";

/** Names used in SQL, URLs and code: lower snake case, starting with a letter, at most 63 characters. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, "must be lower snake_case, start with a letter and have at most 63 characters");

/** URL path below the app's origin and file name below `src/pages/`. */
export const pathSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be kebab-case and start with a letter");

/** A short text for people. */
export const labelSchema = z.string().min(1).max(80);
