/** Spans of days that people ask for, relative to today, so that a saved link means the same tomorrow. */
import { toLocalDate } from "../../model/calendar.ts";

export interface DateSpan {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** Names as they stand in addresses, in the order in which they are offered. */
export const spanNames = ["today", "7d", "30d", "month", "last-month", "quarter", "year", "next-7d"] as const;
export type SpanName = (typeof spanNames)[number];

/** Undefined for a name that is none. */
export function spanOf(name: string, today: Date): DateSpan | undefined {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const span = (from: Date, to: Date) => ({ from: toLocalDate(from), to: toLocalDate(to) });
  const day = (offset: number) => new Date(year, month, date + offset);
  const quarter = month - (month % 3);
  switch (name) {
    case "today":
      return span(day(0), day(0));
    case "7d":
      return span(day(-6), day(0));
    case "30d":
      return span(day(-29), day(0));
    case "next-7d":
      return span(day(0), day(6));
    case "month":
      return span(new Date(year, month, 1), new Date(year, month + 1, 0));
    case "last-month":
      return span(new Date(year, month - 1, 1), new Date(year, month, 0));
    case "quarter":
      return span(new Date(year, quarter, 1), new Date(year, quarter + 3, 0));
    case "year":
      return span(new Date(year, 0, 1), new Date(year, 11, 31));
    default:
      return undefined;
  }
}
