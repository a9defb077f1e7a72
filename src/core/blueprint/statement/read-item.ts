/** Reads one item of a sentence: finds its cue and hands it to the reader it belongs to. */
import { isUnit } from "../lexicon/units.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { APP_NOUNS, DETERMINERS, HEADING_NOUNS, isStopWord, MODALS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isExactNoun, isKnownNoun, isPackCue } from "../packs/known-nouns.ts";
import type { Item } from "../source/split-items.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { type Cue, findCue } from "./find-cue.ts";
import { corePhrase, headOf, isActor, subjectOf, toPhrase } from "./phrase.ts";
import { lowerOf } from "./read-annotation.ts";
import { addBracketed, addKindsOf, isFieldLike, isPlainPlural, isRecordLike } from "./read-attributes.ts";
import { readCapability } from "./read-capability.ts";
import { heldBy, readFeature, readLoneValue } from "./read-feature.ts";
import { readFree } from "./read-free.ts";
import { addDeed, endsFields, opensDeed, readAspect, readLateField, readLoneChoice } from "./read-late-item.ts";
import { readAppPhrase } from "./read-object.ts";
import { addLines } from "./read-part.ts";
import { readQuestionItem } from "./read-question.ts";
import { readFurtherTarget, readHolder, readRelation, readTakesMany, subjectFor } from "./read-relation.ts";
import { takeShow } from "./read-show.ts";
import type { Reading } from "./reading.ts";
import { isAside, isClause, isShop, LOOSE, namesRecord, ownerOf, withoutFeatureWords } from "./sentence-marks.ts";
import { flush, type Mode } from "./sentence-mode.ts";
import type { Phrase } from "./statement.ts";

function readTitle(item: Item, cue: Cue, mode: Mode, reading: Reading): void {
  const subject = subjectFor(item.tokens.slice(0, cue.at), reading);
  const words = item.tokens.slice(cue.at + 1).filter((token) => isWordLike(token) && !DETERMINERS.has(token.lower));
  const span = spanOf(item.tokens);
  if (!subject || words.length === 0 || !span) return;
  mode.subject = subject;
  reading.add({ kind: "title", entity: subject, field: words.map((token) => token.text).join(" "), ...span });
}

/** "many-to-many between students and courses": the next two noun phrases. */
export function readManyToMany(items: readonly Item[], at: number, reading: Reading): number {
  const isName = (token: Token): boolean =>
    !/^many[ -]to[ -]many$|^(?:relation|relations|relationship|relationships|link|links)$/u.test(token.lower);
  const named = [items[at], items[at + 1]].map((item) =>
    chunk((item?.tokens ?? []).filter(isName)).filter((part) => part.kind === "noun"),
  );
  const [first, second] = named.flat().map((part) => subjectOf(part.tokens).phrase);
  const both = (named[0]?.length ?? 0) < 2;
  const span = spanOf([...(items[at]?.tokens ?? []), ...(both ? (items[at + 1]?.tokens ?? []) : [])]);
  if (!first || !second || !span) return 0;
  reading.add({ kind: "relation", from: first, to: second, required: false, cardinality: "many", ...span });
  return both ? 1 : 0;
}

function readRelationItem(item: Item, cue: Cue, mode: Mode, reading: Reading): void {
  const before = item.tokens.slice(0, cue.at);
  const { phrase, before: earlier } = subjectOf(before);
  if (earlier.length > 0 && phrase) readFree(earlier, { verb: undefined, acted: true }, reading);
  const explicit = phrase && !/^(?:it|they|which|that|who)$/u.test(phrase.text.toLowerCase());
  const subject = explicit ? phrase : (mode.subject ?? reading.last);
  const result = readRelation(item.tokens, cue.at, subject, reading);
  if (result.read) {
    mode.subject = subject;
    mode.relation = item.tokens[cue.at];
  }
}

/** "bug tracker with projects" keeps bugs; "photo contest with entries and votes" is about one contest. */
function nameApp(tokens: readonly Token[], reading: Reading): void {
  const core = corePhrase(tokens);
  if (core && isExactNoun(core.text) && !OCCASION.test(headOf(core.text))) return readAppPhrase(tokens, reading);
  const phrase = toPhrase(tokens);
  if (phrase) reading.add({ kind: "domain", phrase, start: phrase.start, end: phrase.end });
}

/** Items after an attribute cue of the app itself ("the system should have ...") are features or kinds of record. */
function startFeatures(item: Item, cue: Cue, mode: Mode, reading: Reading): void {
  const before = item.tokens.slice(0, cue.at);
  const named = reading.statements.length === 0 ? chunk(before, true) : [];
  if (named.length === 1 && named[0]?.kind === "noun") nameApp(named[0].tokens, reading);
  else readLead(before, mode, reading);
  mode.features = true;
  mode.subject = undefined;
  const given = item.tokens.slice(cue.at + 1);
  const after = withoutFeatureWords(given);
  const features = findCue(after);
  if (features?.kind === "attribute" && subjectOf(after.slice(0, features.at)).generic) {
    readItem({ tokens: after.slice(features.at + 1), before: "start" }, mode, reading);
    return;
  }
  const head = before[before.length - 1]?.lower ?? "";
  if (features?.kind === "attribute" && opensDeed(after) && subjectOf(after.slice(0, features.at)).phrase) {
    readAttributeItem({ tokens: after, before: "start" }, features, mode, reading);
    reading.cover(spanOf(item.tokens.slice(cue.at, item.tokens.length - after.length + 1)));
    mode.features = mode.fields === undefined;
    mode.deeds = mode.fields !== undefined;
    return;
  }
  mode.naming =
    after.length === given.length &&
    /^(?:with|containing|contains|having|has|have)$/u.test(item.tokens[cue.at]?.lower ?? "") &&
    !/^(?:features?|functionalit(?:y|ies)|functions?|capabilities|sections?|pages?)$/u.test(head);
  if (after.length > 0) readFeature(after, mode.naming && isRecordLike(after), reading);
}

/** Reads what stands before a subject: the opener of the request, or a verb. */
function readLead(tokens: readonly Token[], mode: Mode, reading: Reading): void {
  if (tokens.length === 0) return;
  readFree(tokens, { verb: mode.free.verb, acted: mode.free.acted }, reading);
}

/** "expenses of employees with an amount": each expense refers to an employee. */
function addOwnerRelation(from: Phrase, to: Phrase | undefined, per: boolean, reading: Reading): void {
  if ((to?.plural || (to && per)) && !isActor(to.text))
    reading.add({
      kind: "relation",
      from,
      to,
      required: false,
      cardinality: "one",
      start: Math.min(from.start, to.start),
      end: Math.max(from.end, to.end),
    });
}

/** Nouns for undertakings whose parts are what is kept. */
const OCCASION =
  /^(?:contest|competition|festival|conference|tournament|championship|league|program|programme|production|fair|exhibition|convention|auction|raffle|election|hackathon|marathon|race|wedding|party|expedition|campaign)$/u;

function readAttributeItem(item: Item, cue: Cue, mode: Mode, reading: Reading): void {
  const before = item.tokens.slice(0, cue.at);
  const lower = item.tokens[cue.at]?.lower ?? "";
  if (isShop(before) && isRecordLike(item.tokens.slice(cue.at + 1))) {
    readFree(before, { verb: undefined, acted: true }, reading);
    mode.features = true;
    mode.naming = true;
    mode.subject = undefined;
    readFeature(item.tokens.slice(cue.at + 1), true, reading);
    return;
  }
  const ordinary = subjectOf(before);
  const owner = lower === "with" ? ownerOf(before) : undefined;
  if (owner)
    addOwnerRelation(
      owner.phrase,
      owner.other,
      before.some((token) => token.lower === "per"),
      reading,
    );
  if (owner && !owner.other)
    reading.cover({ start: owner.phrase.end, end: item.tokens[cue.at]?.end ?? owner.phrase.end });
  const { phrase, generic, before: earlier } = owner ? { phrase: owner.phrase, generic: false, before } : ordinary;
  const after = item.tokens.slice(cue.at + 1);
  const app =
    phrase !== undefined &&
    !phrase.plural &&
    APP_NOUNS.has(phrase.text.toLowerCase()) &&
    !before.some((token) => token.lower === "each" || token.lower === "every") &&
    (!isFieldLike(after) || withoutFeatureWords(after).length < after.length);
  const heading = generic && HEADING_NOUNS.has(headOf(before[before.length - 1]?.text ?? ""));
  if (
    app ||
    (generic && !(heading && reading.last && /field|attribute|column/u.test(before[before.length - 1]?.lower ?? "")))
  ) {
    startFeatures(item, cue, mode, reading);
    return;
  }
  const cued =
    phrase &&
    reading.statements.length === 0 &&
    ((isPackCue(phrase.text) && namesRecord(after)) ||
      (mode.plurals && isPlainPlural(after) && OCCASION.test(headOf(phrase.text))));
  const scene =
    phrase && !phrase.plural && (SCENE_NOUNS.has(headOf(phrase.text)) || cued === true) && !isFieldLike(after);
  if (scene && LOOSE.has(lower)) {
    startFeatures(item, cue, mode, reading);
    return;
  }
  const loose = LOOSE.has(lower);
  const ordered =
    phrase !== undefined &&
    /(?:order|invoice|quote|offer|bill|receipt|cart|basket|shipment|delivery|requisition|estimate|sale)$/u.test(
      headOf(phrase.text),
    );
  if (
    phrase &&
    (/^(?:line[- ]items?|lines|order lines|positions)$/u.test(lowerOf(after)) ||
      (ordered && lowerOf(after) === "items"))
  ) {
    readLead(earlier, mode, reading);
    addLines(phrase, after, reading);
    return;
  }
  const kinds = phrase ? before[before.length - 1] : undefined;
  if (phrase && kinds?.kind === "group") addKindsOf(phrase, kinds, reading);
  if (loose && phrase && !isFieldLike(after) && isAside(earlier)) {
    readFree(item.tokens, mode.free, reading);
    return;
  }
  const opener = chunk(after)[0];
  if (loose && opener?.kind === "verb" && opener.verb.form === "ing") {
    readLead(before, mode, reading);
    readFree(after, mode.free, reading);
    return;
  }
  readLead(phrase ? earlier : before, mode, reading);
  const subject = phrase ?? (mode.relation ? mode.subject : undefined) ?? reading.last;
  if (!subject) {
    if (after.length > 0) readFeature(after, false, reading);
    mode.features = true;
    return;
  }
  mode.features = false;
  const part = /^(?:has|have|having)$/u.test(lower) ? after.findIndex((token) => token.lower === "with") : -1;
  if (part > 0 && isRecordLike(after.slice(0, part))) {
    startPart(subject, after.slice(0, part), after.slice(part + 1), mode, reading);
    return;
  }
  mode.subject = subject;
  mode.loose = loose;
  mode.partial = /^(?:including|includes?|such as)$/u.test(lower);
  mode.required = lower.startsWith("must ");
  mode.fields = after.length > 0 ? [{ tokens: after, before: "start" }] : [];
}

/** "they have sessions with a date": the sessions are records of their own, and the attributes theirs. */
function startPart(owner: Phrase, named: readonly Token[], rest: readonly Token[], mode: Mode, reading: Reading): void {
  const phrase = toPhrase(named.filter((token) => token.kind === "word" && !DETERMINERS.has(token.lower)));
  if (!phrase) return;
  reading.add({ kind: "entity", phrase, strength: 3, start: phrase.start, end: phrase.end });
  if (owner.start < phrase.start && phrase.start - owner.end < 30)
    reading.cover({ start: owner.start, end: phrase.start });
  reading.add({
    kind: "relation",
    from: phrase,
    to: owner,
    required: false,
    cardinality: "one",
    listed: true,
    ...phrase,
  });
  reading.last = phrase;
  mode.subject = phrase;
  mode.loose = false;
  mode.partial = false;
  mode.fields = rest.length > 0 ? [{ tokens: [...rest], before: "start" }] : [];
}

/** "show total donations per campaign, top donors": each item is something to look at. */
function readShown(tokens: readonly Token[], mode: Mode, reading: Reading): boolean {
  const verbAt = tokens.findIndex((token) => VERB_FORMS.get(token.lower)?.use === "view");
  const shown = verbAt >= 0 ? tokens.slice(verbAt + 1) : tokens;
  if (mode.fields || shown.length < 2 || (verbAt < 0 && mode.free.verb?.use !== "view")) return false;
  if (
    tokens
      .slice(0, Math.max(0, verbAt))
      .some((token) => token.kind === "word" && !isStopWord(token.lower) && !APP_NOUNS.has(token.lower))
  )
    return false;
  if (!/\b(?:chart|graph|board|calendar|gallery|report|top|total|number|average|count|per)\b/u.test(lowerOf(shown)))
    return false;
  const rest = takeShow(shown, reading);
  if (rest === undefined || rest.some(isWordLike)) return false;
  const verb = verbAt >= 0 ? tokens[verbAt] : undefined;
  if (verb) mode.free.verb = VERB_FORMS.get(verb.lower);
  mode.free.served = true;
  reading.cover(verb);
  return true;
}

/** "objectives have key results, each with a target": what follows is said of the key results. */
function readEachWith(tokens: readonly Token[], mode: Mode, reading: Reading): boolean {
  const [each, cue] = tokens;
  const last = mode.fields?.[mode.fields.length - 1];
  if (!mode.subject || !last || !/^(?:each|every)$/u.test(each?.lower ?? "")) return false;
  if (!/^(?:with|has|having|of which has)$/u.test(cue?.lower ?? "") || !isRecordLike(last.tokens)) return false;
  const owner = mode.subject;
  mode.fields = mode.fields?.slice(0, -1);
  flush(mode, reading);
  startPart(owner, last.tokens, tokens.slice(2), mode, reading);
  return true;
}

/** "attendance per rehearsal", "honey harvests in kg per hive": records about others that were named before. */
function readPer(tokens: readonly Token[], mode: Mode, reading: Reading): boolean {
  const at = tokens.findIndex((token) => /^(?:per|for each|for every)$/u.test(token.lower));
  const rest = tokens.slice(at + 1);
  if (at < 1 || rest.length === 0 || rest.length > 2 || rest.some((token) => token.kind !== "word")) return false;
  const target = toPhrase(rest);
  const unitAt = tokens.findIndex((token, place) => place > 0 && place < at && token.lower === "in");
  const named = tokens.slice(0, unitAt > 0 ? unitAt : at);
  const words = named.filter((token) => token.kind === "word");
  if (!target || words.length === 0 || words.length > 3 || isFieldLike(named) || chunk(named).length !== 1)
    return false;
  const isSubject = mode.subject !== undefined && headOf(mode.subject.text) === headOf(target.text);
  const known =
    isSubject ||
    reading.statements.some(
      (statement) =>
        (statement.kind === "entity" || statement.kind === "described") &&
        headOf(statement.phrase.text) === headOf(target.text),
    );
  const phrase = toPhrase(words);
  const unit = unitAt > 0 ? tokens[unitAt + 1] : undefined;
  if (!known || !phrase || !(phrase.plural || isKnownNoun(phrase.text)) || (unit && !isUnit(unit.lower))) return false;
  flush(mode, reading);
  const span = spanOf(tokens) ?? phrase;
  reading.add({ kind: "entity", phrase, strength: 3, ...span });
  reading.add({ kind: "relation", from: phrase, to: target, required: false, cardinality: "one", ...span });
  if (unit)
    reading.add({
      kind: "field",
      entity: phrase,
      field: { ...span, text: "amount", plural: false, type: "decimal", unit: unit.text },
      ...span,
    });
  mode.subject = undefined;
  return true;
}

export function readItem(item: Item, mode: Mode, reading: Reading): void {
  const lead = /^(?:and|then|also|where|while|but|so)$/u.test(item.tokens[0]?.lower ?? "")
    ? item.tokens.slice(1)
    : item.tokens;
  const current: Item = { ...item, tokens: lead };
  const cue = findCue(lead);
  if (readShown(lead, mode, reading)) return;
  if (readEachWith(lead, mode, reading) || readPer(lead, mode, reading)) return;
  if (mode.fields && !/^who\b/u.test(lead[0]?.lower ?? "") && readQuestionItem(lead)) {
    mode.fields.push(current);
    return;
  }
  if (readHolder(lead, reading)) {
    const at = lead.findIndex((token) => token.lower === "who" || token.lower.startsWith("who "));
    // The list of attributes may go on: "when it came, who took it and why".
    if (at === 0 && mode.fields) return;
    flush(mode, reading);
    if (at > 0) readLead(lead.slice(0, at), mode, reading);
    return;
  }
  if (readWhen(lead, reading.last ?? mode.subject, reading)) return;
  if (cue?.kind === "title") {
    flush(mode, reading);
    readTitle(current, cue, mode, reading);
  } else if (cue?.kind === "takes many" && subjectOf(lead.slice(0, cue.at)).phrase) {
    flush(mode, reading);
    readLead(subjectOf(lead.slice(0, cue.at)).before, mode, reading);
    readTakesMany(lead, cue.at, reading);
  } else if (cue?.kind === "relation" && readActCue(lead, cue, mode, reading)) return;
  else if (cue?.kind === "relation" && !isFieldWithLink(lead, cue, mode)) {
    flush(mode, reading);
    readRelationItem(current, cue, mode, reading);
  } else if (cue?.kind === "attribute" && !isFieldCue(lead, cue, mode)) {
    flush(mode, reading);
    readAttributeItem(current, cue, mode, reading);
    mode.relation = undefined;
  } else readPlainItem(current, mode, reading);
}

/** "students can enroll in courses" is something people do; "each applicant applies for a job" is a reference. */
function readActCue(tokens: readonly Token[], cue: Cue, mode: Mode, reading: Reading): boolean {
  const token = tokens[cue.at] as Token;
  const [base = "", link] = token.lower.split(" ");
  if (!/^(?:enroll|enrol|apply)$/u.test(base)) return false;
  const before = tokens.slice(0, cue.at);
  const each = before.some((part) => /^(?:each|every|a|an)$/u.test(part.lower));
  const noun = chunk(tokens.slice(cue.at + 1)).find((part) => part.kind === "noun");
  if (each || !noun) return false;
  flush(mode, reading);
  const actor = before.filter((part) => part.kind === "word" && !MODALS.has(part.lower));
  const doer = actor.length > 0 ? headOf(actor[actor.length - 1]?.lower ?? "") : mode.free.actor;
  const span = { start: token.start, end: noun.tokens[noun.tokens.length - 1]?.end ?? token.end };
  if (!readCapability({ verbs: [base], link, noun: noun.tokens, actor: doer, span }, reading)) return false;
  if (actor.length > 0) readFree(before, { verb: undefined, acted: true }, reading);
  return true;
}

/** "when they were resolved" asks for a date. */
function readWhen(tokens: readonly Token[], of: Phrase | undefined, reading: Reading): boolean {
  const [when, pronoun, be, past, back] = tokens;
  const span = spanOf(tokens);
  if (
    when?.lower !== "when" ||
    !/^(?:it|they)$/u.test(pronoun?.lower ?? "") ||
    !/^(?:was|were|is|are)$/u.test(be?.lower ?? "") ||
    !past ||
    !span ||
    tokens.length > (past.lower === "due" && back?.lower === "back" ? 5 : 4) ||
    !of
  )
    return false;
  reading.add({ kind: "entity", phrase: of, strength: 3, start: of.start, end: of.end });
  reading.add({
    kind: "field",
    entity: of,
    field: { ...span, text: /^due/u.test(past.lower) ? "due date" : `${past.lower} on`, plural: false, type: "date" },
    ...span,
  });
  return true;
}

/** "customer (link to customer)" and "status with values a" inside a list stay fields. */
function isFieldWithLink(tokens: readonly Token[], cue: Cue, mode: Mode): boolean {
  if (mode.fields !== undefined && !tokens.slice(1).some(isWordLike)) return true;
  return (
    mode.fields !== undefined &&
    cue.at > 0 &&
    /^(?:link to|links to|linked to|references|refers to)$/u.test(tokens[cue.at]?.lower ?? "")
  );
}

function isFieldCue(tokens: readonly Token[], cue: Cue, mode: Mode): boolean {
  if (mode.fields === undefined) return false;
  const previous = tokens[cue.at - 1]?.lower ?? "";
  const next = tokens[cue.at + 1]?.lower ?? "";
  if (
    /^(?:dropdown|drop down|choice|select|field|enum|checkbox)$/u.test(previous) ||
    /^(?:values|options|choices|one of|a)$/u.test(next)
  )
    return isFieldLike(tokens.slice(0, cue.at)) || /^(?:dropdown|select)$/u.test(previous);
  return (
    cue.at === 0 &&
    /^(?:has|needs|requires|includes?|contains?|holds)$/u.test(tokens[0]?.lower ?? "") &&
    tokens.length === 2
  );
}

/** "rate and comment on recipes": the first verb waits for the object of the second. */
function holdVerb(token: Token, mode: Mode, reading: Reading): void {
  const verb = VERB_FORMS.get(token.lower);
  flush(mode, reading);
  if (!verb) return;
  const waiting = mode.free.served === false ? (mode.free.bases ?? []) : [];
  mode.free = {
    ...mode.free,
    verb,
    bases: [...waiting, verb.base],
    from: waiting.length > 0 ? mode.free.from : token.start,
    served: false,
    acted: true,
  };
  reading.cover(token);
}

function readPlainItem(item: Item, mode: Mode, reading: Reading): void {
  if (mode.fields && endsFields(item, mode)) {
    flush(mode, reading);
    mode.subject = undefined;
    if (mode.deeds === true) mode.features = true;
  }
  if (item.acts === true && item.tokens.length === 1) return holdVerb(item.tokens[0] as Token, mode, reading);
  if (mode.fields && !isClause(item.tokens) && item.acts !== true) {
    mode.fields.push(item);
    return;
  }
  flush(mode, reading);
  if (
    mode.listing !== undefined &&
    (namesRecord(item.tokens) || (mode.listing === "all" && (isRecordLike(item.tokens) || heldBy(item.tokens))))
  ) {
    readFeature(item.tokens, true, reading);
    return;
  }
  if (readAspect(item.tokens, reading) || readLateField(item, mode, reading)) return;
  if (mode.relation && mode.subject && readFurtherTarget(item.tokens, mode.relation, mode.subject, reading)) return;
  const earlier = addBracketed(item.tokens, reading);
  if (earlier) {
    readLead(earlier, mode, reading);
    return;
  }
  if (mode.naming && readLoneValue(item.tokens, reading)) return;
  if (readLoneChoice(item.tokens, reading)) return;
  if (mode.features && !isClause(item.tokens)) {
    if (mode.deeds === true && opensDeed(item.tokens)) addDeed(item.tokens, reading);
    readFeature(item.tokens, mode.naming && isRecordLike(item.tokens), reading);
    return;
  }
  if (isClause(item.tokens)) mode.free = { verb: undefined, acted: false };
  readFree(item.tokens, mode.free, reading);
}
