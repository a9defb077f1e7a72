/** Reads the nouns of prose: what an app is for, objects of verbs, and what is only mentioned. */
import { reasonBeyond } from "../lexicon/beyond.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import { VERB_FORMS, type VerbForm } from "../lexicon/verbs.ts";
import { APP_NOUNS, FILLER_ADJECTIVES, SCENE_NOUNS } from "../lexicon/words.ts";
import { isKnownNoun, isPackCue } from "../packs/known-nouns.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import type { Chunk } from "./chunk.ts";
import { corePhrase, headOf, isActor, isPerson, KEEPABLE, toPhrase } from "./phrase.ts";
import { readCapability } from "./read-capability.ts";
import { MEASURE } from "./read-data.ts";
import { readLook } from "./read-look.ts";
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
  /** Base forms of the verbs whose object is awaited or was just read: "browse and enroll in". */
  bases?: string[];
  /** True once these verbs have had an object. */
  served?: boolean;
  /** True while the app is said to provide what follows. */
  offering?: boolean;
  /** Who acts, in the singular, and where it was said. */
  actor?: string | undefined;
  actorAt?: Span | undefined;
}

/** App nouns that say that the noun before them is kept: "issue tracker", "book catalogue". */
const KEEPING =
  /^(?:tracker|manager|organi[sz]er|register|registry|database|log|logbook|logger|catalog|catalogue|directory|inventory|list|collection|planner|ledger|management|administration|registration)$/u;
/** What these leave behind is only kept when the words say what it is. */
const SENDING = /^(?:communicate|message|notify|remind|chat|email|send|interact|connect|draw|play)$/u;

const STRENGTH = { manage: 3, act: 2, view: 2, build: 1, set: 0.5, beyond: 0.5 } as const;

export function lastToken(tokens: readonly Token[]): Token | undefined {
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

export function addEntity(phrase: Phrase, strength: number, reading: Reading, place: Span = phrase): void {
  if (isActor(phrase.text)) {
    coverLast(phrase, reading);
    return;
  }
  if (isScene(phrase)) reading.add({ kind: "domain", phrase, start: phrase.start, end: phrase.end });
  else reading.add({ kind: "entity", phrase, strength, start: place.start, end: place.end });
}

/** "apartment rental website" says what people do there, not what is kept. */
const ACTIVITY =
  /.[ -](?:blog|journal|magazine|forum|guide|network|rental|booking|reservation|registration|shopping|hire|lending|delivery|distribution|assessment|repair|approval)$/iu;

/** "fleet management" is about a fleet's vehicles, not about fleets. */
const MANAGING = /^(?:management|administration|system)$/u;

/** "a job board", "a planning hub": the app, named after what is kept there. */
const PLACES = /^(?:board|hub|desk|corner|wall|center|centre|exchange|marketplace)$/u;

/** Reads what is to be built: "an issue tracker", "a library management system". */
export function readAppPhrase(tokens: readonly Token[], reading: Reading): void {
  const span = spanOf(tokens);
  const isPlace = tokens.length > 1 && PLACES.test(lastToken(tokens)?.lower ?? "");
  const core = corePhrase(isPlace ? tokens.slice(0, -1) : tokens);
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
  const names = isPlace || APP_NOUNS.has(lastToken(tokens)?.lower ?? "");
  const known = isKnownNoun(core.text) && !(names && ACTIVITY.test(core.text));
  const strength = keeps
    ? known || core.plural || !MANAGING.test(lastToken(tokens)?.lower ?? "")
      ? 3
      : 1.5
    : known
      ? 2
      : names
        ? 1
        : core.plural && tokens.length <= 3
          ? 1
          : 0.5;
  if (!isScene(core) && !isActor(core.text))
    reading.add({ kind: "entity", phrase: core, strength, app: true, start: core.start, end: core.end });
}

export function isPerNoun(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return next?.kind === "link" && /^(?:of|for|per|on|from|by)$/u.test(next.word);
}

/** "loans of books", "reviews for restaurants": the second noun is what each of the first is about. */
export function readAbout(chunks: readonly Chunk[], at: number, subject: Phrase, reading: Reading): void {
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

/** "grant applications", "menu items", "daily reports": more than one word makes such a noun a record of its own. */
function compoundOf(tokens: readonly Token[], core: Phrase | undefined): Phrase | undefined {
  const last = lastToken(tokens);
  if (
    tokens.length < 2 ||
    !/^(?:applications|services|parts|items|programs|sites|models|components|reports)$/u.test(last?.lower ?? "")
  )
    return undefined;
  if (!core) return toPhrase(tokens.slice(-2));
  return isKnownNoun(core.text) || core.end === last?.end ? undefined : toPhrase(tokens.slice(-2));
}

function keepable(tokens: readonly Token[], verb: VerbForm): Phrase | undefined {
  const last = lastToken(tokens);
  return last && KEEPABLE.has(last.lower) && (verb.use !== "view" || last.lower === "solutions")
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

/** Reads a verb and its object as a feature; false when it is none. */
export function readAsCapability(chunks: readonly Chunk[], at: number, state: FreeState, reading: Reading): boolean {
  const part = chunks[at];
  const span = spanOf(part?.tokens ?? []);
  if (part?.kind !== "noun" || !span || state.bases === undefined || state.bases.length === 0) return false;
  const before = chunks[at - 1];
  const link =
    before?.kind === "link" && before.word !== "" && chunks[at - 2]?.kind === "verb" ? before.word : undefined;
  const from = state.served === true ? span.start : Math.min(state.from ?? span.start, span.start);
  state.served = true;
  const after = chunks[at + 1];
  const group = chunks[at + 2];
  const tail = after?.kind === "link" && group?.kind === "noun" ? { link: after.word, noun: group.tokens } : undefined;
  const read = readCapability(
    {
      verbs: state.offering === true ? [] : state.bases,
      link,
      noun: part.tokens,
      actor: state.actor,
      tail,
      span: { start: from, end: span.end },
    },
    reading,
  );
  if (read) state.from = undefined;
  if (read && tail && group?.kind === "noun" && /^(?:each|every)$/u.test(group.determiner ?? ""))
    addEach(tail.noun, span, reading);
  return read;
}

/** "the service history of each turbine": the visits refer to the turbines. */
function addEach(noun: readonly Token[], span: Span, reading: Reading): void {
  const show = reading.statements[reading.statements.length - 1];
  const topic = show?.kind === "show" ? show.show.topic?.toLowerCase() : undefined;
  const to = corePhrase(noun);
  const named = reading.statements.find(
    (one) =>
      one.kind === "entity" &&
      topic !== undefined &&
      `${one.phrase.text.toLowerCase()} `.startsWith(`${headOf(topic)} `),
  );
  if (named?.kind !== "entity" || !to || headOf(named.phrase.text) === headOf(to.text)) return;
  const place = { start: span.start, end: to.end };
  reading.add({ kind: "relation", from: named.phrase, to, required: false, cardinality: "one", ...place });
}

export function readObject(chunks: readonly Chunk[], at: number, state: FreeState, reading: Reading): void {
  const part = chunks[at];
  const builds = state.verb?.base === "create" && !reading.statements.some((statement) => statement.kind === "domain");
  if (
    builds &&
    part?.kind === "noun" &&
    APP_NOUNS.has(lastToken(part.tokens)?.lower ?? "") &&
    /^(?:a|an)$/u.test(part.determiner ?? "")
  )
    state.verb = VERB_FORMS.get("build");
  // What the app provides, after somebody was said to act, is there to be looked at.
  if (state.acted && /^(?:provide|offer|give|support)$/u.test(state.verb?.base ?? "")) {
    state.verb = VERB_FORMS.get("show");
    state.offering = true;
  }
  if (state.acted && /^(?:generate|issue|produce)$/u.test(state.verb?.base ?? "") && state.verb?.use === "build")
    state.verb = VERB_FORMS.get("create");
  const verb = state.verb;
  if (part?.kind !== "noun") return;
  if (
    verb?.use === "build" &&
    state.bases?.some((base) => base === "make") === true &&
    readAsCapability(chunks, at, state, reading)
  )
    return;
  if (state.verb?.use === "build") {
    readAppPhrase(part.tokens, reading);
    state.verb = undefined;
    state.acted = true;
    state.served = true;
    state.from = undefined;
    return;
  }
  const core = corePhrase(part.tokens);
  const span = spanOf(part.tokens);
  if (span && part.tokens.every((token) => FILLER_ADJECTIVES.has(token.lower))) return reading.cover(span);
  if (verb?.base === "archive" && span) reading.add({ kind: "archive", ...span });
  if (!verb || !span) return readMention(part, core, state, reading);
  if (readAsCapability(chunks, at, state, reading)) return;
  if (
    /^(?:connect|match)$/u.test(verb.base) &&
    core &&
    (isPerson(core.text) || isKnownNoun(core.text) || core.plural)
  ) {
    addEntity(core, 2, reading, span);
    return;
  }
  if (verb.use === "beyond" || SENDING.test(verb.base)) {
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
  if (verb.use === "view" && core && MEASURE.test(core.text) && !isKnownNoun(core.text)) {
    reading.add({ kind: "measure", words: core.text, start: span.start, end: span.end });
    return;
  }
  const things = core ? undefined : keepable(part.tokens, verb);
  if (things) {
    addEntity(things, verb.use === "view" ? 1.5 : 3, reading);
    if (isPerNoun(chunks, at)) readAbout(chunks, at, things, reading);
    return;
  }
  const compound =
    (core || lastToken(part.tokens)?.lower === "reports") &&
    (verb.use === "manage" || /^(?:submit|write|file|send|post)$/u.test(verb.base))
      ? compoundOf(part.tokens, core)
      : undefined;
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
  if (
    state.actor !== undefined &&
    isPerson(state.actor) &&
    !isActor(state.actor) &&
    (verb.use === "act" || verb.use === "manage")
  )
    reading.add({
      kind: "doer",
      actor: state.actor,
      record: core,
      ...core,
      ...(state.actorAt && state.actorAt.start < core.start ? { start: state.actorAt.start } : {}),
    });
  addEntity(core, reason ? 0.5 : strengthOf(part.tokens, core, verb), reading, span);
  if (!isScene(core) && !isActor(core.text) && isPerNoun(chunks, at)) readAbout(chunks, at, core, reading);
}

/** "solar data" names a topic, "order data" the orders. */
function strengthOf(tokens: readonly Token[], core: Phrase, verb: VerbForm): number {
  const about = /^(?:data|information|info|details)$/u.test(lastToken(tokens)?.lower ?? "");
  const alone = !core.text.includes(" ") && !isKnownNoun(core.text);
  const rule = alone && verb.use === "view" ? ruleForName(core.text.toLowerCase()) : undefined;
  return alone && ((about && !core.plural) || rule !== undefined) ? 1 : STRENGTH[verb.use];
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

/** "A baseball app to manage players": what it is for says what the rest means. */
function opensRequest(part: Chunk, reading: Reading): boolean {
  return (
    part.kind === "noun" &&
    part.tokens.length > 1 &&
    /^(?:a|an|my|our)$/u.test(part.determiner ?? "") &&
    APP_NOUNS.has(lastToken(part.tokens)?.lower ?? "") &&
    reading.statements.length === 0
  );
}

export function readMention(part: Chunk, core: Phrase | undefined, state: FreeState, reading: Reading): void {
  const span = spanOf(part.tokens);
  if (opensRequest(part, reading) && span)
    reading.add({ kind: "domain", phrase: { ...span, text: reading.slice(span), plural: false }, ...span });
  if (!core && span && isPackCue(reading.slice(span)))
    reading.add({ kind: "domain", phrase: { ...span, text: reading.slice(span), plural: false }, ...span });
  if (
    state.offering === true &&
    part.kind === "noun" &&
    span &&
    readCapability({ verbs: [], noun: part.tokens, span }, reading)
  )
    return;
  if (part.kind === "noun" && span && (!core || !isKnownNoun(core.text)) && readLook(part.tokens, span, reading))
    return;
  if (!core || part.kind !== "noun") return;
  const scene = isScene(core) && part.determiner !== "each";
  if (scene) reading.add({ kind: "domain", phrase: core, start: core.start, end: core.end });
  else if (!state.acted && isActor(core.text)) coverLast(core, reading);
  else if (isKnownNoun(core.text)) addEntity(core, core.plural && state.verb?.use === "manage" ? 2 : 1, reading);
}
