/** Reads a heading with its list: fields of a subject, or kinds of record, or features. */
import { CHOICE_NAMES } from "../lexicon/field-rules.ts";
import { ATTRIBUTE_CUES, RELATION_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { APP_NOUNS, FIELD_NOUNS, HEADING_NOUNS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isExactNoun, isKnownNoun } from "../packs/known-nouns.ts";
import type { Clause } from "../source/split-clauses.ts";
import { type Item, splitAttributes, splitItems } from "../source/split-items.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { corePhrase, headOf, isActor, subjectOf } from "./phrase.ts";
import { textOf } from "./read-annotation.ts";
import { addFields, isFieldLike, isPlainPlural, isRecordLike, keptBy } from "./read-attributes.ts";
import { takeDirectives } from "./read-directives.ts";
import { readFeature } from "./read-feature.ts";
import { readSentence } from "./read-sentence.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

type ReadRun = (tokens: readonly Token[], reading: Reading, bareAllowed: boolean, headed?: boolean) => void;

/** Splits a sentence at its first colon into heading and items; undefined when a colon belongs to a field. */
export function splitColon(tokens: readonly Token[]): { head: Token[]; items: Item[] } | undefined {
  const at = tokens.findIndex(
    (token) => token.kind === "mark" && (token.lower === ":" || (token.lower === "-" && isDashHeading(tokens, token))),
  );
  if (at < 1 || at === tokens.length - 1) return undefined;
  const head = tokens.slice(0, at);
  if (headHasFields(head)) return undefined;
  return { head, items: splitItems(tokens.slice(at + 1)) };
}

/** "Laptops - name, serial number": a dash after one to three words, before a list. */
function isDashHeading(tokens: readonly Token[], dash: Token): boolean {
  const at = tokens.indexOf(dash);
  const before = tokens.slice(0, at);
  return (
    at <= 3 &&
    before.every((token) => token.kind === "word") &&
    tokens.slice(at + 1).some((token) => token.lower === ",") &&
    tokens[at + 1]?.kind !== "number"
  );
}

/** In "laptop has name, status: open, closed" the colon belongs to the field. */
function headHasFields(head: readonly Token[]): boolean {
  const cue = head.findIndex((token) => ATTRIBUTE_CUES.has(token.lower));
  if (cue < 0) return false;
  const after = head
    .slice(cue + 1)
    .filter(
      (token) =>
        isWordLike(token) &&
        !/^(?:the|following|these|fields|attributes|columns|details|properties|features|a|an|its|their)$/u.test(
          token.lower,
        ),
    );
  if (cue > 0 && head[cue]?.lower === "with" && isRecordLike(after)) return false;
  return (
    after.length > 0 &&
    !/^(?:fields?|attributes?|columns?)$/u.test(head[head.length - 1]?.lower ?? "") &&
    subjectOf(head.slice(0, cue)).phrase !== undefined
  );
}

function hasOwnSubject(items: readonly Item[]): boolean {
  const first = items[0]?.tokens ?? [];
  const cue = first.findIndex((token) => ATTRIBUTE_CUES.has(token.lower) || RELATION_CUES.has(token.lower));
  if (cue > 0) return chunk(first.slice(0, cue)).some((part) => part.kind === "noun");
  return items.slice(1).some((item) => {
    const at = item.tokens.findIndex((token) => ATTRIBUTE_CUES.has(token.lower));
    if (at > 1 && /^(?:each|every)$/u.test(item.tokens[0]?.lower ?? "")) return true;
    return (
      at > 0 &&
      item.tokens.length > at + 1 &&
      !/^(?:dropdown|select|choice)$/u.test(item.tokens[at - 1]?.lower ?? "") &&
      isRecordLike(item.tokens.slice(0, at))
    );
  });
}

interface Heading {
  subject: Phrase | undefined;
  /** True when the heading is nothing but the subject (and words like "fields"). */
  pure: boolean;
  /** It speaks of "fields". */
  fields: boolean;
  /** Tokens to read as prose: the opener, the verb. */
  lead: Token[];
}

function stripFieldWords(head: readonly Token[]): { tokens: Token[]; fields: boolean } {
  let tokens = [...head];
  let fields = false;
  for (;;) {
    const last = tokens[tokens.length - 1];
    const lower = last?.lower ?? "";
    if (
      tokens.length > 0 &&
      (FIELD_NOUNS.has(lower) ||
        ATTRIBUTE_CUES.has(lower) ||
        /^(?:the following|following|these|as follows|are|is|the|of|for|:)$/u.test(lower))
    ) {
      fields ||= /^(?:fields?|attributes?|columns?|propert(?:y|ies))$/u.test(lower) || ATTRIBUTE_CUES.has(lower);
      tokens = tokens.slice(0, -1);
    } else return { tokens, fields };
  }
}

function readHeadingOf(head: readonly Token[]): Heading {
  const cut = head.findIndex((token) => /identified by$|named by$|known by$/u.test(token.lower));
  if (cut > 0) return { ...readHeadingOf(head.slice(0, cut)), pure: false };
  const { tokens, fields } = stripFieldWords(head);
  const words =
    tokens[0] && FIELD_NOUNS.has(tokens[0].lower) && /^(?:of|for)$/u.test(tokens[1]?.lower ?? "")
      ? tokens.slice(2)
      : tokens;
  const chunks = chunk(words, "any");
  const owner = linkedSubject(words);
  if (owner) return { subject: owner, pure: false, fields: fields || words.length < tokens.length, lead: [...words] };
  const found = subjectOf(words);
  const phrase = found.phrase ?? (found.generic ? keptBy(words) : undefined);
  const { before } = found;
  const heading =
    words.length > 0 &&
    words.every(
      (token) =>
        HEADING_NOUNS.has(token.lower) ||
        (APP_NOUNS.has(token.lower) && found.phrase === undefined && phrase === undefined) ||
        (APP_NOUNS.has(token.lower) && found.phrase !== undefined) ||
        !isWordLike(token) ||
        FIELD_NOUNS.has(token.lower),
    );
  const pure = chunks.length === 1 && chunks[0]?.kind === "noun";
  return {
    subject: heading ? undefined : phrase,
    pure,
    fields: fields || words.length < tokens.length,
    lead: pure ? [] : before,
  };
}

/** "contracts with suppliers:", "tree inventory for a city:": the first noun is what the list is about. */
function linkedSubject(given: readonly Token[]): Phrase | undefined {
  const verb = VERB_FORMS.get(given[0]?.lower ?? "");
  const words = verb?.form === "base" && given.length > 2 && chunk(given)[0]?.kind === "verb" ? given.slice(1) : given;
  const at = words.findIndex((token) => /^(?:with|for|of|from|by|in|at|per|for each|for every)$/u.test(token.lower));
  const [only, ...others] = at > 0 ? chunk(words.slice(0, at), "any") : [];
  if (only?.kind !== "noun" || others.length > 0 || !words.slice(at + 1).some(isWordLike)) return undefined;
  const core = corePhrase(only.tokens);
  const head = only.tokens[only.tokens.length - 1]?.lower ?? "";
  if (SCENE_NOUNS.has(head) && /^(?:of|for)$/u.test(words[at]?.lower ?? "")) {
    const held = subjectOf(words.slice(at + 1)).phrase;
    return held?.plural ? held : undefined;
  }
  return core && !(APP_NOUNS.has(head) && core.end === only.tokens[only.tokens.length - 1]?.end) ? core : undefined;
}

/** "chain of custody for each sample:" refers to the sample. */
function eachOf(head: readonly Token[], from: Phrase, reading: Reading): boolean {
  const at = head.findIndex((token) => /^(?:per|for each|for every)$/u.test(token.lower));
  const to = at > 0 ? subjectOf(head.slice(at + 1)).phrase : undefined;
  if (!to) return false;
  reading.add({ kind: "relation", from, to, required: false, cardinality: "one", start: from.start, end: to.end });
  return true;
}

/** Decides whether the items are fields of the subject rather than kinds of record. */
function areFields(heading: Heading, items: readonly Item[], reading: Reading): boolean {
  if (heading.fields && (heading.subject || reading.last)) return true;
  if (!heading.subject) return false;
  const fieldLike = items.filter((item) => isFieldLike(item.tokens)).length;
  const recordLike = items.filter((item) => isRecordLike(item.tokens)).length;
  const scene = !heading.subject.plural && SCENE_NOUNS.has(headOf(heading.subject.text));
  if (scene && items.filter((item) => isPlainPlural(item.tokens)).length * 2 > items.length) return false;
  if (heading.pure && !scene && items.length === 1)
    return fieldLike === 1 && (heading.subject.plural || isKnownNoun(heading.subject.text));
  const unknown = !heading.subject.plural && !isExactNoun(heading.subject.text);
  if (heading.pure && unknown && items.some((item) => item.tokens.filter(isWordLike).length > 4)) return false;
  if (heading.pure && unknown && recordLike > fieldLike) return false;
  if (scene && items.some((item) => isPlainPlural(item.tokens) && isExactNoun(textOf(item.tokens)))) return false;
  if (heading.pure && !scene) return items.length >= 2 && recordLike <= Math.max(fieldLike, items.length / 2);
  return fieldLike > recordLike || (fieldLike > 0 && fieldLike === recordLike && !scene);
}

/** "Construction: sites, workers": a heading that says nothing else says what the app is about. */
function coverHead(head: readonly Token[], reading: Reading): void {
  const span = spanOf(head);
  const known =
    span && reading.statements.some((statement) => statement.start < span.end && statement.end > span.start);
  if (span && !known && head.length <= 4)
    reading.add({ kind: "domain", phrase: { ...span, text: reading.slice(span), plural: false }, ...span });
}

/** Reads a heading and the items of its list on the same line. */
export function readHeaded(head: readonly Token[], items: readonly Item[], reading: Reading, readRun: ReadRun): void {
  const all = items.flatMap((item, at) => (at > 0 ? [separatorToken(item), ...item.tokens] : item.tokens));
  const choiceOf = choiceHeading(head, items, reading);
  if (choiceOf) {
    addFields(choiceOf, [{ tokens: [...head, ...colonAnd(items)], before: "start" }], reading);
    return;
  }
  if (hasOwnSubject(items) || actsOut(items)) {
    keepHead(head, reading);
    readListHead(head, reading, readRun);
    coverHead(head, reading);
    readRun(all, reading, false, true);
    return;
  }
  const heading = readHeadingOf(head);
  const ownerless = heading.fields && !heading.subject && !reading.last;
  const span = spanOf([...head, ...items.flatMap((item) => item.tokens)]);
  if (ownerless && span && !heading.lead.some(isWordLike)) {
    reading.addUnplaced(span, "These look like fields, but nothing says of what.");
    return;
  }
  if (span && items.length === 1 && !reading.last && isFieldLike(head)) {
    reading.addUnplaced(span, "This looks like a value, not like something to keep.");
    return;
  }
  if (areFields(heading, items, reading)) {
    const each = heading.subject ? eachOf(head, heading.subject, reading) : false;
    if (!each && (heading.lead.length > 0 || !heading.pure)) readRun(head, reading, true);
    const subject = heading.subject ?? reading.last;
    if (subject) addFieldItems(subject, items, reading, readRun);
    return;
  }
  readRun(head, reading, true);
  coverHead(head, reading);
  for (const item of items) readFeature(item.tokens, namesRecords(heading, item), reading);
}

/** "Permits: residents request a permit": what follows tells what people do with them. */
function actsOut(items: readonly Item[]): boolean {
  const [first, second] = chunk(items[0]?.tokens ?? []);
  return first?.kind === "noun" && second?.kind === "verb" && second.verb.form === "base" && first.tokens.length <= 2;
}

/** "manage my mother's medication: medicines with dose": one thing that is looked after is what the app is about. */
function readListHead(head: readonly Token[], reading: Reading, readRun: ReadRun): void {
  const parts = chunk(head);
  const [last, before] = [parts[parts.length - 1], parts[parts.length - 2]];
  const { phrase } = last?.kind === "noun" ? subjectOf(last.tokens) : { phrase: undefined };
  if (!phrase || phrase.plural || before?.kind !== "verb" || before.verb.use !== "manage")
    return readRun(head, reading, true);
  reading.add({ kind: "domain", phrase, start: phrase.start, end: phrase.end });
  const rest = head.filter((token) => token.end <= phrase.start);
  if (rest.length > 0) readRun(rest, reading, true);
}

/** A heading in the plural names what is kept. */
function keepHead(head: readonly Token[], reading: Reading): void {
  const heading = readHeadingOf(head);
  const { subject } = heading;
  if (!subject?.plural || !heading.pure || isActor(subject.text)) return;
  reading.add({ kind: "entity", phrase: subject, strength: 3, start: subject.start, end: subject.end });
}

function separatorToken(item: Item): Token {
  const at = item.tokens[0]?.start ?? 0;
  return { kind: item.before === "," ? "mark" : "word", text: item.before, lower: item.before, start: at, end: at };
}

function colonAnd(items: readonly Item[]): Token[] {
  const at = items[0]?.tokens[0]?.start ?? 0;
  const colon: Token = { kind: "mark", text: ":", lower: ":", start: at, end: at };
  return [
    colon,
    ...items.flatMap((item, index) =>
      index > 0 ? [separatorToken({ ...item, before: "," }), ...item.tokens] : item.tokens,
    ),
  ];
}

/** "Status: open, closed" after an entity has been described adds choices to it. */
function choiceHeading(head: readonly Token[], items: readonly Item[], reading: Reading): Phrase | undefined {
  const words = head.filter(
    (token) => isWordLike(token) && !/^(?:the|a|an|possible|allowed|values?|options?|choices?)$/u.test(token.lower),
  );
  const text = words.map((token) => token.lower).join(" ");
  if (
    !reading.last ||
    words.length > 3 ||
    !CHOICE_NAMES.test(text) ||
    items.some((item) => isFieldLike(item.tokens)) ||
    items.some((item) => item.tokens.some((token) => token.kind === "group"))
  )
    return undefined;
  return items.length >= 2 || items.some((item) => item.tokens.some((token) => token.lower === "/"))
    ? reading.last
    : undefined;
}

/** Field items until one that starts a sentence of its own ("and belongs to a customer"). */
function addFieldItems(subject: Phrase, items: readonly Item[], reading: Reading, readRun: ReadRun): void {
  const stop = items.findIndex((item) =>
    item.tokens.some(
      (token, at) =>
        RELATION_CUES.has(token.lower) &&
        item.tokens.slice(at + 1).some(isWordLike) &&
        !/^(?:link to|linked to|links to|references|refers to)$/u.test(token.lower),
    ),
  );
  const own = stop < 0 ? items : items.slice(0, stop);
  if (own.length > 0) addFields(subject, own, reading);
  reading.last = subject;
  if (stop >= 0)
    readRun(
      items.slice(stop).flatMap((item, at) => (at > 0 ? [separatorToken(item), ...item.tokens] : item.tokens)),
      reading,
      false,
    );
}

function namesRecords(heading: Heading, item: Item): boolean {
  return (
    !/^(?:features?|functionalit(?:y|ies)|functions?|requirements?)$/u.test(
      heading.subject ? headOf(heading.subject.text) : "",
    ) &&
    (isRecordLike(item.tokens) || (isPlainPlural(item.tokens) && isKnownNoun(textOf(item.tokens))))
  );
}

function describesItself(clause: Clause): boolean {
  if (clause.children.length > 0)
    return !CHOICE_NAMES.test(
      clause.tokens
        .map((token) => token.lower)
        .join(" ")
        .slice(-80),
    );
  const colon = clause.tokens.findIndex((token) => token.lower === ":" && token.kind === "mark");
  if (colon > 0) {
    const name = clause.tokens.slice(0, colon);
    const items = splitItems(clause.tokens.slice(colon + 1));
    return (
      items.length >= 2 &&
      !isFieldLike(name) &&
      !CHOICE_NAMES.test(name.map((token) => token.lower).join(" ")) &&
      items.some((item) => isFieldLike(item.tokens))
    );
  }
  const cue = clause.tokens.findIndex((token) => ATTRIBUTE_CUES.has(token.lower));
  if (cue > 0) return chunk(clause.tokens.slice(0, cue)).length > 0;
  const group = clause.tokens[clause.tokens.length - 1];
  if (group?.kind === "group")
    return splitAttributes(group.inside ?? []).filter((item) => isFieldLike(item.tokens)).length >= 2;
  return false;
}

/** A child with a list of its own becomes one item: "status:" over bullets. */
function asItem(clause: Clause): Item {
  if (clause.children.length === 0) return { tokens: clause.tokens, before: "," };
  return {
    tokens: [
      ...clause.tokens,
      ...colonAnd(clause.children.map((child) => ({ tokens: child.tokens, before: "," as const }))),
    ],
    before: ",",
  };
}

/** Reads a heading over lines. */
export function readBlock(clause: Clause, reading: Reading, readRun: ReadRun): void {
  const children = clause.children;
  const [head = []] = takeDirectives(clause.tokens, reading);
  const heading = readHeadingOf(head);
  const own = children.filter(describesItself).length;
  const items = children.map(asItem);
  const sentences = children.filter((child) => child.tokens.some((token) => RELATION_CUES.has(token.lower))).length;
  if (
    own * 2 <= children.length &&
    areFields({ ...heading, pure: heading.pure && children.length > 0 }, items, reading)
  ) {
    if (!heading.pure) readRun(head, reading, true);
    const subject = heading.subject ?? reading.last;
    if (subject) addBlockFields(subject, children, reading);
  } else {
    readRun(head, reading, true);
    for (const child of children) readChild(child, heading, reading, readRun, sentences > 0);
  }
  reading.sweep(clause.tokens);
}

function addBlockFields(subject: Phrase, children: readonly Clause[], reading: Reading): void {
  const fields = children.filter(
    (child) => !child.tokens.some((token) => RELATION_CUES.has(token.lower) && !/^link/u.test(token.lower)),
  );
  for (const child of fields)
    addFields(subject, child.children.length > 0 ? [asItem(child)] : splitItemsUnlessSpec(child.tokens), reading);
  for (const child of children) {
    if (fields.includes(child)) {
      reading.sweep(child.tokens);
      continue;
    }
    reading.last = subject;
    readSentence(child.tokens, reading);
  }
}

/** "status: open, closed" on its own line is one field; "name, email" on one line are two. */
function splitItemsUnlessSpec(tokens: readonly Token[]): Item[] {
  const colon = tokens.some((token) => token.kind === "mark" && (token.lower === ":" || token.lower === "-"));
  return colon ? [{ tokens: [...tokens], before: "start" }] : splitItems(tokens);
}

function readChild(child: Clause, heading: Heading, reading: Reading, readRun: ReadRun, sentences: boolean): void {
  if (child.children.length > 0) return readBlock(child, reading, readRun);
  const group = child.tokens[child.tokens.length - 1];
  const hasColon = child.tokens.some((token) => token.kind === "mark" && token.lower === ":");
  if (group?.kind === "group" && !hasColon && describesItself(child)) {
    const subject = subjectOf(child.tokens.slice(0, -1)).phrase;
    if (subject) addFields(subject, splitAttributes(group.inside ?? []), reading);
    reading.cover(group);
  } else if (
    describesItself(child) ||
    sentences ||
    child.tokens.some(
      (token) => token.lower === ":" || ATTRIBUTE_CUES.has(token.lower) || RELATION_CUES.has(token.lower),
    )
  ) {
    readSentence(child.tokens, reading);
    return;
  } else
    for (const run of takeDirectives(child.tokens, reading))
      for (const item of splitItems(run)) readFeature(item.tokens, namesRecords(heading, item), reading);
  const span = spanOf(child.tokens);
  if (span) reading.sweep(child.tokens);
}
