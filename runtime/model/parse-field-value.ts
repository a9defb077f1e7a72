/** Turns one given value into the form in which a field stores it, or says to a person why it cannot be. */
import { parseDate, parseDatetime, parseTime } from "./calendar.ts";
import { boundsOf, isMultiline, maxLengthOf, traitsOf } from "./field-traits.ts";
import type { IssueCode } from "./issue.ts";
import { parseList } from "./parse-list.ts";
import { type ParsedValue, UNSTORABLE, wrong } from "./parsed-value.ts";
import type { FieldModel } from "./types.ts";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const TRUE = new Set<unknown>([true, 1, "true", "1", "yes", "on"]);
const FALSE = new Set<unknown>([false, 0, "false", "0", "no", "off"]);
/** Name that an upload has in a record. */
const UPLOAD = /^file:[1-9]\d{0,15}$/;
const PHONE = /^\+?[0-9(][0-9 ()./\-]*(?: ?(?:x|ext\.?) ?\d{1,6})?$/;

/** Reads `""`, whitespace alone, null and undefined as empty (null); whether empty is allowed is not decided here. */
export function parseFieldValue(field: FieldModel, given: unknown): ParsedValue {
  if (field.type === "tags" || field.type === "references") return parseList(field, given);
  if (given === null || given === undefined) return { value: null };
  if (typeof given === "string" && given.trim() === "") return { value: null };
  switch (field.type) {
    case "integer":
    case "rating":
    case "year":
    case "duration":
    case "decimal":
    case "money":
    case "percent":
    case "latitude":
    case "longitude":
    case "position":
      return parseNumber(field, given);
    case "boolean":
      if (TRUE.has(given)) return { value: true };
      return FALSE.has(given) ? { value: false } : wrong("yes_or_no", field);
    case "reference":
      return parseReference(field, given);
    default:
      return typeof given === "string" ? parseText(field, given) : wrong("text", field);
  }
}

function parseNumber(field: FieldModel, given: unknown): ParsedValue {
  const number = toNumber(given);
  if (number === undefined) return wrong("number", field);
  const digits = traitsOf(field.type).digits;
  if (digits === undefined && !Number.isInteger(number)) return wrong("whole_number", field);
  const { min, max } = boundsOf(field);
  const value = digits === undefined ? number : roundTo(number, digits);
  if (value < min) return wrong("at_least", field, { min });
  if (value > max) return wrong("at_most", field, { max });
  if (digits === undefined && !Number.isSafeInteger(value)) return wrong("too_large_number", field);
  return { value: value === 0 ? 0 : value };
}

function toNumber(given: unknown): number | undefined {
  const number = typeof given === "string" && NUMBER.test(given.trim()) ? Number(given) : given;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** Rounds half away from zero, by the decimal digits that people see: 1.005 becomes 1.01. */
export function roundTo(value: number, digits: number): number {
  const shifted = Math.round(shift(Math.abs(value), digits));
  const rounded = Number.isFinite(shifted) ? shift(shifted, -digits) : Math.abs(value);
  return value < 0 ? -rounded : rounded;
}

function shift(value: number, digits: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function parseReference(field: FieldModel, given: unknown): ParsedValue {
  const id = typeof given === "string" && /^\d{1,16}$/.test(given.trim()) ? Number(given) : given;
  const valid = typeof id === "number" && Number.isSafeInteger(id) && id > 0;
  return valid ? { value: id } : wrong("record_number", field);
}

function parseText(field: FieldModel, given: string): ParsedValue {
  if (UNSTORABLE.test(given)) return wrong("unstorable", field);
  const raw = given.normalize("NFC");
  const text = isMultiline(field.type) ? raw.trimEnd() : raw.trim();
  const max = maxLengthOf(field);
  if (text.length > max) return wrong("too_long", field, { max });
  if (!isMultiline(field.type) && /[\r\n\u2028\u2029]/.test(text)) return wrong("one_line", field);
  return parseTextOfType(field, text);
}

function parseTextOfType(field: FieldModel, text: string): ParsedValue {
  switch (field.type) {
    case "email":
      return isEmail(text) ? { value: text } : wrong("email", field);
    case "url":
      return isWebAddress(text) ? { value: text } : wrong("web_address", field);
    case "phone":
      return isPhone(text) ? { value: text } : wrong("phone", field);
    case "colour":
      return orWrong(parseColour(text), "colour", field);
    case "date":
      return orWrong(parseDate(text), "date", field);
    case "datetime":
      return orWrong(parseDatetime(text), "datetime", field);
    case "time":
      return orWrong(parseTime(text), "time", field);
    case "json":
      return isJson(text) ? { value: text } : wrong("json", field);
    case "file":
      return UPLOAD.test(text) ? { value: text } : wrong("upload", field);
    case "image":
      return UPLOAD.test(text) || isWebAddress(text) ? { value: text } : wrong("picture", field);
    case "choice": {
      const choices = field.choices ?? [];
      if (choices.some((choice) => choice.value === text)) return { value: text };
      return wrong("one_of", field, { choices: choices.map((choice) => choice.label).join(", ") });
    }
    default:
      return { value: text };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function orWrong(value: string | undefined, code: IssueCode, field: FieldModel): ParsedValue {
  return value === undefined ? wrong(code, field) : { value };
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split(".");
  if (at < 1 || local.length > 64 || /[\s@"(),:;<>[\\\]]/.test(local)) return false;
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return false;
  return (
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return digits >= 3 && digits <= 20 && PHONE.test(text);
}

function parseColour(text: string): string | undefined {
  const hex = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : undefined;
}
