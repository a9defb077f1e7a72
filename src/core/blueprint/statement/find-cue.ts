/** Finds the word of an item that says what the item states: a relation, attributes, a title. */
import { ATTRIBUTE_CUES, RELATION_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { DETERMINERS } from "../lexicon/words.ts";
import type { Token } from "../source/token.ts";

export type Cue = { kind: "relation" | "attribute" | "title" | "many"; at: number };

/** "has" before "to", and "with" after a verb, introduce no attributes. */
function isAttributeCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!ATTRIBUTE_CUES.has(token.lower)) return false;
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (next?.lower === "to" || next?.lower === "been" || next?.lower === "no") return false;
  if (token.lower === "with" || token.lower === "along with" || token.lower === "together with") {
    const verb = VERB_FORMS.get(previous?.lower ?? "");
    if (verb && !tokens.slice(0, at).some((part) => DETERMINERS.has(part.lower)) && verb.form !== "third")
      return at > 1 && verb.form !== "base";
    return true;
  }
  return true;
}

/** Returns the first cue of an item; undefined when it is an item of a list or prose. */
export function findCue(tokens: readonly Token[]): Cue | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word") continue;
    if (/^(?:(?:is |are )?identified by|is named by|(?:is )?known by)$/u.test(token.lower))
      return { kind: "title", at };
    if (/^many[ -]to[ -]many$/u.test(token.lower)) return { kind: "many", at };
    if (RELATION_CUES.has(token.lower)) return { kind: "relation", at };
    if (isAttributeCue(tokens, at)) return { kind: "attribute", at };
    if ((token.lower === "can be" || token.lower === "is" || token.lower === "must be") && at > 0) return undefined;
  }
  return undefined;
}
