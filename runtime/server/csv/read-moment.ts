/** Reads dates, datetimes and times as people and spreadsheets write them. */
import { parseDate, parseDatetime, parseTime, toStoredDatetime } from "../../model/calendar.ts";

const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;
const orders = new Map<string, readonly string[]>();
const monthNames = new Map<string, ReadonlyMap<string, number>>();

/**
 * Returns `YYYY-MM-DD`; undefined when it is no day, or one of two. Year first, points (day first) and names of months, in
 * English or the app's language, are plain; `3/4/2025` is read as the locale writes it unless a part is over 12.
 */
export function readDate(given: string, locale: string): string | undefined {
  const text = given.normalize("NFKC").trim();
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  if (iso) return toDate(iso[1], iso[3], iso[4]);
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:\s+00:00(?::00)?)?$/.exec(text);
  if (numbers) {
    const [, first = "", sign, second = "", year = ""] = numbers;
    const dayFirst = sign === "." || Number(first) > 12 || (Number(second) <= 12 && isDayFirst(locale));
    return dayFirst ? toDate(year, second, first) : toDate(year, first, second);
  }
  return readNamedDate(text, locale);
}

/** `5 March 2025`, `Mar 5, 2025`, `5. März 2025`, `5 de marzo de 2025`. */
function readNamedDate(text: string, locale: string): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== "" && word !== "de" && word !== "of");
  if (words.length !== 3) return undefined;
  const names = monthsOf(locale);
  const at = words.findIndex((word) => names.has(word));
  const [first, second] = words
    .filter((_, index) => index !== at)
    .map((word) => word.replace(/(?:st|nd|rd|th|er|º)$/, ""));
  if (at < 0 || !/^\d{1,2}$/.test(first ?? "") || !/^\d{4}$/.test(second ?? "")) return undefined;
  return toDate(second, String(names.get(words[at] ?? "")), first);
}

/** Returns the stored form. Without a zone it is the clock of the server; a day alone begins at midnight. */
export function readDatetime(given: string, locale: string): string | undefined {
  const text = given.normalize("NFKC").trim();
  if (/^\d{4}-\d{2}-\d{2}[T ].*(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return parseDatetime(text);
  const match = /^(.+?)(?:[T\s]|,\s*)(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m?\.?)?)$/i.exec(text);
  const day = readDate(match?.[1] ?? text, locale);
  const time = match ? readTime(match[2] ?? "") : "00:00";
  if (day === undefined || time === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return toStoredDatetime(new Date(year, month - 1, date, hours, minutes, seconds));
}

/** `14:30`, `2:30 PM`, `14.30`. */
export function readTime(given: string): string | undefined {
  const match = TIME.exec(given.normalize("NFKC").trim());
  if (!match) return undefined;
  const [, hour = "", minutes = "", seconds, half] = match;
  const hours = Number(hour);
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const whole = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const text = `${String(whole).padStart(2, "0")}:${minutes}`;
  return parseTime(seconds === undefined ? text : `${text}:${seconds}`);
}

/** A year of two digits lies in the hundred years that end twenty years from now. */
function toDate(year = "", month = "", day = ""): string | undefined {
  let full = Number(year);
  if (year.length === 2) {
    const latest = new Date().getFullYear() + 20;
    full += latest - (latest % 100);
    if (full > latest) full -= 100;
  }
  return parseDate(`${String(full).padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function isDayFirst(locale: string): boolean {
  const known = orders.get(locale);
  const order = known ?? new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type);
  orders.set(locale, order);
  return order.indexOf("day") < order.indexOf("month");
}

/** Names of months, whole and short, by what they are in English and in the locale. */
function monthsOf(locale: string): ReadonlyMap<string, number> {
  const known = monthNames.get(locale);
  if (known) return known;
  const found = new Map<string, number>();
  for (const language of [locale, "en"]) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2025, month - 1, 5)));
        const name = parts
          .find(({ type }) => type === "month")
          ?.value.toLowerCase()
          .replace(/\.$/, "");
        if (name !== undefined && !/\d/.test(name)) found.set(name, month);
      }
    }
  }
  monthNames.set(locale, found);
  return found;
}
