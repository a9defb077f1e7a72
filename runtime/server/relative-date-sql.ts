/** Writes a relative day, such as `month_start-1m`, as an expression of SQLite. */

const RELATIVE = /^(today|now|week_start|month_start|quarter_start|year_start)(?:([+-])(\d{1,4})([dwmy]))?$/;
const QUARTER = "'-' || ((CAST(strftime('%m', 'now', 'localtime') AS INTEGER) - 1) % 3) || ' months'";

/** Modifiers of SQLite's date functions; weeks begin on Monday. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  today: [],
  now: [],
  week_start: ["'-6 days'", "'weekday 1'"],
  month_start: ["'start of month'"],
  quarter_start: ["'start of month'", QUARTER],
  year_start: ["'start of year'"],
};
const UNITS: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  d: [1, "days"],
  w: [7, "days"],
  m: [1, "months"],
  y: [1, "years"],
};

/** SQL of a day by the clock on the wall, and of the exact instant where one is meant. */
export interface RelativeDate {
  readonly day: string;
  readonly instant?: string;
}

/** Means the same as `resolveRelativeDate`, by the clock of the database; undefined when the word is not a relative one. */
export function relativeDateSql(word: string): RelativeDate | undefined {
  const match = RELATIVE.exec(word);
  if (!match) return undefined;
  const [, base = "", sign, count, letter = ""] = match;
  const modifiers = ["'now'", "'localtime'", ...(BASES[base] ?? [])];
  const unit = UNITS[letter];
  // Where a month has no such day, its last one is meant.
  if (unit) modifiers.push(`'${sign}${Number(count) * unit[0]} ${unit[1]}'`, "'floor'");
  const day = `date(${modifiers.join(", ")})`;
  return base === "now" ? { day, instant: `strftime('%Y-%m-%dT%H:%M:%SZ', ${modifiers.join(", ")}, 'utc')` } : { day };
}
