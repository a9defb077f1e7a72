/** Shows stored values to people, by the app's locale and currency. */
import type { FieldModel, FormatOptions } from "./types.ts";

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/**
 * Returns the text of a value; `""` for null and undefined. A value that does not fit its type is shown as it is, and a
 * reference as `#id` (its title is in the row's `_refs`).
 */
export function formatValue(field: FieldModel, value: unknown, options: FormatOptions): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return formatNumber(field, value, options);
  if (typeof value === "boolean") return formatBoolean(value, options);
  if (Array.isArray(value))
    return value.map((entry) => (typeof entry === "number" ? `#${entry}` : String(entry))).join(", ");
  if (typeof value !== "string") return JSON.stringify(value) ?? "";
  switch (field.type) {
    case "date":
      return formatDate(value, options);
    case "datetime":
      return formatDatetime(value, options);
    case "time":
      return formatTime(value, options);
    case "choice":
      return field.choices?.find((choice) => choice.value === value)?.label ?? value;
    default:
      return value;
  }
}

/** Returns a number as the field's type means it: `$1,299.00`, `45%`, `1h 20m`, `2024`. */
export function formatNumber(field: FieldModel, value: number, options: FormatOptions): string {
  switch (field.type) {
    case "money":
      return numberFormat(options.locale, { style: "currency", currency: options.currency }).format(value);
    case "percent":
      return numberFormat(options.locale, { style: "percent", maximumFractionDigits: 2 }).format(value / 100);
    case "duration":
      return formatDuration(value);
    case "year":
    case "rating":
    case "latitude":
    case "longitude":
      return String(value);
    case "reference":
      return `#${value}`;
    case "boolean":
      return formatBoolean(value !== 0, options);
    default: {
      const text = numberFormat(options.locale, { maximumFractionDigits: 9 }).format(value);
      return field.unit === undefined ? text : `${text} ${field.unit}`;
    }
  }
}

function formatBoolean(value: boolean, { yes = "Yes", no = "No" }: FormatOptions): string {
  return value ? yes : no;
}

/** Returns whole minutes as `45m`, `2h` or `1h 20m`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const text = hours === 0 ? `${rest}m` : rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
  return minutes < 0 ? `-${text}` : text;
}

/** Returns a `YYYY-MM-DD` day, which has no zone and so never shifts. */
export function formatDate(value: string, options: FormatOptions): string {
  const date = new Date(`${value}T00:00:00Z`);
  return formatInstant(date, value, options.locale, { dateStyle: "medium", timeZone: "UTC" });
}

/** Returns an instant in `options.timeZone`, or in the machine's zone. */
export function formatDatetime(value: string, options: FormatOptions): string {
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone };
  return formatInstant(new Date(value), value, options.locale, { dateStyle: "medium", timeStyle: "short", ...zone });
}

/** Returns a time of day. */
export function formatTime(value: string, options: FormatOptions): string {
  const timeStyle = value.length > 5 ? "medium" : "short";
  return formatInstant(new Date(`1970-01-01T${value}Z`), value, options.locale, { timeStyle, timeZone: "UTC" });
}

function formatInstant(date: Date, value: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(date.getTime())) return value;
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formatters.get(key) ?? remember(key, new Intl.DateTimeFormat(locale, options));
  return (format as Intl.DateTimeFormat).format(date);
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  return (formatters.get(key) ?? remember(key, new Intl.NumberFormat(locale, options))) as Intl.NumberFormat;
}

// Making an Intl formatter costs a hundred times what using one does.
function remember<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, format: T): T {
  formatters.set(key, format);
  return format;
}
