/** Says how far an instant is from now: `3 hours ago`, `yesterday`; the date itself beyond a month. */
import { formatDatetime } from "../../model/format-value.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function relativeTime(value: string, now: Date, locale: string): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (Number.isNaN(seconds) || distance > 30 * DAY) return formatDatetime(value, { locale, currency: "USD" });
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (distance < 45) return format.format(0, "second");
  if (distance < 45 * MINUTE) return format.format(Math.round(seconds / MINUTE), "minute");
  if (distance < 22 * HOUR) return format.format(Math.round(seconds / HOUR), "hour");
  return format.format(Math.round(seconds / DAY), "day");
}
