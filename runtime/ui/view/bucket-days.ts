/** The days of a span of time. */
import type { BucketModel } from "../../model/types.ts";

/** `key` is the first day of the span; answers it and the last. */
export function bucketDays(key: string, bucket: BucketModel): { from: string; to: string } {
  const from = key.slice(0, 10);
  const end = new Date(`${from}T00:00:00Z`);
  if (bucket === "week") end.setUTCDate(end.getUTCDate() + 6);
  if (bucket === "month") end.setUTCMonth(end.getUTCMonth() + 1, 0);
  if (bucket === "quarter") end.setUTCMonth(end.getUTCMonth() + 3, 0);
  if (bucket === "year") end.setUTCFullYear(end.getUTCFullYear() + 1, 0, 0);
  return { from, to: end.toISOString().slice(0, 10) };
}
