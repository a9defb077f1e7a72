/** Says whether a record that is not stored yet meets a filter, as the database would. */
import { toLocalDate } from "../../model/calendar.ts";
import { findField } from "../../model/field-traits.ts";
import type { ConditionModel, EntityModel, FilterModel } from "../../model/types.ts";

type Values = Readonly<Record<string, unknown>>;
type Simple = string | number | boolean;

export function matchesFilter(entity: EntityModel, filter: FilterModel, row: Values, now = new Date()): boolean {
  if ("and" in filter) return filter.and.every((part) => matchesFilter(entity, part, row, now));
  if ("or" in filter) return filter.or.some((part) => matchesFilter(entity, part, row, now));
  return meets(entity, filter, row, now);
}

function meets(entity: EntityModel, { field, op, value, valueField }: ConditionModel, row: Values, now: Date): boolean {
  const given = row[field];
  const empty = given === null || given === undefined || given === "";
  if (op === "is_null") return empty === (value !== false);
  const wanted = valueField === undefined ? value : (row[valueField] as ConditionModel["value"]);
  const known = (part: unknown) => (typeof part === "string" ? (relativeDay(part, now) ?? part) : part);
  const list = [wanted].flat().map(known);
  if (op === "ne" || op === "nin") return empty || !list.some((part) => equal(given, part));
  if (empty) return false;
  if (op === "eq") return equal(given, list[0]);
  if (op === "in")
    return Array.isArray(given) ? given.some((entry) => list.includes(entry)) : list.some((part) => equal(given, part));
  if (op === "contains" || op === "starts") return matchesText(given, op, String(list[0]));
  const other = list[0];
  if (other === null || other === undefined) return false;
  const shown =
    findField(entity, field)?.type === "datetime" && typeof other === "string"
      ? String(given).slice(0, other.length)
      : given;
  const order = compare(shown as Simple, other as Simple);
  return op === "gt" ? order > 0 : op === "gte" ? order >= 0 : op === "lt" ? order < 0 : order <= 0;
}

/** A day stands for all its instants. */
function equal(given: unknown, wanted: unknown): boolean {
  if (Array.isArray(given)) return given.includes(wanted);
  if (typeof given === "string" && typeof wanted === "string" && /^\d{4}-\d{2}-\d{2}$/.test(wanted))
    return given.slice(0, 10) === wanted;
  return given === wanted;
}

function matchesText(given: unknown, op: "contains" | "starts", wanted: string): boolean {
  if (Array.isArray(given)) return given.includes(wanted);
  const text = String(given).toLowerCase();
  return op === "starts" ? text.startsWith(wanted.toLowerCase()) : text.includes(wanted.toLowerCase());
}

function compare(one: Simple, other: Simple): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const RELATIVE = /^(today|now|week_start|month_start|quarter_start|year_start)(?:([+-]\d{1,4})([dwmy]))?$/;

/** The `YYYY-MM-DD` of a relative day such as `month_start-1m`; undefined for other texts. */
export function relativeDay(text: string, now: Date): string | undefined {
  const match = RELATIVE.exec(text);
  if (!match) return undefined;
  const [, base, offset = "0", unit] = match;
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (base === "week_start") day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  if (base === "month_start" || base === "quarter_start" || base === "year_start") day.setDate(1);
  if (base === "quarter_start") day.setMonth(day.getMonth() - (day.getMonth() % 3));
  if (base === "year_start") day.setMonth(0);
  const count = Number(offset);
  if (unit === "d" || unit === "w") day.setDate(day.getDate() + count * (unit === "w" ? 7 : 1));
  if (unit === "m" || unit === "y") day.setMonth(day.getMonth() + count * (unit === "y" ? 12 : 1));
  return toLocalDate(day);
}
