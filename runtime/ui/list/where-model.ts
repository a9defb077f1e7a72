/** Conditions as the builder edits them, and as the data API takes them. */
import type { Filter, FilterOperator, FilterValue } from "../../client/data-client.ts";
import { isNumeric } from "../../model/field-traits.ts";
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { fromInput, type InputValue, toInput } from "../form/form-values.ts";

/** `set` and `unset` are the two sides of `is_null`. */
export type BuilderOperator = Exclude<FilterOperator, "is_null" | "in" | "nin"> | "set" | "unset";
export interface ConditionDraft {
  readonly field: string;
  readonly op: BuilderOperator;
  readonly value: InputValue;
}
export interface GroupDraft {
  readonly join: "and" | "or";
  readonly parts: readonly (ConditionDraft | GroupDraft)[];
}

/** What a field can be compared by, the usual one first. */
export function operatorsOf(field: FieldModel): readonly BuilderOperator[] {
  const presence: readonly BuilderOperator[] = field.required ? [] : ["set", "unset"];
  switch (field.type) {
    case "choice":
    case "reference":
      return ["eq", "ne", ...presence];
    case "boolean":
    case "references":
      return ["eq", ...presence];
    case "tags":
      return ["contains", ...presence];
    case "image":
    case "file":
      return ["set", "unset"];
    case "datetime":
      return ["gte", "lte", "gt", "lt", ...presence];
    case "date":
    case "time":
      return ["eq", "gte", "lte", "gt", "lt", "ne", ...presence];
    default:
      return isNumeric(field)
        ? ["eq", "ne", "gt", "gte", "lt", "lte", ...presence]
        : ["contains", "starts", "eq", "ne", ...presence];
  }
}

/** The field as its value is entered: a part of a text is one line, one of several records is picked as one is. */
export function inputFieldOf(field: FieldModel, op: BuilderOperator): FieldModel {
  const { help: _help, computed: _computed, readOnly: _readOnly, min: _min, max: _max, ...rest } = field;
  const plain = { ...rest, required: false, unique: false };
  const partial = op === "contains" || op === "starts";
  if (field.type === "references") return { ...plain, type: "reference" };
  const free = ["long_text", "markdown", "html", "json", "email", "url", "phone", "tags"].includes(field.type);
  return partial || free ? { ...plain, type: "text" } : plain;
}

/** Undefined where a value is missing or is none; such conditions are named by `findIncomplete`. */
function toCondition(entity: EntityModel, draft: ConditionDraft, locale: string): Filter | undefined {
  const { field: name, op } = draft;
  if (op === "set" || op === "unset") return { field: name, op: "is_null", value: op === "unset" };
  const field = inputFieldOf(columnNamed(entity, name), op);
  const parsed = parseFieldValue(field, fromInput(field, draft.value, locale));
  if ("error" in parsed || parsed.value === null) return undefined;
  return { field: name, op, value: parsed.value as FilterValue };
}

export function toWhere(entity: EntityModel, group: GroupDraft, locale: string): Filter | undefined {
  const parts = group.parts.flatMap((part) => {
    const filter = "join" in part ? toWhere(entity, part, locale) : toCondition(entity, part, locale);
    return filter ?? [];
  });
  if (parts.length < 2) return parts[0];
  return group.join === "and" ? { and: parts } : { or: parts };
}

/** Conditions that say nothing yet. */
export function countIncomplete(entity: EntityModel, group: GroupDraft, locale: string): number {
  return group.parts.reduce((sum, part) => {
    if ("join" in part) return sum + countIncomplete(entity, part, locale);
    return sum + (toCondition(entity, part, locale) === undefined ? 1 : 0);
  }, 0);
}

export function toDraft(entity: EntityModel, where: Filter | undefined, locale: string): GroupDraft {
  if (where === undefined) return { join: "and", parts: [] };
  if ("field" in where) return { join: "and", parts: [toConditionDraft(entity, where, locale)] };
  const [join, parts] = "and" in where ? (["and", where.and] as const) : (["or", where.or] as const);
  return {
    join,
    parts: parts.map((part) =>
      "field" in part ? toConditionDraft(entity, part, locale) : toDraft(entity, part, locale),
    ),
  };
}

function toConditionDraft(
  entity: EntityModel,
  where: Extract<Filter, { field: string }>,
  locale: string,
): ConditionDraft {
  const { field: name, op, value } = where;
  if (op === "is_null") return { field: name, op: value === true ? "unset" : "set", value: "" };
  const known: BuilderOperator = op === "in" ? "eq" : op === "nin" ? "ne" : op;
  const single = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  return { field: name, op: known, value: toInput(inputFieldOf(columnNamed(entity, name), known), single, locale) };
}
