/** Decides which of the nouns of a request become kinds of record. */

import { findKnownRecords, isKnownNoun, packOfTopic } from "../packs/known-nouns.ts";
import type { Pack } from "../packs/pack.ts";
import type { Span } from "../source/token.ts";
import { isPerson } from "../statement/phrase.ts";
import type { Reading } from "../statement/reading.ts";
import type { Phrase } from "../statement/statement.ts";
import type { Draft } from "./draft.ts";
import { nameNoun, splitWords } from "./naming.ts";

interface Mention {
  key: string;
  phrase: Phrase;
  score: number;
  count: number;
  order: number;
  /** Named only as what the app is for. */
  app: boolean;
  /** Where it was named, once for each wording. */
  places: Map<string, Span>;
}

/** Free prose rarely means more kinds of record than this. */
const MAX_FREE = 8;
const ENOUGH = 2;
/** What prose must reach when other records were described in lists. */
const ENOUGH_BESIDE_LISTS = 2.5;

function collect(reading: Reading): Map<string, Mention> {
  const mentions = new Map<string, Mention>();
  let order = 0;
  for (const statement of reading.statements) {
    if (statement.kind !== "entity") continue;
    const key = nameNoun(statement.phrase.text).name;
    const known = mentions.get(key);
    const place = { start: statement.start, end: statement.end };
    const wording = reading.slice(place).toLowerCase();
    if (known && !known.places.has(wording)) known.places.set(wording, place);
    if (known && statement.app !== true) known.app = false;
    if (known) {
      known.score = Math.max(known.score, statement.strength);
      known.count++;
    } else
      mentions.set(key, {
        key,
        phrase: statement.phrase,
        score: statement.strength,
        count: 1,
        order: order++,
        app: statement.app === true,
        places: new Map([[wording, place]]),
      });
  }
  return mentions;
}

/** Words that mean one kind of record where several of them are used; the first is kept. */
const SYNONYMS: readonly (readonly string[])[] = [
  ["task", "to_do", "todo", "to_do_item", "todo_item"],
  ["review", "rating"],
  ["photo", "picture", "image"],
  ["attendee", "participant"],
  ["booking", "reservation", "rental"],
  ["enrollment", "enrolment"],
];

/** A word nobody knows that is one letter off one that was said as well. */
function mistyped(key: string, mentions: ReadonlyMap<string, Mention>): string | undefined {
  if (key.length < 6 || isKnownNoun(key.replace(/_/gu, " "))) return undefined;
  return [...mentions.keys()].find(
    (other) => other !== key && isKnownNoun(other.replace(/_/gu, " ")) && isOneOff(key, other),
  );
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const changed = Math.max(a.length, b.length) - start - end;
  return changed <= 1 || (changed === 2 && a.length === b.length && a.length >= 7 && start >= 4);
}

/** "employee leave management" and "leave requests" speak of one kind of record. */
function sameTemplate(mention: Mention, mentions: ReadonlyMap<string, Mention>): string | undefined {
  const template = findKnownRecords(mention.phrase.text).records[0]?.template;
  if (!template) return undefined;
  return [...mentions.values()].find(
    (other) =>
      other !== mention &&
      !other.app &&
      other.score >= 2 &&
      findKnownRecords(other.phrase.text).records[0]?.template === template,
  )?.key;
}

const LENDING = /(?:^|_)(?:booking|reservation|rental|loan|checkout|lending|hire)$/u;

/** An app for "equipment checkout" in which people reserve cameras keeps reservations. */
function sameAct(mention: Mention, mentions: ReadonlyMap<string, Mention>): string | undefined {
  if (!LENDING.test(mention.key)) return undefined;
  return [...mentions.values()].find(
    (other) => other !== mention && !other.app && other.score >= 2 && LENDING.test(other.key),
  )?.key;
}

/** After "purchase requests with lines" the requests are these: the first name for them was the whole one. */
function headerFor(
  mention: Mention,
  mentions: ReadonlyMap<string, Mention>,
  headers: ReadonlySet<string>,
): string | undefined {
  const [only, ...others] = [...headers].filter((key) => key.endsWith(`_${mention.key}`));
  const places = [...(mentions.get(only ?? "")?.places.values() ?? [])];
  const first = Math.min(...places.map((place) => place.start));
  const later = places.length > 0 && [...mention.places.values()].every((place) => place.start > first);
  return others.length === 0 && later ? only : undefined;
}

/** After "repair requests have a title" the requests are these. */
function longerFor(
  mention: Mention,
  described: ReadonlySet<string>,
  draft: Draft,
  mentions: ReadonlyMap<string, Mention>,
  headers: ReadonlySet<string>,
): string | undefined {
  if (described.has(mention.key)) return undefined;
  const header = headerFor(mention, mentions, headers);
  if (header !== undefined) return header;
  const [only, ...others] = [...described].filter((key) => key.endsWith(`_${mention.key}`));
  const end = draft.entities.get(only ?? "")?.evidence?.end;
  const later = end !== undefined && [...mention.places.values()].every((place) => place.start >= end);
  return only !== undefined && others.length === 0 && later ? only : undefined;
}

/** Folds "support tickets" into "tickets" where both are spoken of. */
function foldCompounds(
  mentions: Map<string, Mention>,
  described: ReadonlySet<string>,
  draft: Draft,
  headers: ReadonlySet<string>,
): Map<string, string> {
  const folded = new Map<string, string>();
  for (const mention of mentions.values()) {
    const longer = longerFor(mention, described, draft, mentions, headers);
    if (longer !== undefined) {
      folded.set(mention.key, longer);
      draft.shortFor.set(mention.key, longer);
      continue;
    }
    const words = mention.key.split("_");
    const same = mention.app ? (sameTemplate(mention, mentions) ?? sameAct(mention, mentions)) : undefined;
    if (same !== undefined && !described.has(mention.key)) {
      folded.set(mention.key, same);
      continue;
    }
    const synonym = SYNONYMS.find((row) => row.includes(mention.key))?.find(
      (key) => key !== mention.key && (mentions.has(key) || described.has(key)),
    );
    const row = synonym === undefined ? [] : (SYNONYMS.find((one) => one.includes(synonym)) ?? []);
    const known = mistyped(mention.key, mentions);
    const other = synonym !== undefined && row.indexOf(synonym) < row.indexOf(mention.key) ? synonym : known;
    if (other !== undefined && !described.has(mention.key)) {
      folded.set(mention.key, other);
      draft.shortFor.set(mention.key, other);
      const target = mentions.get(other);
      if (target) target.score = Math.max(target.score, mention.score);
      continue;
    }
    const owner = words.slice(0, -1).join("_");
    if (
      /^(?:log|record|entry|list|detail|info)$/u.test(words[words.length - 1] ?? "") &&
      (mentions.has(owner) || described.has(owner)) &&
      !described.has(mention.key)
    ) {
      folded.set(mention.key, owner);
      const target = mentions.get(owner);
      if (target) target.score = Math.max(target.score, mention.score);
      continue;
    }
    for (let from = 1; from < words.length; from++) {
      const head = words.slice(from).join("_");
      if (described.has(mention.key) || head === mention.key) break;
      const target = mentions.get(head);
      if (!target && !described.has(head)) continue;
      folded.set(mention.key, head);
      if (target) {
        target.score = Math.max(target.score, mention.score);
        target.count += mention.count;
      }
      break;
    }
  }
  return folded;
}

/** A noun that was named but is not kept; `words` name it, the range is where it stands. */
export interface LeftMention extends Span {
  words: string;
}

export interface Selection {
  left: LeftMention[];
  /** Packs that were named outright where nothing else was: "fleet management". */
  topics: Pack[];
}

function totalOf(mention: Mention): number {
  return mention.score + 0.5 * Math.min(2, mention.count - 1) * (mention.score >= 1 ? 1 : 0);
}

function enter(draft: Draft, mention: Mention): void {
  const known = draft.entities.has(mention.key);
  const entity = draft.ensure(mention.phrase.text, "said", mention.phrase);
  if (!entity) return;
  const [first, ...more] = mention.places.values();
  draft.noteUnderstood(
    known ? `${entity.names.pluralLabel} are named again.` : `Keeps ${entity.names.pluralLabel.toLowerCase()}.`,
    first,
    entity.key,
  );
  for (const place of more) draft.noteUnderstood(`${entity.names.pluralLabel} are named again.`, place, entity.key);
}

/** Vans stand for the vehicles of a fleet. */
function isStandIn(label: string, noun: string): boolean {
  const [wanted] = findKnownRecords(noun).records;
  return findKnownRecords(label).records.some((record) => record.template === wanted?.template);
}

/** "Inventory and suppliers": what is kept of an inventory are its products. */
function enterTopics(draft: Draft, topics: readonly { mention: Mention; pack: Pack }[]): Pack[] {
  if (draft.entities.size === 0) return topics.map(({ pack }) => pack);
  for (const { mention, pack } of topics) {
    const standIn = [...draft.entities.values()].find((entity) => isStandIn(entity.names.label, pack.core[0] ?? ""));
    const entity = standIn ?? draft.ensure(pack.core[0] ?? mention.phrase.text, "said", mention.phrase);
    for (const place of entity ? mention.places.values() : [])
      draft.noteUnderstood(
        `${standIn ? "Belongs to what is said about" : "Keeps"} ${entity?.names.pluralLabel.toLowerCase()}.`,
        place,
        entity?.key,
      );
  }
  return [];
}

/** Enters the entities of the request into the draft, in the order in which they were named. */
export function selectRecords(reading: Reading, draft: Draft): Selection {
  for (const statement of reading.statements) {
    if (statement.kind !== "described") continue;
    const known = draft.find(statement.phrase.text);
    const entity = draft.ensure(statement.phrase.text, "said", statement.phrase);
    if (entity && (!entity.described || entity.loose === true)) entity.loose = statement.loose === true;
    if (entity) entity.described = true;
    if (entity && !known)
      draft.noteUnderstood(
        `Keeps ${entity.names.pluralLabel.toLowerCase()}, with the attributes listed.`,
        statement.phrase,
        entity.key,
      );
    else
      draft.noteUnderstood(
        `${entity?.names.pluralLabel ?? "These"} are described further.`,
        statement.phrase,
        entity?.key,
      );
  }
  const described = new Set(draft.entities.keys());
  const mentions = collect(reading);
  const headers = new Set(
    reading.statements.flatMap((statement) =>
      statement.kind === "part" ? [nameNoun(statement.header.text).name] : [],
    ),
  );
  const folded = foldCompounds(mentions, described, draft, headers);
  const free = [...mentions.values()].filter(
    (mention) => !folded.has(mention.key) && !described.has(`${mention.key}_reading`),
  );
  const listed = [...described].filter((key) => !/(?:contact_message|reading)$/u.test(key));
  const enough = listed.length > 0 ? ENOUGH_BESIDE_LISTS : ENOUGH;
  const best = free
    .filter((mention) => totalOf(mention) >= enough)
    .sort((a, b) => totalOf(b) - totalOf(a) || a.order - b.order);
  const limit = best.filter((mention) => mention.score >= 3).length;
  const chosen = new Set(best.slice(0, Math.max(MAX_FREE, limit)).map((mention) => mention.key));
  const entered = free.filter((mention) => chosen.has(mention.key));
  const named = entered.flatMap((mention) => {
    // "couriers" in the plural are people, not the topic of shipping.
    const isPeople = mention.phrase.plural && isPerson(mention.phrase.text);
    const pack = draft.entities.has(mention.key) || isPeople ? undefined : packOfTopic(mention.phrase.text);
    return pack ? [{ mention, pack }] : [];
  });
  for (const mention of entered) if (!named.some((topic) => topic.mention === mention)) enter(draft, mention);
  const topics = enterTopics(draft, named);
  const left = [...mentions.values()].filter((mention) => {
    const head = folded.get(mention.key) ?? mention.key;
    if (named.some((topic) => topic.mention === mention)) return false;
    if (draft.entities.has(head)) {
      const label = draft.entities.get(head)?.names.pluralLabel.toLowerCase();
      if (head !== mention.key || !chosen.has(mention.key))
        for (const place of mention.places.values())
          draft.noteUnderstood(`Belongs to what is said about ${label}.`, place, head);
      return false;
    }
    return true;
  });
  return {
    topics,
    left: left.flatMap((mention) =>
      [...mention.places.values()].map((place) => ({ ...place, words: mention.phrase.text })),
    ),
  };
}

/** Enters the strongest weak mention, for requests in which nothing was clear. */
export function selectWeak(reading: Reading, draft: Draft): void {
  const weak = [...collect(reading).values()]
    .filter((mention) => mention.score >= 1.5 || (mention.score >= 1 && isKnownNoun(mention.phrase.text)))
    .sort((a, b) => totalOf(b) - totalOf(a) || a.order - b.order);
  for (const mention of weak.slice(0, 3)) {
    if (totalOf(mention) < totalOf(weak[0] as Mention)) break;
    enter(draft, mention);
  }
}

/** Returns the words of a key that name another entity: "contest question" is about a contest. */
export function modifierOf(words: string): string | undefined {
  const parts = splitWords(words);
  return parts.length > 1 ? parts.slice(0, -1).join(" ") : undefined;
}
