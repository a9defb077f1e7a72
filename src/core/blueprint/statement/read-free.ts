/** Reads free prose: verbs with their objects ("track laptops"), capabilities, features. */

import { singular } from "../assembly/inflect.ts";
import { reasonBeyond } from "../lexicon/beyond.ts";
import type { VerbForm } from "../lexicon/verbs.ts";
import { APP_NOUNS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isKnownNoun, isPackCue } from "../packs/known-nouns.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import { type Chunk, chunk } from "./chunk.ts";
import { corePhrase, headOf, isActor, isPerson, KEEPABLE, toPhrase } from "./phrase.ts";
import { addBracketed } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

/** What the verb of a sentence asks for carries over commas: "browse, edit and delete contests". */
export interface FreeState {
  verb: VerbForm | undefined;
  /** Where a verb stands whose first object has not come yet. */
  from?: number | undefined;
  /** True in a sentence without any verb: nobody in it acts. */
  noActor?: boolean;
  /** True once a person or the app has been named as the one who acts. */
  acted: boolean;
}

/** App nouns that say that the noun before them is kept: "issue tracker", "book catalogue". */
const KEEPING =
  /^(?:tracker|manager|organi[sz]er|register|registry|database|log|logbook|logger|catalog|catalogue|directory|inventory|list|collection|planner|ledger|management|administration|registration)$/u;
/** Features of the form "X management", "X registration". */
const FEATURE_TAIL =
  /^(?:management|tracking|registration|booking|posting|recording|submission|enrollment|enrolment|listings?|inquiry|display|showcase|creation|administration|logging|monitoring|directory|catalog|catalogue|database|profiles?|entry|scheduling|requests?|handling|list|records?|publishing|application|history|reviews?)$/u;

const STRENGTH = { manage: 3, act: 2, view: 2, build: 1, set: 0.5, beyond: 0.5 } as const;

function lastToken(tokens: readonly Token[]): Token | undefined {
  return tokens[tokens.length - 1];
}

function isScene(phrase: Phrase): boolean {
  return !phrase.plural && SCENE_NOUNS.has(headOf(phrase.text));
}

/** Actors are no records; only the word itself is settled by that. */
function coverLast(phrase: Phrase, reading: Reading): void {
  const last = phrase.text.split(" ").pop() ?? "";
  if (!isActor(last) || last.includes("_")) return;
  reading.cover({ start: Math.max(phrase.start, phrase.end - last.length), end: phrase.end });
}

function addEntity(phrase: Phrase, strength: number, reading: Reading, place: Span = phrase): void {
  if (isActor(phrase.text)) {
    coverLast(phrase, reading);
    return;
  }
  if (isScene(phrase)) reading.add({ kind: "domain", phrase, start: phrase.start, end: phrase.end });
  else reading.add({ kind: "entity", phrase, strength, start: place.start, end: place.end });
}

/** Reads what is to be built: "an issue tracker", "a library management system". */
function readAppPhrase(tokens: readonly Token[], reading: Reading): void {
  const span = spanOf(tokens);
  const core = corePhrase(tokens);
  if (!span) return;
  reading.add({
    kind: "domain",
    phrase: { ...span, text: tokens.map((token) => token.text).join(" "), plural: false },
    ...span,
  });
  if (!core || isActor(core.text)) return;
  const keeps = tokens.some(
    (token) => KEEPING.test(token.lower) && !core.text.toLowerCase().split(" ").includes(token.lower),
  );
  const names = APP_NOUNS.has(lastToken(tokens)?.lower ?? "");
  const known = isKnownNoun(core.text);
  const strength = keeps ? 3 : known ? 2 : names ? 1.5 : core.plural && tokens.length <= 3 ? 1 : 0.5;
  if (!isScene(core)) addEntity(core, strength, reading);
}

function isPerNoun(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return next?.kind === "link" && /^(?:of|for|per|on|from|by)$/u.test(next.word);
}

/** "loans of books", "reviews for restaurants": the second noun is what each of the first is about. */
function readAbout(chunks: readonly Chunk[], at: number, subject: Phrase, reading: Reading): void {
  const target = chunks[at + 2];
  const link = chunks[at + 1];
  if (target?.kind !== "noun" || link?.kind !== "link") return;
  const phrase = corePhrase(target.tokens);
  if (!phrase || isScene(phrase) || isActor(phrase.text)) return;
  if (!phrase.plural && !(link.word === "per" || target.determiner === "each" || target.determiner === "every")) return;
  addEntity(phrase, 2, reading);
  reading.last = subject;
  const start = Math.min(subject.start, phrase.start);
  reading.add({
    kind: "relation",
    from: subject,
    to: phrase,
    required: false,
    cardinality: "one",
    start,
    end: phrase.end,
  });
}

/** "grant applications", "menu items": more than one word makes such a noun a record of its own. */
function compoundOf(tokens: readonly Token[], core: Phrase): Phrase | undefined {
  const last = lastToken(tokens);
  if (
    tokens.length < 2 ||
    !/^(?:applications|services|parts|items|programs|sites|models|components)$/u.test(last?.lower ?? "")
  )
    return undefined;
  return isKnownNoun(core.text) || core.end === last?.end ? undefined : toPhrase(tokens.slice(-2));
}

function keepable(tokens: readonly Token[], verb: VerbForm): Phrase | undefined {
  const last = lastToken(tokens);
  return last && KEEPABLE.has(last.lower) && (verb.use === "manage" || verb.use === "act")
    ? toPhrase([last])
    : undefined;
}

/** "customers and their orders": each order belongs to a customer. */
export function addTheirs(phrase: Phrase, reading: Reading): void {
  const owner = reading.last;
  if (owner && owner.text !== phrase.text)
    reading.add({
      kind: "relation",
      from: phrase,
      to: owner,
      required: false,
      cardinality: "one",
      start: phrase.start,
      end: phrase.end,
    });
}

function readObject(chunks: readonly Chunk[], at: number, state: FreeState, reading: Reading): void {
  const part = chunks[at];
  const verb = state.verb;
  if (part?.kind !== "noun") return;
  if (verb?.use === "build") {
    readAppPhrase(part.tokens, reading);
    state.verb = undefined;
    state.acted = true;
    return;
  }
  const core = corePhrase(part.tokens);
  const span = spanOf(part.tokens);
  if (!verb || !span) return readMention(part, core, state, reading);
  if (verb.use === "beyond") {
    const beyond = { start: Math.min(state.from ?? span.start, span.start), end: span.end };
    state.from = undefined;
    reading.addUnplaced(
      beyond,
      reasonBeyond(reading.slice(beyond).toLowerCase()) ??
        "The built-in engine builds lists, details and forms; it does not do this.",
    );
    if (core) addEntity(core, STRENGTH.beyond, reading);
    return;
  }
  const things = core ? undefined : keepable(part.tokens, verb);
  if (things) {
    addEntity(things, 3, reading);
    if (isPerNoun(chunks, at)) readAbout(chunks, at, things, reading);
    return;
  }
  const compound = core && verb.use === "manage" ? compoundOf(part.tokens, core) : undefined;
  if (compound) {
    addEntity(compound, 3, reading);
    return;
  }
  if (!core) {
    noteWeak(part, verb, reading);
    return;
  }
  if (at === 0 && part.determiner === "their" && verb.use === "manage") addTheirs(core, reading);
  const reason = verb.use === "view" || isKnownNoun(core.text) ? undefined : reasonBeyond(core.text.toLowerCase());
  addEntity(core, reason ? 0.5 : STRENGTH[verb.use], reading, span);
  if (!isScene(core) && !isActor(core.text) && isPerNoun(chunks, at)) readAbout(chunks, at, core, reading);
}

/** "view statistics", "generate reports": the object only speaks of information. */
function noteWeak(part: Chunk, verb: VerbForm, reading: Reading): void {
  const span = spanOf(part.tokens);
  if (!span) return;
  const reason = reasonBeyond(reading.slice(span).toLowerCase());
  if (isPackCue(reading.slice(span)))
    reading.add({ kind: "domain", phrase: { ...span, text: reading.slice(span), plural: false }, ...span });
  else if (reason !== undefined) reading.addUnplaced(span, reason);
  else if (verb.use === "manage" || verb.use === "view")
    reading.add({ kind: "built", text: `${verb.base} ${reading.slice(span)}`, ...span });
}

function readMention(part: Chunk, core: Phrase | undefined, state: FreeState, reading: Reading): void {
  const span = spanOf(part.tokens);
  if (!core && span && isPackCue(reading.slice(span)))
    reading.add({ kind: "domain", phrase: { ...span, text: reading.slice(span), plural: false }, ...span });
  if (!core || part.kind !== "noun") return;
  const scene = isScene(core) && part.determiner !== "each";
  if (scene) reading.add({ kind: "domain", phrase: core, start: core.start, end: core.end });
  else if (!state.acted && isActor(core.text)) coverLast(core, reading);
  else if (isKnownNoun(core.text)) addEntity(core, core.plural && state.verb?.use === "manage" ? 2 : 1, reading);
}

/** "users" alone in a list of names neither acts nor is kept. */
function readIdleActor(chunks: readonly Chunk[], reading: Reading): boolean {
  const [part, ...others] = chunks;
  const core = part?.kind === "noun" && others.length === 0 ? corePhrase(part.tokens) : undefined;
  if (!core?.plural || !isActor(core.text)) return false;
  reading.addUnplaced(core, "These are the people who use the app; nothing says what is kept about them.");
  return true;
}

/** Reads a run of words between separators; the verb of the run before stays in force. */
export function readFree(tokens: readonly Token[], state: FreeState, reading: Reading): void {
  const chunks = chunk(tokens);
  if (state.noActor && readIdleActor(chunks, reading)) return;
  chunks.forEach((part, at) => {
    if (part.kind === "verb") {
      state.verb = part.verb;
      state.from = part.tokens[0]?.start;
      state.acted = true;
      const hasObject = chunks.slice(at + 1, at + 3).some((later) => later.kind === "noun");
      if (part.verb.use !== "beyond" || hasObject) reading.cover(spanOf(part.tokens));
      else
        reading.addUnplaced(
          spanOf(part.tokens) ?? { start: 0, end: 0 },
          reasonBeyond(part.verb.base) ?? "The built-in engine does not do this.",
        );
      if (part.verb.use === "act" && /^(?:clock|check|fill|set up)/u.test(part.verb.base)) addDomain(part, reading);
    } else if (part.kind === "noun") {
      const before = chunks[at - 1];
      const linked =
        before?.kind === "link" &&
        /^(?:in|by|from|at|on|about|across|within|during|through|via|under|based|as|into|after|before|over)$/u.test(
          before.word,
        );
      if (isForApp(chunks, at)) readFor(part, reading);
      else if (linked && at > 1) readMention(part, corePhrase(part.tokens), { ...state, acted: true }, reading);
      else readObject(chunks, at, state, reading);
    } else if (/^(?:for|that|which|who|where|so that|when|if)$/u.test(part.word) && chunks[at - 1]?.kind === "noun")
      state.verb = state.verb?.use === "build" ? undefined : part.word === "for" ? state.verb : undefined;
  });
}

/** "an app for laptops": what stands after "for" is kept when it is in the plural and no people. */
function isForApp(chunks: readonly Chunk[], at: number): boolean {
  const [app, link] = [chunks[at - 2], chunks[at - 1]];
  return (
    app?.kind === "noun" &&
    link?.kind === "link" &&
    link.word === "for" &&
    APP_NOUNS.has(lastToken(app.tokens)?.lower ?? "")
  );
}

function readFor(part: Chunk, reading: Reading): void {
  const core = corePhrase(part.tokens);
  if (!core) return readMention(part, core, { verb: undefined, acted: true }, reading);
  if (core.plural && !isPerson(core.text)) addEntity(core, isKnownNoun(core.text) ? 3 : 2, reading);
  else readMention(part, core, { verb: undefined, acted: true }, reading);
}

function addDomain(part: Chunk, reading: Reading): void {
  const span = spanOf(part.tokens);
  if (span)
    reading.add({
      kind: "domain",
      phrase: { ...span, text: part.tokens.map((token) => token.lower).join(" "), plural: false },
      ...span,
    });
}

/** Reads one item of a list of features or of kinds of record. `naming` says that the list names records outright. */
export function readFeature(tokens: readonly Token[], naming: boolean, reading: Reading): void {
  const chunks = chunk(tokens);
  const span = spanOf(tokens);
  const words = tokens.filter((token) => token.kind === "word" || token.kind === "quoted");
  if (!span || words.length === 0 || addBracketed(tokens, reading)) return;
  if (chunks.some((part) => part.kind === "verb")) {
    readFree(tokens, { verb: undefined, acted: true }, reading);
    return;
  }
  const lower = reading.slice(span).toLowerCase();
  const nouns = chunks.filter((part) => part.kind === "noun");
  const first = nouns[0];
  const ofWhat =
    chunks[1]?.kind === "link" && chunks[1].word === "of" && chunks[2]?.kind === "noun" ? chunks[2] : undefined;
  const core = first ? (corePhrase(first.tokens) ?? (ofWhat ? corePhrase(ofWhat.tokens) : undefined)) : undefined;
  const reason = reasonBeyond(lower);
  const tail = FEATURE_TAIL.test(lastToken(first?.tokens ?? [])?.lower ?? "");
  if (reason !== undefined && !tail && !(core && naming && isKnownNoun(core.text))) {
    reading.addUnplaced(span, reason);
    return;
  }
  if (!core || !first) {
    if (/\b(?:search|filter|sort|list|brows|edit|delet|add|view|crud|manage)/u.test(lower))
      reading.add({ kind: "built", text: lower.slice(0, 80), ...span });
    return;
  }
  if (tokens[0]?.lower === "their") addTheirs(core, reading);
  const strength = naming ? 3 : tail ? 2.5 : isKnownNoun(core.text) || core.plural ? 2 : 1;
  addEntity(
    core,
    strength,
    reading,
    spanOf(corePhrase(first.tokens) ? first.tokens : [...first.tokens, ...(ofWhat?.tokens ?? [])]) ?? core,
  );
  const at = chunks.indexOf(first);
  if (corePhrase(first.tokens) && isPerNoun(chunks, at)) readAbout(chunks, at, core, reading);
}

/** Reads a sentence without a verb as what is to be built: "issue tracker for a small team". */
export function readBareRequest(tokens: readonly Token[], reading: Reading): boolean {
  const first = chunk(tokens, true)[0];
  if (first?.kind !== "noun") return false;
  const words = first.tokens;
  const names = APP_NOUNS.has(lastToken(words)?.lower ?? "");
  const core = corePhrase(words);
  if (
    !names &&
    !(core && isKnownNoun(core.text)) &&
    !isPackCue(words.map((token) => token.lower).join(" ")) &&
    !SCENE_NOUNS.has(singular(lastToken(words)?.lower ?? ""))
  )
    return false;
  readAppPhrase(words, reading);
  const chunks = chunk(tokens);
  if (core && !names && isPerNoun(chunks, 0)) readAbout(chunks, 0, core, reading);
  return true;
}
