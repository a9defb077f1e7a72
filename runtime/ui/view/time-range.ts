/** A span of time that a person looks at: which days it has, how it stands in an address, how finely a chart cuts it. */
import { allOf, type Filter } from "../../client/data-client.ts";
import { localInputToDatetime } from "../../model/calendar.ts";
import type { BucketModel, EntityModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { type DateSpan, spanOf } from "../list/date-spans.ts";
import type { FieldFilter } from "../list/list-state.ts";

/** A named span, days from and to (either may be open), or nothing: all time. */
export type TimeRange = Pick<FieldFilter, "span" | "from" | "to">;

export const rangeNames = ["7d", "30d", "quarter", "year"] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function parseRange(search: string): TimeRange {
  const params = new URLSearchParams(search);
  const span = params.get("span");
  if (span !== null && spanOf(span, new Date()) !== undefined) return { span };
  const [from, to] = [params.get("from"), params.get("to")];
  return {
    ...(from !== null && day.test(from) ? { from } : {}),
    ...(to !== null && day.test(to) ? { to } : {}),
  };
}

export function formatRange({ span, from, to }: TimeRange): string {
  const params = new URLSearchParams();
  if (span !== undefined) params.set("span", span);
  if (from !== undefined) params.set("from", from);
  if (to !== undefined) params.set("to", to);
  return params.toString();
}

export function isAllTime({ span, from, to }: TimeRange): boolean {
  return span === undefined && from === undefined && to === undefined;
}

/** The days of a range; a side that is open is left out. */
export function daysOf(range: TimeRange, today: Date): Partial<DateSpan> {
  const named = range.span === undefined ? undefined : spanOf(range.span, today);
  if (named !== undefined) return named;
  const { from, to } = range;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The condition that a date lies in the range; undefined for all time. */
export function rangeFilter(entity: EntityModel, field: string, range: TimeRange): Filter | undefined {
  const { from, to } = daysOf(range, new Date());
  const timed = columnNamed(entity, field).type === "datetime";
  const bound = (op: "gte" | "lte", day: string | undefined, time: string): Filter | undefined =>
    day === undefined ? undefined : { field, op, value: timed ? localInputToDatetime(day + time) : day };
  return allOf(bound("gte", from, "T00:00:00"), bound("lte", to, "T23:59:59"));
}

/** About the days in one span of a bucket. */
const length: Readonly<Record<BucketModel, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91,
  year: 365,
};
const order: readonly BucketModel[] = ["day", "week", "month", "quarter", "year"];
const fewest = 4;
const most = 62;

/** The page's own bucket, or a finer or coarser one where that gives too few or too many spans for the range. */
export function bucketFor(own: BucketModel, range: TimeRange, today: Date): BucketModel {
  const { from, to } = daysOf(range, today);
  if (from === undefined || to === undefined) return own;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (!(days > 0)) return own;
  let chosen = own;
  while (days / length[chosen] < fewest && order.indexOf(chosen) > 0) chosen = order[order.indexOf(chosen) - 1] ?? own;
  while (days / length[chosen] > most && chosen !== "year") chosen = order[order.indexOf(chosen) + 1] ?? "year";
  return chosen;
}
