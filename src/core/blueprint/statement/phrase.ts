/** Finds in a noun phrase the words that name a kind of record. */

import { isPlural, singular } from "../assembly/inflect.ts";
import { soundsLikePerson } from "../lexicon/person-words.ts";
import {
  ABSTRACT_NOUNS,
  ACTOR_NOUNS,
  APP_NOUNS,
  FILLER_ADJECTIVES,
  isUnlikelyNoun,
  PERSON_NOUNS,
  WEAK_NOUNS,
} from "../lexicon/words.ts";
import { isExactNoun, isKnownNoun } from "../packs/known-nouns.ts";
import { spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import type { Phrase } from "./statement.ts";

/** Adjectives that qualify records without making another kind of them. */
const QUALIFIERS = new Set(
  "technical medical political digital financial electronic educational seasonal favourite favorite open closed nearby suitable top popular featured sample old used shared second-hand borrowed physical technical-only good bad weird rare vintage live in-house everyday several daily weekly monthly yearly annual".split(
    " ",
  ),
);
const MAX_WORDS = 3;
/** Nouns that usually speak of the app, but are records when somebody manages several of them. */
export const KEEPABLE: ReadonlySet<string> = new Set(
  "tools services sites programs components areas items parts modules databases applications solutions models tables objects entries platforms screens".split(
    " ",
  ),
);
/** Nouns that have no attributes of their own. */
const NO_SUBJECT = new Set(
  "information info data detail details list lists listing listings feature features functionality function requirement requirements field fields attribute attributes column columns table tables entity entities record records statistics criteria content contents search searching filter filtering management tracking form forms number numbers name names".split(
    " ",
  ),
);

function isFiller(token: Token): boolean {
  return (
    FILLER_ADJECTIVES.has(token.lower) ||
    QUALIFIERS.has(token.lower) ||
    /-(?:based|priced|rated|friendly|quality|related)$/u.test(token.lower)
  );
}

function isWeak(token: Token): boolean {
  return WEAK_NOUNS.has(token.lower) || APP_NOUNS.has(token.lower);
}

/** What is left of "species biological data" when "data" is gone. */
function isAdjective(token: Token): boolean {
  return token.kind === "word" && isUnlikelyNoun(token.lower) && !isExactNoun(token.lower);
}

/** Makes a phrase of tokens as they stand. */
export function toPhrase(tokens: readonly Token[]): Phrase | undefined {
  const span = spanOf(tokens);
  if (!span) return undefined;
  const text = tokens.map((token) => token.text.replace(/['’]s?$/u, "")).join(" ");
  const words = text.split(" ");
  return /[\p{L}]/u.test(text) ? { ...span, text, plural: isPlural(words[words.length - 1] ?? "") } : undefined;
}

/** Days, hours and the like, which with another noun before them are a kind of their own: "work days", "opening hours". */
const TIMES = /^(?:days?|hours|weeks|months|nights|times|periods?|seasons|terms)$/u;
/** "medical records", "financial documents": without the last word nothing is named. */
const PAPERS = /^(?:records|files|documents|logs|notes|reports)$/u;
const KIND_OF_PAPERS = /^(?:[\p{L}]+(?:ical|cial|tal|gal|mic|nal)|safety|training|vaccination|service|maintenance)$/u;

function keepsLast(core: readonly Token[]): boolean {
  const last = core[core.length - 1]?.lower ?? "";
  const before = core[core.length - 2];
  if (core.length !== 2 || before?.kind !== "word" || FILLER_ADJECTIVES.has(before.lower)) return false;
  if (TIMES.test(last)) return !isKnownNoun(before.lower) && !isWeak(before) && !QUALIFIERS.has(before.lower);
  return PAPERS.test(last) && KIND_OF_PAPERS.test(before.lower) && !isKnownNoun(before.lower);
}

/** Returns the naming words of a noun phrase; undefined when it only speaks of the app or of "information". */
export function corePhrase(tokens: readonly Token[]): Phrase | undefined {
  const whole = tokens.slice(tokens.findIndex((token) => !FILLER_ADJECTIVES.has(token.lower)));
  if (keepsLast(whole)) return toPhrase(whole);
  const found = findCore(tokens);
  return found ? renamed(found) : undefined;
}

function findCore(tokens: readonly Token[]): Phrase | undefined {
  let core = tokens.filter((token, at) => !(isFiller(token) && at < tokens.length - 1));
  if (core.length === 1 && /^(?:inquiries|enquiries)$/u.test(core[0]?.lower ?? "")) return toPhrase(core);
  if (core.length > 1 && core.length <= MAX_WORDS && isExactNoun(core.map((token) => token.text).join(" ")))
    return toPhrase(core);
  // "car rental services" are about cars.
  if (
    core.length >= 3 &&
    /^(?:rentals?|hire|booking|reservation)$/u.test(core[core.length - 2]?.lower ?? "") &&
    core[core.length - 1]?.lower === "services"
  )
    core = core.slice(0, -2);
  // "cleaning services" are services of that kind, not cleanings.
  if (core.length > 1 && core.length <= MAX_WORDS && core[core.length - 1]?.lower === "services") return toPhrase(core);
  while (core.length > 0 && isWeak(core[core.length - 1] as Token)) core = core.slice(0, -1);
  while (core.length > 0 && isFiller(core[0] as Token)) core = core.slice(1);
  if (core.length > 1 && /^(?:users?|admins?|administrators?)$/u.test(core[0]?.lower ?? "")) core = core.slice(1);
  // A "question bank" holds questions.
  if (
    core.length > 1 &&
    /^(?:bank|pool|library)$/u.test(core[core.length - 1]?.lower ?? "") &&
    isKnownNoun(core[core.length - 2]?.lower ?? "")
  )
    core = core.slice(0, -1);
  while (core.length > 1 && isAdjective(core[core.length - 1] as Token)) core = core.slice(0, -1);
  if (core.length === 1 && core[0]?.kind === "word" && isUnlikelyNoun(core[0].lower)) return undefined;
  if (core.length === 1 && QUALIFIERS.has(core[0]?.lower ?? "")) return undefined;
  const head = core[core.length - 1];
  if (
    head?.kind === "word" &&
    ABSTRACT_NOUNS.has(head.lower) &&
    !isExactNoun(core.map((token) => token.text).join(" "))
  )
    return undefined;
  if (core.length > MAX_WORDS) core = core.slice(-MAX_WORDS);
  return core.length === 0 ? undefined : toPhrase(core);
}

/** Returns the subject of a cue: the last noun phrase before it. `generic` means that it spoke of the app. */
export function subjectOf(tokens: readonly Token[]): { phrase: Phrase | undefined; generic: boolean; before: Token[] } {
  const chunks = chunk(tokens, true);
  for (let at = chunks.length - 1; at >= 0; at--) {
    const part = chunks[at];
    if (part?.kind !== "noun") continue;
    const exact =
      part.tokens.length === 1 && /^(?:each|every)$/u.test(part.determiner ?? "")
        ? toPhrase(part.tokens)
        : explicitSubject(part.tokens);
    const start = part.tokens[0]?.start ?? 0;
    return {
      phrase: exact ? renamed(exact) : undefined,
      generic: exact === undefined,
      before: tokens.filter((token) => token.end <= start),
    };
  }
  return { phrase: undefined, generic: false, before: [...tokens] };
}

/** What such a collection holds. */
const HELD = new Map(
  Object.entries({
    "address book": "contact",
    "phone book": "contact",
    "contact list": "contact",
    rolodex: "contact",
    "movie watchlist": "movie",
    watchlist: "movie",
    "reading list": "book",
    "shopping list": "item",
    "wine cellar": "wine",
    "recipe book": "recipe",
    "lost and found": "lost item",
    "lost and founds": "lost item",
    "lost property": "lost item",
  }),
);

function renamed(phrase: Phrase): Phrase {
  const text = HELD.get(phrase.text.toLowerCase());
  return text === undefined ? phrase : { ...phrase, text };
}

/** A subject with attributes keeps its own words ("data set", "user"), unless it is the app itself. */
function explicitSubject(tokens: readonly Token[]): Phrase | undefined {
  const kept = tokens.filter((token, at) => at === tokens.length - 1 || !FILLER_ADJECTIVES.has(token.lower));
  const last = kept[kept.length - 1];
  if (!last) return undefined;
  if (kept.length > 1 && kept.length <= MAX_WORDS && isExactNoun(kept.map((token) => token.text).join(" ")))
    return toPhrase(kept);
  if (
    kept.length === 1 &&
    (KEEPABLE.has(last.lower) || /^(?:item|part|service|area|type|entry|program|site)$/u.test(last.lower))
  )
    return toPhrase(kept);
  if (kept.length > 1 && kept.length <= MAX_WORDS && isExactNoun(kept.map((token) => token.text).join(" ")))
    return toPhrase(kept);
  if (kept.length === 1 && (APP_NOUNS.has(last.lower) || NO_SUBJECT.has(last.lower))) return undefined;
  if (
    APP_NOUNS.has(last.lower) ||
    /^(?:information|info|data|details?|records?|entry|entries|list|fields?|attributes?|columns?|table|form|profiles?-page)$/u.test(
      last.lower,
    )
  ) {
    return APP_NOUNS.has(last.lower) ? undefined : (corePhrase(kept.slice(0, -1)) ?? undefined);
  }
  return toPhrase(kept.slice(-MAX_WORDS));
}

/** Returns the singular of a phrase's last word in lower case. */
export function headOf(text: string): string {
  const words = text.toLowerCase().split(/[\s_]+/u);
  return singular(words[words.length - 1] ?? "");
}

export function isActor(text: string): boolean {
  return ACTOR_NOUNS.has(text.toLowerCase()) || ACTOR_NOUNS.has(headOf(text));
}

export function isPerson(text: string): boolean {
  const head = headOf(text);
  return PERSON_NOUNS.has(head) || soundsLikePerson(head);
}
