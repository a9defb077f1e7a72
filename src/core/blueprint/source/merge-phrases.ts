/** Joins the words of a known phrase ("belongs to", "one or more") into one token. */
import { PHRASES } from "../lexicon/phrases.ts";
import type { Token } from "./token.ts";

/** Returns how many tokens from `at` on spell the phrase; 0 when they do not. */
function lengthOfMatch(tokens: readonly Token[], at: number, phrase: readonly string[]): number {
  for (let offset = 0; offset < phrase.length; offset++) {
    const token = tokens[at + offset];
    if (token?.kind !== "word" || token.lower !== phrase[offset]) return 0;
  }
  return phrase.length;
}

/** Returns the tokens with phrases merged, also inside brackets. */
export function mergePhrases(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === "group") {
      merged.push({ ...token, inside: mergePhrases(token.inside ?? []) });
      continue;
    }
    const phrase = PHRASES.get(token.kind === "word" ? token.lower : "")?.find((words) => lengthOfMatch(tokens, at, words) > 0);
    const last = phrase ? tokens[at + phrase.length - 1] : undefined;
    if (phrase && last) {
      const parts = tokens.slice(at, at + phrase.length).map((part) => part.text);
      merged.push({ kind: "word", text: parts.join(" "), lower: phrase.join(" "), start: token.start, end: last.end, phrase: true });
      at += phrase.length - 1;
    } else merged.push(token);
  }
  return merged;
}
