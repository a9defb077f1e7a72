/** A record as a calendar sees it: the days it lies on, and its times where it has some. */
import { toLocalDate } from "../../model/calendar.ts";
import type { ChoiceTone, EntityModel } from "../../model/types.ts";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { addDays, type Day, daysBetween } from "./calendar-dates.ts";

export interface CalendarFields {
  readonly entity: EntityModel;
  readonly start: string;
  readonly end: string | undefined;
  readonly colourBy: string | undefined;
}

export interface Entry {
  readonly row: AnyRow;
  readonly title: string;
  readonly from: Day;
  /** The last day, `from` at the earliest. */
  readonly to: Day;
  /** Minutes after midnight of the first and the last day; undefined for whole days. */
  readonly begins: number | undefined;
  readonly ends: number | undefined;
  readonly tone: ChoiceTone;
}

/** Undefined for a record without a start. */
export function entryOf(row: AnyRow, { entity, start, end, colourBy }: CalendarFields): Entry | undefined {
  const first = momentOf(row[start]);
  if (first === undefined) return undefined;
  const last = end === undefined ? undefined : momentOf(row[end]);
  const choices = colourBy === undefined ? undefined : columnNamed(entity, colourBy).choices;
  const tone = choices?.find(({ value }) => value === row[colourBy ?? ""])?.tone ?? (choices ? "neutral" : "info");
  const entry = { row, title: titleOf(entity, row), from: first.day, begins: first.minutes, tone };
  // An end before the start is somebody's mistake, which the calendar does not repeat.
  if (last === undefined || isBefore(last, first)) return { ...entry, to: first.day, ends: undefined };
  // What ends at midnight does not lie on the day that begins then.
  if (last.minutes === 0 && last.day > first.day) return { ...entry, to: addDays(last.day, -1), ends: 24 * 60 };
  return { ...entry, to: last.day, ends: last.minutes };
}

interface Moment {
  readonly day: Day;
  readonly minutes: number | undefined;
}

function momentOf(value: unknown): Moment | undefined {
  if (typeof value !== "string") return undefined;
  if (value.length === 10) return { day: value, minutes: undefined };
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  return { day: toLocalDate(date), minutes: date.getHours() * 60 + date.getMinutes() };
}

function isBefore(a: Moment, b: Moment): boolean {
  return a.day < b.day || (a.day === b.day && (a.minutes ?? 24 * 60) < (b.minutes ?? 0));
}

/** Lies on more than one day or has no time, so that it stands above the hours. */
export function isAllDay({ from, to, begins }: Entry): boolean {
  return begins === undefined || from !== to;
}

/** Earlier first; of the same day longer ones, then whole days, then by time. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  const length = daysBetween(b.from, b.to) - daysBetween(a.from, a.to);
  if (length !== 0) return length;
  const time = (a.begins ?? -1) - (b.begins ?? -1);
  return time !== 0 ? time : a.title.localeCompare(b.title) || a.row.id - b.row.id;
}
