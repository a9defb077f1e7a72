/** Turns one given value into the form in which a field stores it, or says to a person why it cannot be. */
import { parseDate, parseDatetime, parseTime } from "./calendar.ts";
import { boundsOf, isMultiline, maxLengthOf, traitsOf } from "./field-traits.ts";
import { parseList } from "./parse-list.ts";
import { type ParsedValue, UNSTORABLE } from "./parsed-value.ts";
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
      return FALSE.has(given) ? { value: false } : { error: `${field.label} must be yes or no` };
    case "reference":
      return parseReference(field, given);
    default:
      return typeof given === "string" ? parseText(field, given) : { error: `${field.label} must be text` };
  }
}

function parseNumber(field: FieldModel, given: unknown): ParsedValue {
  const number = toNumber(given);
  if (number === undefined) return { error: `${field.label} must be a number` };
  const digits = traitsOf(field.type).digits;
  if (digits === undefined && !Number.isInteger(number)) return { error: `${field.label} must be a whole number` };
  const { min, max } = boundsOf(field);
  const value = digits === undefined ? number : roundTo(number, digits);
  if (value < min) return { error: `${field.label} must be at least ${min}` };
  if (value > max) return { error: `${field.label} must be at most ${max}` };
  if (digits === undefined && !Number.isSafeInteger(value)) return { error: `${field.label} is too large a number` };
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
  return valid ? { value: id } : { error: `${field.label} must be the number of a record` };
}

function parseText(field: FieldModel, given: string): ParsedValue {
  if (UNSTORABLE.test(given)) return { error: `${field.label} contains characters that cannot be stored` };
  const raw = given.normalize("NFC");
  const text = isMultiline(field.type) ? raw.trimEnd() : raw.trim();
  const max = maxLengthOf(field);
  if (text.length > max) return { error: `${field.label} must have at most ${max} characters` };
  if (!isMultiline(field.type) && /[\r\n\u2028\u2029]/.test(text)) return { error: `${field.label} must be one line` };
  return parseTextOfType(field, text);
}

function parseTextOfType(field: FieldModel, text: string): ParsedValue {
  const { label } = field;
  switch (field.type) {
    case "email":
      return isEmail(text) ? { value: text } : { error: `${label} must be an e-mail address, such as ana@example.com` };
    case "url":
      return isWebAddress(text)
        ? { value: text }
        : { error: `${label} must be a web address that starts with https://` };
    case "phone":
      return isPhone(text) ? { value: text } : { error: `${label} must be a phone number` };
    case "colour":
      return orError(parseColour(text), `${label} must be a colour such as #1a73e8`);
    case "date":
      return orError(parseDate(text), `${label} must be a real date, such as 2025-03-31`);
    case "datetime":
      return orError(parseDatetime(text), `${label} must be a real date and time, such as 2025-03-31T14:30`);
    case "time":
      return orError(parseTime(text), `${label} must be a time, such as 14:30`);
    case "json":
      return isJson(text) ? { value: text } : { error: `${label} must be valid JSON` };
    case "file":
      return UPLOAD.test(text) ? { value: text } : { error: `${label} must be an uploaded file` };
    case "image":
      return UPLOAD.test(text) || isWebAddress(text)
        ? { value: text }
        : { error: `${label} must be an uploaded picture or a web address that starts with https://` };
    case "choice": {
      const choices = field.choices ?? [];
      if (choices.some((choice) => choice.value === text)) return { value: text };
      return { error: `${label} must be one of ${choices.map((choice) => choice.label).join(", ")}` };
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

function orError(value: string | undefined, error: string): ParsedValue {
  return value === undefined ? { error } : { value };
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
