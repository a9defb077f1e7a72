/** Joins the words of a known phrase ("belongs to", "one or more") into one token. */
import { LONGEST_PHRASE, PHRASE_STARTS, PHRASES } from "../lexicon/phrases.ts";
import type { Token } from "./token.ts";

/** Returns the longest phrase that starts at `at`, with the index of its last token. */
function findPhrase(tokens: readonly Token[], at: number): { lower: string; last: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== "word" || !PHRASE_STARTS.has(first.lower)) return undefined;
  let found: { lower: string; last: number } | undefined;
  let lower = first.lower;
  for (let last = at + 1; last < at + LONGEST_PHRASE; last++) {
    const next = tokens[last];
    if (next?.kind !== "word") break;
    lower += ` ${next.lower}`;
    if (PHRASES.has(lower) && isPhraseHere(lower, tokens[at - 1])) found = { lower, last };
  }
  return found;
}

/** In "submit daily reports to superiors" nobody reports to anybody. */
function isPhraseHere(lower: string, before: Token | undefined): boolean {
  if (!/^reports? to$/u.test(lower)) return true;
  return !/^(?:daily|weekly|monthly|yearly|annual|their|the|a|an|all|any|submit|send|write|of|and|or|no|written|these|those|such|generate|create|export|print)$/u.test(
    before?.lower ?? "",
  );
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
    const phrase = findPhrase(tokens, at);
    const last = phrase ? tokens[phrase.last] : undefined;
    if (phrase && last) {
      const text = tokens
        .slice(at, phrase.last + 1)
        .map((part) => part.text)
        .join(" ");
      merged.push({ kind: "word", text, lower: phrase.lower, start: token.start, end: last.end, phrase: true });
      at = phrase.last;
    } else merged.push(token);
  }
  return merged;
}
