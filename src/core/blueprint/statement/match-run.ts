/** Matches expressions against the person's own text of a run of tokens and says which tokens are left over. */
import { type Span, spanOf, type Token } from "../source/token.ts";
import type { Reading } from "./reading.ts";

export interface RunMatch {
  groups: Readonly<Record<string, string | undefined>>;
  span: Span;
  /** Tokens before and after the match. */
  before: Token[];
  after: Token[];
}

/** Runs longer than this are lists or noise; no sentence grammar is tried on them. */
const LONGEST = 600;

/** The text of the run that was asked about last, since many expressions are tried on the same one. */
let latest: { reading: Reading; start: number; end: number; text: string } | undefined;

function textOf(span: Span, reading: Reading): string {
  if (latest?.reading === reading && latest.start === span.start && latest.end === span.end) return latest.text;
  const text = reading.slice(span).replace(/\s/gu, " ");
  latest = { reading, start: span.start, end: span.end, text };
  return text;
}

/** Returns the first match of the expression in the text of the tokens; it begins and ends between tokens. */
export function matchRun(tokens: readonly Token[], expression: RegExp, reading: Reading): RunMatch | undefined {
  const whole = spanOf(tokens);
  if (!whole || whole.end - whole.start > LONGEST) return undefined;
  const text = textOf(whole, reading);
  const match = expression.exec(text);
  if (!match || match[0].trim() === "") return undefined;
  const lead = match[0].length - match[0].trimStart().length;
  const span = {
    start: whole.start + match.index + lead,
    end: whole.start + match.index + match[0].trimEnd().length,
  };
  const before = tokens.filter((token) => token.end <= span.start);
  const after = tokens.filter((token) => token.start >= span.end);
  // What was taken out of the run before stands in its text still.
  if (before.length + after.length === tokens.length) return undefined;
  const cut = tokens.some(
    (token) => (token.start < span.start && token.end > span.start) || (token.start < span.end && token.end > span.end),
  );
  return cut ? undefined : { groups: match.groups ?? {}, span, before, after };
}

/** Splits "a, b and c" or "a/b" into its words. */
export function splitWordList(text: string | undefined): string[] {
  return (text ?? "")
    .split(/\s*(?:,|;|\/|&|\band\b|\bor\b|\bund\b)\s*/iu)
    .map((part) => part.replace(/^(?:an?|the|its|their|each|every|also|then)\s+/iu, "").trim())
    .filter((part) => part !== "");
}
