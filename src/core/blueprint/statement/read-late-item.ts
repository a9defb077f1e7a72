/** Reads items that stand without a verb behind others: kinds of record, looks at them, values of the last one. */

import { isPlural } from "../assembly/inflect.ts";
import { ALERTS, ASPECT, CONTACT, CONTENT } from "../lexicon/capabilities.ts";
import { CHOICE_NAMES, ruleForName } from "../lexicon/field-rules.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { DETERMINERS, isStopWord } from "../lexicon/words.ts";
import { isExactNoun } from "../packs/known-nouns.ts";
import { type Item, splitItems } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { corePhrase, headOf } from "./phrase.ts";
import { lowerOf } from "./read-annotation.ts";
import { isFieldLike, isPlainPlural, isRecordLike } from "./read-attributes.ts";
import { readCapability } from "./read-capability.ts";
import { readFieldItem } from "./read-field.ts";
import { addEntity } from "./read-object.ts";
import type { Reading } from "./reading.ts";
import { namesRecord } from "./sentence-marks.ts";
import type { Mode } from "./sentence-mode.ts";

/** "planning outings" goes on with what the app does; "booking date" and "recording length" are names. */
export function opensDeed(tokens: readonly Token[]): boolean {
  const [first, next] = tokens;
  if (VERB_FORMS.get(first?.lower ?? "")?.form !== "ing" || !next || isStopWord(next.lower))
    return isDetermined(tokens);
  const [verb, object] = chunk(tokens);
  if (verb?.kind !== "verb" || object?.kind !== "noun") return false;
  return isPlural(object.tokens[object.tokens.length - 1]?.lower ?? "") || !isFieldLike(tokens);
}

/** "booking an outing" */
function isDetermined([first, next, noun]: readonly Token[]): boolean {
  return VERB_FORMS.get(first?.lower ?? "")?.form === "ing" && DETERMINERS.has(next?.lower ?? "") && noun !== undefined;
}

/** "planning trips" beside what is recorded with its attributes: trips are kept as well. */
export function addDeed(tokens: readonly Token[], reading: Reading): void {
  const [verb, object] = chunk(tokens);
  const core = object?.kind === "noun" ? corePhrase(object.tokens) : undefined;
  if (verb?.kind !== "verb" || !/^(?:manage|act)$/u.test(verb.verb.use) || !core?.plural) return;
  addEntity(core, 3, reading, spanOf(tokens) ?? core);
}

/** In "guests with RSVP and phone, tables, vendors" the tables are no attribute of guests. */
export function endsFields(item: Item, mode: Mode): boolean {
  if (mode.deeds === true && mode.fields && opensDeed(item.tokens)) return true;
  if (mode.listing === undefined || item.before !== "," || !mode.fields) return false;
  const group = item.tokens[item.tokens.length - 1];
  const listed = group?.kind === "group" ? splitItems(group.inside ?? []).filter((one) => isFieldLike(one.tokens)) : [];
  if (listed.length >= 2 && isPlainPlural(item.tokens.slice(0, -1))) return true;
  const last = mode.fields[mode.fields.length - 1];
  const closed = mode.fields.length >= 2 && last?.before === "and";
  return closed
    ? isRecordLike(item.tokens) || namesRecord(item.tokens)
    : namesRecord(item.tokens) && isPlainPlural(item.tokens) && !isFieldLike(item.tokens);
}

/** "track laptops, plus warranty dates": what is plainly a value belongs to what was spoken of. */
export function readLateField(item: Item, mode: Mode, reading: Reading): boolean {
  const span = spanOf(item.tokens);
  const words = lowerOf(item.tokens);
  const rule = ruleForName(words.replace(/s$/u, ""));
  if (!span || !reading.last || item.before === "start" || item.tokens.length > 3 || mode.free.verb?.use !== "manage")
    return false;
  if (
    !rule ||
    !LATE.has(rule.type) ||
    /[^ ] (?:days|hours|nights|weeks)$/u.test(words) ||
    isExactNoun(words) ||
    chunk(item.tokens, "any").some((part) => part.kind !== "noun")
  )
    return false;
  const text = item.tokens
    .map((token) => token.text)
    .join(" ")
    .replace(/s$/u, "");
  reading.add({ kind: "field", entity: reading.last, field: { ...span, text, plural: false }, ...span });
  return true;
}

/** "Quarter (Q1, Q2, Q3)", "room status clean/dirty": a choice of what was spoken of last. */
export function readLoneChoice(tokens: readonly Token[], reading: Reading): boolean {
  const group = tokens[tokens.length - 1];
  const slashed = tokens.some((token) => token.kind === "mark" && token.lower === "/");
  const name = lowerOf(tokens.filter((token) => token.kind === "word"));
  const given = group?.kind === "group" ? splitItems(group.inside ?? [], true) : [];
  if (!reading.last || tokens.length > 12 || (!slashed && (given.length < 2 || tokens.length > 3))) return false;
  const read = readFieldItem(tokens);
  if (read.kind !== "field" || read.field.type !== "choice" || read.field.plural || isExactNoun(name)) return false;
  const words = read.field.text.toLowerCase();
  if (slashed && !CHOICE_NAMES.test(words)) return false;
  if (!slashed && !CHOICE_NAMES.test(words) && given.some((item) => item.tokens.length > 2)) return false;
  const [first = "", ...rest] = read.field.text.split(" ");
  const named = reading.statements.find(
    (statement) =>
      (statement.kind === "entity" || statement.kind === "described") &&
      headOf(statement.phrase.text) === first.toLowerCase(),
  );
  const owner = named && "phrase" in named && rest.length > 0 ? named.phrase : undefined;
  const field = owner ? { ...read.field, text: rest.join(" ") } : read.field;
  reading.add({ kind: "field", entity: owner ?? reading.last, field, start: field.start, end: field.end });
  return true;
}

const LATE = new Set(["date", "datetime", "money", "percent", "code", "phone", "email", "year", "duration", "rating"]);

/** "team standings and top scorers": something to look at, named without a verb. */
export function readAspect(given: readonly Token[], reading: Reading): boolean {
  const lead = given.findIndex((token) => !/^(?:show|display|see|view|include|add|me|us|an?|the)$/u.test(token.lower));
  const tokens = lead > 0 && VERB_FORMS.has(given[0]?.lower ?? "") ? given.slice(lead) : given;
  const span = spanOf(given);
  if (!span || reading.statements.length === 0 || chunk(tokens, "any").some((part) => part.kind === "verb"))
    return false;
  // "change the status" is something people do.
  if (
    VERB_FORMS.get(tokens[0]?.lower ?? "")?.form === "base" &&
    /^(?:the|an?|all|any|their|its)$/u.test(tokens[1]?.lower ?? "")
  )
    return false;
  const words = lowerOf(tokens);
  const text = words.replace(/^(?:an?|the|and|also) /u, "");
  const page =
    text.split(" ").length >= 2 && (CONTENT.test(text.replace(/ (?:pages?|sections?)$/u, "")) || CONTACT.test(text));
  return (
    (page || ASPECT.test(words) || ALERTS.test(words)) && readCapability({ verbs: [], noun: tokens, span }, reading)
  );
}
