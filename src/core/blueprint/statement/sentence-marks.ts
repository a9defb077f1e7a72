/** Says what the words of a sentence part look like, before anything is read from them. */
import { isPlural, singular } from "../assembly/inflect.ts";
import { ATTRIBUTE_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { APP_NOUNS, DETERMINERS, FILLER_ADJECTIVES, MODALS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isExactNoun, isKnownNoun } from "../packs/known-nouns.ts";
import { splitItems } from "../source/split-items.ts";
import { isWordLike, type Token } from "../source/token.ts";
import { type Chunk, chunk } from "./chunk.ts";
import { findCue } from "./find-cue.ts";
import { corePhrase, isActor, isPerson } from "./phrase.ts";
import { lowerOf } from "./read-annotation.ts";
import { isFieldLike, isRecordLike } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

/** Cues after which only clear attributes count, since prose uses them for other things. */
export const LOOSE = new Set([
  "with",
  "including",
  "such as",
  "along with",
  "together with",
  "as well as",
  "needs",
  "requires",
  "holds",
  "include",
  "includes",
  "along with their",
]);

const FEATURE_WORDS =
  /^(?:features?|functionalit(?:y|ies)|functions?|capabilit(?:y|ies)|sections?|modules?|options?|abilit(?:y|ies)|components?|pages?|tools?|support)$/u;

/** "agents reply with comments", "engineers inspect potholes": people in the plural, then what they do. */
export function isDoing(tokens: readonly Token[]): boolean {
  const [doer, verb, next] = tokens[0]?.lower === "and" ? tokens.slice(1) : tokens;
  if (doer?.kind !== "word" || !verb || !next || doer.phrase === true) return false;
  const one = singular(doer.lower);
  const people = isPlural(doer.lower) && (isPerson(one) || isActor(doer.lower));
  return people && VERB_FORMS.get(verb.lower)?.form === "base" && next.kind === "word";
}

/** A sentence part that cannot be an item of a list of fields: it has a subject and a verb of its own. */
export function isClause(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWordLike);
  if (words.length < 3) return false;
  if (isDoing(words)) return true;
  return words.some(
    (token, at) =>
      at > 0 &&
      /^(?:can|should|will|may|must|shall|could)$/u.test(token.lower) &&
      VERB_FORMS.has(words[at + 1]?.lower ?? ""),
  );
}

/** "compare their scores with others": after such verbs "with" introduces no attributes. */
export function isAside(before: readonly Token[]): boolean {
  return chunk(before).some(
    (part) =>
      part.kind === "verb" && (part.verb.use === "view" || part.verb.use === "act" || part.verb.use === "beyond"),
  );
}

/** "online store for handmade candles": the place, not a kind of record. */
export function isShop(tokens: readonly Token[]): boolean {
  const [first, link, other] = chunk(tokens).slice(-3);
  const last = first?.kind === "noun" ? first.tokens[first.tokens.length - 1] : undefined;
  return (
    other?.kind === "noun" &&
    link?.kind === "link" &&
    /^(?:for|of)$/u.test(link.word) &&
    last !== undefined &&
    SCENE_NOUNS.has(last.lower)
  );
}

export function namesRecord(tokens: readonly Token[]): boolean {
  const words = lowerOf(tokens);
  return tokens.length <= 3 && (isExactNoun(words) || (isRecordLike(tokens) && isKnownNoun(words)));
}

/** "users and passwords with a hint": nobody acts before the attributes begin. */
export function namesOnly(tokens: readonly Token[]): boolean {
  const cue = tokens.findIndex((token) => ATTRIBUTE_CUES.has(token.lower));
  const named = cue < 0 ? tokens : tokens.slice(0, cue);
  return !tokens.some((token) => MODALS.has(token.lower)) && !chunk(named).some((part) => part.kind === "verb");
}

/** "When a ticket is closed, ...", "Every Monday ...": rules and scheduled work. */
export function isRule(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower ?? "";
  if (/^(?:when|whenever|if|once|after|before)$/u.test(first)) return tokens.length > 4;
  return (
    first === "every" &&
    /^(?:day|week|month|hour|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year)$/u.test(
      tokens[1]?.lower ?? "",
    )
  );
}

/** After a semicolon a list of attributes may go on: "student has name; status either active or left; email". */
export function continuesFields(tokens: readonly Token[], reading: Reading): boolean {
  const items = splitItems(tokens);
  const first = items[0];
  if (isDoing(tokens)) return false;
  const group = first?.tokens.find((token) => token.kind === "group");
  if (splitItems(group?.inside ?? []).filter((item) => isFieldLike(item.tokens)).length >= 2) return false;
  const before = reading.statements[reading.statements.length - 1];
  const ownRelation =
    before?.kind === "relation" && before.from.text === reading.last?.text && before.role !== undefined;
  if (!first || !(before?.kind === "field" || ownRelation) || findCue(first.tokens)) return false;
  const name = first.tokens.filter((token) => token.kind === "word").slice(0, 2);
  if (items.length === 1 && first.tokens.length <= 3 && !chunk(first.tokens).some((part) => part.kind === "verb"))
    return true;
  return isFieldLike(first.tokens) || name.some((_, at) => isFieldLike(name.slice(0, at + 1)));
}

/** "functionalities for searching" -> "searching". */
export function withoutFeatureWords(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((token) => !DETERMINERS.has(token.lower) && !FILLER_ADJECTIVES.has(token.lower));
  const link = tokens[at + 1]?.lower ?? "";
  const named =
    FEATURE_WORDS.test(tokens[at]?.lower ?? "") && /^(?:for|to|of|such as|like|including|that|which|:)$/u.test(link);
  return named ? tokens.slice(at + 2) : [...tokens];
}

/** "faults in our substation with a severity": the place is no record, and what is listed is said of the faults. */
function placedOwner(owner: readonly Token[], place: Chunk): { phrase: Phrase; other: undefined } | undefined {
  const core = corePhrase(owner);
  const where = place.kind === "noun" ? place : undefined;
  const one = !isPlural(where?.tokens[where.tokens.length - 1]?.lower ?? "");
  return core?.plural && one && /^(?:our|my|the|this|a|an)$/u.test(where?.determiner ?? "")
    ? { phrase: core, other: undefined }
    : undefined;
}

/** "orders from customers with a pickup date": the date is the order's. */
export function ownerOf(before: readonly Token[]): { phrase: Phrase; other: Phrase | undefined } | undefined {
  const chunks = chunk(before);
  const [owner, link, other] = chunks.slice(-3);
  if (
    owner?.kind !== "noun" ||
    link?.kind !== "link" ||
    other?.kind !== "noun" ||
    !/^(?:from|for|by|of|per|in|at|on)$/u.test(link.word)
  )
    return undefined;
  if (/^(?:in|at|on)$/u.test(link.word)) return placedOwner(owner.tokens, other);
  const names = APP_NOUNS.has(owner.tokens[owner.tokens.length - 1]?.lower ?? "");
  const core = corePhrase(owner.tokens);
  const place = other.tokens[other.tokens.length - 1]?.lower ?? "";
  // "bug tracker for a game studio with severity": the bugs have it.
  const phrase = names && !(core && isKnownNoun(core.text) && SCENE_NOUNS.has(place)) ? undefined : core;
  return phrase ? { phrase, other: corePhrase(other.tokens) } : undefined;
}
