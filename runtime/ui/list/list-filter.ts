/** Turns the filters a person has set into the data API's filter expression. */
import type { Filter } from "../../client/data-client.ts";
import { localInputToDatetime } from "../../model/calendar.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { spanOf } from "./date-spans.ts";
import { type FieldFilter, isEmptyFilter, type ListState } from "./list-state.ts";

export type FilterKind = "values" | "range" | "text" | "presence";

/** How a field is filtered; undefined where it cannot be. */
export function filterKindOf(field: FieldModel): FilterKind | undefined {
  switch (field.type) {
    case "choice":
    case "reference":
    case "references":
    case "tags":
    case "boolean":
      return "values";
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "rating":
    case "year":
    case "duration":
    case "date":
    case "datetime":
    case "time":
      return "range";
    case "image":
    case "file":
      return "presence";
    case "secret":
    case "position":
    case "latitude":
    case "longitude":
      return undefined;
    default:
      return "text";
  }
}

export interface FilterContext {
  /** Id of the person signed in, for the value `me`. */
  readonly me?: number | undefined;
  /** Applies beside the filters. */
  readonly where?: Filter | undefined;
  /** The day that spans such as "this month" are about. */
  readonly today?: Date;
}

/** One expression for all filters; undefined where every row passes. */
export function toApiFilter(
  entity: EntityModel,
  filters: ListState["filters"],
  context: FilterContext = {},
): Filter | undefined {
  const parts = [
    ...Object.entries(filters).flatMap(
      ([name, filter]) => fieldFilter(columnNamed(entity, name), filter, context) ?? [],
    ),
    ...(context.where === undefined ? [] : [context.where]),
  ];
  return parts.length > 1 ? { and: parts } : parts[0];
}

function fieldFilter(field: FieldModel, filter: FieldFilter, context: FilterContext): Filter | undefined {
  if (isEmptyFilter(filter)) return undefined;
  const { name } = field;
  const alternatives: Filter[] = [];
  const values = (filter.values ?? []).flatMap((value) => apiValue(field, value, context) ?? []);
  if (values.length > 0) alternatives.push({ field: name, op: "in", value: values });
  const span = filter.span === undefined ? undefined : spanOf(filter.span, context.today ?? new Date());
  const range = rangeFilters(field, span ?? filter, context);
  if (range.length > 0) alternatives.push(range.length === 1 ? (range[0] as Filter) : { and: range });
  if (filter.text !== undefined) alternatives.push({ field: name, op: textOperator(field), value: filter.text });
  if (filter.set === true) alternatives.push({ field: name, op: "is_null", value: false });
  if (filter.empty === true) alternatives.push({ field: name, op: "is_null", value: true });
  return alternatives.length > 1 ? { or: alternatives } : alternatives[0];
}

/** Codes are looked up by how they begin, other text by any part of it. */
export function textOperator(field: FieldModel): "starts" | "contains" {
  return field.type === "code" ? "starts" : "contains";
}

function rangeFilters(field: FieldModel, { from, to }: FieldFilter, context: FilterContext): Filter[] {
  const bound = (text: string | undefined, time: string) =>
    text === undefined ? undefined : apiValue(field, field.type === "datetime" ? text + time : text, context);
  const start = bound(from, "T00:00:00");
  const end = bound(to, "T23:59:59");
  return [
    ...(start === undefined ? [] : [{ field: field.name, op: "gte", value: start } as const]),
    ...(end === undefined ? [] : [{ field: field.name, op: "lte", value: end } as const]),
  ];
}

/** A value as the data API wants it; undefined where the text is none (someone edited the address). */
function apiValue(field: FieldModel, text: string, { me }: FilterContext): string | number | boolean | undefined {
  switch (field.type) {
    case "boolean":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "datetime":
      return localInputToDatetime(text);
    case "date":
    case "time":
    case "choice":
    case "tags":
      return text;
    default: {
      // Nobody is record 0, so that "mine" finds nothing while nobody is signed in.
      if (text === "me" && field.reference !== undefined) return me ?? 0;
      const number = Number(text);
      return text.trim() === "" || Number.isNaN(number) ? undefined : number;
    }
  }
}
