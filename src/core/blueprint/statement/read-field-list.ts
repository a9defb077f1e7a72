/** Reads the items after an attribute cue as the fields of one entity, with choices that run over several items. */
import { CHOICE_NAMES, ruleForName } from "../lexicon/field-rules.ts";
import { KNOWN_CHOICES } from "../lexicon/known-choices.ts";
import type { Item } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { applyAnnotation, lowerOf } from "./read-annotation.ts";
import { finish, readFieldItem } from "./read-field.ts";
import type { StatedField } from "./statement.ts";

export interface FieldListResult {
  fields: StatedField[];
  /** Items that are no fields. */
  rejected: Item[];
}

function looksLikeField(tokens: readonly Token[]): boolean {
  const plain = tokens.filter((token) => token.kind !== "group");
  const lower = lowerOf(plain.filter((token) => !/^(?:a|an|the)$/u.test(token.lower)));
  if (KNOWN_CHOICES.has(lower)) return false;
  return (
    tokens.some((token) => token.kind === "group") ||
    plain.some((token) => token.lower === ":") ||
    ruleForName(lower) !== undefined ||
    /\b(?:name|title|number)$/u.test(lower)
  );
}

/** Returns how many items after `at` are further choices: up to the one after "or", else while none looks like a field. */
function countMoreChoices(items: readonly Item[], at: number): number {
  for (let index = at + 1; index < items.length; index++) {
    const item = items[index] as Item;
    if (item.before === "or") return index + (items[index + 1]?.before === "or" ? 1 : 0) - at;
    if (item.before === "and" && looksLikeField(item.tokens)) break;
    if (looksLikeField(item.tokens)) break;
  }
  let count = 0;
  for (let index = at + 1; index < items.length; index++) {
    const item = items[index] as Item;
    if (looksLikeField(item.tokens)) break;
    count++;
    if (item.before === "and") break;
  }
  return count;
}

/** "priority low, medium or high": the first choice stands right after the name of the field. */
function splitInlineChoice(
  items: readonly Item[],
  at: number,
): { name: Token[]; first: Token[]; more: number } | undefined {
  const tokens = items[at]?.tokens ?? [];
  if (tokens.some((token) => token.kind !== "word")) return undefined;
  const or = items.findIndex((item, index) => index > at && item.before === "or");
  if (or < 0 || items.slice(at + 1, or).some((item) => item.before === "and")) return undefined;
  for (let size = tokens.length - 1; size >= 1; size--) {
    const name = tokens.slice(0, size);
    const isChoice = KNOWN_CHOICES.has(lowerOf(tokens.slice(size)));
    if (CHOICE_NAMES.test(lowerOf(name).slice(-80)) && (isChoice || !CHOICE_NAMES.test(lowerOf(tokens).slice(-80)))) {
      return { name, first: tokens.slice(size), more: or - at };
    }
  }
  return undefined;
}

function addChoices(field: StatedField, items: readonly Item[]): void {
  for (const item of items) {
    applyAnnotation(field, item.tokens, true);
    field.end = spanOf(item.tokens)?.end ?? field.end;
  }
  finish(field);
}

const PAIRED: ReadonlyMap<string, string> = new Map(
  "start end|first last|opening closing|departure arrival|min max|minimum maximum|from to|planned actual|home away|check-in check-out|pickup delivery|billing shipping|valid expiry|birth death"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** "start and end date": the first one is a date as well. */
function withSharedHead(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const next = items[at + 1];
    const [word, ...more] = item.tokens;
    const [partner, head, ...others] = next?.tokens ?? [];
    const shares =
      word &&
      more.length === 0 &&
      head?.kind === "word" &&
      next?.before === "and" &&
      others.every((token) => token.kind === "group") &&
      PAIRED.get(word.lower) === partner?.lower;
    return shares ? { ...item, tokens: [word, head] } : item;
  });
}

/** Reads the items in order; each ends as a field, as part of one, or rejected. */
export function readFieldList(given: readonly Item[]): FieldListResult {
  const items = withSharedHead(given);
  const result: FieldListResult = { fields: [], rejected: [] };
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const inline = splitInlineChoice(items, at);
    const read = readFieldItem(inline ? inline.name : item.tokens, result.fields[result.fields.length - 1]);
    if (read.kind === "none") result.rejected.push(given[at] ?? item);
    if (read.kind === "modifier") {
      const previous = result.fields[result.fields.length - 1];
      if (previous) previous.end = spanOf(item.tokens)?.end ?? previous.end;
    }
    if (read.kind !== "field") continue;
    result.fields.push(read.field);
    if (inline) {
      addChoices(read.field, [{ tokens: inline.first, before: "start" }, ...items.slice(at + 1, at + 1 + inline.more)]);
      at += inline.more;
    } else if (read.openChoices && !item.closed) {
      const more = countMoreChoices(items, at);
      addChoices(read.field, items.slice(at + 1, at + 1 + more));
      at += more;
    }
  }
  for (const field of result.fields) settleYesNo(field);
  return result;
}

/** A choice of exactly yes and no is a boolean. */
function settleYesNo(field: StatedField): void {
  if (
    field.type !== "choice" ||
    field.choices
      ?.map((choice) => choice.toLowerCase())
      .sort()
      .join() !== "no,yes"
  )
    return;
  field.type = "boolean";
  delete field.choices;
}
