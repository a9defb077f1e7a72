/** Answers counts, sums, averages and extremes of the selected rows, in groups and in total. */
import { badRequest } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import { parseSelection, type QueryParams, selectionSql } from "../list-query.ts";
import type { SqlPart } from "../sql-text.ts";
import { bucketSql } from "./date-buckets.ts";
import { fillGaps } from "./fill-gaps.ts";
import { labelGroups } from "./label-groups.ts";
import { limitGroups } from "./limit-groups.ts";
import { type AggregateRequest, type GroupKey, type Measure, parseAggregate } from "./parse-aggregate.ts";
import { roundValues } from "./round-values.ts";
import { sortGroups } from "./sort-groups.ts";

/** What is grouped by, as rows hold it; a span's first day or hour. */
export type GroupValue = string | number | boolean | null;
/** A moment for the first or last of dates and datetimes, else a number. */
export type MeasureValue = number | string | null;

export interface Group {
  /** One for each group asked for; null for the sum of those beyond the limit. */
  readonly keys: readonly GroupValue[] | null;
  readonly labels: readonly string[];
  readonly values: readonly MeasureValue[];
}

export interface Aggregate {
  readonly groups: readonly Group[];
  /** The measures over all selected rows. */
  readonly totals: readonly MeasureValue[];
  /** How many groups are not listed one by one. */
  readonly more: number;
}

/** More groups than these tell nobody anything. */
const MOST_ROWS = 20_000;

export function aggregateRows(context: AppContext, table: EntityTable, params: QueryParams): Aggregate {
  const request = parseAggregate(table, params);
  const where = selectionSql(context, table, parseSelection(context, table, params));
  const totals = readTotals(context, table, request, where);
  if (request.groups.length === 0) return { groups: [], totals, more: 0 };
  const groups = labelGroups(context, table, request, readGroups(context, table, request, where));
  const filled = fillGaps(request, groups);
  return { totals, ...limitGroups(request, sortGroups(request, filled)) };
}

function readTotals(
  context: AppContext,
  table: EntityTable,
  { measures }: AggregateRequest,
  where: SqlPart,
): MeasureValue[] {
  const sql = `SELECT ${measures.map(measureSql).join(", ")} FROM ${table.from} t WHERE ${where.sql}`;
  const totals = context.database
    .prepare(sql)
    .raw()
    .get(...where.params);
  return roundValues(measures, totals as MeasureValue[]);
}

function readGroups(
  context: AppContext,
  table: EntityTable,
  { measures, groups }: AggregateRequest,
  where: SqlPart,
): Group[] {
  const joins = groups.map((group, index) => joinSql(table, group, `g${index}`));
  const keys = groups.map((group, index) => keySql(group, `g${index}`));
  const places = groups.map((_, index) => index + 1).join(", ");
  const sql = `SELECT ${[...keys, ...measures.map(measureSql)].join(", ")} FROM ${table.from} t ${joins.join(" ")}
    WHERE ${where.sql} GROUP BY ${places} LIMIT ${MOST_ROWS + 1}`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(...where.params) as MeasureValue[][];
  if (rows.length > MOST_ROWS) throw badRequest(`There are more than ${MOST_ROWS} groups; group by something coarser`);
  return rows.map((row) => ({
    keys: groups.map(({ column }, index) => toKey(column.field.type, row[index] ?? null)),
    labels: [],
    values: roundValues(measures, row.slice(groups.length)),
  }));
}

/** A record counts in each of its tags and of its references; one without any counts under null. */
function joinSql(table: EntityTable, { column }: GroupKey, alias: string): string {
  const { relation } = column;
  if (relation) {
    const id = table.columnByName.get("id")?.sql;
    return `LEFT JOIN ${relation.joinTable} ${alias} ON ${alias}.${relation.from} = ${id}`;
  }
  return column.field.type === "tags" ? `LEFT JOIN json_each(${column.sql}) ${alias}` : "";
}

function keySql({ column, bucket }: GroupKey, alias: string): string {
  if (column.relation) return `${alias}.${column.relation.to}`;
  if (column.field.type === "tags") return `${alias}.value`;
  return bucket ? bucketSql(column.sql, bucket, column.field.type === "datetime") : column.sql;
}

/** Sums of nothing are 0. */
function measureSql({ fn, column }: Measure): string {
  if (!column) return "count(*)";
  switch (fn) {
    case "count":
      return `count(${column.relation || column.field.type === "tags" ? `nullif(${column.sql}, '[]')` : column.sql})`;
    case "sum":
      return `total(${column.sql})`;
    default:
      return `${fn}(${column.sql})`;
  }
}

function toKey(type: string, value: GroupValue): GroupValue {
  return type === "boolean" && value !== null ? value !== 0 : value;
}
