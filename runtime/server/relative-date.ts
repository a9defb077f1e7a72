/** Resolves relative days, such as `today-30d` or `month_start`, by the clock on the wall. */
import { toLocalDate, toStoredDatetime } from "../model/calendar.ts";

const RELATIVE = /^(today|now|week_start|month_start|quarter_start|year_start)(?:([+-]\d{1,4})([dwmy]))?$/;

/**
 * Returns the day as `YYYY-MM-DD`; for a datetime `now` with its offset is an instant. Weeks begin on Monday; where a month
 * has no such day, its last one is meant. Undefined when the word is not a relative one.
 */
export function resolveRelativeDate(word: string, now: Date, isDatetime: boolean): string | undefined {
  const match = RELATIVE.exec(word);
  if (!match) return undefined;
  const [, base = "", count = "0", unit = "d"] = match;
  const moment = shift(startOf(base, now), Number(count), unit);
  return isDatetime && base === "now" ? toStoredDatetime(moment) : toLocalDate(moment);
}

/** Returns the first and the last second of a day by the clock of the server, as datetimes are stored. */
export function localDaySpan(day: string): { readonly first: string; readonly last: string } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = new Date(year, month - 1, date);
  const end = new Date(new Date(year, month - 1, date + 1).getTime() - 1000);
  return { first: toStoredDatetime(start), last: toStoredDatetime(end) };
}

function startOf(base: string, now: Date): Date {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (base) {
    case "week_start":
      return new Date(year, month, day - ((now.getDay() + 6) % 7));
    case "month_start":
      return new Date(year, month, 1);
    case "quarter_start":
      return new Date(year, month - (month % 3), 1);
    case "year_start":
      return new Date(year, 0, 1);
    default:
      return new Date(now);
  }
}

function shift(date: Date, count: number, unit: string): Date {
  const moved = new Date(date);
  if (unit === "d" || unit === "w") {
    moved.setDate(moved.getDate() + count * (unit === "w" ? 7 : 1));
    return moved;
  }
  const day = moved.getDate();
  moved.setMonth(moved.getMonth() + count * (unit === "y" ? 12 : 1));
  if (moved.getDate() !== day) moved.setDate(0);
  return moved;
}
