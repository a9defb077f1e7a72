/** Reads items that stand without a verb behind others: kinds of record, looks at them, values of the last one. */
import { ALERTS, ASPECT } from "../lexicon/capabilities.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import { isExactNoun } from "../packs/known-nouns.ts";
import type { Item } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { lowerOf } from "./read-annotation.ts";
import { isFieldLike, isPlainPlural, isRecordLike } from "./read-attributes.ts";
import { readCapability } from "./read-capability.ts";
import type { Reading } from "./reading.ts";
import { namesRecord } from "./sentence-marks.ts";
import type { Mode } from "./sentence-mode.ts";

/** In "guests with RSVP and phone, tables, vendors" the tables are no attribute of guests. */
export function endsFields(item: Item, mode: Mode): boolean {
  if (mode.listing === undefined || item.before !== "," || !mode.fields) return false;
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

const LATE = new Set(["date", "datetime", "money", "percent", "code", "phone", "email", "year", "duration", "rating"]);

/** "team standings and top scorers": something to look at, named without a verb. */
export function readAspect(tokens: readonly Token[], reading: Reading): boolean {
  const span = spanOf(tokens);
  if (!span || reading.statements.length === 0 || chunk(tokens, "any").some((part) => part.kind === "verb"))
    return false;
  const words = lowerOf(tokens);
  return (ASPECT.test(words) || ALERTS.test(words)) && readCapability({ verbs: [], noun: tokens, span }, reading);
}
