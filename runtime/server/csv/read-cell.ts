/** Reads one cell as the value of a field, in the forms that people write and that exports have. */
import { isNumeric } from "../../model/field-traits.ts";
import type { Issue } from "../../model/issue.ts";
import type { AppModel, FieldModel } from "../../model/types.ts";
import { type ServerIssueCode, serverIssue } from "../issue-texts.ts";
import { FORMULA } from "./csv-cell.ts";
import { readDate, readDatetime, readTime } from "./read-moment.ts";
import { numberSignsOf, readNumber } from "./read-number.ts";

export type CellValue = { readonly value: unknown } | { readonly issue: Issue };

const YES = /^(?:yes|y|true|t|1|x|✓|✔|☑|on|ja|j|wahr|oui|o|vrai|s[ií]|v|vero|verdadero|verdadeiro|sim|s|waar)$/i;
const NO = /^(?:no|n|false|f|0|-|✗|✘|☐|off|nein|falsch|non|faux|falso|n[aã]o|nee|onwaar)$/i;

/** Empty cells are null. What cannot be read is an error for people; whether a value is allowed is checked later. */
export function readCell(field: FieldModel, given: string, app: AppModel["app"]): CellValue {
  const text = unprotect(given).trim();
  if (text === "") return { value: null };
  switch (field.type) {
    case "boolean":
      if (YES.test(text)) return { value: true };
      return NO.test(text) ? { value: false } : wrong(field, text, "cell_boolean");
    case "choice":
      return readChoice(field, text);
    case "tags":
      return { value: text.split(/[;,\n]/).map((tag) => tag.trim()) };
    case "date":
      return orWrong(readDate(text, app.locale), field, text, "cell_date");
    case "datetime":
      return orWrong(readDatetime(text, app.locale), field, text, "cell_datetime");
    case "time":
      return orWrong(readTime(text), field, text, "cell_time");
    case "duration":
      return orWrong(readDuration(text, app.locale), field, text, "cell_duration");
    default:
      return isNumeric(field)
        ? orWrong(readNumber(text, numberSignsOf(app.locale)), field, text, "cell_number")
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
  if (found) return { value: found.value };
  return wrong(field, text, "cell_choice", { choices: choices.map(({ label }) => label).join(", ") });
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

function orWrong(value: unknown, field: FieldModel, text: string, code: ServerIssueCode): CellValue {
  return value === undefined ? wrong(field, text, code) : { value };
}

function wrong(
  { label }: FieldModel,
  text: string,
  code: ServerIssueCode,
  params: Issue["params"] = {},
): { readonly issue: Issue } {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { issue: serverIssue(code, { label, text: shown, ...params }) };
}
