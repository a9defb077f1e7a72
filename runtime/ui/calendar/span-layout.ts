/** Puts the entries of a week into lanes, so that those of several days are bars that meet nothing. */
import type { Day } from "./calendar-dates.ts";
import { compareEntries, type Entry } from "./calendar-entry.ts";

export interface Bar {
  readonly entry: Entry;
  readonly lane: number;
  /** First of the days it covers, and how many. */
  readonly column: number;
  readonly length: number;
  /** It goes on beyond this end of the week. */
  readonly before: boolean;
  readonly after: boolean;
}

/** `days` are consecutive. */
export function layoutSpans(entries: readonly Entry[], days: readonly Day[]): readonly Bar[] {
  const first = days[0] ?? "";
  const last = days.at(-1) ?? "";
  const lanes: number[] = [];
  return [...entries]
    .filter(({ from, to }) => from <= last && to >= first)
    .sort(compareEntries)
    .map((entry) => {
      const column = entry.from < first ? 0 : days.indexOf(entry.from);
      const end = entry.to > last ? days.length - 1 : days.indexOf(entry.to);
      const free = lanes.findIndex((until) => until < column);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = end;
      return { entry, lane, column, length: end - column + 1, before: entry.from < first, after: entry.to > last };
    });
}

/** The bars with a lane below `most`, and for each day how many entries have none. */
export function fitLanes(bars: readonly Bar[], days: number, most: number): { shown: readonly Bar[]; more: number[] } {
  const perDay = Array.from({ length: days }, (_, column) => bars.filter((bar) => covers(bar, column)));
  const full = perDay.some((own) => own.some(({ lane }) => lane >= most));
  // The last lane makes room for what says how many there are beside.
  const limit = full ? most - 1 : most;
  return {
    shown: bars.filter(({ lane }) => lane < limit),
    more: perDay.map((own) => own.filter(({ lane }) => lane >= limit).length),
  };
}

export function covers({ column, length }: Bar, day: number): boolean {
  return column <= day && day < column + length;
}
