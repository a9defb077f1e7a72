/** Parses and checks dates, datetimes and times in their stored forms, and converts to and from datetime-local inputs. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Returns the `YYYY-MM-DD` date when it is a day of the calendar in the years 1000 to 9999. */
export function parseDate(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1000) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? text : undefined;
}

/** Returns `HH:MM`, or `HH:MM:SS` where seconds other than 0 are given. */
export function parseTime(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  if (Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined;
  return match[3] === undefined || match[3] === "00" ? text.slice(0, 5) : text;
}

/**
 * Returns the UTC form `YYYY-MM-DDTHH:MM:SSZ` of an ISO 8601 datetime. Offsets are converted, fractions of a second are
 * dropped, and a datetime without a zone is read as UTC, so that browser and server agree.
 */
export function parseDatetime(text: string): string | undefined {
  const match = DATETIME.exec(text);
  if (!match) return undefined;
  const [, date = "", clock = "", seconds = "00", zone = "Z"] = match;
  if (!parseDate(date) || parseTime(`${clock}:${seconds}`) === undefined) return undefined;
  if (zone !== "Z" && (Number(zone.slice(1, 3)) > 14 || Number(zone.slice(4, 6)) > 59)) return undefined;
  const stored = toStoredDatetime(new Date(`${date}T${clock}:${seconds}${zone}`));
  return parseDate(stored.slice(0, 10)) && stored.length === 20 ? stored : undefined;
}

/** Returns the stored form of an instant, to the second. */
export function toStoredDatetime(date: Date): string {
  return `${date.toISOString().slice(0, -5)}Z`;
}

/** Returns the stored form of the instant's day in UTC. */
export function toStoredDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Returns the `YYYY-MM-DD` of the instant as the clock on the wall shows it. */
export function toLocalDate(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, "0")}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Turns the value of a `datetime-local` input (local time) into the stored UTC form; undefined when it is no datetime. */
export function localInputToDatetime(input: string): string | undefined {
  const match = DATETIME.exec(input);
  if (!match || match[4] || !parseDatetime(input)) return undefined;
  return toStoredDatetime(new Date(`${match[1]}T${match[2]}:${match[3] ?? "00"}`));
}

/** Turns a stored datetime into the value of a `datetime-local` input; seconds only where there are some. */
export function datetimeToLocalInput(stored: string): string {
  const date = new Date(stored);
  if (Number.isNaN(date.getTime())) return "";
  const seconds = date.getSeconds() === 0 ? "" : `:${twoDigits(date.getSeconds())}`;
  return `${toLocalDate(date)}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}${seconds}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
