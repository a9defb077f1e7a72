/** Makes values for a field that its own model accepts, and values that it must refuse. */
import type { Field } from "../../core/spec/field-schema.ts";

export type JsonValue = string | number | boolean | null | readonly string[] | readonly number[];

/** `nonce` makes unique fields differ between calls; `variant` 0 and 1 give two different values where there are two. */
export function validValue(field: Field, nonce: number, variant: 0 | 1): JsonValue {
  switch (field.type) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "rating":
    case "year":
    case "duration":
    case "latitude":
    case "longitude":
    case "position":
      return numberValue(field, nonce, variant);
    case "boolean":
      return variant === 0;
    case "choice":
      return field.choices?.[variant % (field.choices.length || 1)]?.value ?? null;
    case "date":
      return dateOf(field, nonce, variant);
    case "datetime":
      return `${dateOf(field, nonce, variant)}T10:30:00Z`;
    case "time":
      return field.unique ? `${pad(nonce % 24)}:${pad(Math.floor(nonce / 24) % 60)}` : `1${variant}:30`;
    case "colour":
      return `#${(field.unique ? nonce % 0xffffff : 0x336699 + variant).toString(16).padStart(6, "0")}`;
    case "reference":
    case "file":
      return null;
    case "references":
      return [];
    case "tags":
      return [`check ${nonce}`, `v${variant}`];
    case "json":
      return `{"check":${nonce}${variant}}`;
    case "email":
      return fit(field, `check${nonce}v${variant}@example.com`, `c${nonce % 1000}${variant}@a.co`);
    case "url":
    case "image":
      return fit(field, `https://example.com/check/${nonce}/${variant}`, `http://a.co/${nonce % 1000}${variant}`);
    case "phone":
      return fit(field, `+1 555 ${pad(nonce % 10_000, 4)}${variant}`, `${pad(nonce % 1_000_000, 6)}${variant}`);
    case "text":
    case "long_text":
    case "markdown":
    case "html":
    case "secret":
    case "code":
      return fit(field, `Check ${nonce}-${variant}`, `${(nonce % 46_655).toString(36)}${variant}`);
  }
}

/** Returns a value that every implementation of the model refuses for this field; undefined where it accepts any. */
export function invalidValue(field: Field): JsonValue | { nested: true } | undefined {
  if (field.required && field.type !== "boolean") return null;
  switch (field.type) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "rating":
    case "year":
    case "duration":
    case "latitude":
    case "longitude":
    case "position":
      return "not a number";
    case "date":
    case "datetime":
    case "time":
      return "not a date";
    case "email":
      return "not an address";
    case "colour":
      return "not a colour";
    case "choice":
      return "no such choice";
    case "reference":
      return 999_999_999;
    case "references":
      return [999_999_999];
    case "json":
      return "{ not json";
    case "file":
    case "image":
      return "not a file";
    case "url":
      return "javascript:alert(1)";
    default:
      return { nested: true };
  }
}

/** Whether the value sent and the value read back are the same to a person. */
export function sameValue(field: Field, sent: JsonValue, received: unknown): boolean {
  if (sent === received) return true;
  if (typeof sent === "number" && typeof received === "number") return Math.abs(sent - received) < 1e-6;
  if (Array.isArray(sent)) return JSON.stringify(sent) === JSON.stringify(received);
  if (field.type === "datetime" && typeof sent === "string" && typeof received === "string") {
    return Date.parse(sent) === Date.parse(received);
  }
  return false;
}

/** Bounds that the types have of themselves, where the field has none. */
const naturalBounds: Partial<Record<Field["type"], [number, number]>> = {
  percent: [0, 100],
  rating: [1, 5],
  year: [1900, 2100],
  duration: [0, 100_000],
  latitude: [-90, 90],
  longitude: [-180, 180],
};

function numberValue(field: Field, nonce: number, variant: 0 | 1): number {
  const [low, high] = naturalBounds[field.type] ?? [0, Number.POSITIVE_INFINITY];
  const min = field.min ?? (field.max !== undefined && field.max < low ? field.max - 10 : low);
  const max = field.max ?? Math.max(high, min);
  const whole = !["decimal", "money", "percent", "latitude", "longitude"].includes(field.type);
  const start = whole ? Math.ceil(min) : min;
  const step = (field.unique ? nonce : 1) + variant;
  const span = max - start;
  if (step <= span) return start + step;
  return whole ? start + (step % (Math.floor(span) + 1)) : round(start + span * (variant === 0 ? 0.25 : 0.5));
}

/** Two digits, which is what amounts of money keep. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function dateOf(field: Field, nonce: number, variant: 0 | 1): string {
  const days = (field.unique ? nonce % 20_000 : 0) + variant;
  return new Date(Date.UTC(2024, 0, 15 + days)).toISOString().slice(0, 10);
}

function fit(field: Field, long: string, short: string): string {
  const room = field.maxLength ?? 100;
  if (long.length <= room) return long;
  return short.slice(-room);
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}
