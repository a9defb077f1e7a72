/** Reads what people answer: "agents reply with comments", "the team responds to requests". */
import type { Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { headOf, isActor, isPerson } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const REPLY =
  /(?:^|(?<=, |; |\band ))(?:the |our |and )?(?<who>[\p{L}-]{3,30}) (?:can |may |will |should |then )*(?:reply|respond|answer|react)(?: to (?:the |each |all )?(?<what>[\p{L}]+))?(?: with (?:an? |their |some )?(?:comments?|repl(?:y|ies)|messages?|notes?|answers?|responses?))?(?=$|,|;| and )/iu;

/** Returns the tokens that are left, or undefined when nobody answers. */
export function takeReply(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, REPLY, reading);
  const { who = "", what } = match?.groups ?? {};
  if (!match || !(isPerson(who) || isActor(who))) return undefined;
  const named: Phrase | undefined =
    what === undefined || /^(?:it|them|these|this)$/iu.test(what)
      ? (subjectIn(match.before) ?? reading.last)
      : { ...match.span, text: what, plural: true };
  if (!named) return undefined;
  reading.add({ kind: "act", act: "comment", actor: headOf(who), target: named, ...match.span });
  return [...match.before, ...match.after];
}

/** What the same sentence began with: it has not been read yet. */
function subjectIn(before: readonly Token[]): Phrase | undefined {
  const at = before.findIndex((token) => /^(?:have|has|with)$/u.test(token.lower));
  const noun = at > 0 ? before[at - 1] : undefined;
  return noun ? { start: noun.start, end: noun.end, text: noun.text, plural: true } : undefined;
}
