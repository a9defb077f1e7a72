/** Reads what stands beside a field's name, in brackets or after a cue: type, modifiers, choices, bounds, help. */
import type { FieldType } from "../../spec/field-schema.ts";
import { cutText } from "../assembly/naming.ts";
import { findCurrency } from "../lexicon/currencies.ts";
import { CHOICE_NAMES, ruleForName } from "../lexicon/field-rules.ts";
import { TYPE_WORDS } from "../lexicon/type-words.ts";
import { isPlainUnit } from "../lexicon/units.ts";
import { DETERMINERS } from "../lexicon/words.ts";
import { splitItems } from "../source/split-items.ts";
import type { Token } from "../source/token.ts";
import type { StatedField } from "./statement.ts";

const REQUIRED = new Set([
  "required",
  "mandatory",
  "obligatory",
  "must be filled",
  "must be filled in",
  "not null",
  "compulsory",
  "needed",
  "is required",
  "must be given",
  "must have",
  "must",
]);
const OPTIONAL = new Set([
  "optional",
  "not required",
  "nullable",
  "may be empty",
  "can be empty",
  "if any",
  "if known",
  "if available",
  "is optional",
  "can be blank",
]);
const UNIQUE = new Set(["unique", "must be unique", "is unique", "no duplicates", "distinct"]);
const CHOICE_CUES = new Set([
  "one of",
  "either",
  "any of",
  "either of",
  "values",
  "with values",
  "with the values",
  "options",
  "with options",
  "with the options",
  "choices",
  "with choices",
  "can be",
  "may be",
  "which can be",
  "that can be",
  "possible values",
  "is either",
  "are either",
  "value",
  "with statuses",
  "must be",
  "should be",
]);
const REFERENCE_CUES = new Set([
  "link to",
  "linked to",
  "links to",
  "reference to",
  "references to",
  "references",
  "refers to",
  "ref",
  "lookup",
  "lookup to",
  "foreign key",
  "fk",
  "relation to",
  "is linked to",
  "are linked to",
  "from list of",
  "chosen from",
  "pick from",
]);
const DEFAULT_CUES = new Set([
  "default",
  "defaults to",
  "default to",
  "default is",
  "defaulting to",
  "by default",
  "initially",
  "default value",
]);
const FIRST_LINKS = new Set([
  "with",
  "of",
  "from",
  ":",
  "-",
  "=",
  "between",
  "are",
  "is",
  "to",
  "as",
  "a",
  "an",
  "the",
]);

/** Returns the tokens' words joined by single spaces. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}

export function lowerOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lower).join(" ");
}

function numberOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "number") return undefined;
  const value = Number(token.text.replace(/,/gu, ""));
  return Number.isFinite(value) ? value : undefined;
}

/** Takes "1-5", "from 1 to 5", "between 1 and 5", "min 0", "max 10", "up to 80 characters" out of the tokens. */
export function takeRange(field: StatedField, tokens: readonly Token[]): Token[] {
  for (let at = 0; at < tokens.length; at++) {
    const low = numberOf(tokens[at]);
    const link = tokens[at + 1]?.lower;
    const high = numberOf(tokens[at + 2]);
    const before = tokens[at - 1]?.lower ?? "";
    if (
      low !== undefined &&
      high !== undefined &&
      low < high &&
      (link === "-" || link === "to" || (link === "and" && before === "between"))
    ) {
      field.min = low;
      field.max = high;
      const start = before === "from" || before === "between" || before === "of" ? at - 1 : at;
      return [...tokens.slice(0, start), ...tokens.slice(at + 3)];
    }
    if (low !== undefined && before === "of" && /^(?:maximum|minimum|most)$/u.test(tokens[at - 2]?.lower ?? "")) {
      if (tokens[at - 2]?.lower === "minimum") field.min = low;
      else field.max = low;
      field.type ??= "integer";
      return [...tokens.slice(0, at - 2), ...tokens.slice(at + 1)];
    }
    if (low !== undefined && ["max", "maximum", "at most", "up to", "min", "minimum", "least"].includes(before)) {
      const isLength = /^(?:char|letter|digit)/u.test(tokens[at + 1]?.lower ?? "");
      if (isLength && !before.startsWith("min") && Number.isInteger(low) && low > 0 && low <= 100_000)
        field.maxLength = low;
      else if (before.startsWith("min") || before === "least") field.min = low;
      else field.max = low;
      if (field.min !== undefined && field.max !== undefined && field.min > field.max)
        [field.min, field.max] = [field.max, field.min];
      return [...tokens.slice(0, at - 1), ...tokens.slice(at + (isLength ? 2 : 1))];
    }
  }
  return [...tokens];
}

/** Applies "required", "optional", "unique"; returns whether the words were such a modifier. */
export function applyModifier(field: Pick<StatedField, "required" | "unique">, lower: string): boolean {
  const words = lower
    .replace(/^(?:and|which|that|is|are|it|also|must be|should be) /u, "")
    .replace(/ (?:field|value)$/u, "");
  if (REQUIRED.has(lower) || REQUIRED.has(words)) field.required = true;
  else if (OPTIONAL.has(lower) || OPTIONAL.has(words)) field.required = false;
  else if (UNIQUE.has(lower) || UNIQUE.has(words)) field.unique = true;
  else if (words === "required unique" || words === "unique required") {
    field.required = true;
    field.unique = true;
  } else return false;
  return true;
}

function stripLinks(tokens: readonly Token[]): Token[] {
  let from = 0;
  while (from < tokens.length && FIRST_LINKS.has(tokens[from]?.lower ?? "")) from++;
  return tokens.slice(from);
}

function applyChoice(field: StatedField, tokens: readonly Token[]): void {
  const flat = tokens.filter((token) => token.kind !== "group" && token.lower !== ":");
  const text = textOf(flat).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const kept = cutText(text, 100);
  field.choices ??= [];
  if (!field.choices.some((known) => known.toLowerCase() === kept.toLowerCase())) field.choices.push(kept);
}

/** Reads one part that is no modifier; `false` leaves it for choices or help. */
function applyTyped(field: StatedField, part: readonly Token[]): boolean {
  const tokens = stripLinks(part);
  const lower = lowerOf(tokens);
  const first = tokens[0]?.lower ?? "";
  const currency = tokens.length <= 2 ? findCurrency(tokens[tokens.length - 1]?.lower ?? "", true) : undefined;
  if (currency !== undefined) {
    field.currency = currency;
    field.type ??= "money";
    return true;
  }
  const type = TYPE_WORDS.get(lower) ?? TYPE_WORDS.get(lower.replace(/ (?:field|value|column|type)$/u, ""));
  if (type !== undefined) {
    field.type = type;
    return true;
  }
  if (REFERENCE_CUES.has(first) && tokens.length > 1) {
    field.target = textOf(tokens.slice(1).filter((token) => !DETERMINERS.has(token.lower) && token.lower !== "to"));
    return true;
  }
  if (DEFAULT_CUES.has(first) || first === "default") {
    const value = textOf(stripLinks(tokens.slice(1)));
    if (value !== "") field.default = value;
    return true;
  }
  if (DEFAULT_CUES.has(tokens[tokens.length - 1]?.lower ?? "") && tokens.length > 1) {
    field.default = textOf(tokens.slice(0, -1));
    return false;
  }
  return false;
}

/** Splits a leading "dropdown with", "one of", "values:" from the first choice. */
function takeChoiceCue(field: StatedField, tokens: readonly Token[]): Token[] | undefined {
  const start = stripLinks(tokens);
  const first = start[0]?.lower ?? "";
  const typed = TYPE_WORDS.get(first) === "choice";
  if (!CHOICE_CUES.has(first) && !(typed && start.length > 1)) return undefined;
  if (typed) field.type = "choice";
  const rest = stripLinks(start.slice(1));
  return takeChoiceCue(field, rest) ?? rest;
}

function namesChoices(text: string): boolean {
  return CHOICE_NAMES.test(text.slice(-80).toLowerCase());
}

function isExample(tokens: readonly Token[]): boolean {
  return /^(?:eg|ie|for|example|like|in|the|see|as|when|if|used)$/u.test(tokens[0]?.lower ?? "");
}

/** Applies an annotation to the field; `sure` says that what is left over are choices. */
export function applyAnnotation(field: StatedField, tokens: readonly Token[], sure = false): void {
  const ranged = takeRange(field, tokens);
  const rest: Token[][] = [];
  let expectsChoices = sure;
  if (
    isExample(ranged) &&
    !sure &&
    TYPE_WORDS.get(lowerOf(stripLinks(ranged))) === undefined &&
    ranged[0]?.lower !== "in"
  ) {
    field.help ??= cutText(textOf(ranged), 300);
    return;
  }
  const yesNo = lowerOf(ranged.filter((token) => token.kind === "word"));
  if (/^(?:yes no|yes or no|true false|true or false|y n|yes \/ no|on off)$/u.test(yesNo.replace(/ or /u, " "))) {
    field.type = "boolean";
    return;
  }
  const parts = splitItems(ranged, true).filter((item) => !applyModifier(field, lowerOf(item.tokens)));
  const typed: Token[][] = [];
  for (const { tokens: part } of parts) {
    const choice = takeChoiceCue(field, part);
    if (choice !== undefined) expectsChoices = true;
    else if (isDefault(part) || isReference(part)) {
      if (applyTyped(field, part)) continue;
    } else if (typeOf(part) !== undefined) {
      typed.push(part);
      rest.push(part);
      continue;
    }
    const left = choice ?? part;
    if (left.length > 0) rest.push([...left]);
  }
  const plain = rest.filter((part) => !typed.includes(part));
  const allChoices =
    expectsChoices ||
    (plain.length > 0 &&
      typed.length > 0 &&
      typeOf(typed[0] ?? []) !== "choice" &&
      (rest.length > 2 || namesChoices(field.text)));
  if (!allChoices) for (const part of typed) applyTyped(field, part);
  const left = allChoices ? rest : plain;
  if (left.length === 0) return;
  if (allChoices || (left.length > 1 && typed.length === 0) || field.type === "choice") {
    for (const part of left) applyChoice(field, defaultMarked(field, part));
    return;
  }
  applySingle(field, left.length === 1 ? (left[0] ?? []) : left.flat());
}

function isDefault(part: readonly Token[]): boolean {
  return (
    DEFAULT_CUES.has(stripLinks(part)[0]?.lower ?? "") ||
    (part.length > 1 && DEFAULT_CUES.has(part[part.length - 1]?.lower ?? ""))
  );
}

function isReference(part: readonly Token[]): boolean {
  return REFERENCE_CUES.has(stripLinks(part)[0]?.lower ?? "") && part.length > 1;
}

/** Returns the type that a part names outright, a currency being money. */
export function typeOf(part: readonly Token[]): FieldType | undefined {
  const tokens = stripLinks(part);
  const lower = lowerOf(tokens);
  const currency = findCurrency(
    tokens[tokens.length - 1]?.lower ?? "",
    part[0]?.lower === "in" || tokens[0]?.kind === "mark",
  );
  if (currency !== undefined && tokens.length <= 2) return "money";
  return TYPE_WORDS.get(lower) ?? TYPE_WORDS.get(lower.replace(/ (?:field|value|column|type)$/u, ""));
}

/** "open (default)" and "open by default" name the default beside a choice. */
function defaultMarked(field: StatedField, part: readonly Token[]): Token[] {
  const isMark = (token: Token): boolean =>
    DEFAULT_CUES.has(token.lower) || (token.kind === "group" && DEFAULT_CUES.has(lowerOf(token.inside ?? [])));
  const plain = part.filter((token) => !isMark(token));
  if (plain.length < part.length) field.default = textOf(plain);
  return plain;
}

function applySingle(field: StatedField, part: readonly Token[]): void {
  const [unit] = stripLinks(part).filter((token) => token.lower !== "in");
  if (unit && part.length <= 2 && isPlainUnit(unit.lower)) {
    field.unit ??= unit.text.slice(0, 12);
    field.type ??= "decimal";
    return;
  }
  const text = textOf(stripLinks(part));
  const startsWithTo = part[0]?.lower === "to" || part[0]?.lower === "from";
  if (
    startsWithTo ||
    (part.length <= 3 &&
      part.every((token) => token.kind === "word") &&
      ruleForName(text.toLowerCase()) === undefined &&
      !namesChoices(text))
  ) {
    field.hint = text;
  }
  field.help ??= cutText(textOf(part), 300);
}
