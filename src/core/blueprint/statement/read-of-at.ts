/** Reads records between two others: "attendance of singers at rehearsals", "grades of pupils in subjects". */
import { isPlural } from "../assembly/inflect.ts";
import { isExactNoun } from "../packs/known-nouns.ts";
import type { Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { corePhrase, isActor } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const DETERMINED = "(?:(?:the|our|all|their|each) )?";
const OF_AT = new RegExp(
  `(?<=^|, |: |and |track |record |log |manage |keep |tracking |recording |logging |managing |& )(?:the )?(?<what>[\\p{L}]+(?: [\\p{L}]+)?) of ${DETERMINED}(?<who>[\\p{L}]+(?: [\\p{L}]+)?) (?:at|in|for|during|to) ${DETERMINED}(?<where>[\\p{L}]+(?: [\\p{L}]+)?)(?= ?(?:$|,|and ))`,
  "iu",
);

/** The tokens of a group of the match, which stand between its neighbours. */
function phraseOf(words: string | undefined, tokens: readonly Token[]): Phrase | undefined {
  const wanted = (words ?? "").split(" ");
  const at = tokens.findIndex((_, place) => wanted.every((word, next) => tokens[place + next]?.text === word));
  const found = at < 0 ? [] : tokens.slice(at, at + wanted.length);
  return found.every((token) => token.kind === "word" && token.phrase !== true) ? corePhrase(found) : undefined;
}

/** Returns the tokens that are left, or undefined when nothing stands between two others. */
export function takeOfAt(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, OF_AT, reading);
  const { what, who, where } = match?.groups ?? {};
  if (!match || what === undefined || !isExactNoun(what) || !isPlural(who ?? "") || !isPlural(where ?? ""))
    return undefined;
  const inside = tokens.filter((token) => token.start >= match.span.start && token.end <= match.span.end);
  const [record, first, second] = [what, who, where].map((words) => phraseOf(words, inside));
  if (!record || !first || !second || isActor(first.text) || isActor(second.text)) return undefined;
  for (const phrase of [first, second, record])
    reading.add({ kind: "entity", phrase, strength: 3, start: phrase.start, end: phrase.end });
  for (const to of [first, second])
    reading.add({ kind: "relation", from: record, to, required: false, cardinality: "one", ...match.span });
  reading.last = record;
  return [...match.before, ...match.after];
}
