/** Writes a parsed filter as SQL with bound values. */
import type { Column } from "./entity-table.ts";
import type { FilterValue } from "./filter-value.ts";
import { isList, listFilterSql } from "./list-filter-sql.ts";
import type { Filter, FilterOperator } from "./parse-filter.ts";
import { localDaySpan } from "./relative-date.ts";
import { matchText } from "./search/text-match.ts";
import { joinConditions, type SqlPart, type SqlValue } from "./sql-text.ts";

const SIGNS: Partial<Record<FilterOperator, string>> = { gt: ">", gte: ">=", lt: "<", lte: "<=" };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Comparisons leave empty values out, but `ne` and `nin` keep them: what is empty is not the value. */
export function filterSql(filter: Filter): SqlPart {
  if (filter.kind !== "condition") {
    return joinConditions(filter.parts.map(filterSql), filter.kind === "and" ? "AND" : "OR");
  }
  if (filter.other) return columnsSql(filter.column, filter.op, filter.other);
  if (isList(filter)) return listFilterSql(filter);
  const { column, op, values } = filter;
  const [value = null] = values;
  switch (op) {
    case "is_null":
      return { sql: `${column.sql} IS ${value === true ? "" : "NOT "}NULL`, params: [] };
    case "in":
    case "nin":
      return listSql(column.sql, op, values, column.field.type === "datetime");
    case "contains":
    case "starts":
      return matchText(column.sql, String(value), op);
    case "eq":
    case "ne":
      return equalSql(column.sql, op, value, column.field.type === "datetime");
    default:
      return compareSql(column.sql, op, value, column.field.type === "datetime");
  }
}

function equalSql(sql: string, op: "eq" | "ne", value: FilterValue, isDatetime: boolean): SqlPart {
  if (value === null) return { sql: `${sql} IS ${op === "eq" ? "" : "NOT "}NULL`, params: [] };
  if (isDatetime && isDay(value)) {
    const { first, last } = localDaySpan(value);
    const inside = { sql: `${sql} BETWEEN ? AND ?`, params: [first, last] };
    return op === "eq" ? inside : { sql: `(${sql} IS NULL OR NOT ${inside.sql})`, params: inside.params };
  }
  return { sql: op === "eq" ? `${sql} = ?` : `${sql} IS NOT ?`, params: [bindable(value)] };
}

/** Compares two fields of a record, a moment with a day by the day that it is in. Empty ones are equal to each other alone. */
function columnsSql(column: Column, op: FilterOperator, other: Column): SqlPart {
  const byDay = column.field.type !== other.field.type;
  const read = ({ sql, field }: Column) => (byDay && field.type === "datetime" ? `date(${sql}, 'localtime')` : sql);
  const sign = op === "eq" ? "IS" : op === "ne" ? "IS NOT" : SIGNS[op];
  if (!sign) throw new Error(`not a comparison: ${op}`);
  return { sql: `${read(column)} ${sign} ${read(other)}`, params: [] };
}

/** A day stands for all its instants by the clock of the server: after it means after its last second, up to it includes all of it. */
function compareSql(sql: string, op: FilterOperator, value: FilterValue, isDatetime: boolean): SqlPart {
  const sign = SIGNS[op];
  if (!sign) throw new Error(`not a comparison: ${op}`);
  if (!isDatetime || !isDay(value)) return { sql: `${sql} ${sign} ?`, params: [bindable(value)] };
  const { first, last } = localDaySpan(value);
  return { sql: `${sql} ${sign} ?`, params: [op === "gt" || op === "lte" ? last : first] };
}

/** The list is bound as one JSON text, so that the statement is the same for any number of values. */
function listSql(sql: string, op: "in" | "nin", values: readonly FilterValue[], isDatetime: boolean): SqlPart {
  if (isDatetime && values.some(isDay)) {
    const parts = values.map((value) => equalSql(sql, op === "in" ? "eq" : "ne", value, true));
    return joinConditions(parts, op === "in" ? "OR" : "AND");
  }
  const present = values.filter((value) => value !== null);
  const inside = { sql: `${sql} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(present)] };
  const withEmpty = present.length < values.length;
  if (op === "in") return withEmpty ? { sql: `(${sql} IS NULL OR ${inside.sql})`, params: inside.params } : inside;
  const empty = withEmpty ? `${sql} IS NOT NULL AND` : `${sql} IS NULL OR`;
  return { sql: `(${empty} NOT ${inside.sql})`, params: inside.params };
}

function isDay(value: FilterValue): value is string {
  return typeof value === "string" && DAY.test(value);
}

function bindable(value: FilterValue): SqlValue {
  return typeof value === "boolean" ? Number(value) : value;
}
