/** Reads one sentence: takes out what has a grammar of its own and reads the items of the rest in order. */

import { isPlural } from "../assembly/inflect.ts";
import { reasonBeyond } from "../lexicon/beyond.ts";
import { NOUN_VERBS, VERB_FORMS } from "../lexicon/verbs.ts";
import { DETERMINERS, FILLERS, isStopWord, MODALS } from "../lexicon/words.ts";
import { type Item, splitItems } from "../source/split-items.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { findCue } from "./find-cue.ts";
import { isPerson, subjectOf } from "./phrase.ts";
import { addFields, isPlainPlural } from "./read-attributes.ts";
import { takeDirectives } from "./read-directives.ts";
import { readBareRequest } from "./read-feature.ts";
import { readFree } from "./read-free.ts";
import { noteGrants } from "./read-grants.ts";
import { readHeaded, splitColon } from "./read-headed.ts";
import { readItem, readManyToMany } from "./read-item.ts";
import type { Reading } from "./reading.ts";
import { continuesFields, isRule, namesOnly, namesRecord } from "./sentence-marks.ts";
import { flush, newMode } from "./sentence-mode.ts";
import { takeStatements, withoutGrammar } from "./take-statements.ts";

const TELLING = /^(?:to|able to|can|may|must|should|could|will|shall)$/u;

/** "post recipes with ingredients, rate and comment on recipes": what people do is no attribute of what they do it with. */
function markActs(items: readonly Item[]): void {
  const told = items.findIndex((item) =>
    item.tokens.some(
      (token, at) => TELLING.test(token.lower) && VERB_FORMS.get(item.tokens[at + 1]?.lower ?? "")?.form === "base",
    ),
  );
  if (told < 0) return;
  for (let at = items.length - 1; at > told; at--) {
    const item = items[at] as Item;
    const [first, next] = item.tokens;
    const verb = VERB_FORMS.get(first?.lower ?? "");
    if (verb?.form !== "base" || !first) continue;
    const object = next && (!NOUN_VERBS.has(first.lower) || isStopWord(next.lower) || isPlural(next.lower));
    if (object || (!next && items[at + 1]?.acts === true && items[at + 1]?.before === "and")) item.acts = true;
  }
}

/** Reads the items of a run of tokens without a colon. */
export function readRun(tokens: readonly Token[], reading: Reading, bareAllowed: boolean, headed = false): void {
  const items = splitItems(tokens);
  markActs(items);
  const mode = newMode();
  mode.plurals = items.length >= 2 && items.slice(1).every((item) => isPlainPlural(item.tokens));
  mode.free.noActor = namesOnly(tokens);
  const named = items.filter((item, at) => namesRecord(item.tokens) || (at > 0 && describesRecord(item.tokens)));
  const opens = chunk(items[0]?.tokens ?? []).some((part) => part.kind === "verb");
  // "crews, trucks, loads": nothing but kinds of record, whether anybody knows them or not.
  const plain =
    items.length >= 3 && items.slice(0, mode.plurals ? items.length : 2).every((item) => isPlainPlural(item.tokens));
  mode.listing = headed || (plain && !opens) ? "all" : named.length >= 2 && !opens ? "known" : undefined;
  const first = items[0];
  if (
    first &&
    bareAllowed &&
    !(plain && !opens) &&
    !findCue(first.tokens) &&
    !first.tokens.some((token) => token.kind === "group")
  ) {
    const plain = first.tokens.filter(
      (token, at) => !(at === 0 && (DETERMINERS.has(token.lower) || FILLERS.has(token.lower))),
    );
    if (
      !chunk(plain, true).some((part) => part.kind === "verb") &&
      !plain.some((token) => MODALS.has(token.lower)) &&
      readBareRequest(plain, reading)
    ) {
      mode.free.acted = true;
      mode.free.verb = VERB_FORMS.get("manage");
      readTailOf(plain, reading);
      items.shift();
    }
  }
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (findCue(item.tokens)?.kind === "many") {
      flush(mode, reading);
      at += readManyToMany(items, at, reading);
    } else readItem(item, mode, reading);
  }
  flush(mode, reading);
}

/** "contracts with start date" in a list of records. */
function describesRecord(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.lower === "with");
  return at > 0 && isPlainPlural(tokens.slice(0, at)) && namesRecord(tokens.slice(0, at));
}

/** "tree inventory for a city": one of them, and nothing that is kept. */
function isScenery(rest: readonly Token[], reading: Reading): boolean {
  const [link, ...others] = rest;
  const parts = chunk(others);
  const [part] = parts;
  if (!/^(?:for|in|at|of)$/u.test(link?.lower ?? "") || part?.kind !== "noun" || parts.length !== 1) return false;
  const { phrase } = subjectOf(part.tokens);
  if (!phrase || phrase.plural || !/^(?:a|an|my|our|the|one|this)$/u.test(part.determiner ?? "")) return false;
  reading.add({ kind: "domain", phrase, start: phrase.start, end: phrase.end });
  return true;
}

/** After the head of a bare request: "for a bike shop" sets the scene. */
function readTailOf(tokens: readonly Token[], reading: Reading): void {
  const first = chunk(tokens, true)[0];
  const end = spanOf(first?.tokens ?? [])?.end ?? 0;
  const rest = tokens.filter((token) => token.start >= end);
  const subject = reading.last;
  const people = rest[0]?.lower === "for" && isPerson(rest[rest.length - 1]?.lower ?? "");
  if (isScenery(rest, reading)) return;
  if (rest.length > 0) readFree(rest, { verb: people ? undefined : VERB_FORMS.get("manage"), acted: true }, reading);
  reading.last = subject ?? reading.last;
}

/** "what do we need to manage a collection: artefacts, loans?" tells what to keep. */
function asksToKeep(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token) => token.kind === "mark" && token.lower === ":");
  return (
    colon > 0 &&
    colon < tokens.length - 1 &&
    tokens.slice(0, colon).some((token) => VERB_FORMS.get(token.lower)?.use === "manage")
  );
}

/** Reads one sentence to its end; every content word ends placed or reported. */
export function readSentence(
  tokens: readonly Token[],
  reading: Reading,
  shape: { question: boolean; continues: boolean } = { question: false, continues: false },
): void {
  if (
    shape.question &&
    !asksToKeep(tokens) &&
    /^(?:what|how|why|when|where|who|is|are|do|does|did|which|am|whats|what's)$/u.test(tokens[0]?.lower ?? "")
  ) {
    const span = spanOf(tokens);
    if (span) reading.addUnplaced(span, "This is a question, not something to build.");
    return;
  }
  if (isRule(tokens)) {
    if (takeStatements(tokens, reading) !== undefined) return reading.sweep(tokens);
    const span = spanOf(tokens);
    if (span)
      reading.addUnplaced(
        span,
        reasonBeyond(reading.slice(span).toLowerCase()) ??
          "The built-in engine does not run workflows or scheduled work.",
      );
    return;
  }
  for (const given of takeDirectives(tokens, reading)) {
    noteGrants(given, reading);
    const run = withoutGrammar(given, reading);
    if (!run.some(isWordLike)) continue;
    const colon = splitColon(run);
    if (shape.continues && reading.last && continuesFields(run, reading))
      addFields(reading.last, splitItems(run), reading);
    else if (colon) readHeaded(colon.head, colon.items, reading, readRun);
    else
      readRun(
        run,
        reading,
        reading.statements.every((statement) => statement.kind !== "entity" && statement.kind !== "described"),
      );
  }
  reading.sweep(tokens);
}
