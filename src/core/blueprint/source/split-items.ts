/** Splits the tokens of a sentence at commas, "and" and "or" into the items of a list. */
import type { Token } from "./token.ts";

export type Separator = "start" | "," | "and" | "or";

export interface Item {
  tokens: Token[];
  /** What stands before the item; ", and" counts as "and". */
  before: Separator;
  /** True when later items say nothing about this one. */
  closed?: true;
  /** True for "comment on recipes" after people were said to do something before. */
  acts?: true;
}

function separatorOf(token: Token): Separator | undefined {
  if (token.kind === "mark")
    return token.lower === "," || token.lower === ";" ? "," : token.lower === "&" ? "and" : undefined;
  if (token.kind !== "word") return undefined;
  if (token.lower === "and" || token.lower === "plus" || token.lower === "and/or" || token.lower === "as well as")
    return "and";
  return token.lower === "or" ? "or" : undefined;
}

/** The "and" of "between 1 and 5" is no separator. */
function isRangeAnd(token: Token, current: readonly Token[]): boolean {
  const last = current[current.length - 1];
  return token.lower === "and" && last?.kind === "number" && current[current.length - 2]?.lower === "between";
}

/**
 * Splits a bracketed list of attributes: where semicolons part them, the commas after a colon belong to what is said
 * about that one attribute ("title; rsvp: yes, no, maybe").
 */
export function splitAttributes(tokens: readonly Token[]): Item[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "mark" && token.lower === ";") parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  if (parts.length === 1) return splitItems(tokens);
  return parts.flatMap((part, at): Item[] => {
    if (part.some((token) => token.kind === "mark" && token.lower === ":"))
      return [{ tokens: part, before: at === 0 ? "start" : ",", closed: true }];
    return splitItems(part).map((item) => (item.before === "start" && at > 0 ? { ...item, before: "," } : item));
  });
}

/** Returns the items in order, none of them empty; `slash` also splits at "/" and dashes are left alone. */
export function splitItems(tokens: readonly Token[], slash = false): Item[] {
  const items: Item[] = [];
  let current: Token[] = [];
  let before: Separator = "start";
  for (const token of tokens) {
    const separator = isRangeAnd(token, current)
      ? undefined
      : (separatorOf(token) ?? (slash && token.kind === "mark" && token.lower === "/" ? "or" : undefined));
    if (separator === undefined) {
      current.push(token);
      continue;
    }
    if (current.length > 0) {
      items.push({ tokens: current, before });
      current = [];
      before = separator;
    } else if (separator !== "," || items.length === 0) before = items.length === 0 ? before : separator;
  }
  if (current.length > 0) items.push({ tokens: current, before });
  return items;
}
