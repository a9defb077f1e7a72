/** Turns unknown JSON into an AppSpec, or into the list of what is wrong with it and where. */
import { findAccessProblems } from "./find-access-problems.ts";
import { findEntityProblems } from "./find-entity-problems.ts";
import { findPageProblems } from "./find-page-problems.ts";
import { type AppSpec, appSpecSchema } from "./schema.ts";
import { indexSpec, type SpecProblem } from "./spec-index.ts";
import { describeIssue } from "./suggest.ts";

export type ParsedSpec =
  | { readonly ok: true; readonly spec: AppSpec }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** Returns the spec with all defaults written out. Shape is checked first; references and names only when it is right. */
export function parseSpec(input: unknown): ParsedSpec {
  const parsed = appSpecSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => describeIssue(issue, input)) };
  const problems = findSpecProblems(parsed.data);
  return problems.length === 0 ? { ok: true, spec: parsed.data } : { ok: false, problems };
}

/** Returns what is wrong with a spec that has the right shape: names, references, defaults, pages. */
export function findSpecProblems(spec: AppSpec): SpecProblem[] {
  const index = indexSpec(spec);
  return [
    ...findAppProblems(spec),
    ...findAccessProblems(spec, index),
    ...findEntityProblems(spec, index),
    ...findPageProblems(spec, index),
  ];
}

function findAppProblems(spec: AppSpec): SpecProblem[] {
  try {
    Intl.getCanonicalLocales(spec.app.locale);
    return [];
  } catch {
    return [{ path: "$.app.locale", message: `"${spec.app.locale}" is not a language tag such as en-US` }];
  }
}
