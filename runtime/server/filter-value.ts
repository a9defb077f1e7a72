/** Reads one value of a filter as its column stores it. */
import { parseDate, parseDatetime, parseTime } from "../model/calendar.ts";
import { traitsOf } from "../model/field-traits.ts";
import type { FieldModel } from "../model/types.ts";
import { badRequest } from "./api-error.ts";
import type { Column } from "./entity-table.ts";
import { resolveRelativeDate } from "./relative-date.ts";

export type FilterValue = string | number | boolean | null;

/** What relative values mean. */
export interface FilterSetting {
  readonly now: Date;
  /** Name of the entity of people, where the app has sign-in. */
  readonly userEntity?: string | undefined;
  /** Id of the person who asks, whom `me` means; null for a visitor, whom no record refers to. */
  readonly me: number | null;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** No record has it. */
const NOBODY = 0;

/** Bounds are not applied: a filter may ask for a price below the allowed ones and find nothing. */
export function parseFilterValue(column: Column, given: unknown, setting: FilterSetting): FilterValue {
  if (given === null || given === undefined) return null;
  const value = readValue(column, given, setting);
  if (value !== undefined) return value;
  const shown = (JSON.stringify(given) ?? "").slice(0, 80);
  throw badRequest(`${shown} is not a value that ${column.name} (${column.field.type}) can have`);
}

function readValue({ field }: Column, given: unknown, setting: FilterSetting): FilterValue | undefined {
  switch (field.type) {
    case "reference":
    case "references":
      if (given === "me" && setting.userEntity !== undefined && field.reference?.entity === setting.userEntity) {
        return setting.me ?? NOBODY;
      }
      return readNumber(given);
    case "date":
    case "datetime":
      if (typeof given !== "string") return undefined;
      return resolveRelativeDate(given, setting.now, field.type === "datetime") ?? readMoment(field.type, given);
    case "time":
      return typeof given === "string" ? parseTime(given) : undefined;
    default:
      return readPlain(field, given);
  }
}

function readPlain(field: FieldModel, given: unknown): FilterValue | undefined {
  switch (traitsOf(field.type).stored) {
    case "integer":
    case "real":
      return readNumber(given);
    case "boolean":
      if (given === true || given === "true" || given === 1 || given === "1") return 1;
      return given === false || given === "false" || given === 0 || given === "0" ? 0 : undefined;
    default:
      if (typeof given !== "string" || given.includes("\0")) return undefined;
      return given.normalize("NFC");
  }
}

function readMoment(type: "date" | "datetime", given: string): string | undefined {
  return parseDate(given) ?? (type === "datetime" ? parseDatetime(given) : undefined);
}

function readNumber(given: unknown): number | undefined {
  const number = typeof given === "string" && NUMBER.test(given.trim()) ? Number(given) : given;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
