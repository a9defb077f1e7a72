/** Defines a feature as it is read: the verbs that ask for it, the noun it is about, who does it. */
import { singular } from "../assembly/inflect.ts";
import { DETERMINERS } from "../lexicon/words.ts";
import { type Span, type Token } from "../source/token.ts";
import { isActor } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

export interface Capability {
  /** Base forms of the verbs that ask for it; empty for a noun phrase alone. */
  verbs: readonly string[];
  /** Preposition between verb and object. */
  link?: string | undefined;
  noun: readonly Token[];
  /** Singular words of who does it. */
  actor?: string | undefined;
  /** The noun after it with its preposition: "across different states". */
  tail?: { link: string; noun: readonly Token[] } | undefined;
  /** What it is read from. */
  span: Span;
}

export const LOOKING = new Set(
  "view browse see display show track check access query search generate create produce compare analyze analyse monitor review present visualize visualise explore inspect look find get read print download export perform conduct provide offer manage publish know understand retrieve filter".split(
    " ",
  ),
);

export function plainTokens(tokens: readonly Token[]): Token[] {
  const kept = tokens.filter((token) => token.kind === "word" || token.kind === "quoted" || token.kind === "number");
  let from = 0;
  while (
    from < kept.length - 1 &&
    (DETERMINERS.has(kept[from]?.lower ?? "") || /^(?:own|online|easily|quickly)$/u.test(kept[from]?.lower ?? ""))
  )
    from++;
  return kept.slice(from);
}

export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lower).join(" ");
}

export function singularWords(words: string): string {
  const parts = words.split(" ");
  const last = parts.pop() ?? "";
  return [...parts, singular(last)].join(" ");
}

export function titleOf(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return (plain.charAt(0).toUpperCase() + plain.slice(1)).slice(0, 60);
}

/** Mentions a noun as something that may be kept. */
export function mention(phrase: Phrase | undefined, strength: number, reading: Reading): void {
  if (!phrase || isActor(phrase.text)) return;
  reading.add({ kind: "entity", phrase, strength, start: phrase.start, end: phrase.end });
}
