/** What an entry of a calendar holds after it has been moved, and whether it may be. */
import { toStoredDatetime } from "../../model/calendar.ts";
import { columnNamed } from "../field/columns.ts";
import { addDays } from "./calendar-dates.ts";
import type { CalendarFields, Entry } from "./calendar-entry.ts";

/** Whether a person may give the entry another date here. */
export function mayMove({ entity, start, end }: CalendarFields, entry: Entry): boolean {
  const fixed = [start, end].some((name) => {
    const field = entity.fields.find((candidate) => candidate.name === name);
    return name !== undefined && (field === undefined || field.readOnly === true || field.computed !== undefined);
  });
  return !fixed && entry.row._can?.update !== false;
}

/** The values of start and end after a move; times keep their place on the clock. */
export function movedValues(
  { entity, start, end }: CalendarFields,
  entry: Entry,
  days: number,
  minutes: number,
): Record<string, string> {
  const moved = [start, end].flatMap((name) => {
    const value = name === undefined ? undefined : entry.row[name];
    if (name === undefined || typeof value !== "string") return [];
    if (columnNamed(entity, name).type === "date") return [[name, addDays(value, days)] as const];
    const date = new Date(value);
    date.setDate(date.getDate() + days);
    date.setMinutes(date.getMinutes() + minutes);
    return [[name, toStoredDatetime(date)] as const];
  });
  return Object.fromEntries(moved);
}
