/** Reads by what somebody scores something: "judges score them on creativity and design from 1 to 10". */
import { isPlural, singular } from "../assembly/inflect.ts";
import type { Span, Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const SCORING =
  /(?:(?:^|(?<=,|\b(?:and|where|while|whereas|that)\b) ?)(?<who>[\p{L}]{3,30}) (?:can |may |must |should |will )?)?(?<verb>score|rate|grade|evaluate|assess|judge)s? (?<what>them|it|each one|(?:the |each |every )?(?!and |or )[\p{L}]+(?: (?!and |or )[\p{L}]+)?) (?:on|by) (?<list>[\p{L}][\p{L}, -]+?)(?: (?:from|between|on a scale (?:of|from)) (?<low>\d{1,2}) ?(?:to|-|and) ?(?<high>\d{1,3}))?$/iu;

const MOST_CRITERIA = 12;

function oneOf(words: string): string {
  const parts = words
    .toLowerCase()
    .replace(/^(?:the|each|every) /u, "")
    .split(" ");
  return [...parts.slice(0, -1), singular(parts[parts.length - 1] ?? "")].join(" ");
}

/** Returns the tokens that are left, or undefined when nothing is scored by several criteria. */
export function takeScoring(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, SCORING, reading);
  const { who, what = "", list, low, high } = match?.groups ?? {};
  const criteria = splitWordList(list).filter((one) => one.split(" ").length <= 3);
  if (!match || criteria.length < 2 || criteria.length > MOST_CRITERIA) return undefined;
  const { span } = match;
  const pronoun = /^(?:them|it|each one)$/iu.test(what);
  const about = pronoun ? spokenOf(match.before, reading) : oneOf(what);
  if (about === undefined) return undefined;
  const target: Phrase = { ...span, text: about, plural: false };
  const score: Phrase = { ...span, text: "score", plural: false };
  reading.add({ kind: "entity", phrase: target, strength: 3, ...span });
  reading.add({ kind: "described", phrase: score, ...span });
  reading.add({ kind: "relation", from: score, to: target, required: true, cardinality: "one", ...span });
  if (who !== undefined && isPlural(who)) addJudge(score, who, span, reading);
  for (const text of criteria)
    reading.add({
      kind: "field",
      entity: score,
      field: { ...span, text, plural: false, type: "integer", min: Number(low ?? 1), max: Number(high ?? 10) },
      ...span,
    });
  reading.last = target;
  return [...match.before.filter((token) => !/^(?:and|where|while)$/u.test(token.lower)), ...match.after];
}

function addJudge(score: Phrase, who: string, span: Span, reading: Reading): void {
  const judge: Phrase = { ...span, text: oneOf(who), plural: false };
  reading.add({ kind: "entity", phrase: judge, strength: 3, ...span });
  reading.add({ kind: "relation", from: score, to: judge, required: false, cardinality: "one", ...span });
}

/** The noun in the plural that stands last before the pronoun. */
function spokenOf(before: readonly Token[], reading: Reading): string | undefined {
  const noun = [...before].reverse().find((token) => token.kind === "word" && isPlural(token.lower));
  return noun ? singular(noun.lower) : reading.last?.text;
}
