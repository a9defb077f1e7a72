/** Reads the lines of a record: "each order has lines with product, quantity and unit price". */
import { singular } from "../assembly/inflect.ts";
import { splitItems } from "../source/split-items.ts";
import { isWordLike, type Span, spanOf, type Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { addFields } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";
import { withoutOpener } from "./without-opener.ts";

const LINES =
  /^(?:and )?(?:each |every |an? |the )?(?<header>[\p{L}][\p{L} -]{1,30}?) (?:has|have|contains?|consists? of|includes?|can have|should have|with) (?:several |many |multiple |one or more |any number of |its |their |a list of )*(?<lines>(?:[\p{L}]+ )?(?:line items|line-items|lines|positions|items|rows))(?<cue>(?:,? (?:each )?(?:with|containing|that have|having|which have|made up of|of))?:?)(?= |$)/iu;

/** "invoices have number, date and line items (product, hours)": the attributes of the record come first. */
const AFTER_OWN =
  /^(?:each |every |an? |the )?(?<header>[\p{L}][\p{L} -]{1,30}?) (?:has|have|contains?|includes?|with) (?<own>.+?),? (?:and|plus) (?:several |many |multiple |its |their )*(?<lines>line items|line-items|lines|positions)(?: with| containing|:)? ?/iu;

function takeAfterOwn(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(withoutOpener(tokens), AFTER_OWN, reading);
  if (!match) return undefined;
  const { header = "", own = "", lines = "" } = match.groups;
  const one = singularOf(header);
  const ownAt = match.span.start + reading.slice(match.span).indexOf(` ${own}`) + 1;
  const listed = tokens.filter((token) => token.start >= ownAt && token.end <= ownAt + own.length);
  const after = match.after.flatMap((token) => (token.kind === "group" ? (token.inside ?? []) : [token]));
  const fields = after.filter((token) => !(token.kind === "mark" && token.lower === ":"));
  if (listed.length === 0 || !fields.some(isWordLike)) return undefined;
  const owner: Phrase = { start: match.span.start, end: ownAt - 1, text: one, plural: false };
  addFields(owner, splitItems(listed), reading);
  addPart(
    owner,
    `${one} ${/^line/iu.test(lines) ? "line" : singular(lines.toLowerCase())}`,
    match.span,
    fields,
    reading,
  );
  reading.cover(spanOf(match.after));
  return [];
}

function singularOf(words: string): string {
  return words
    .split(" ")
    .map((word, at, all) => (at === all.length - 1 ? singular(word) : word))
    .join(" ");
}

/** "orders with line items", with what stands in brackets behind them. */
export function addLines(owner: Phrase, lines: readonly Token[], reading: Reading): void {
  const one = singularOf(owner.text);
  const place = spanOf([owner, ...lines]) ?? owner;
  const inside = lines.flatMap((token) => (token.kind === "group" ? (token.inside ?? []) : []));
  addPart({ ...owner, text: one, plural: false }, `${one} line`, place, inside, reading);
}

function addPart(owner: Phrase, words: string, place: Span, fields: readonly Token[], reading: Reading): void {
  const part: Phrase = { ...place, text: words, plural: false };
  reading.add({ kind: "entity", phrase: { ...place, text: owner.text, plural: false }, strength: 3, ...place });
  reading.add({ kind: "entity", phrase: part, strength: 3, ...place });
  reading.add({ kind: "part", lines: part, header: owner, ...place });
  reading.add({ kind: "relation", from: part, to: owner, required: true, cardinality: "one", ...place });
  if (fields.length > 0) addFields(part, splitItems(fields), reading);
  reading.last = owner;
}

/** Returns the tokens that are left, or undefined when the run has no such lines. */
export function takePart(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const mixed = takeAfterOwn(tokens, reading);
  if (mixed) return mixed;
  const match = matchRun(withoutOpener(tokens), LINES, reading);
  if (!match) return undefined;
  const { header = "", lines = "", cue = "" } = match.groups;
  const words = lines.toLowerCase().split(/[ -]/u);
  const kind = /^line[ -]?items$/iu.test(lines) ? "line" : singular(words[words.length - 1] ?? "line");
  const plain = /^(?:lines|positions|rows|line[ -]items)$/iu.test(lines);
  if (!plain && (cue === "" || (words.length > 1 && singular(words[0] ?? "") !== singular(header.toLowerCase()))))
    return undefined;
  if (!plain && words[0] !== "items" && words.length < 2) return undefined;
  if (/^(?:it|they|app|system|users?|we|i|that|which)$/iu.test(header) || header.includes(" of ")) return undefined;
  const behind = match.after.filter((token) => !(token.kind === "mark" && token.lower === ":"));
  // "invoices with lines (product, hours), a due date": what goes on behind the brackets is the invoice's.
  if (cue === "" && behind.some(isWordLike)) return undefined;
  const fields = behind.flatMap((token) => (token.kind === "group" ? (token.inside ?? []) : [token]));
  const place = match.span;
  const one = singularOf(header);
  addPart({ ...place, text: one, plural: false }, `${one} ${kind}`, place, fields, reading);
  reading.cover(spanOf(tokens));
  return [];
}
