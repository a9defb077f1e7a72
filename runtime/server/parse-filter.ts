/** Turns a filter's JSON into conditions over known columns, or refuses it with what is wrong. */
import { isSearchable, traitsOf } from "../model/field-traits.ts";
import type { FieldModel } from "../model/types.ts";
import { badRequest } from "./api-error.ts";
import type { Column, EntityTable } from "./entity-table.ts";
import { type FilterSetting, type FilterValue, parseFilterValue } from "./filter-value.ts";
import { nameHint } from "./name-hint.ts";

export type FilterOperator = (typeof OPERATORS)[number];
export interface FilterCondition {
  readonly kind: "condition";
  readonly column: Column;
  readonly op: FilterOperator;
  /** One value; several for `in` and `nin`; for `is_null` whether null is wanted; none with `other`. */
  readonly values: readonly FilterValue[];
  /** The column that `column` is compared with instead of a value. */
  readonly other?: Column;
  /** SQL of the record's id, behind the same alias as the columns. */
  readonly idSql: string;
}
export type Filter = { readonly kind: "and" | "or"; readonly parts: readonly Filter[] } | FilterCondition;

const OPERATORS = ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "contains", "starts", "is_null"] as const;
const PARTS = ["field", "op", "value", "valueField"];
const COMPARISONS = new Set<FilterOperator>(["gt", "gte", "lt", "lte"]);
const BETWEEN_COLUMNS = new Set<FilterOperator>(["eq", "ne", "gt", "gte", "lt", "lte"]);
const UNORDERED = new Set(["boolean", "choice", "reference", "colour", "json", "image", "file"]);
/** Of values in a list it can be asked which are there, not how the list compares. */
const LIST_OPERATORS: Readonly<Record<string, readonly FilterOperator[]>> = {
  tags: ["contains", "in", "nin", "is_null"],
  references: ["eq", "ne", "in", "nin", "is_null"],
};
const LONGEST_JSON = 32_000;
const DEEPEST = 16;
const MOST_CONDITIONS = 100;
const MOST_VALUES = 1000;

interface Reading {
  readonly table: EntityTable;
  readonly setting: FilterSetting;
  conditions: number;
}

/** Reads the `filter` parameter; undefined and "" mean no filter. An empty group has no condition. */
export function parseFilter(
  table: EntityTable,
  json: string | undefined,
  setting: FilterSetting = { now: new Date(), me: null },
): Filter | undefined {
  if (json === undefined || json === "") return undefined;
  if (json.length > LONGEST_JSON) throw badRequest(`The filter has more than ${LONGEST_JSON} characters`);
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw badRequest("The filter is not JSON");
  }
  return parseNode({ table, setting, conditions: 0 }, given, 0);
}

function parseNode(reading: Reading, given: unknown, depth: number): Filter {
  if (depth > DEEPEST) throw badRequest(`The filter is nested more than ${DEEPEST} deep`);
  reading.conditions += 1;
  if (reading.conditions > MOST_CONDITIONS) throw badRequest(`The filter has more than ${MOST_CONDITIONS} conditions`);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw badRequest("A filter is an object with and, or, or field, op and value");
  }
  const node = new Map(Object.entries(given));
  for (const kind of ["and", "or"] as const) {
    if (!node.has(kind)) continue;
    const parts = node.get(kind);
    if (node.size > 1 || !Array.isArray(parts)) throw badRequest(`"${kind}" stands alone and has a list of filters`);
    return { kind, parts: parts.map((part) => parseNode(reading, part, depth + 1)) };
  }
  return parseCondition(reading, node);
}

function parseCondition({ table, setting }: Reading, node: ReadonlyMap<string, unknown>): FilterCondition {
  const extra = [...node.keys()].find((key) => !PARTS.includes(key));
  if (extra !== undefined) {
    throw badRequest(
      `A filter has no part ${JSON.stringify(extra.slice(0, 80))}`,
      nameHint(extra, ["and", "or", ...PARTS]),
    );
  }
  const column = findColumn(table, node.get("field"));
  const op = OPERATORS.find((name) => name === node.get("op"));
  if (!op) {
    throw badRequest(`Unknown filter operator ${show(node.get("op"))}`, nameHint(node.get("op"), OPERATORS));
  }
  const base = { kind: "condition", column, op, idSql: table.columnByName.get("id")?.sql ?? "" } as const;
  if (node.get("valueField") !== undefined) return { ...base, values: [], other: parseOther(table, column, op, node) };
  const value = node.get("value");
  if (op === "is_null") {
    if (value !== undefined && typeof value !== "boolean") throw badRequest("is_null takes true or false");
    return { ...base, values: [value ?? true] };
  }
  checkOperator(column, op);
  if (op === "in" || op === "nin") {
    if (!Array.isArray(value)) throw badRequest(`${op} takes a list of values`);
    if (value.length > MOST_VALUES) throw badRequest(`${op} takes at most ${MOST_VALUES} values`);
    return { ...base, values: value.map((item) => parseFilterValue(column, item, setting)) };
  }
  const parsed = parseFilterValue(column, value, setting);
  if (parsed === null && op !== "eq" && op !== "ne") throw badRequest(`${op} needs a value`);
  return { ...base, values: [parsed] };
}

function parseOther(
  table: EntityTable,
  column: Column,
  op: FilterOperator,
  node: ReadonlyMap<string, unknown>,
): Column {
  if (node.has("value")) throw badRequest("A filter has a value or a valueField, not both");
  if (!BETWEEN_COLUMNS.has(op)) throw badRequest(`${op} does not compare two fields`);
  const other = findColumn(table, node.get("valueField"));
  checkOperator(column, op);
  const [left, right] = [kindOf(column.field), kindOf(other.field)];
  if (left !== undefined && left === right) return other;
  const types = `${column.name} is ${column.field.type} and ${other.name} is ${other.field.type}`;
  throw badRequest(`${column.name} and ${other.name} cannot be compared: ${types}`);
}

/** What values can be compared with each other; undefined for lists. */
function kindOf(field: FieldModel): string | undefined {
  if (field.type === "date" || field.type === "datetime") return "moment";
  if (field.type === "time" || field.type === "boolean") return field.type;
  if (field.type === "reference") return `reference ${field.reference?.entity}`;
  const { stored } = traitsOf(field.type);
  if (stored === "integer" || stored === "real") return "number";
  return stored === "text" ? "text" : undefined;
}

function checkOperator(column: Column, op: FilterOperator): void {
  const { type } = column.field;
  const listed = LIST_OPERATORS[type];
  const wrong = listed ? !listed.includes(op) : !appliesTo(column.field, op);
  if (!wrong) return;
  const known = listed ?? OPERATORS.filter((one) => appliesTo(column.field, one));
  throw badRequest(`${op} does not apply to ${column.name}, which is ${type}`, `use ${known.join(", ")}`);
}

function appliesTo(field: FieldModel, op: FilterOperator): boolean {
  if (op === "contains" || op === "starts") return isSearchable(field) || field.type === "json";
  return !COMPARISONS.has(op) || !UNORDERED.has(field.type);
}

function findColumn(table: EntityTable, name: unknown): Column {
  const column = typeof name === "string" ? table.columnByName.get(name) : undefined;
  if (!column) throw badRequest(`Unknown filter field ${show(name)}`, nameHint(name, table.columnByName.keys()));
  return column;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "(none)").slice(0, 80);
}
