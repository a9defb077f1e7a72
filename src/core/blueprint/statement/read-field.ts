/** Reads one item of an attribute list as a field: "serial number (unique)", "status: open/closed", "rating from 1 to 5". */

import { isPlural, singular } from "../assembly/inflect.ts";
import { findCurrency } from "../lexicon/currencies.ts";
import { CHOICE_NAMES, ruleForName } from "../lexicon/field-rules.ts";
import { KNOWN_CHOICES } from "../lexicon/known-choices.ts";
import { TRAILING_TYPES, TYPE_WORDS } from "../lexicon/type-words.ts";
import { isUnit } from "../lexicon/units.ts";
import { DETERMINERS, QUANTIFIERS } from "../lexicon/words.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { applyAnnotation, applyModifier, lowerOf, takeRange, textOf, typeOf } from "./read-annotation.ts";
import { isQuestionItem, readQuestionItem } from "./read-question.ts";
import type { StatedField } from "./statement.ts";

/** Words after the name that begin what is said about it. */
const SPEC_CUES = new Set([
  ":",
  "=",
  "one of",
  "either",
  "either of",
  "any of",
  "can be",
  "may be",
  "which can be",
  "that can be",
  "with values",
  "with the values",
  "with options",
  "with the options",
  "with choices",
  "with statuses",
  "is either",
  "are either",
  "defaults to",
  "default to",
  "default is",
  "defaulting to",
  "default",
  "as",
  "link to",
  "linked to",
  "links to",
  "reference to",
  "which is",
  "possible values",
  "must be",
  "should be",
  "values",
  "is linked to",
]);
/** Dashes only begin a specification when something stands on both sides. */
const DASH = "-";
const MODIFIERS = new Set(["required", "mandatory", "optional", "unique", "compulsory"]);
const LEADING = new Set([
  "just",
  "only",
  "optionally",
  "maybe",
  "possibly",
  "please",
  "e.g",
  "eg",
  "simply",
  "whose",
  "including",
  "includes",
  "also",
  "field",
  "column",
  "called",
  "named",
  "store",
  "record",
  "namely",
  "following",
  "the following",
  "attribute",
  "with",
  "has",
  "have",
  "their",
  "its",
  "link",
]);
/** An item longer than this is prose, not the name of a field. */
const MAX_NAME_WORDS = 6;

function takeModifiers(field: StatedField, tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => {
    if (
      token.kind !== "word" ||
      !(MODIFIERS.has(token.lower) || token.lower === "not required" || token.lower === "must be unique")
    )
      return true;
    return !applyModifier(field, token.lower);
  });
}

function stripLeading(tokens: readonly Token[]): Token[] {
  let from = 0;
  while (from < tokens.length - 1) {
    const lower = tokens[from]?.lower ?? "";
    const droppable =
      DETERMINERS.has(lower) || QUANTIFIERS.has(lower) || LEADING.has(lower) || tokens[from]?.kind === "mark";
    if (!droppable || (lower === "no" && from === 0)) break;
    from++;
  }
  return tokens.slice(from);
}

/** "price in pounds" is money; "weight in pounds" is not. */
function isCurrencyOf(name: readonly Token[], word: Token): boolean {
  return findCurrency(word.lower, ruleForName(lowerOf(name).slice(-80))?.type === "money") !== undefined;
}

/** Returns where the name ends and what is said about it begins; the length when nothing is. */
function findSpec(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (SPEC_CUES.has(token.lower)) return at;
    if (token.lower === DASH && next !== undefined && token.kind === "mark") return at;
    if (
      token.lower === "in" &&
      next !== undefined &&
      (isCurrencyOf(tokens.slice(0, at), next) || next.lower === "percent" || next.lower === "%" || isUnit(next.lower))
    )
      return at;
    if (token.lower === "is" && tokens.length - at >= 2 && CHOICE_NAMES.test(lowerOf(tokens.slice(0, at)).slice(-80)))
      return at;
    if (token.lower === "with" && TRAILING_TYPES.has(tokens[at - 1]?.lower ?? "")) return at;
  }
  return tokens.length;
}

/** Reads "status dropdown" and "notes as long text": a type word that ends the name is not part of it. */
function takeTrailingType(field: StatedField, name: readonly Token[]): Token[] {
  let kept = [...name];
  while (kept.length > 1 && /^(?:field|column|flag|box)$/u.test(kept[kept.length - 1]?.lower ?? "")) {
    if (kept[kept.length - 1]?.lower === "flag") field.type ??= "boolean";
    kept = kept.slice(0, -1);
  }
  const last = kept[kept.length - 1]?.lower ?? "";
  if (kept.length > 1 && TRAILING_TYPES.has(last)) {
    const type = TYPE_WORDS.get(last);
    if (type) field.type = type;
    kept = kept.slice(0, -1);
  }
  return kept;
}

/** "open/closed status" and "status open/closed": words joined by slashes are choices. */
function takeSlashed(field: StatedField, name: readonly Token[]): Token[] {
  const slash = name.findIndex((token) => token.kind === "mark" && token.lower === "/");
  if (slash < 1) return [...name];
  const head = name.slice(0, slash - 1);
  if (head.length === 0) return name.filter((token, at) => at < slash || token.kind !== "mark").slice(0, slash);
  applyAnnotation(field, name.slice(slash - 1), true);
  return head;
}

function applyUnit(field: StatedField, spec: readonly Token[]): void {
  const unit = spec[1]?.text ?? "";
  if (/^(?:percent|%)$/iu.test(unit)) field.type ??= "percent";
  else {
    field.unit ??= unit.slice(0, 12);
    field.type ??= "decimal";
  }
}

/** "score = likelihood x impact", "profit = revenue - cost" */
function applyFormula(field: StatedField, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => /^(?:x|times|multiplied by|minus|plus|-)$/u.test(token.lower));
  const [first, second] = [tokens.slice(0, at), tokens.slice(at + 1)].map((part) =>
    textOf(part.filter(isWordLike)).toLowerCase(),
  );
  if (at < 1 || first === undefined || first === "" || second === undefined || second === "") return false;
  const word = tokens[at]?.lower ?? "";
  const kind = word === "minus" || word === "-" ? "difference" : word === "plus" ? "sum" : "product";
  field.formula = { kind, of: [first, second] };
  if (ruleForName(field.text.toLowerCase().slice(-80))?.type !== "money") field.type ??= "decimal";
  return true;
}

function applySpec(field: StatedField, spec: readonly Token[], nameText: string): void {
  const cue = spec[0]?.lower ?? "";
  if (
    cue === "in" &&
    findCurrency(spec[1]?.lower ?? "", ruleForName(nameText.toLowerCase().slice(-80))?.type === "money") === undefined
  )
    return applyUnit(field, spec);
  if (cue === "with") {
    applyAnnotation(field, spec.slice(1), true);
    return;
  }
  if (cue === "=" && applyFormula(field, spec.slice(1))) return;
  if (cue === ":" || cue === "=" || cue === DASH || cue === "is") {
    applyAnnotation(
      field,
      spec.slice(1),
      (CHOICE_NAMES.test(nameText.toLowerCase().slice(-80)) || KNOWN_CHOICES.has(lowerOf(spec.slice(1)))) &&
        typeOf(spec.slice(1)) === undefined &&
        cue !== "=",
    );
    return;
  }
  applyAnnotation(field, cue === "as" || cue === "which is" ? spec.slice(1) : spec);
}

/** "zero or more appointments", "several tasks"; "multiple choice" is a type. */
function isQuantified(item: readonly Token[]): boolean {
  const at = item.findIndex((token) => !DETERMINERS.has(token.lower) || QUANTIFIERS.has(token.lower));
  return QUANTIFIERS.has(item[at]?.lower ?? "") && !/^(?:choices?|select|selection)$/u.test(item[at + 1]?.lower ?? "");
}

/** "borrowed or not" and "whether it is paid" are yes or no. */
function takeWhether(field: StatedField, tokens: readonly Token[]): Token[] {
  const last = tokens[tokens.length - 1]?.lower;
  const asks = /^whether(?: or not)?$/u.test(tokens[0]?.lower ?? "");
  const kept = last === "or not" && tokens.length > 1 ? tokens.slice(0, -1) : [...tokens];
  if (asks || kept.length < tokens.length) field.type = "boolean";
  if (!asks) return kept;
  const from = kept.findIndex(
    (token, at) => at > 0 && !/^(?:it|they|he|she|is|are|was|were|has|have|been|has been|the)$/u.test(token.lower),
  );
  return from < 0 ? kept : kept.slice(from);
}

export type FieldItem =
  | { kind: "field"; field: StatedField; openChoices: boolean }
  | { kind: "modifier" }
  | { kind: "none" };

/** Tells whether later items of the list may be further choices of this field. */
function expectsMore(field: StatedField, spec: readonly Token[]): boolean {
  if (spec.length === 0) return false;
  const cue = spec[0]?.lower ?? "";
  return field.choices !== undefined && cue !== "default" && !cue.startsWith("default");
}

/** Reads an item; `previous` receives modifiers that stand alone ("name, required"). */
export function readFieldItem(item: readonly Token[], previous?: StatedField): FieldItem {
  const flat = stripLeading(item);
  if (previous && (applyModifier(previous, lowerOf(item)) || applyModifier(previous, lowerOf(flat))))
    return { kind: "modifier" };
  const question = readQuestionItem(item);
  if (question) return { kind: "field", field: question, openChoices: false };
  if (isQuestionItem(item)) return { kind: "none" };
  const span = spanOf(item) ?? { start: 0, end: 0 };
  const field: StatedField = { ...span, text: "", plural: false };
  if (isQuantified(item)) field.many = true;
  const asked = takeWhether(field, flat);
  const groups = asked.filter((token) => token.kind === "group");
  const ranged = takeRange(
    field,
    takeModifiers(
      field,
      asked.filter((token) => token.kind !== "group"),
    ),
  );
  const plain = stripLeading(ranged);
  const end = findSpec(plain);
  const spec = plain.slice(end);
  const name = takeTrailingType(field, takeSlashed(field, plain.slice(0, end))).filter(isWordLike);
  if (plain[end - 1]?.kind === "mark" && plain[end - 1]?.lower === "%") field.type ??= "percent";
  field.text = textOf(name).trim();
  if (name.length === 0 || name.length > MAX_NAME_WORDS || !/[\p{L}\p{N}]/u.test(field.text)) return { kind: "none" };
  if (/^[\d\s.,]+$/u.test(field.text)) return { kind: "none" };
  // "each item is checked weekly" tells what happens.
  if (name.slice(1, -1).some((token) => /^(?:is|are|was|were)$/u.test(token.lower))) return { kind: "none" };
  field.text = field.text
    .replace(/\bIDs$/u, "ID")
    .replace(/^(?:detailed )?(?:information|details|data) (?:about|on|of) /iu, "")
    .replace(/ in order$/iu, "");
  const whole = /^(?<part>[\p{L} ]{2,40}) of (?:the|an?|this|each|its|their) [\p{L} ]{2,40}$/iu.exec(field.text)
    ?.groups?.["part"];
  if (whole !== undefined && ruleForName(whole.toLowerCase())) field.text = whole;
  field.plural = isPlural(field.text.split(" ").pop() ?? "");
  if (field.plural && field.many !== true) oneValue(field);
  if (spec.length > 0) applySpec(field, spec, field.text);
  for (const group of groups) {
    applyAnnotation(field, group.inside ?? [], group.course !== undefined);
    if (group.course) field.course = group.course;
  }
  finish(field);
  return { kind: "field", field, openChoices: expectsMore(field, spec) };
}

const ONE_VALUE = new Set([
  "date",
  "datetime",
  "time",
  "year",
  "money",
  "percent",
  "rating",
  "code",
  "phone",
  "email",
  "duration",
  "decimal",
  "boolean",
  "choice",
]);

/** "tasks with due dates": each has one, unless the plural has a meaning of its own. */
function oneValue(field: StatedField): void {
  const words = field.text.split(" ");
  const last = words.pop() ?? "";
  const one = [...words, singular(last)].join(" ");
  const rule = ruleForName(field.text.toLowerCase().slice(-80)) ? undefined : ruleForName(one.toLowerCase().slice(-80));
  const names = /^(?:names?|titles?)$/iu.test(one) || / (?:name|title)$/iu.test(one);
  if (one === field.text || !(names || (rule && ONE_VALUE.has(rule.type)))) return;
  field.text = one;
  field.plural = false;
}

/** Draws what follows from what was said: choices make a choice, bounds a number. */
export function finish(field: StatedField): void {
  if (field.choices && field.choices.length > 0) {
    if (field.type === undefined || field.type === "text") field.type = "choice";
    if (field.type !== "choice") {
      field.help ??= field.choices.join(", ").slice(0, 300);
      delete field.choices;
    } else delete field.hint;
  }
}
