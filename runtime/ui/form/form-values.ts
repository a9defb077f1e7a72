/** Between what a form's inputs hold (text and ticks) and what the data API stores. */
import { datetimeToLocalInput, localInputToDatetime } from "../../model/calendar.ts";
import { formatDuration } from "../../model/format-value.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { defaultValueOf, validateRecord } from "../../model/validate-record.ts";
import { translated } from "../text/text.ts";

/** Content of an input: text, a tick of booleans, or the entries of tags and references (ids as text). */
export type InputValue = string | boolean | readonly string[];
export type InputValues = Readonly<Record<string, InputValue>>;

/** Shows a stored value in its input, numbers as the locale writes them. */
export function toInput(field: FieldModel, value: unknown, locale: string): InputValue {
  if (field.type === "secret") return "";
  if (field.type === "boolean" && !isThreeWay(field)) return value === true;
  if (field.type === "tags" || field.type === "references") return Array.isArray(value) ? value.map(String) : [];
  if (value === null || value === undefined) return "";
  if (field.type === "duration" && typeof value === "number") return formatDuration(value);
  if (field.type === "datetime") return datetimeToLocalInput(String(value));
  return typeof value === "number" && fractional.has(field.type) ? localNumber(field, value, locale) : String(value);
}

const fractional: ReadonlySet<FieldModel["type"]> = new Set([
  "decimal",
  "money",
  "percent",
  "rating",
  "latitude",
  "longitude",
]);

/** The number with the locale's decimal sign and no groups, so that `plainNumber` reads it back as it was. */
function localNumber(field: FieldModel, value: number, locale: string): string {
  const [whole = "", fraction = ""] = String(value).split(".");
  if (fraction === "" || fraction.includes("e")) return String(value);
  // Nobody writes 380.5 for an amount of money.
  const digits = field.type === "money" ? fraction.padEnd(2, "0") : fraction;
  return `${whole}${signsOf(locale).decimal}${digits}`;
}

function signsOf(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const find = (type: "group" | "decimal", usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  return { group: find("group", ","), decimal: find("decimal", ".") };
}

/** A boolean that may also be unknown: neither required nor set by a default. */
export function isThreeWay(field: FieldModel): boolean {
  return field.type === "boolean" && !field.required && field.default === undefined;
}

export interface InputOptions {
  readonly locale: string;
  /** Who is signed in. */
  readonly me?: number | undefined;
}

/** Inputs of a new record: what the address or parent gives, else the field's default. */
export function initialInputs(
  fields: readonly FieldModel[],
  given: Readonly<Record<string, string>>,
  { locale, me }: InputOptions,
): InputValues {
  return Object.fromEntries(
    fields.map((field) => {
      const text = given[field.name];
      if (text === undefined) return [field.name, toInput(field, defaultValueOf(field, { me }), locale)];
      if (field.type === "tags" || field.type === "references") return [field.name, text.split(",").filter(Boolean)];
      if (field.type === "boolean" && !isThreeWay(field)) return [field.name, text === "true"];
      const number = fractional.has(field.type) && text.trim() !== "" ? Number(text) : Number.NaN;
      return [field.name, Number.isNaN(number) ? text : toInput(field, number, locale)];
    }),
  );
}

export function inputsOfRow(
  fields: readonly FieldModel[],
  row: Readonly<Record<string, unknown>>,
  locale: string,
): InputValues {
  return Object.fromEntries(fields.map((field) => [field.name, toInput(field, row[field.name], locale)]));
}

export function isFilled(value: InputValue | undefined): boolean {
  return typeof value === "boolean" ? value : value !== undefined && value.length > 0;
}

/** Whether two inputs hold the same. The order of references means nothing. */
export function sameInput(field: FieldModel, one: InputValue | undefined, other: InputValue | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const [first, second] = field.type === "references" ? [one.toSorted(byText), other.toSorted(byText)] : [one, other];
  return first.length === second.length && first.every((entry, index) => entry === second[index]);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What an input holds as the API takes it; text that is no number or date is left for validation to refuse. */
export function fromInput(field: FieldModel, value: InputValue, locale: string): FieldValue {
  if (typeof value !== "string") return value;
  if (value.trim() === "") return null;
  switch (field.type) {
    case "datetime":
      return localInputToDatetime(value) ?? value;
    case "duration":
      return parseDuration(value) ?? plainNumber(value, locale);
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "latitude":
    case "longitude":
      return plainNumber(value, locale);
    default:
      return value;
  }
}

/** Minutes of `90`, `1h 30m`, `1:30`, `1.5h` or `45 min`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const compact = text.trim().toLowerCase().replaceAll(",", ".");
  if (/^\d+$/.test(compact)) return Number(compact);
  const clock = /^(\d+):([0-5]\d)$/.exec(compact);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = /^(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*m(?:in(?:ute)?s?)?)?$/.exec(compact);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return Math.round(Number(parts[1] ?? 0) * 60) + Number(parts[2] ?? 0);
}

export interface FormResult {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** Validates the inputs named by `names`: all of a new record, or those that were changed. */
export function readInputs(
  entity: EntityModel,
  inputs: InputValues,
  names: readonly string[],
  options: {
    readonly mode: "create" | "update";
    readonly locale: string;
    readonly system?: boolean;
    readonly me?: number | undefined;
  },
): FormResult {
  const given: Record<string, FieldValue> = {};
  for (const field of entity.fields) {
    const value = inputs[field.name];
    if (value !== undefined && names.includes(field.name)) given[field.name] = fromInput(field, value, options.locale);
  }
  const { values, errors } = validateRecord(entity, given, options.mode, {
    system: options.system === true,
    me: options.me,
  });
  const said = Object.entries(errors).map(([name, message]) => [name, translated(message)]);
  return { values, errors: Object.fromEntries(said) as Record<string, string> };
}

/**
 * Numbers as people of the locale write them (`1,299.50`, `1.299,50`) in plain digits. Group separators count only where
 * groups of three follow, so that a decimal point is never mistaken for one.
 */
export function plainNumber(text: string, locale: string): string {
  const { group, decimal } = signsOf(locale);
  const compact = text.trim().replaceAll(/[\s\u00a0\u202f]/g, "");
  const mark = /\s/.test(group) ? "" : group;
  const [whole = "", fraction, ...rest] = compact.split(decimal);
  if (rest.length > 0) return compact;
  const grouped = mark !== "" && whole.includes(mark);
  if (grouped && !/^[+-]?\d{1,3}$/.test(whole.split(mark)[0] ?? "")) return compact;
  if (
    grouped &&
    !whole
      .split(mark)
      .slice(1)
      .every((digits) => /^\d{3}$/.test(digits))
  )
    return compact;
  const digits = grouped ? whole.replaceAll(mark, "") : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
