/** Days, weeks and months as `YYYY-MM-DD`, without zones or daylight saving in the way. */

export type Day = string;

export function addDays(day: Day, count: number): Day {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date);
}

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return toDay(date);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((utc(b).getTime() - utc(a).getTime()) / 86_400_000);
}

/** The first day of the week a day is in; `first` is 1 for Monday to 7 for Sunday. */
export function weekStart(day: Day, first: number): Day {
  const weekday = utc(day).getUTCDay() || 7;
  return addDays(day, -((weekday - first + 7) % 7));
}

export function weekOf(day: Day, first: number): readonly Day[] {
  const start = weekStart(day, first);
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** The weeks that show a month, with the days around it. */
export function weeksOfMonth(day: Day, first: number): readonly (readonly Day[])[] {
  const month = day.slice(0, 7);
  const weeks: (readonly Day[])[] = [];
  for (let start = weekStart(`${month}-01`, first); start.slice(0, 7) <= month; start = addDays(start, 7)) {
    weeks.push(weekOf(start, first));
  }
  return weeks;
}

/** Regions in which weeks begin on Sunday and on Saturday (CLDR), for browsers that do not say. */
const sunday = new Set(
  "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(
    " ",
  ),
);
const saturday = new Set("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));

/** 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const told = info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay;
  if (told !== undefined) return told;
  const region = info.maximize().region ?? "";
  return sunday.has(region) ? 7 : saturday.has(region) ? 6 : 1;
}

/** For Intl formats in UTC. */
export function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();
export function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format.format(utc(day));
}
