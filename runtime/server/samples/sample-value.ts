/** Makes one plausible value for a field other than a reference; the field's own bounds always win. */
import { toStoredDate, toStoredDatetime } from "../../model/calendar.ts";
import { boundsOf, maxLengthOf } from "../../model/field-traits.ts";
import type { FieldModel, FieldValue } from "../../model/types.ts";
import {
  type SampleSubject,
  sampleCode,
  sampleEmail,
  sampleJson,
  sampleLongText,
  sampleMarkdown,
  samplePhone,
  sampleSecret,
  sampleText,
  sampleUrl,
} from "./sample-text.ts";
import { COLOUR_VALUES, COORDINATES, TAGS } from "./words.ts";

export interface SampleContext extends SampleSubject {
  readonly now: Date;
  /** ISO 4217 code of the app. */
  readonly currency: string;
  /** Place among the rows of its table, or among the line items of its record, from 1. */
  readonly position: number;
  /** Whether nothing is left to do with the record; undefined where it has no status. */
  finished: boolean | undefined;
  /** The row's first date, in days from now; dates that end something come after it. */
  startDay: number | undefined;
}

const DAY_MS = 86_400_000;
type Range = readonly [low: number, high: number];

/** By the field's name, the first that fits: usual amounts of money. */
const AMOUNTS: readonly (readonly [RegExp, Range])[] = [
  [/salary|wage|income/, [32_000, 120_000]],
  [/budget|revenue|value|funding/, [5_000, 90_000]],
  [/price|cost/, [15, 2_400]],
  [/fee|tax|discount|tip|shipping/, [5, 150]],
  [/rent|premium|deposit/, [300, 2_500]],
];
/** What things cost, by the entity's name, where that is far from the usual prices. */
const PRICES: readonly (readonly [RegExp, Range])[] = [
  [/laptop|computer|notebook/, [620, 2_600]],
  [/vehicle|car$|truck|van$/, [9_000, 48_000]],
  [/house|apartment|propert/, [120_000, 850_000]],
];
/** By the field's name, the first that fits: usual counts. */
const COUNTS: readonly (readonly [RegExp, Range])[] = [
  [/reorder|minimum|min_|threshold/, [5, 25]],
  [/qty|quantity|stock|units|on_hand/, [0, 180]],
  [/age/, [19, 68]],
  [/capacity|seats|attendees|participants/, [4, 120]],
  [/floor|level|priority|bedrooms|bathrooms/, [1, 8]],
  [/mileage|odometer|kilomet/, [4_000, 140_000]],
  [/days/, [1, 30]],
  [/hours/, [1, 40]],
  [/pages/, [80, 620]],
];
const BIRTH = /birth|dob/;
const ENDS = /due|deadline|expir|warranty|(^|_)end|until|renew|return|closing|target|valid_to|delivery|finish/;
const DUE = /due|deadline|target|(^|_)end|until|delivery|finish|closing/;
/** Moments at which something ended. */
const FINISHING =
  /(completed|closed|finished|resolved|delivered|shipped|paid|approved|rejected|cancell?ed|returned|signed|decided|ended)_(at|on|date)$/;
const FUTURE = /appointment|scheduled|event|meeting|upcoming|next|check_?in|visit/;

/** `attempt` is above 0 when the value before it was taken already and the field is unique. */
export function sampleValue(field: FieldModel, context: SampleContext, attempt: number): FieldValue {
  const { random, number } = context;
  switch (field.type) {
    case "text":
      if (isCurrency(field, context)) return sampleCurrency(context);
      return fit(field, numbered(sampleText(field, context), attempt));
    case "markdown":
      return fit(field, sampleMarkdown(context));
    case "html":
      return fit(field, `<p>${sampleLongText(context)}</p>`);
    case "json":
      return fit(field, sampleJson(context));
    case "tags":
      return random.shuffle(TAGS).slice(0, random.integer(1, 3));
    case "secret":
      return fit(field, sampleSecret(context));
    case "long_text":
      return fit(field, numbered(sampleLongText(context), attempt));
    case "code":
      if (isCurrency(field, context)) return sampleCurrency(context);
      return fit(field, attempt === 0 ? sampleCode(field, context) : `${sampleCode(field, context)}${attempt}`);
    case "email":
      return sampleEmail(context).replace("@", attempt === 0 ? "@" : `${attempt + 1}@`);
    case "phone":
      return samplePhone(context);
    case "url":
      return attempt === 0 ? sampleUrl(context) : `${sampleUrl(context)}/${attempt}`;
    case "colour":
      return attempt === 0
        ? random.pick(COLOUR_VALUES)
        : `#${random.integer(0, 0xffffff).toString(16).padStart(6, "0")}`;
    case "boolean":
      return random.chance(/active|enabled|available|paid|approved/.test(field.name) ? 0.85 : 0.4);
    case "choice":
      return sampleChoice(field, context, attempt);
    case "date":
    case "datetime": {
      // What happens at the end has not happened to a record with something left to do.
      if (context.finished === false && FINISHING.test(field.name) && !field.required) return null;
      const instant = sampleInstant(field, context, attempt);
      return field.type === "date" ? toStoredDate(instant) : toStoredDatetime(instant);
    }
    case "time": {
      const minutes = random.integer(attempt === 0 ? 8 : 0, attempt === 0 ? 17 : 23) * 60 + random.integer(0, 3) * 15;
      return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    }
    case "latitude":
    case "longitude": {
      const [north = 0, east = 0] = COORDINATES[context.place] ?? [];
      const near = (field.type === "latitude" ? north : east) + (random.next() - 0.5) / 10;
      return clamp(Math.round(near * 1e5) / 1e5, ...within(field, [-180, 180], attempt));
    }
    case "position":
      return attempt === 0 ? context.position : random.integer(...within(field, [1, 10_000], attempt));
    case "image":
    case "file":
    case "reference":
    case "references":
      throw new Error(`the value of ${field.name} is not made here`);
    default:
      return sampleNumber(field, context, number, attempt);
  }
}

/** Whether an amount of the same record is in the currency that the field says. */
function isCurrency(field: FieldModel, { entity }: SampleContext): boolean {
  return entity.fields.some(({ currencyField }) => currencyField === field.name);
}

/** Mostly the app's own. */
function sampleCurrency({ random, currency }: SampleContext): string {
  return random.chance(0.7) ? currency : random.pick(["EUR", "USD", "GBP"]);
}

function sampleNumber(field: FieldModel, context: SampleContext, number: number, attempt: number): number {
  const { random } = context;
  const usual = (table: typeof AMOUNTS, fallback: Range) =>
    within(field, table.find(([pattern]) => pattern.test(field.name))?.[1] ?? fallback, attempt);
  switch (field.type) {
    case "money": {
      const own = /price|cost/.test(field.name) && PRICES.find(([pattern]) => pattern.test(context.entity.name))?.[1];
      const [low, high] = own ? within(field, own, attempt) : usual(AMOUNTS, [20, 1_500]);
      const amount = low + random.next() ** 1.5 * (high - low);
      const neat =
        high - low > 10_000 ? Math.round(amount / 500) * 500 : Math.floor(amount) + random.pick([0, 0.5, 0.99, 0.95]);
      return clamp(neat, low, high);
    }
    case "decimal": {
      const [low, high] = within(field, [0.5, 60], attempt);
      return clamp(Math.round((low + random.next() * (high - low)) * 100) / 100, low, high);
    }
    case "percent": {
      const [low, high] = within(field, [0, 100], attempt);
      return clamp(Math.round((low + random.next() * (high - low)) / 5) * 5, low, high);
    }
    case "duration": {
      const [low, high] = within(field, [15, 480], attempt);
      return clamp(Math.round(random.integer(low, high) / 15) * 15, low, high);
    }
    case "rating": {
      const [low, high] = within(field, [1, boundsOf(field).max], attempt);
      return Math.max(random.integer(low, high), random.integer(low, high));
    }
    case "year": {
      const year = context.now.getUTCFullYear();
      return random.integer(
        ...within(field, /expir|graduat|end/.test(field.name) ? [year, year + 5] : [year - 9, year], attempt),
      );
    }
    default: {
      if (/position|sort|rank|ordinal/.test(field.name) && attempt === 0)
        return clamp(number, ...within(field, [1, 10_000], 0));
      if (context.entity.partOf !== undefined && /qty|quantity|count|amount/.test(field.name))
        return random.integer(...within(field, [1, 8], attempt));
      return random.integer(...usual(COUNTS, [1, 100]));
    }
  }
}

/** Narrows a usual range to the field's bounds; from some attempts on, takes all that the bounds leave. */
function within(field: FieldModel, [low, high]: Range, attempt: number): [number, number] {
  const { min, max } = boundsOf(field);
  const integer = field.type !== "money" && field.type !== "decimal" && field.type !== "percent";
  const [lowest, highest] = integer ? [Math.ceil(min), Math.floor(max)] : [min, max];
  if (attempt > 5) return [Math.max(lowest, -1_000_000), Math.min(highest, Math.max(lowest, 0) + 1_000_000)];
  const from = clamp(low, lowest, highest);
  const to = clamp(high, lowest, highest);
  return from < to
    ? [from, to]
    : [lowest > high ? lowest : from, Math.max(from, Math.min(highest, from + (high - low)))];
}

function sampleChoice(field: FieldModel, { random, number }: SampleContext, attempt: number): string | null {
  const values = (field.choices ?? []).map((choice) => choice.value);
  if (values.length === 0) return null;
  // The first rows go through all choices, so that each is there; the rest is random.
  return attempt === 0 && number <= values.length ? (values[number - 1] ?? null) : random.pick(values);
}

function sampleInstant(field: FieldModel, context: SampleContext, attempt: number): Date {
  const { random, now } = context;
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const day = sampleDay(field, context) - attempt;
  const clock = field.type === "datetime" ? (random.integer(8, 17) * 60 + random.integer(0, 11) * 5) * 60_000 : 0;
  return new Date(midnight + day * DAY_MS + clock);
}

/** Days from today. */
function sampleDay(field: FieldModel, context: SampleContext): number {
  const { random } = context;
  if (BIRTH.test(field.name)) return -random.integer(20 * 365, 62 * 365);
  if (FINISHING.test(field.name)) {
    const earliest = Math.min(0, context.startDay ?? -60);
    return random.integer(earliest, 0);
  }
  if (ENDS.test(field.name)) {
    if (context.finished !== undefined && DUE.test(field.name)) return sampleDueDay(context);
    if (context.startDay === undefined) return random.integer(-20, 90);
    const [shortest, longest] = /warranty|expir|renew|valid/.test(field.name) ? [365, 1095] : [1, 60];
    return context.startDay + random.integer(shortest, longest);
  }
  const recent = context.finished === undefined ? 720 : 120;
  const day = FUTURE.test(field.name) ? sampleFutureDay(context) : -Math.floor(random.next() ** 2 * recent);
  context.startDay = Math.max(context.startDay ?? day, day);
  return day;
}

/** What is done was due before today; of the rest, some is late and most still has time. Never before it began. */
function sampleDueDay({ random, finished, startDay }: SampleContext): number {
  const from = finished === true ? -60 : -10;
  const earliest = startDay === undefined ? from : Math.max(from, startDay + 1);
  return random.integer(earliest, Math.max(earliest, finished === true ? -1 : 35));
}

function sampleFutureDay({ random, finished }: SampleContext): number {
  if (finished === undefined) return random.integer(-20, 45);
  return finished ? random.integer(-45, -1) : random.integer(0, 45);
}

function numbered(text: string, attempt: number): string {
  return attempt === 0 ? text : `${text} ${attempt + 1}`;
}

function fit(field: FieldModel, text: string): string {
  const max = maxLengthOf(field);
  if (text.length <= max) return text;
  // Cut by code points, so that no character is halved; a short code keeps its end, which tells it from the others.
  return field.type === "code" ? text.slice(-max) : [...text].slice(0, max).join("").slice(0, max).trim();
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
