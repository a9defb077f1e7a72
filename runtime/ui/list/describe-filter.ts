/** Says filters in words, for the chips above a list. */
import type { Filter, FilterOperator } from "../../client/data-client.ts";
import { formatValue } from "../../model/format-value.ts";
import type { EntityModel, FieldModel, FormatOptions } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import type { SpanName } from "./date-spans.ts";
import { textOperator } from "./list-filter.ts";
import type { FieldFilter } from "./list-state.ts";

type Titles = ReadonlyMap<string, string>;

/** A filter as people read it, e.g. `Available, Retired` or `from $100`. `titles` names the records of a reference. */
export function describeFilter(field: FieldModel, filter: FieldFilter, format: FormatOptions, titles: Titles): string {
  const parts = (filter.values ?? []).map((value) => valueLabel(field, value, format, titles));
  const { from, to } = filter;
  const bound = (value: string) => formatBound(field, value, format);
  if (filter.span !== undefined) parts.push(spanLabel(filter.span));
  else if (from !== undefined && to !== undefined) parts.push(`${bound(from)} – ${bound(to)}`);
  else if (from !== undefined) parts.push(text("from {value}", { value: bound(from) }));
  else if (to !== undefined) parts.push(text("up to {value}", { value: bound(to) }));
  if (filter.text !== undefined) {
    const starts = textOperator(field) === "starts";
    parts.push(text(starts ? "starts with “{text}”" : "contains “{text}”", { text: filter.text }));
  }
  if (filter.set === true) parts.push(text("set"));
  if (filter.empty === true) parts.push(text("not set"));
  return parts.join(", ");
}

const spanLabels: Readonly<Record<SpanName, string>> = {
  today: "Today",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  month: "This month",
  "last-month": "Last month",
  quarter: "This quarter",
  year: "This year",
  "next-7d": "Next 7 days",
};

export function spanLabel(name: string): string {
  return text(spanLabels[name as SpanName] ?? name);
}

export function valueLabel(field: FieldModel, value: string, format: FormatOptions, titles: Titles): string {
  if (field.type === "boolean") return value === "yes" ? text("Yes") : text("No");
  if (field.reference !== undefined) return value === "me" ? text("Me") : (titles.get(value) ?? `#${value}`);
  return formatValue(field, value, format);
}

function formatBound(field: FieldModel, value: string, format: FormatOptions): string {
  if (field.type === "date" || field.type === "datetime") return formatValue({ ...field, type: "date" }, value, format);
  if (field.type === "time" || Number.isNaN(Number(value))) return value;
  return formatValue(field, Number(value), format);
}

/** What the operators of a condition are called. */
export const operatorLabels: Readonly<Record<FilterOperator, string>> = {
  eq: "is",
  ne: "is not",
  gt: "is more than",
  gte: "is at least",
  lt: "is less than",
  lte: "is at most",
  in: "is one of",
  nin: "is none of",
  contains: "contains",
  starts: "starts with",
  is_null: "is not set",
};

/** Conditions in one line; titles of records are not asked for here, so references are named by their number. */
export function describeWhere(entity: EntityModel, where: Filter, format: FormatOptions, titles: Titles): string {
  if ("and" in where || "or" in where) {
    const [parts, word] = "and" in where ? [where.and, text("and")] : [where.or, text("or")];
    return parts
      .map((part) => {
        const inner = describeWhere(entity, part, format, titles);
        return "field" in part ? inner : `(${inner})`;
      })
      .join(` ${word} `);
  }
  const field = columnNamed(entity, where.field);
  if (where.op === "is_null") {
    return `${field.label} ${where.value === true ? text("is not set") : text("is set")}`;
  }
  const values = (Array.isArray(where.value) ? where.value : [where.value]) as readonly unknown[];
  const shown = values.map((value) => {
    if (typeof value === "boolean") return value ? text("Yes") : text("No");
    if (field.reference !== undefined)
      return titles.get(`${field.reference.entity} ${String(value)}`) ?? `#${String(value)}`;
    return formatValue(field, value, format);
  });
  return `${field.label} ${text(operatorLabels[where.op])} ${shown.join(", ")}`;
}
