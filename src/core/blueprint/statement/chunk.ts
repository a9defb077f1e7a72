/** Divides the words of an item into verbs, noun phrases and links between them. */

import { isPlural, singular } from "../assembly/inflect.ts";
import { ACT_RULES } from "../lexicon/act-rules.ts";
import { soundsLikePerson } from "../lexicon/person-words.ts";
import { NOUN_VERBS, VERB_FORMS, type VerbForm } from "../lexicon/verbs.ts";
import {
  ACTOR_NOUNS,
  DETERMINERS,
  FILLERS,
  isStopWord,
  MODALS,
  NOUN_PHRASES,
  PERSON_NOUNS,
  PRONOUNS,
} from "../lexicon/words.ts";
import type { Token } from "../source/token.ts";

export type Chunk =
  | { kind: "verb"; verb: VerbForm; tokens: Token[] }
  | { kind: "noun"; tokens: Token[]; determiner: string | undefined }
  | { kind: "link"; word: string; tokens: Token[] };

function isNounStart(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "quoted") return true;
  if (token.kind !== "word") return false;
  if (DETERMINERS.has(token.lower) || VERB_FORMS.get(token.lower)?.form === "past") return true;
  return !isStopWord(token.lower) || PRONOUNS.has(token.lower);
}

/** A place where only a verb or the start of a sentence makes sense. */
function opensVerb(previous: Token | undefined): boolean {
  return (
    previous === undefined ||
    previous.lower === "to" ||
    previous.lower === "able to" ||
    MODALS.has(previous.lower) ||
    PRONOUNS.has(previous.lower) ||
    FILLERS.has(previous.lower)
  );
}

/** "guests book rooms": people in the plural do what follows. */
function isPlainDoer(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    isPlural(token.lower) &&
    (PERSON_NOUNS.has(singular(token.lower)) || ACTOR_NOUNS.has(token.lower) || soundsLikePerson(singular(token.lower)))
  );
}

/** "register for", "vote on": verbs that need their preposition. */
const ACT_PHRASES = new Set(ACT_RULES.flatMap((rule) => rule.verbs).filter((verb) => verb.includes(" ")));

function isNounPart(token: Token | undefined): boolean {
  return token?.kind === "word" && !isStopWord(token.lower);
}

/** Nouns that make the word before them a noun: "order tracker", "booking system". */
const KIND_AFTER =
  /^(?:tracker|manager|management|system|app|application|website|site|platform|tool|database|catalog|catalogue|directory|list|log|register|planner|organi[sz]er|tracking|history|forms?|templates?|board|desk|portal|software|numbers?|dates?|records?|address(?:es)?|notifications?|alerts?|reminders?|messages?|campaigns?|methods?|types?|conditions?|templates)$/u;

/** Tells whether the word stands as a verb between its neighbours. */
function isVerbHere(form: VerbForm, previous: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (token.phrase) return true;
  if (form.form === "base" && next && NOUN_PAIR.test(`${token.lower} ${next.lower}`)) return false;
  if (form.form === "base" && next?.lower === "histories") return false;
  if (form.form === "past") return true;
  const nextIsKind = KIND_AFTER.test(next?.lower ?? "");
  if (DETERMINERS.has(previous?.lower ?? "") && previous?.lower !== "that") return false;
  if (form.form === "ing") {
    const before = VERB_FORMS.get(previous?.lower ?? "");
    // "view voting results": what stands between a verb and its object belongs to the object.
    if (
      before &&
      before.form !== "past" &&
      previous?.phrase !== true &&
      isNounPart(next) &&
      !MODALS.has(previous?.lower ?? "")
    )
      return false;
    if (isNounPart(previous) && !VERB_FORMS.has(previous?.lower ?? "")) return false;
    if (!NOUN_VERBS.has(token.lower) && (previous === undefined || previous.kind === "mark") && !nextIsKind)
      return true;
    return isNounStart(next) && !(nextIsKind && NOUN_VERBS.has(token.lower)) && next?.kind !== undefined;
  }
  if (form.form === "base" && next === undefined && /^(?:can|may|must|should|to|able to)$/u.test(previous?.lower ?? ""))
    return true;
  if (form.form === "base" && isPlainDoer(previous) && isNounStart(next)) return true;
  if (!NOUN_VERBS.has(token.lower)) return form.form === "base" || isNounStart(next) || !isNounPart(previous);
  if (form.form === "third")
    return (
      (previous === undefined && DETERMINERS.has(next?.lower ?? "")) ||
      (/^(?:that|which|who|it)$/u.test(previous?.lower ?? "") && isNounStart(next)) ||
      (isNounPart(previous) && DETERMINERS.has(next?.lower ?? ""))
    );
  if (previous === undefined && nextIsKind) return false;
  if (opensVerb(previous) && ACT_PHRASES.has(`${form.base} ${next?.lower ?? ""}`)) return true;
  return opensVerb(previous) && (isNounStart(next) || previous?.lower === "to" || previous?.lower === "able to");
}

/** Pairs whose first word is no verb before the second. */
const NOUN_PAIR =
  /^(?:service (?:visit|call|contract|order|request|interval|report|record|history|type|level)|change (?:request|order)|test (?:case|run|result|plan)|repair (?:order|job|shop)|training (?:session|course|plan|program)|exercise (?:plan|class)|share (?:holder|class)|rate (?:card|plan)|store (?:room|location)|host (?:family|family)|plant (?:species|variety)|match (?:day|result)|answer (?:key|option)|check ?list|track (?:record|list)|measure (?:ment)?)s?$/u;

/** Nouns too, but not in front of another noun: people plan trips and keep no "plan trips". */
const NOT_IN_FRONT = /^(?:plan|log)$/u;

function isNounAnyway(verb: VerbForm, token: Token, any: boolean): boolean {
  if (NOT_IN_FRONT.test(token.lower)) return false;
  return (any || verb.use === "act") && verb.form === "base" && NOUN_VERBS.has(token.lower);
}

/**
 * Returns the chunks in order. A past participle is a link: it qualifies what follows. With `nounFirst` a first word like
 * "purchase" in "purchase requests" is a noun; with "any" also one like "match" in "match report".
 */
export function chunk(tokens: readonly Token[], nounFirst: boolean | "any" = false): Chunk[] {
  const chunks: Chunk[] = [];
  let noun: Token[] = [];
  let determiner: string | undefined;
  const closeNoun = (): void => {
    if (noun.length > 0) chunks.push({ kind: "noun", tokens: noun, determiner });
    noun = [];
    determiner = undefined;
  };
  tokens.forEach((token, at) => {
    if (token.kind === "quoted") {
      noun.push(token);
      return;
    }
    if (token.kind !== "word") {
      closeNoun();
      if (token.kind === "mark") chunks.push({ kind: "link", word: token.lower, tokens: [token] });
      return;
    }
    const verb = VERB_FORMS.get(token.lower);
    if (NOUN_PHRASES.has(token.lower)) noun.push(token);
    else if (
      verb &&
      !(at === 0 && nounFirst !== false && isNounAnyway(verb, token, nounFirst === "any")) &&
      isVerbHere(verb, tokens[at - 1], token, tokens[at + 1])
    ) {
      closeNoun();
      if (verb.form === "past") chunks.push({ kind: "link", word: "", tokens: [token] });
      else chunks.push({ kind: "verb", verb, tokens: [token] });
    } else if (isStopWord(token.lower) || token.phrase) {
      closeNoun();
      if (DETERMINERS.has(token.lower)) determiner = token.lower;
      else chunks.push({ kind: "link", word: token.lower, tokens: [token] });
    } else noun.push(token);
  });
  closeNoun();
  return chunks;
}
