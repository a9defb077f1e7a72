/** Reads one value of a filter as its column stores it. */
import { parseDate, parseDatetime, parseTime } from "../model/calendar.ts";
import { badRequest } from "./api-error.ts";
import type { Column } from "./entity-table.ts";

export type FilterValue = string | number | boolean | null;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Bounds are not applied: a filter may ask for a price below the allowed ones and find nothing. */
export function parseFilterValue(column: Column, given: unknown): FilterValue {
  if (given === null || given === undefined) return null;
  const value = readValue(column, given);
  if (value !== undefined) return value;
  const shown = (JSON.stringify(given) ?? "").slice(0, 80);
  throw badRequest(`${shown} is not a value that ${column.name} (${column.field.type}) can have`);
}

function readValue(column: Column, given: unknown): FilterValue | undefined {
  switch (column.field.type) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "rating":
    case "year":
    case "duration":
    case "reference":
      return readNumber(given);
    case "boolean":
      if (given === true || given === "true" || given === 1 || given === "1") return 1;
      return given === false || given === "false" || given === 0 || given === "0" ? 0 : undefined;
    case "date":
      return typeof given === "string" ? parseDate(given) : undefined;
    case "datetime":
      return typeof given === "string" ? (parseDate(given) ?? parseDatetime(given)) : undefined;
    case "time":
      return typeof given === "string" ? parseTime(given) : undefined;
    default:
      if (typeof given !== "string" || given.includes("\0")) return undefined;
      return given.normalize("NFC");
  }
}

function readNumber(given: unknown): number | undefined {
  const number = typeof given === "string" && NUMBER.test(given.trim()) ? Number(given) : given;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
