/** Turns the filters a person has set into the data API's filter expression, and into words. */
import type { Filter } from "../../client/data-client.ts";
import { localInputToDatetime } from "../../model/calendar.ts";
import { formatValue } from "../../model/format-value.ts";
import type { EntityModel, FieldModel, FormatOptions } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { type FieldFilter, isEmptyFilter } from "./list-state.ts";

export type FilterKind = "values" | "range" | "text";

/** How a field is filtered. */
export function filterKindOf(field: FieldModel): FilterKind {
  switch (field.type) {
    case "choice":
    case "reference":
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
    default:
      return "text";
  }
}

/** One expression for all filters; undefined where every row passes. */
export function toApiFilter(
  entity: EntityModel,
  filters: Readonly<Record<string, FieldFilter>>,
  fixed: readonly Filter[] = [],
): Filter | undefined {
  const parts = [
    ...fixed,
    ...Object.entries(filters).flatMap(([name, filter]) => fieldFilter(columnNamed(entity, name), filter) ?? []),
  ];
  return parts.length > 1 ? { and: parts } : parts[0];
}

function fieldFilter(field: FieldModel, filter: FieldFilter): Filter | undefined {
  if (isEmptyFilter(filter)) return undefined;
  const alternatives: Filter[] = [];
  const values = (filter.values ?? []).flatMap((value) => apiValue(field, value) ?? []);
  if (values.length > 0) alternatives.push({ field: field.name, op: "in", value: values });
  const range = rangeFilters(field, filter);
  if (range.length > 0) alternatives.push(range.length === 1 ? (range[0] as Filter) : { and: range });
  if (filter.text !== undefined) alternatives.push({ field: field.name, op: "contains", value: filter.text });
  if (filter.empty === true) alternatives.push({ field: field.name, op: "is_null", value: true });
  return alternatives.length > 1 ? { or: alternatives } : alternatives[0];
}

function rangeFilters(field: FieldModel, { from, to }: FieldFilter): Filter[] {
  const start = from === undefined ? undefined : apiValue(field, field.type === "datetime" ? `${from}T00:00:00` : from);
  const end = to === undefined ? undefined : apiValue(field, field.type === "datetime" ? `${to}T23:59:59` : to);
  return [
    ...(start === undefined ? [] : [{ field: field.name, op: "gte", value: start } as const]),
    ...(end === undefined ? [] : [{ field: field.name, op: "lte", value: end } as const]),
  ];
}

/** A value as the data API wants it; undefined where the text is none (someone edited the address). */
function apiValue(field: FieldModel, text: string): string | number | boolean | undefined {
  switch (field.type) {
    case "boolean":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "datetime":
      return localInputToDatetime(text);
    case "date":
    case "time":
    case "choice":
      return text;
    default: {
      const number = Number(text);
      return text.trim() === "" || Number.isNaN(number) ? undefined : number;
    }
  }
}

/** A filter as people read it, e.g. `available, retired` or `≥ $100`. `titles` names the records of a reference. */
export function describeFilter(
  field: FieldModel,
  filter: FieldFilter,
  format: FormatOptions,
  titles: ReadonlyMap<string, string>,
): string {
  const parts = (filter.values ?? []).map((value) => valueLabel(field, value, format, titles));
  const { from, to } = filter;
  const bound = (text: string) => formatBound(field, text, format);
  if (from !== undefined && to !== undefined) parts.push(`${bound(from)} – ${bound(to)}`);
  else if (from !== undefined) parts.push(`from ${bound(from)}`);
  else if (to !== undefined) parts.push(`up to ${bound(to)}`);
  if (filter.text !== undefined) parts.push(`contains “${filter.text}”`);
  if (filter.empty === true) parts.push("not set");
  return parts.join(", ");
}

export function valueLabel(
  field: FieldModel,
  value: string,
  format: FormatOptions,
  titles: ReadonlyMap<string, string>,
): string {
  if (field.type === "boolean") return value === "yes" ? "Yes" : "No";
  if (field.type === "reference") return titles.get(value) ?? `#${value}`;
  return formatValue(field, value, format);
}

function formatBound(field: FieldModel, text: string, format: FormatOptions): string {
  if (field.type === "date" || field.type === "datetime") return formatValue({ ...field, type: "date" }, text, format);
  if (field.type === "time" || Number.isNaN(Number(text))) return text;
  return formatValue(field, Number(text), format);
}
