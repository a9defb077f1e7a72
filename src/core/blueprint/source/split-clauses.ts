/** Splits a request into sentences and headed lists. */
import type { Token } from "./token.ts";

/** A sentence; `children` are the lines of the list that it heads. */
export interface Clause {
  tokens: Token[];
  children: Clause[];
  /** True when it ended with a question mark. */
  question: boolean;
  /** True when a semicolon stood before it. */
  continues: boolean;
}

interface Line {
  tokens: Token[];
  indent: number;
  bullet: boolean;
  blank: boolean;
}

const JOINING = new Set([
  ",",
  "and",
  "or",
  "with",
  "has",
  "have",
  "including",
  "to",
  "of",
  "a",
  "an",
  "the",
  "for",
  "&",
  "/",
]);
/** A line at least this long whose successor goes on in lower case is taken as wrapped prose. */
const WRAPPED_LENGTH = 50;

function toLines(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  for (const token of tokens) {
    if (token.kind === "break") {
      lines.push({ tokens: [], indent: token.indent ?? 0, bullet: token.bullet ?? false, blank: token.blank ?? false });
    } else lines[lines.length - 1]?.tokens.push(token);
  }
  return lines.filter((line) => line.tokens.length > 0);
}

function isWrapped(previous: Line, next: Line): boolean {
  const last = previous.tokens[previous.tokens.length - 1];
  const first = next.tokens[0];
  if (next.blank || next.bullet || !last || !first || isHeading(previous)) return false;
  if (JOINING.has(last.lower)) return true;
  if (last.kind === "mark" && ".!?;:".includes(last.lower)) return false;
  const length = last.end - (previous.tokens[0]?.start ?? 0);
  return (
    length >= WRAPPED_LENGTH && first.text === first.text.toLowerCase() && !next.tokens.some((t) => t.lower === ":")
  );
}

function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined[joined.length - 1];
    if (previous && isWrapped(previous, line)) previous.tokens.push(...line.tokens);
    else joined.push({ ...line, tokens: [...line.tokens] });
  }
  return joined;
}

function isHeading(line: Line): boolean {
  return line.tokens[line.tokens.length - 1]?.lower === ":" || line.tokens[0]?.lower === "#";
}

/** A short line without an ending that stands over bullets heads them, also without a colon. */
function headsBullets(line: Line, next: Line | undefined): boolean {
  if (!next) return false;
  if (next.bullet && next.indent > line.indent) return true;
  if (next.bullet && !line.bullet && isHeading(line)) return true;
  if (next.bullet && !line.bullet && !next.blank) return !isSentence(line);
  if (!isHeading(line) || next.blank || next.bullet)
    return isHeading(line) && next.blank && next.bullet && !line.bullet;
  return !line.bullet && !isHeading(next);
}

function isSentence(line: Line): boolean {
  const last = line.tokens[line.tokens.length - 1];
  return last?.kind === "mark" && ".!?;".includes(last.lower);
}

function isChild(head: Line, first: Line, line: Line): boolean {
  if (first.bullet) {
    if (!line.bullet) return false;
    return head.bullet ? line.indent > head.indent : line.indent >= Math.min(first.indent, head.indent);
  }
  return !line.bullet && !line.blank && !isHeading(line);
}

/** Splits one line at `.`, `!`, `?` and `;`; what is in brackets never splits. */
function splitSentences(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let continues = false;
  const close = (question: boolean, semicolon: boolean): void => {
    while (current[0]?.kind === "mark" && ["#", ",", "-", "&", "/"].includes(current[0].lower)) current.shift();
    if (current.length > 0) clauses.push({ tokens: current, children: [], question, continues });
    continues = semicolon;
    current = [];
  };
  for (const token of tokens) {
    const ends = token.kind === "mark" && ".!?;".includes(token.lower);
    if (ends) close(token.lower === "?", token.lower === ";");
    else current.push(token);
  }
  close(false, false);
  return clauses;
}

function withoutColon(tokens: Token[]): Token[] {
  return tokens[tokens.length - 1]?.lower === ":" ? tokens.slice(0, -1) : tokens;
}

function build(lines: readonly Line[], from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let index = from;
  while (index < to) {
    const line = lines[index];
    if (!line) break;
    const next = index + 1 < to ? lines[index + 1] : undefined;
    if (next && headsBullets(line, next)) {
      let end = index + 1;
      while (end < to && lines[end] && isChild(line, next, lines[end] as Line)) end++;
      if (end > index + 1) {
        const own = splitSentences(withoutColon(line.tokens));
        const head = own.pop();
        clauses.push(...own);
        const children = build(lines, index + 1, end);
        if (head) clauses.push({ ...head, children });
        else clauses.push(...children);
        index = end;
        continue;
      }
    }
    clauses.push(...splitSentences(line.tokens));
    index++;
  }
  return clauses;
}

/** Returns the sentences of the tokens in order, lists folded under their heading. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const lines = joinWrapped(toLines(tokens));
  return build(lines, 0, lines.length);
}
