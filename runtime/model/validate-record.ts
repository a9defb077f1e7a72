/** Checks and normalises the values of one record; the same code runs in forms and on the server. */
import { toLocalDate, toStoredDatetime } from "./calendar.ts";
import { findField } from "./field-traits.ts";
import { type Issue, issueText } from "./issue.ts";
import { parseFieldValue } from "./parse-field-value.ts";
import { wrong } from "./parsed-value.ts";
import type { EntityModel, FieldModel, FieldValue, ValidationMode, ValidationResult } from "./types.ts";

/** More unknown fields than these are not listed one by one. */
const MOST_UNKNOWN = 20;

export interface ValidationOptions {
  /** The instant that the defaults `today` and `now` mean; the current one where absent. */
  readonly now?: Date;
  /** Id of the person who is signed in, which is what the default `me` means. */
  readonly me?: number | undefined;
  /** Takes values of fields that people cannot give; for workflows, actions and imports of whole tables. */
  readonly system?: boolean;
  /** Values that the app gives where nobody else does; they come before defaults and may be of fields that people cannot give. */
  readonly own?: Readonly<Record<string, unknown>> | undefined;
  /** Values that the record has already, of fields that are not given: an end is held against them. */
  readonly known?: Readonly<Record<string, FieldValue>> | undefined;
}

/**
 * Returns the values in their stored forms and one message per refused field. Unknown fields are refused. In `create`
 * mode absent fields take their default or null; in `update` mode only the given ones are looked at.
 */
export function validateRecord(
  entity: EntityModel,
  given: Readonly<Record<string, unknown>>,
  mode: ValidationMode,
  options: ValidationOptions = {},
): ValidationResult {
  const values = new Map<string, FieldValue>();
  const issues = new Map<string, Issue>();
  for (const field of entity.fields) {
    const present = Object.hasOwn(given, field.name) && given[field.name] !== undefined;
    if (field.computed || (present && field.readOnly === true && options.system !== true)) {
      if (present) issues.set(field.name, wrong("set_by_app", field).issue);
      continue;
    }
    const own = ownValue(field, options, present ? given[field.name] : undefined);
    if (!present && own === undefined && mode === "update") continue;
    const raw = own !== undefined ? own : present ? given[field.name] : defaultValueOf(field, options);
    const parsed = parseFieldValue(field, raw);
    if ("issue" in parsed) issues.set(field.name, parsed.issue);
    else if (field.required && isEmpty(parsed.value)) issues.set(field.name, wrong("required", field).issue);
    else values.set(field.name, parsed.value);
  }
  checkOrder(entity, values, issues, options.known ?? {});
  for (const name of Object.keys(given)) {
    if (issues.size >= MOST_UNKNOWN) break;
    if (!findField(entity, name)) issues.set(name.slice(0, 80), unknownFieldIssue(entity, name));
  }
  // Object.fromEntries defines own properties, so that a key such as __proto__ stays an ordinary one.
  const errors = [...issues].map(([name, issue]) => [name, issueText(issue)] as const);
  return {
    values: Object.fromEntries(values),
    errors: Object.fromEntries(errors),
    issues: Object.fromEntries(issues),
  };
}

/** What must not lie before another date, does not; told at the later one, or at the other where that alone is given. */
function checkOrder(
  entity: EntityModel,
  values: ReadonlyMap<string, FieldValue>,
  issues: Map<string, Issue>,
  known: Readonly<Record<string, FieldValue>>,
): void {
  for (const field of entity.fields) {
    const first = field.notBefore === undefined ? undefined : findField(entity, field.notBefore);
    if (!first || issues.has(field.name) || issues.has(first.name)) continue;
    const [from, to] = [first, field].map(({ name }) => (values.has(name) ? values.get(name) : known[name]));
    if (typeof from !== "string" || typeof to !== "string" || to >= from) continue;
    const at = values.has(field.name) ? field : first;
    if (values.has(at.name)) issues.set(at.name, wrong("before", field, { other: first.label }).issue);
  }
}

function ownValue(field: FieldModel, { own }: ValidationOptions, given: unknown): unknown {
  if (own === undefined || !Object.hasOwn(own, field.name)) return undefined;
  return isBlank(given) ? own[field.name] : undefined;
}

/** Says whether a given value is none: absent, null, blank text or an empty list. */
export function isBlank(given: unknown): boolean {
  if (given === undefined || given === null) return true;
  return typeof given === "string" ? given.trim() === "" : Array.isArray(given) && given.length === 0;
}

/** The value that a new record gets where none is given. */
export function defaultValueOf(field: FieldModel, options: Pick<ValidationOptions, "now" | "me"> = {}): FieldValue {
  if (field.default === undefined) return null;
  const { now = new Date(), me } = options;
  if (field.type === "reference") return field.default === "me" ? (me ?? null) : null;
  if (field.type === "date" && field.default === "today") return toLocalDate(now);
  if (field.type === "datetime" && field.default === "now") return toStoredDatetime(now);
  return field.default;
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function unknownFieldIssue(entity: EntityModel, name: string): Issue {
  if (name === "id" || name === "created_at" || name === "updated_at") {
    return wrong("set_by_server", { label: name }).issue;
  }
  return { code: "unknown_field", params: { entity: entity.label, name: JSON.stringify(name.slice(0, 80)) } };
}
