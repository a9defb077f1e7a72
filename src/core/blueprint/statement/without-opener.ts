/** Drops the words that only ask for an app: "an app for", "I need a simple system to manage", "something where". */

import { VERB_FORMS } from "../lexicon/verbs.ts";
import { DETERMINERS, isStopWord } from "../lexicon/words.ts";
import type { Token } from "../source/token.ts";

const THING =
  /^(?:app|application|tool|system|program|software|database|website|site|solution|platform|something|way)$/u;
const ASKING =
  /^(?:i|we|please|need|needs|want|wants|would|like|looking|build|create|make|develop|design|give|get|me|us|to|have|for|can|could|you)$/u;
const LINK = /^(?:for|to|where|in which|with which|that|which)$/u;

/** More words before the thing that is asked for are no opener: "a small bus company tool for". */
const LONGEST = 8;

/** Returns the tokens behind the opener; all of them where there is none. */
export function withoutOpener(tokens: readonly Token[]): readonly Token[] {
  const asked = tokens.findIndex((token) => !ASKING.test(token.lower));
  const at = tokens.findIndex((token, place) => place >= asked && THING.test(token.lower));
  const before = tokens.slice(Math.max(0, asked), at);
  const opens =
    at >= 0 &&
    at < LONGEST &&
    LINK.test(tokens[at + 1]?.lower ?? "") &&
    before.every((token) => token.kind === "word" && (DETERMINERS.has(token.lower) || !isStopWord(token.lower)));
  return withoutVerb(tokens, opens ? at + 2 : 0);
}

/** "to manage orders": what is done with the records says nothing of them. */
function withoutVerb(tokens: readonly Token[], from: number): readonly Token[] {
  const verb = VERB_FORMS.get(tokens[from]?.lower ?? "");
  const kept = verb?.use === "manage" && (verb.form === "base" || verb.form === "ing");
  return tokens.slice(kept ? from + 1 : from);
}
