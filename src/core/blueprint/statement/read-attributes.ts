/** Turns list items into fields of a subject, or into kinds of record when that is what they are. */

import { isPlural } from "../assembly/inflect.ts";
import { lowerWords } from "../assembly/naming.ts";
import { reasonBeyond } from "../lexicon/beyond.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import { TRAILING_TYPES, TYPE_WORDS } from "../lexicon/type-words.ts";
import { type Item, splitAttributes, splitItems } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { corePhrase, headOf, subjectOf, toPhrase } from "./phrase.ts";
import { lowerOf, textOf } from "./read-annotation.ts";
import { readFieldList } from "./read-field-list.ts";
import { isQuestionItem } from "./read-question.ts";
import type { Reading } from "./reading.ts";
import type { Phrase, StatedField } from "./statement.ts";
import { takeApprovals } from "./take-approvals.ts";

const LEAD = /^(?:a|an|the|its|their|each|every|one|some|optional|required|unique)$/u;

function plainWords(tokens: readonly Token[]): Token[] {
  const plain = tokens.filter((token) => token.kind === "word" || token.kind === "quoted");
  return plain.filter((token, at) => !(at === 0 && LEAD.test(token.lower)));
}

/** Tells whether an item reads as the name of a field: by rule, by an annotation, or by a naming word. */
export function isFieldLike(tokens: readonly Token[]): boolean {
  if (isQuestionItem(tokens)) return true;
  const name = lowerWords(textOf(plainWords(tokens)))
    .slice(-80)
    .replace(/ in \w+$/u, "");
  if (
    ruleForName(name) !== undefined ||
    /\b(?:name|title|number|author|brand|model|type|category|genre|city|country|size|role|department|position|manufacturer|location|address|colou?r|tags?|label|subject)$/u.test(
      name,
    )
  )
    return true;
  const group = tokens.find((token) => token.kind === "group");
  const inside = lowerOf(group?.inside ?? []).replace(" / ", "/");
  return (
    /\b(?:required|optional|unique|default|date|text|number|money|choice|dropdown|checkbox)\b/u.test(inside) ||
    TYPE_WORDS.has(inside)
  );
}

/** Tells whether an item reads as the name of a kind of record. */
export function isRecordLike(tokens: readonly Token[]): boolean {
  const words = plainWords(tokens);
  return words.length > 0 && words.length <= 3 && !isFieldLike(tokens) && isPlural(words[words.length - 1]?.text ?? "");
}

/** Tells whether an item is a plain noun in the plural, whatever its name may also mean. */
export function isPlainPlural(tokens: readonly Token[]): boolean {
  const words = plainWords(tokens);
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.length >= tokens.length - 1 &&
    isPlural(words[words.length - 1]?.text ?? "")
  );
}

/** "one or more appointments": records that refer to the subject, unless the name is one of a value ("several notes"). */
function isRecords(field: StatedField): boolean {
  return (
    field.many === true &&
    field.plural &&
    field.type === undefined &&
    field.choices === undefined &&
    field.target === undefined &&
    ruleForName(lowerWords(field.text).slice(-80)) === undefined
  );
}

/** "position (latitude, longitude)" is two numbers. */
function placeOf(item: Item): Item[] {
  const group = item.tokens[item.tokens.length - 1];
  const parts = group?.kind === "group" ? splitItems(group.inside ?? []) : [];
  const isPlace =
    parts.length === 2 &&
    /^lat(?:itude)?$/u.test(lowerOf(parts[0]?.tokens ?? [])) &&
    /^(?:lon|lng|long|longitude)$/u.test(lowerOf(parts[1]?.tokens ?? []));
  return isPlace ? parts.map((part): Item => ({ tokens: part.tokens, before: "," })) : [item];
}

/** "gravity readings per batch" of a batch are records that refer to it. */
function withoutRecords(entity: Phrase, given: readonly Item[], reading: Reading): Item[] {
  const items = given.flatMap((item) => placeOf(item));
  return items.filter(({ tokens }) => {
    const at = tokens.findIndex((token) => token.lower === "per");
    const to = tokens[at + 1];
    const phrase =
      at > 0 && at <= 3 && tokens.length === at + 2 ? toPhrase(plainWords(tokens.slice(0, at))) : undefined;
    if (!phrase?.plural || !to || headOf(to.lower) !== headOf(entity.text) || isFieldLike(tokens.slice(0, at)))
      return true;
    const span = spanOf(tokens) ?? phrase;
    reading.add({ kind: "entity", phrase, strength: 3, ...span });
    reading.add({ kind: "relation", from: phrase, to: entity, required: false, cardinality: "one", ...span });
    reading.last = entity;
    return false;
  });
}

/** "related decisions" of a decision are others of its kind. */
function isRelated(field: StatedField, entity: Phrase): boolean {
  const others = /^(?:related|similar|linked|other) /iu.test(field.text);
  return field.plural && others && headOf(field.text) === headOf(entity.text);
}

/** "passwords with select": a kind of input that nothing is entered into. */
function reasonBareType(plain: string): string | undefined {
  return TRAILING_TYPES.has(plain) ? "This says how something is entered, but not what." : undefined;
}

/** "jobs, including plumbers, electricians and more": kinds of the records, not their attributes. */
function addKinds(entity: Phrase, items: readonly Item[], reading: Reading): boolean {
  const named = items.filter((item) => !/^(?:and )?(?:more|others?|so on|etc)$/u.test(lowerOf(item.tokens)));
  const kinds = named.filter((item) => isPlainPlural(item.tokens) || chunkless(item));
  if (
    named.length < 2 ||
    kinds.length * 2 < named.length ||
    named.some((item) => isFieldLike(item.tokens) && !isPlainPlural(item.tokens))
  )
    return false;
  if (named.some((item) => ruleForName(lowerOf(plainWords(item.tokens))) !== undefined)) return false;
  const span = spanOf(items.flatMap((item) => item.tokens));
  if (!span) return false;
  const choices = named.map((item) => textOf(plainWords(item.tokens)).slice(0, 60)).filter((text) => text !== "");
  reading.add({ kind: "entity", phrase: entity, strength: 3, start: entity.start, end: entity.end });
  reading.add({
    kind: "field",
    entity,
    field: { ...span, text: "category", plural: false, type: "choice", choices },
    ...span,
  });
  return true;
}

/** "fill-in-the-blank" is a kind in one word. */
function chunkless(item: Item): boolean {
  return item.tokens.length === 1 && (item.tokens[0]?.lower.includes("-") ?? false);
}

/** Adds the items as fields of the entity; what is no field is reported. */
export function addFields(
  entity: Phrase,
  given: readonly Item[],
  reading: Reading,
  how: { loose: boolean; required: boolean; partial?: boolean } = { loose: false, required: false },
): void {
  const items = takeApprovals(entity, given, reading);
  if (items.length === 0 && given.length > 0) {
    reading.add({ kind: "entity", phrase: entity, strength: 3, start: entity.start, end: entity.end });
    return;
  }
  if (how.partial === true && addKinds(entity, items, reading)) return;
  reading.add({
    kind: "described",
    phrase: entity,
    start: entity.start,
    end: entity.end,
    ...(how.partial === true ? { loose: true } : {}),
  });
  const kept: Item[] = [];
  for (const item of items) {
    const span = spanOf(item.tokens);
    const plain = lowerOf(plainWords(item.tokens));
    const reason =
      how.loose && span && !isFieldLike(item.tokens) ? (reasonBeyond(plain) ?? reasonBareType(plain)) : undefined;
    if (span && reason !== undefined) reading.addUnplaced(span, reason);
    else kept.push(item);
  }
  const { fields, rejected } = readFieldList(withoutRecords(entity, kept, reading));
  if (how.required) for (const field of fields) field.required ??= true;
  for (const field of fields) {
    const place = { start: field.start, end: field.end };
    if (isRelated(field, entity))
      reading.add({
        kind: "relation",
        from: entity,
        to: entity,
        role: field.text,
        required: false,
        cardinality: "many",
        ...place,
      });
    else if (isRecords(field))
      reading.add({
        kind: "relation",
        from: { ...place, text: field.text, plural: field.plural },
        to: entity,
        required: false,
        cardinality: "one",
        listed: true,
        ...place,
      });
    else reading.add({ kind: "field", entity, field, ...place });
    if (field.course)
      reading.add({ kind: "path", entity: entity.text, field: field.text, steps: field.course, ...place });
  }
  for (const item of kept) if (!rejected.includes(item)) reading.cover(spanOf(item.tokens));
}

/**
 * Reads "laptops (name, serial number)": brackets that list attributes right after the noun. Returns the tokens before
 * the noun; undefined when the brackets say something else.
 */
export function addBracketed(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const at = tokens.findIndex((token) => token.kind === "group");
  const group = tokens[at];
  if (at < 1 || !group) return undefined;
  const inside = splitAttributes(group.inside ?? []);
  const { phrase: named, before } = subjectOf(tokens.slice(0, at));
  const phrase = named ?? keptBy(tokens.slice(0, at));
  if (phrase && group.course) {
    reading.add({ kind: "entity", phrase, strength: 3, start: phrase.start, end: phrase.end });
    addKindsOf(phrase, group, reading);
    return before;
  }
  if (!phrase || !listsAttributes(inside, tokens[at - 1]?.end === group.start)) return undefined;
  const owner = tokens[0]?.lower === "their" ? reading.last : undefined;
  if (owner)
    reading.add({
      kind: "relation",
      from: phrase,
      to: owner,
      required: false,
      cardinality: "one",
      start: phrase.start,
      end: phrase.end,
    });
  addFields(phrase, inside, reading);
  reading.cover(group);
  const rest = tokens.slice(at + 1);
  const further = rest.some((token) => token.kind === "group") ? addBracketed(rest, reading) : undefined;
  return further ? [...before, ...further] : before;
}

/** "stock movements (in, out, transfer) with a date": brackets that say of which kinds they are. */
export function addKindsOf(subject: Phrase, group: Token, reading: Reading): boolean {
  const items = splitItems(group.inside ?? [], true);
  if (items.length < 2 || items.some((item) => isFieldLike(item.tokens) || item.tokens.length > 3)) return false;
  const choices = items.map((item) => item.tokens.map((token) => token.text).join(" "));
  const place = { start: group.start, end: group.end };
  if (group.course) {
    reading.add({ kind: "path", entity: subject.text, steps: group.course, ...place });
    return true;
  }
  reading.add({
    kind: "field",
    entity: subject,
    field: { ...place, text: "type", plural: false, type: "choice", choices },
    ...place,
  });
  return true;
}

/** "drone flight log (pilot, drone)": what such a list keeps. */
export function keptBy(tokens: readonly Token[]): Phrase | undefined {
  const last = tokens[tokens.length - 1];
  const owner = tokens[tokens.length - 2];
  // A ship's log has entries; the ship is not what is written down.
  if (
    last &&
    owner &&
    /['’]s?$/u.test(owner.lower) &&
    /^(?:log|logbook|register|ledger|diary|journal)$/u.test(last.lower)
  )
    return { start: owner.start, end: last.end, text: `${last.lower} entry`, plural: false };
  return last &&
    /^(?:log|register|registry|list|tracker|inventory|ledger|directory|catalog|catalogue|database)$/u.test(last.lower)
    ? corePhrase(tokens.filter((token) => token.kind === "word").slice(0, -1))
    : undefined;
}

/** Directly after the noun, "Vehicles(name, plate)", one clear attribute is enough; else a third of them must be clear. */
function listsAttributes(inside: readonly Item[], attached: boolean): boolean {
  const clear = inside.filter(({ tokens }) => isFieldLike(tokens)).length;
  const specified = inside.filter(
    ({ tokens }) => !isFieldLike(tokens) && tokens.some((token) => token.lower === ":"),
  ).length;
  if (inside.length < 2) return false;
  return attached ? clear + specified > 0 : clear > 0 && (clear + specified) * 3 >= inside.length;
}
