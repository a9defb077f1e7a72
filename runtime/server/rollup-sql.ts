/** Writes a rollup, a value worked out from the records that refer to one, as a subquery without bound values. */
import { traitsOf } from "../model/field-traits.ts";
import type { ConditionModel, FieldModel, FilterModel } from "../model/types.ts";
import type { Column, EntityTable } from "./entity-table.ts";
import { filterSql } from "./filter-sql.ts";
import { parseFilter } from "./parse-filter.ts";
import { type RelativeDate, relativeDateSql } from "./relative-date-sql.ts";
import { quoteIdentifier, type SqlPart } from "./sql-text.ts";

/** Empty values are not equal to any, as in every filter. */
const SIGNS: Partial<Record<ConditionModel["op"], string>> = {
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  eq: "=",
  ne: "IS NOT",
};

export interface RollupPlace {
  /** Alias of the record that has the rollup. */
  readonly outer: string;
  /** Alias of the records looked at; the columns of `source` stand behind it. */
  readonly alias: string;
  readonly source: EntityTable;
}

/**
 * Returns the subquery in brackets. Archived records do not count. A sum of nothing is 0, and every other function of nothing,
 * apart from a count, is empty. Relative dates follow the clock of the database, so that the text stays the same.
 */
export function rollupSql(field: FieldModel, { outer, alias, source }: RollupPlace): string {
  const rollup = field.computed;
  if (rollup?.kind !== "rollup") throw new Error(`not a rollup: ${field.name}`);
  const columns = new Map(source.columns.map((column) => [column.name, column]));
  const conditions = [`${alias}.${quoteIdentifier(rollup.field)} = ${outer}."id"`];
  if (source.entity.softDelete) conditions.push(`${alias}."deleted_at" IS NULL`);
  if (rollup.filter) conditions.push(conditionSql({ ...source, columnByName: columns }, rollup.filter));
  const of = rollup.of === undefined ? undefined : columns.get(rollup.of)?.sql;
  const result = roundSql(field, aggregateSql(rollup.fn, of));
  return `(SELECT ${result} FROM ${source.sql} ${alias} WHERE ${conditions.join(" AND ")})`;
}

function aggregateSql(fn: string, of: string | undefined): string {
  if (fn === "count") return `count(${of ?? "*"})`;
  if (of === undefined) throw new Error(`${fn} of nothing`);
  return fn === "sum" ? `coalesce(sum(${of}), 0)` : `${fn}(${of})`;
}

/** Takes the dust of binary fractions out of sums and averages. */
function roundSql(field: FieldModel, sql: string): string {
  const { stored, digits } = traitsOf(field.type);
  if (stored === "integer") return `CAST(round(${sql}) AS INTEGER)`;
  return stored === "real" ? `round(${sql}, ${digits ?? 9})` : sql;
}

function conditionSql(table: EntityTable, filter: FilterModel): string {
  if ("and" in filter) return join(table, filter.and, "AND");
  if ("or" in filter) return join(table, filter.or, "OR");
  const column = table.columnByName.get(filter.field);
  const moment = column && typeof filter.value === "string" ? relativeDateSql(filter.value) : undefined;
  if (column && moment !== undefined) return compareSql(column, filter.op, moment);
  const parsed = parseFilter(table, JSON.stringify(filter));
  return parsed ? inline(filterSql(parsed)) : "1";
}

function join(table: EntityTable, parts: readonly FilterModel[], operator: "AND" | "OR"): string {
  return `(${parts.map((part) => conditionSql(table, part)).join(` ${operator} `)})`;
}

/** A day stands for all its instants by the clock of the server, as it does in every filter. */
function compareSql({ field, sql }: Column, op: ConditionModel["op"], moment: RelativeDate): string {
  const column = field.type === "datetime" && !moment.instant ? `date(${sql}, 'localtime')` : sql;
  const right = field.type === "datetime" && moment.instant ? moment.instant : moment.day;
  const sign = SIGNS[op];
  if (!sign) throw new Error(`${op} does not compare with a relative date`);
  return `${column} ${sign} ${right}`;
}

/** Puts the values, which come from the model and not from a request, into the text. */
function inline({ sql, params }: SqlPart): string {
  let next = 0;
  return sql.replace(/\?/g, () => {
    const value = params[next++] ?? null;
    if (typeof value === "number") return String(value);
    return value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`;
  });
}
