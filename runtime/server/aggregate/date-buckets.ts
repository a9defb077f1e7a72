/** Cuts days and moments into spans: their keys in SQL, what comes next, and what they are called. */
import { toLocalDate } from "../../model/calendar.ts";
import type { BucketModel } from "../../model/types.ts";

export const BUCKETS: readonly BucketModel[] = ["hour", "day", "week", "month", "quarter", "year"];

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns the SQL of a span's key: its first day, `YYYY-MM-DD`, or for an hour `YYYY-MM-DDTHH:00:00Z`. A day has no zone; a
 * moment belongs to a day by the clock of the server. Weeks begin on Monday.
 */
export function bucketSql(column: string, bucket: BucketModel, isDatetime: boolean): string {
  if (bucket === "hour") return `substr(${column}, 1, 13) || ':00:00Z'`;
  const day = isDatetime ? `date(${column}, 'localtime')` : column;
  switch (bucket) {
    case "day":
      return day;
    case "week":
      return `date(${day}, '-6 days', 'weekday 1')`;
    case "month":
      return `substr(${day}, 1, 7) || '-01'`;
    case "quarter":
      return `substr(${day}, 1, 5) || substr('010101040404070707101010', CAST(substr(${day}, 6, 2) AS INTEGER) * 2 - 1, 2) || '-01'`;
    case "year":
      return `substr(${day}, 1, 4) || '-01-01'`;
  }
}

/** Returns the key of the span after this one. */
export function nextBucket(key: string, bucket: BucketModel): string {
  if (bucket === "hour") return `${new Date(Date.parse(key) + 60 * 60 * 1000).toISOString().slice(0, 19)}Z`;
  const [year = 0, month = 1, day = 1] = key.split("-").map(Number);
  switch (bucket) {
    case "day":
      return toKey(year, month, day + 1);
    case "week":
      return toKey(year, month, day + 7);
    case "month":
      return toKey(year, month + 1, day);
    case "quarter":
      return toKey(year, month + 3, day);
    case "year":
      return toKey(year + 1, month, day);
  }
}

/** `2026-03-05 14:00` by the clock of the server, `2026-03-05`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`. */
export function bucketLabel(key: string, bucket: BucketModel): string {
  switch (bucket) {
    case "hour": {
      const moment = new Date(key);
      const clock = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0"));
      return `${toLocalDate(moment)} ${clock.join(":")}`;
    }
    case "day":
      return key;
    case "week":
      return isoWeek(key);
    case "month":
      return key.slice(0, 7);
    case "quarter":
      return `${key.slice(0, 4)}-Q${Math.ceil(Number(key.slice(5, 7)) / 3)}`;
    case "year":
      return key.slice(0, 4);
  }
}

/** A week belongs to the year in which its Thursday lies. */
function isoWeek(monday: string): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

function toKey(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
