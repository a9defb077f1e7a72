/** Reads what an aggregate asks for: measures, groups, order and limit. */
import { isNumeric } from "../../model/field-traits.ts";
import type { AggregateFunction, BucketModel } from "../../model/types.ts";
import { badRequest } from "../api-error.ts";
import type { Column, EntityTable } from "../entity-table.ts";
import { parseInteger, type QueryParams } from "../list-query.ts";
import { nameHint } from "../name-hint.ts";
import { BUCKETS } from "./date-buckets.ts";

export interface Measure {
  readonly fn: AggregateFunction;
  /** Absent where records are counted. */
  readonly column: Column | undefined;
}

export interface GroupKey {
  readonly column: Column;
  /** Present for dates and datetimes. */
  readonly bucket: BucketModel | undefined;
}

export interface SortTerm {
  /** A measure's values, or a group's own order. */
  readonly by: "measure" | "key";
  readonly index: number;
  readonly descending: boolean;
}

export interface AggregateRequest {
  readonly measures: readonly Measure[];
  readonly groups: readonly GroupKey[];
  /** Empty: dates rising, everything else by the first measure, largest first. */
  readonly sort: readonly SortTerm[];
  readonly limit: number | undefined;
}

const FUNCTIONS: readonly AggregateFunction[] = ["count", "sum", "avg", "min", "max"];
const MOST_MEASURES = 12;
const MOST_GROUPS = 3;
const MOST_SORTS = 4;
const LARGEST_LIMIT = 1000;
/** What has no groups worth counting: long text and bytes. */
const UNGROUPED = new Set(["long_text", "markdown", "html", "json", "image", "file", "secret"]);

export function parseAggregate(table: EntityTable, params: QueryParams): AggregateRequest {
  const measures = split(params.measures || "count").map((text) => parseMeasure(table, text));
  if (measures.length > MOST_MEASURES) throw badRequest(`At most ${MOST_MEASURES} measures can be asked for`);
  const groups = split(params.group).map((text) => parseGroup(table, text));
  if (groups.length > MOST_GROUPS) throw badRequest(`At most ${MOST_GROUPS} groups can be asked for`);
  const limit =
    params.limit === undefined || params.limit === ""
      ? undefined
      : parseInteger("limit", params.limit, LARGEST_LIMIT, LARGEST_LIMIT);
  return { measures, groups, sort: parseSort(params.sort, measures.length, groups.length), limit };
}

function split(given: string | undefined): string[] {
  return given === undefined || given === "" ? [] : given.split(",").map((part) => part.trim());
}

function parseMeasure(table: EntityTable, text: string): Measure {
  const [name, field, rest] = text.split(":");
  const fn = FUNCTIONS.find((known) => known === name);
  if (!fn || rest !== undefined) {
    throw badRequest(
      `Unknown measure ${show(text)}; a measure is count, or ${FUNCTIONS.slice(1).join(", ")} of a field`,
    );
  }
  if (field === undefined || field === "") {
    if (fn === "count") return { fn, column: undefined };
    throw badRequest(`${fn} needs a field, as in ${fn}:price`);
  }
  const column = findColumn(table, field);
  const { type } = column.field;
  const ordered = isNumeric(column.field) || ((fn === "min" || fn === "max") && isMoment(column));
  if (fn !== "count" && !ordered) throw badRequest(`${fn} does not apply to ${field}, which is ${type}`);
  return { fn, column };
}

function parseGroup(table: EntityTable, text: string): GroupKey {
  const [name = "", given, rest] = text.split(":");
  const column = findColumn(table, name);
  const { type } = column.field;
  if (UNGROUPED.has(type)) throw badRequest(`${name} cannot be grouped by: it is ${type}`);
  if (given === undefined && rest === undefined) return { column, bucket: isMoment(column) ? "day" : undefined };
  const bucket = BUCKETS.find((known) => known === given);
  if (!bucket || rest !== undefined) throw badRequest(`Unknown span ${show(text)}; known are ${BUCKETS.join(", ")}`);
  if (!isMoment(column)) throw badRequest(`${name} has no ${bucket}s: it is ${type}`);
  if (bucket === "hour" && type === "date") throw badRequest(`${name} has no hours: it is a date`);
  return { column, bucket };
}

/** Reads `-m0,k1`: the first measure, largest first, then the second group in its own order. */
function parseSort(given: string | undefined, measures: number, groups: number): SortTerm[] {
  const terms = split(given).map((text): SortTerm => {
    const match = /^(-?)([mk])(\d)$/.exec(text);
    const index = Number(match?.[3]);
    const by = match?.[2] === "m" ? "measure" : "key";
    if (!match || index >= (by === "measure" ? measures : groups)) {
      throw badRequest(`Unknown sort ${show(text)}; m0 is the first measure, k0 the first group, -m0 largest first`);
    }
    return { by, index, descending: match[1] === "-" };
  });
  if (terms.length > MOST_SORTS) throw badRequest(`At most ${MOST_SORTS} sort terms can be given`);
  return terms;
}

export function isMoment({ field }: Column): boolean {
  return field.type === "date" || field.type === "datetime";
}

function findColumn(table: EntityTable, name: string): Column {
  const column = table.columnByName.get(name);
  if (!column) throw badRequest(`Unknown field ${show(name)}`, nameHint(name, table.columnByName.keys()));
  return column;
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
