/** Finds the word that was probably meant. */
import { distance } from "fastest-levenshtein";

/** Returns the candidate nearest to a mistyped word, or undefined when none is near: at most half of its letters, and no more than three, are wrong. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(word.length / 2))) + 1;
  for (const candidate of candidates) {
    const steps = candidate.startsWith(word) && word.length >= 2 ? 1 : distance(word.toLowerCase(), candidate);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
