/** Turns a filter's JSON into conditions over known columns, or refuses it with what is wrong. */
import { isSearchable } from "../model/field-traits.ts";
import { badRequest } from "./api-error.ts";
import type { Column, EntityTable } from "./entity-table.ts";
import { type FilterValue, parseFilterValue } from "./filter-value.ts";

export type FilterOperator = (typeof OPERATORS)[number];
export type Filter =
  | { readonly kind: "and" | "or"; readonly parts: readonly Filter[] }
  | {
      readonly kind: "condition";
      readonly column: Column;
      readonly op: FilterOperator;
      /** One value; several for `in` and `nin`; for `is_null` whether null is wanted. */
      readonly values: readonly FilterValue[];
    };

const OPERATORS = ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "contains", "starts", "is_null"] as const;
const COMPARISONS = new Set<FilterOperator>(["gt", "gte", "lt", "lte"]);
const UNORDERED = new Set(["boolean", "choice", "reference", "colour"]);
const LONGEST_JSON = 32_000;
const DEEPEST = 16;
const MOST_CONDITIONS = 100;
const MOST_VALUES = 1000;

/** Reads the `filter` parameter; undefined and "" mean no filter. An empty group has no condition. */
export function parseFilter(table: EntityTable, json: string | undefined): Filter | undefined {
  if (json === undefined || json === "") return undefined;
  if (json.length > LONGEST_JSON) throw badRequest(`The filter has more than ${LONGEST_JSON} characters`);
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw badRequest("The filter is not JSON");
  }
  const budget = { left: MOST_CONDITIONS };
  return parseNode(table, given, 0, budget);
}

function parseNode(table: EntityTable, given: unknown, depth: number, budget: { left: number }): Filter {
  if (depth > DEEPEST) throw badRequest(`The filter is nested more than ${DEEPEST} deep`);
  budget.left -= 1;
  if (budget.left < 0) throw badRequest(`The filter has more than ${MOST_CONDITIONS} conditions`);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw badRequest("A filter is an object with and, or, or field, op and value");
  }
  const node = new Map(Object.entries(given));
  for (const kind of ["and", "or"] as const) {
    if (!node.has(kind)) continue;
    const parts = node.get(kind);
    if (node.size > 1 || !Array.isArray(parts)) throw badRequest(`"${kind}" stands alone and has a list of filters`);
    return { kind, parts: parts.map((part) => parseNode(table, part, depth + 1, budget)) };
  }
  return parseCondition(table, node);
}

function parseCondition(table: EntityTable, node: ReadonlyMap<string, unknown>): Filter {
  const extra = [...node.keys()].find((key) => key !== "field" && key !== "op" && key !== "value");
  if (extra !== undefined) throw badRequest(`A filter has no part ${JSON.stringify(extra.slice(0, 80))}`);
  const column = findColumn(table, node.get("field"));
  const op = OPERATORS.find((name) => name === node.get("op"));
  if (!op) throw badRequest(`Unknown filter operator ${show(node.get("op"))}; known are ${OPERATORS.join(", ")}`);
  const value = node.get("value");
  if (op === "is_null") {
    if (value !== undefined && typeof value !== "boolean") throw badRequest("is_null takes true or false");
    return { kind: "condition", column, op, values: [value ?? true] };
  }
  if (op === "in" || op === "nin") {
    if (!Array.isArray(value)) throw badRequest(`${op} takes a list of values`);
    if (value.length > MOST_VALUES) throw badRequest(`${op} takes at most ${MOST_VALUES} values`);
    return { kind: "condition", column, op, values: value.map((item) => parseFilterValue(column, item)) };
  }
  checkOperator(column, op);
  const parsed = parseFilterValue(column, value);
  if (parsed === null && op !== "eq" && op !== "ne") throw badRequest(`${op} needs a value`);
  return { kind: "condition", column, op, values: [parsed] };
}

function checkOperator(column: Column, op: FilterOperator): void {
  const wrong =
    op === "contains" || op === "starts" ? !isSearchable(column.field) : COMPARISONS.has(op) && isUnordered(column);
  if (wrong) throw badRequest(`${op} does not apply to ${column.name}, which is ${column.field.type}`);
}

function isUnordered(column: Column): boolean {
  return UNORDERED.has(column.field.type);
}

function findColumn(table: EntityTable, name: unknown): Column {
  const column = typeof name === "string" ? table.columnByName.get(name) : undefined;
  if (!column) throw badRequest(`Unknown filter field ${show(name)}`);
  return column;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "(none)").slice(0, 80);
}
