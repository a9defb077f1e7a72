/** Folds bracketed parts into single group tokens, so that what is inside never splits a clause or a list. */
import type { Token } from "./token.ts";

/** Brackets nested deeper than this stay flat inside their group. */
const MAX_DEPTH = 12;

/** Returns for each opening bracket with a partner on the same paragraph the index of that partner. */
function pairBrackets(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === "break" && (token.blank || token.bullet)) open = [];
    if (token.kind !== "mark") continue;
    if (token.lower === "(") open.push(index);
    if (token.lower === ")") {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}

/** Returns the tokens with balanced brackets as groups; brackets without a partner are left out. */
export function groupBrackets(tokens: readonly Token[]): Token[] {
  const pairs = pairBrackets(tokens);
  const build = (from: number, to: number, depth: number): Token[] => {
    const out: Token[] = [];
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (token === undefined) continue;
      const close = token.kind === "mark" && token.lower === "(" ? pairs.get(index) : undefined;
      const partner = close === undefined ? undefined : tokens[close];
      if (close !== undefined && partner && depth < MAX_DEPTH) {
        const inside = build(index + 1, close, depth + 1).filter((part) => part.kind !== "break");
        out.push({ kind: "group", text: "()", lower: "()", start: token.start, end: partner.end, inside });
        index = close;
      } else if (token.kind !== "mark" || (token.lower !== "(" && token.lower !== ")")) {
        out.push(token);
      }
    }
    return out;
  };
  return build(0, tokens.length, 0);
}
