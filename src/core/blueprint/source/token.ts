/** Defines tokens of a request and where each stands in the text. */

/** Half-open range of UTF-16 offsets in the request. */
export interface Span {
  start: number;
  end: number;
}

/** A `group` is a bracketed part with its tokens `inside`; a `break` is a line end with the shape of the next line. */
export interface Token extends Span {
  kind: "word" | "number" | "mark" | "quoted" | "group" | "break";
  text: string;
  /** Lower-case text; of a merged phrase its canonical form, e.g. `belong to`. */
  lower: string;
  /** True for a phrase of several words merged into one token that steers the reading. */
  phrase?: boolean;
  inside?: Token[];
  /** Of a group: the steps of a course that was drawn with arrows, each with its alternatives. */
  course?: string[][];
  indent?: number;
  bullet?: boolean;
  blank?: boolean;
}

/** Returns the range from the first token to the last; undefined for no tokens. */
export function spanOf(tokens: readonly Span[]): Span | undefined {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Tells whether a token carries words a person wrote. */
export function isWordLike(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind === "word" || token.kind === "number" || token.kind === "quoted");
}
