/** Names spans of time for people, e.g. `Mar 2026`, by the app's locale. */
import type { BucketModel } from "../../model/types.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** `key` is the first day of the span, or its hour. */
export function bucketLabel(key: string, bucket: BucketModel, locale: string, quarter: string): string {
  const date = new Date(key.length === 10 ? `${key}T00:00:00Z` : key);
  if (Number.isNaN(date.getTime())) return key;
  switch (bucket) {
    case "hour":
      return formatOf(locale, { month: "short", day: "numeric", hour: "numeric" }).format(date);
    case "day":
    case "week":
      return formatOf(locale, { year: "numeric", month: "short", day: "numeric" }).format(date);
    case "month":
      return formatOf(locale, { year: "numeric", month: "short" }).format(date);
    case "quarter":
      return `${quarter}${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
    case "year":
      return String(date.getUTCFullYear());
  }
}

/** Without the year where it is the same for all, because the axis has little room. */
export function shortBucketLabels(
  keys: readonly string[],
  bucket: BucketModel,
  locale: string,
  quarter: string,
): readonly string[] {
  const years = new Set(keys.map((key) => key.slice(0, 4)));
  const options: Partial<Record<BucketModel, Intl.DateTimeFormatOptions>> = {
    day: { month: "short", day: "numeric" },
    week: { month: "short", day: "numeric" },
    month: { month: "short" },
  };
  const chosen = options[bucket];
  if (chosen === undefined || years.size > 1) {
    return keys.map((key) => bucketLabel(key, bucket, locale, quarter));
  }
  return keys.map((key) => formatOf(locale, chosen).format(new Date(`${key.slice(0, 10)}T00:00:00Z`)));
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}
