/** Finds the word of an item that says what the item states: a relation, attributes, a title. */
import { isPlural } from "../assembly/inflect.ts";
import { ATTRIBUTE_CUES, RELATION_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { APP_NOUNS, DETERMINERS, isStopWord, MODALS, QUANTIFIERS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import type { Token } from "../source/token.ts";
import { isActor } from "./phrase.ts";

export type Cue = { kind: "relation" | "attribute" | "title" | "many" | "takes many"; at: number };

/** "has" before "to", and "with" after a verb, introduce no attributes. */
function isAttributeCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!ATTRIBUTE_CUES.has(token.lower)) return false;
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (next?.lower === "to" || next?.lower === "been" || next?.lower === "no") return false;
  // "dietary needs" ends with a noun.
  if (next === undefined && /^(?:needs|requires|holds|stores)$/u.test(token.lower)) return false;
  if (token.lower === "with" || token.lower === "along with" || token.lower === "together with") {
    const verb = VERB_FORMS.get(previous?.lower ?? "");
    if (verb && !tokens.slice(0, at).some((part) => DETERMINERS.has(part.lower)) && verb.form !== "third")
      return at > 1 && verb.form !== "base";
    return true;
  }
  return true;
}

/** "a student takes many courses", "members can borrow several books": any verb between two nouns and before a quantity. */
function takesMany(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at] as Token;
  if (at === 0 || isStopWord(verb.lower) || !QUANTIFIERS.has(tokens[at + 1]?.lower ?? "")) return false;
  const noun = tokens[at + 2];
  if (noun?.kind !== "word" || isStopWord(noun.lower)) return false;
  const form = VERB_FORMS.get(verb.lower);
  if (form?.use === "build" || form?.use === "beyond" || form?.use === "set") return false;
  const modal = MODALS.has(tokens[at - 1]?.lower ?? "");
  const before = tokens.slice(0, modal ? at - 1 : at);
  const holder = before[before.length - 1];
  if (holder?.kind !== "word" || isStopWord(holder.lower) || VERB_FORMS.get(holder.lower)?.form === "base")
    return false;
  const determiner = before[before.length - 2]?.lower ?? "";
  if (isActor(holder.lower) || APP_NOUNS.has(holder.lower)) return false;
  const kept = /^(?:a|an)$/u.test(determiner) && isKnownNoun(holder.lower);
  if (SCENE_NOUNS.has(holder.lower) && !kept && !/^(?:each|every)$/u.test(determiner)) return false;
  if (modal) return /^(?:can|could|may|might|will|would|should|must|shall)$/u.test(tokens[at - 1]?.lower ?? "");
  return isPlural(holder.lower)
    ? form?.form === "base" || DETERMINERS.has(determiner) || before.length === 1
    : /[^s]s$/u.test(verb.lower);
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
    if (takesMany(tokens, at)) return { kind: "takes many", at };
    if (isAttributeCue(tokens, at)) return { kind: "attribute", at };
    if ((token.lower === "can be" || token.lower === "is" || token.lower === "must be") && at > 0) return undefined;
  }
  return undefined;
}
