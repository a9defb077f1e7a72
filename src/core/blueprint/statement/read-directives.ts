/** Reads what a request says of the whole app (colours, mode, name, currency, sample rows) and takes it out of the sentence. */
import { findColour } from "../lexicon/colours.ts";
import { findCurrency } from "../lexicon/currencies.ts";
import { APP_NOUNS, DETERMINERS, PREPOSITIONS } from "../lexicon/words.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import type { Reading } from "./reading.ts";

type Part = "background" | "primary";

const BACKGROUND = new Set("background backgrounds backdrop canvas base body layout".split(" "));
const PRIMARY = new Set(
  "component components element elements ui button buttons card cards accent accents primary interactive highlight highlights header headers headings links widget widgets control controls navbar sidebar brand branding theme foreground".split(
    " ",
  ),
);
/** Words that come with a colour and say nothing more. */
const AROUND = new Set(
  "use using apply define configure assign specify set paint color colour colors colours coloured colored colouring make implement style styled styling with main default page pages all screen visible layer layers scheme theme respectively please should be is are have has the a an and as to for in of on it its app application site website must tone tint shade palette look want give".split(
    " ",
  ),
);
const REACH = 9;
/** More colours and places in one sentence than this are no directive. */
const MAX_MARKS = 60;

interface Mark {
  at: number;
  size: number;
  colour?: { hex: string; name: string };
  part?: Part;
}

function colourAt(tokens: readonly Token[], at: number): Mark | undefined {
  for (let size = 3; size >= 1; size--) {
    const words = tokens.slice(at, at + size);
    if (words.length < size || words.some((word) => word.kind !== "word")) continue;
    const hex = findColour(words.map((word) => word.lower).join(""));
    if (hex) return { at, size, colour: { hex, name: words.map((word) => word.lower).join(" ") } };
  }
  return undefined;
}

function findMarks(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const colour = colourAt(tokens, at);
    if (colour) {
      marks.push(colour);
      at += colour.size - 1;
      continue;
    }
    const lower = tokens[at]?.lower ?? "";
    const part: Part | undefined = BACKGROUND.has(lower) ? "background" : PRIMARY.has(lower) ? "primary" : undefined;
    if (part) marks.push({ at, size: 1, part });
  }
  return marks;
}

/** Joins role words that speak of one thing: "primary background" is a background, "UI components" one place. */
function mergeParts(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks) {
    const previous = merged[merged.length - 1];
    if (mark.part && previous?.part) {
      if (previous.part === mark.part) continue;
      if (mark.at - (previous.at + previous.size) === 0) {
        previous.part = mark.part === "background" || previous.part === "background" ? "background" : "primary";
        previous.size += mark.size;
        continue;
      }
    }
    merged.push({ ...mark });
  }
  return merged;
}

function pairColours(marks: readonly Mark[]): { mark: Mark; part: Part }[] {
  const colours = marks.filter((mark) => mark.colour);
  const parts = marks.filter((mark) => mark.part);
  if (colours.length === parts.length)
    return colours.map((mark, index) => ({ mark, part: parts[index]?.part ?? "primary" }));
  return colours.map((mark) => {
    const nearest = [...parts].sort((a, b) => Math.abs(a.at - mark.at) - Math.abs(b.at - mark.at))[0];
    return { mark, part: nearest?.part ?? "primary" };
  });
}

function takeColours(tokens: readonly Token[], taken: boolean[], reading: Reading): void {
  const all = findMarks(tokens).slice(0, MAX_MARKS);
  const places = all.filter((mark) => mark.colour).map((mark) => mark.at);
  if (places.length === 0) return;
  const near = all.filter((mark) => mark.colour || places.some((place) => Math.abs(place - mark.at) <= REACH));
  if (!near.some((mark) => mark.part)) return;
  const marks = mergeParts(near);
  const paired = pairColours(marks);
  const first = near[0] as Mark;
  const last = near[near.length - 1] as Mark;
  let from = first.at;
  let to = last.at + last.size;
  while (from > 0 && AROUND.has(tokens[from - 1]?.lower ?? "")) from--;
  while (to < tokens.length && AROUND.has(tokens[to]?.lower ?? "") && tokens[to]?.lower !== "and") to++;
  const span = takeRange(tokens, taken, from, to, reading);
  for (const { mark, part } of paired) if (mark.colour) reading.add({ kind: "colour", part, ...mark.colour, ...span });
}

function takeRange(tokens: readonly Token[], taken: boolean[], from: number, to: number, reading: Reading): Span {
  for (let at = from; at < to; at++) taken[at] = true;
  const span = spanOf(tokens.slice(from, to)) ?? { start: 0, end: 0 };
  reading.cover(span);
  return span;
}

function takeMode(tokens: readonly Token[], taken: boolean[], reading: Reading): void {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]?.lower ?? "";
    if (taken[at]) return;
    if (
      (token.lower === "dark" || token.lower === "light") &&
      /^(?:mode|theme|background|interface|ui|design)$/u.test(next)
    ) {
      reading.add({
        kind: "mode",
        mode: token.lower,
        ...takeRange(tokens, taken, startBefore(tokens, at), at + 2, reading),
      });
    } else if (
      (token.lower === "compact" || token.lower === "dense") &&
      /^(?:mode|layout|lists?|tables?|view|density|rows?|ui|design)$/u.test(next)
    ) {
      reading.add({
        kind: "density",
        density: "compact",
        ...takeRange(tokens, taken, startBefore(tokens, at), at + 2, reading),
      });
    }
  });
}

function startBefore(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && AROUND.has(tokens[from - 1]?.lower ?? "") && !APP_NOUNS.has(tokens[from - 1]?.lower ?? "")) from--;
  return from;
}

/** "called X", "named X": only after the app or "it", or before a quoted or capitalised name. */
function takeName(tokens: readonly Token[], taken: boolean[], reading: Reading): void {
  tokens.forEach((token, at) => {
    if (taken[at] || !/^(?:called|named|titled|call|name)$/u.test(token.lower) || at === 0) {
      if (at !== 0 || !/^(?:call|name)$/u.test(token.lower)) return;
    }
    const previous = tokens[at - 1];
    const isVerb = token.lower === "call" || token.lower === "name";
    let start = at + 1;
    if (isVerb) {
      if (
        !/^(?:it|app)$/u.test(tokens[start]?.lower ?? "") &&
        !(tokens[start]?.lower === "the" && APP_NOUNS.has(tokens[start + 1]?.lower ?? ""))
      )
        return;
      start += tokens[start]?.lower === "the" ? 2 : 1;
    } else if (!previous || !(APP_NOUNS.has(previous.lower) || previous.lower === "it")) {
      if (!/^\p{Lu}/u.test(tokens[start]?.text ?? "")) return;
    }
    const name = nameFrom(tokens, start);
    if (name.length === 0) return;
    reading.add({
      kind: "appName",
      name: name.map((word) => word.text).join(" "),
      ...takeRange(tokens, taken, at, start + name.length, reading),
    });
  });
}

function nameFrom(tokens: readonly Token[], start: number): Token[] {
  const first = tokens[start];
  if (!first) return [];
  if (first.kind === "quoted") return [first];
  const capital = /^\p{Lu}/u.test(first.text);
  const name: Token[] = [];
  for (let at = start; at < tokens.length && name.length < 5; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" && token.kind !== "number") break;
    if (
      capital
        ? !/^[\p{Lu}\d]/u.test(token.text)
        : PREPOSITIONS.has(token.lower) ||
          DETERMINERS.has(token.lower) ||
          token.phrase === true ||
          token.lower === "and"
    )
      break;
    name.push(token);
  }
  return name;
}

function takeSeeds(tokens: readonly Token[], taken: boolean[], reading: Reading): void {
  if (!tokens.some((token) => /^(?:samples?|demo|seeds?|examples?|test|dummy|fake|empty)$/u.test(token.lower))) return;
  for (let at = 0; at < tokens.length; at++) {
    const words = tokens
      .slice(at, at + 6)
      .map((token) => token.lower)
      .join(" ");
    const none =
      /^(?:(?:no|without(?: any)?|do not (?:add|want|include)(?: any)?|don't (?:add|want|include)(?: any)?) (?:sample|demo|seed|example|test|dummy|fake) (?:data|rows|records|entries)|start empty|empty database|(?:no|without) (?:seeds|samples))/u.exec(
        words,
      );
    const some =
      /^(\d{1,4}) (?:(?:sample|demo|seed|example|test|dummy|fake) (?:rows|records|entries|data|items)|(?:rows|records|entries) of (?:sample|demo|test|example|seed) data)(?: each| per (?:table|entity))?/u.exec(
        words,
      );
    const match = none ?? some;
    if (!match || taken[at]) continue;
    const size = match[0].split(" ").length;
    reading.add({
      kind: "seeds",
      rows: some ? Math.min(1000, Number(some[1])) : 0,
      ...takeRange(tokens, taken, startBefore(tokens, at), at + size, reading),
    });
  }
}

function takeCurrency(tokens: readonly Token[], taken: boolean[], reading: Reading): void {
  tokens.forEach((token, at) => {
    if (taken[at] || (token.kind !== "word" && token.kind !== "mark")) return;
    const previous = tokens[at - 1]?.lower ?? "";
    const earlier = tokens
      .slice(Math.max(0, at - 4), at)
      .map((part) => part.lower)
      .join(" ");
    const near = /\b(?:currency|prices?|amounts?|money|costs?|totals?)\b/u.test(earlier);
    const code = findCurrency(token.lower, near);
    if (code === undefined || !(near || /^(?:in|use|using|are)$/u.test(previous))) return;
    const general =
      /\b(?:currency|use|using|prices|amounts|all|money|everything)\b/u.test(earlier) &&
      !/\b(?:with|has|have)\b/u.test(
        tokens
          .slice(Math.max(0, at - 20), at)
          .map((part) => part.lower)
          .join(" "),
      );
    if (!general) {
      reading.add({ kind: "currency", code, start: token.start, end: token.end });
      return;
    }
    let from = at;
    while (
      from > 0 &&
      /^(?:in|use|using|are|is|be|should|the|all|prices?|amounts?|money|currency|:|everything|as|shown|stored|with|must)$/u.test(
        tokens[from - 1]?.lower ?? "",
      )
    )
      from--;
    reading.add({ kind: "currency", code, ...takeRange(tokens, taken, from, at + 1, reading) });
  });
}

/** Returns the tokens that are left, as separate runs where something was taken out. */
export function takeDirectives(tokens: readonly Token[], reading: Reading): Token[][] {
  const taken = new Array<boolean>(tokens.length).fill(false);
  takeName(tokens, taken, reading);
  takeColours(tokens, taken, reading);
  takeMode(tokens, taken, reading);
  takeSeeds(tokens, taken, reading);
  takeCurrency(tokens, taken, reading);
  const runs: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (!taken[at]) runs[runs.length - 1]?.push(token);
    else if ((runs[runs.length - 1]?.length ?? 0) > 0) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}
