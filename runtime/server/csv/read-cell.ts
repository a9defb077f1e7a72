/** Reads one cell as the value of a field, in the forms that people write and that exports have. */
import { isNumeric } from "../../model/field-traits.ts";
import type { AppModel, FieldModel } from "../../model/types.ts";
import { FORMULA } from "./csv-cell.ts";
import { readDate, readDatetime, readTime } from "./read-moment.ts";
import { numberSignsOf, readNumber } from "./read-number.ts";

export type CellValue = { readonly value: unknown } | { readonly error: string };

const YES = /^(?:yes|y|true|t|1|x|✓|✔|☑|on|ja|j|wahr|oui|o|vrai|s[ií]|v|vero|verdadero|verdadeiro|sim|s|waar)$/i;
const NO = /^(?:no|n|false|f|0|-|✗|✘|☐|off|nein|falsch|non|faux|falso|n[aã]o|nee|onwaar)$/i;

/** Empty cells are null. What cannot be read is an error for people; whether a value is allowed is checked later. */
export function readCell(field: FieldModel, given: string, app: AppModel["app"]): CellValue {
  const text = unprotect(given).trim();
  if (text === "") return { value: null };
  switch (field.type) {
    case "boolean":
      if (YES.test(text)) return { value: true };
      return NO.test(text) ? { value: false } : wrong(field, text, "yes or no");
    case "choice":
      return readChoice(field, text);
    case "tags":
      return { value: text.split(/[;,\n]/).map((tag) => tag.trim()) };
    case "date":
      return orWrong(readDate(text, app.locale), field, text, "a date that can be read in one way, such as 2025-03-31");
    case "datetime":
      return orWrong(readDatetime(text, app.locale), field, text, "a date and time, such as 2025-03-31 14:30");
    case "time":
      return orWrong(readTime(text), field, text, "a time, such as 14:30");
    case "duration":
      return orWrong(readDuration(text, app.locale), field, text, "a duration, such as 1h 20m or 80");
    default:
      return isNumeric(field)
        ? orWrong(readNumber(text, numberSignsOf(app.locale)), field, text, "a number")
        : // Text keeps its line ends and blanks; validation trims what has to be trimmed.
          { value: unprotect(given) };
  }
}

/** An export puts an apostrophe before text that a spreadsheet would take for a formula. */
function unprotect(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

function readChoice(field: FieldModel, text: string): CellValue {
  const choices = field.choices ?? [];
  const same = (one: string) => one.normalize("NFC").toLowerCase() === text.normalize("NFC").toLowerCase();
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(({ label }) => same(label)) ??
    choices.find(({ value }) => same(value));
  return found ? { value: found.value } : wrong(field, text, `one of ${choices.map(({ label }) => label).join(", ")}`);
}

/** Minutes: `80`, `1:20`, `1h 20m`, `1.5 h`. */
function readDuration(text: string, locale: string): number | undefined {
  const clock = /^(\d{1,5}):([0-5]\d)(?::00)?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = /^(?:([\d.,]+)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?$/i.exec(text);
  const hours = parts?.[1] === undefined ? "0" : readNumber(parts[1], numberSignsOf(locale));
  if (parts && hours !== undefined) return Math.round(Number(hours) * 60) + Number(parts[2] ?? 0);
  const minutes = readNumber(text, numberSignsOf(locale));
  return minutes === undefined ? undefined : Number(minutes);
}

function orWrong(value: unknown, field: FieldModel, text: string, wanted: string): CellValue {
  return value === undefined ? wrong(field, text, wanted) : { value };
}

function wrong(field: FieldModel, text: string, wanted: string): CellValue {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { error: `${field.label}: "${shown}" is not ${wanted}` };
}
