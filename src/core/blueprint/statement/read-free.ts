/** Reads free prose: verbs with their objects ("track laptops"), and who does it. */

import { singular } from "../assembly/inflect.ts";
import { reasonBeyond } from "../lexicon/beyond.ts";
import { SIGN_UP } from "../lexicon/capabilities.ts";
import { APP_NOUNS, MODALS, ROLE_NOUNS } from "../lexicon/words.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { spanOf, type Token } from "../source/token.ts";
import { type Chunk, chunk } from "./chunk.ts";
import { corePhrase, isActor, isPerson, toPhrase } from "./phrase.ts";
import { readCapability } from "./read-capability.ts";
import { addEntity, type FreeState, lastToken, readAsCapability, readMention, readObject } from "./read-object.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

/** "users" alone in a list of names neither acts nor is kept. */
function readIdleActor(chunks: readonly Chunk[], reading: Reading): boolean {
  const [part, ...others] = chunks;
  const core = part?.kind === "noun" && others.length === 0 ? corePhrase(part.tokens) : undefined;
  if (!core?.plural || !isActor(core.text)) return false;
  reading.addUnplaced(core, "These are the people who use the app; nothing says what is kept about them.");
  return true;
}

function noteVerb(part: Extract<Chunk, { kind: "verb" }>, state: FreeState): void {
  state.verb = part.verb;
  if (state.served !== false || state.bases === undefined) {
    state.bases = [];
    state.from = part.tokens[0]?.start;
  }
  state.bases.push(part.verb.base);
  state.served = false;
  state.acted = true;
}

/** "employees can clock in": the noun before a modal verb acts. */
function noteActor(chunks: readonly Chunk[], at: number, state: FreeState): void {
  const part = chunks[at];
  const next = chunks[at + 1];
  const last = part?.kind === "noun" ? lastToken(part.tokens) : undefined;
  const acts = next?.kind === "verb" || (next?.kind === "link" && MODALS.has(next.word.split(" ")[0] ?? ""));
  if (!last || !acts) return;
  const one = singular(last.lower);
  if (!isPerson(one) && !isActor(one) && !ROLE_NOUNS.has(one)) return;
  state.actor = one;
  state.actorAt = { start: last.start, end: last.end };
}

const SIGNING = /^(?:log in|sign in|login|sign up|log out)$/u;
const CLOCKING = /^(?:clock|clock in|clock out|punch in|punch out)$/u;

/** Verbs that say all by themselves: "log in", "clock in". */
function readLoneVerb(chunks: readonly Chunk[], at: number, reading: Reading): boolean {
  const part = chunks[at];
  const next = chunks[at + 1];
  const span = spanOf(part?.tokens ?? []);
  if (part?.kind !== "verb" || !span) return false;
  const { base } = part.verb;
  const doer = doerOf(chunks, at);
  const roles = doer === undefined ? [] : [doer.text];
  const alone =
    base === "register" &&
    !chunks.slice(at + 1).some((later) => later.kind === "noun") &&
    (doer !== undefined || (chunks.length === at + 1 && isToldToAct(chunks, at)));
  if (alone)
    reading.add({
      kind: "signIn",
      signUp: true,
      roles,
      ...span,
      start: Math.min(span.start, doer?.start ?? span.start),
    });
  else if (SIGNING.test(base) && !(next?.kind === "link" && next.word === "for"))
    reading.add({
      kind: "signIn",
      signUp: base === "sign up",
      roles,
      ...span,
      start: Math.min(span.start, doer?.start ?? span.start),
    });
  else if (
    /^(?:contact|message|follow)$/u.test(base) &&
    next?.kind === "link" &&
    /^(?:them|him|her|us|others?|each)$/u.test(next.word)
  )
    reading.add({ kind: "act", act: base === "follow" ? "follow" : "message", ...span });
  else if (CLOCKING.test(base)) reading.add({ kind: "act", act: "clock", ...span });
  else return false;
  return true;
}

/** "users should be able to register": somebody may. */
function isToldToAct(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before?.kind === "link" && /^(?:to|able to|can|may|must|should)$/u.test(before.word);
}

/** "riders must log in": the noun before the modal verb, unless it only means everybody. */
function doerOf(chunks: readonly Chunk[], at: number): Phrase | undefined {
  const modal = chunks[at - 1];
  const noun = modal?.kind === "noun" ? modal : chunks[at - 2];
  if (modal?.kind === "noun") return nameOf(modal.tokens);
  if (modal?.kind !== "link" || !MODALS.has(modal.word.split(" ")[0] ?? "") || noun?.kind !== "noun") return undefined;
  return nameOf(noun.tokens);
}

function nameOf(tokens: readonly Token[]): Phrase | undefined {
  const last = lastToken(tokens);
  const phrase = toPhrase(last ? [last] : []);
  return phrase && !/^(?:users?|people|everyone|everybody|visitors?)$/iu.test(phrase.text) ? phrase : undefined;
}

/** Reads a run of words between separators; the verb of the run before stays in force. */
export function readFree(tokens: readonly Token[], state: FreeState, reading: Reading): void {
  const chunks = chunk(tokens);
  if (state.noActor && readIdleActor(chunks, reading)) return;
  chunks.forEach((part, at) => {
    if (part.kind === "verb") {
      noteVerb(part, state);
      if (readLoneVerb(chunks, at, reading)) return;
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
      noteActor(chunks, at, state);
      const core = corePhrase(part.tokens);
      const about = before?.kind === "link" && /^(?:for|of)$/u.test(before.word) && chunks[at - 2]?.kind === "noun";
      if (core && before?.kind === "link" && part.determiner === "their") addTheirsOf(state.actor, core, reading);
      if (isForApp(chunks, at)) readFor(part, reading);
      else if (
        chunks[at - 2]?.kind === "verb" &&
        before?.kind === "link" &&
        readAsCapability(chunks, at, state, reading)
      )
        return;
      else if (
        about &&
        core &&
        !core.plural &&
        (part.determiner === "their" || !isKnownNoun(core.text)) &&
        state.verb?.use === "view"
      )
        readMention(part, core, { ...state, acted: true }, reading);
      else if (
        core &&
        before?.kind === "link" &&
        before.word === "to" &&
        state.served === true &&
        state.verb?.use === "act" &&
        chunks[at - 2]?.kind === "noun"
      )
        addEntity(core, isPerson(core.text) || isKnownNoun(core.text) || core.plural ? 2 : 1, reading);
      else if (linked && at > 1) readMention(part, corePhrase(part.tokens), { ...state, acted: true }, reading);
      else readObject(chunks, at, state, reading);
    } else if (/^(?:for|that|which|who|where|so that|when|if)$/u.test(part.word) && chunks[at - 1]?.kind === "noun")
      state.verb = state.verb?.use === "build" ? undefined : part.word === "for" ? state.verb : undefined;
  });
}

/** "customers book appointments for their dogs": each dog has a customer. */
function addTheirsOf(actor: string | undefined, phrase: Phrase, reading: Reading): void {
  if (actor === undefined || isActor(actor) || !isPerson(actor) || !phrase.plural || isPerson(phrase.text)) return;
  const known = reading.statements.some((one) => one.kind === "entity" && one.phrase.text === phrase.text);
  if (!known && !isKnownNoun(phrase.text)) return;
  const to: Phrase = { ...phrase, text: actor, plural: false };
  reading.add({ kind: "relation", from: phrase, to, required: false, cardinality: "one", ...phrase });
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
  const span = spanOf(part.tokens);
  if (part.kind === "noun" && span && SIGN_UP.test(reading.slice(span))) {
    readCapability({ verbs: [], noun: part.tokens, span }, reading);
    return;
  }
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
