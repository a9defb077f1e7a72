/** Reads what a feature says of a status: "room status tracking (clean, dirty)", "track the condition of tools (new, worn)". */
import { isPlural, plural, singular } from "../assembly/inflect.ts";
import { ATTRIBUTE_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { APP_NOUNS, DETERMINERS, isStopWord } from "../lexicon/words.ts";
import { splitItems } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { isFieldLike } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const NAME =
  /^(?:status|statuses|state|states|stage|stages|phase|condition|conditions|priority|priorities|category|categories|type|types|level|levels)$/u;
const FEATURE =
  /^(?:tracking|management|monitoring|updates?|updating|handling|control|changes|overview|board|display|logging)$/u;

interface Found {
  from: number;
  name: Token;
  noun: Token[];
}

function isNoun(token: Token | undefined): token is Token {
  return (
    token?.kind === "word" &&
    !isStopWord(token.lower) &&
    !APP_NOUNS.has(token.lower) &&
    !ATTRIBUTE_CUES.has(token.lower)
  );
}

/** "room status tracking" or, after a verb, "room status", which ends before `end`. */
function findBefore(tokens: readonly Token[], end: number): Found | undefined {
  let at = end - 1;
  const feature = FEATURE.test(tokens[at]?.lower ?? "");
  if (feature) at--;
  const name = tokens[at];
  if (!name || !NAME.test(name.lower)) return undefined;
  const noun = tokens[at - 1];
  if (!isNoun(noun)) return undefined;
  const first = at - 1;
  const before = tokens[first - 1];
  const two = isNoun(before) && !VERB_FORMS.has(before.lower) ? first - 1 : first;
  const verb = VERB_FORMS.get(tokens[two - 1]?.lower ?? "");
  if (!feature && verb?.use !== "manage" && verb?.use !== "view") return undefined;
  return { from: two, name, noun: tokens.slice(two, at) };
}

/** "status of rooms" which ends before `end`. */
function findOf(tokens: readonly Token[], end: number): Found | undefined {
  let first = end - 1;
  while (first > 0 && isNoun(tokens[first - 1]) && tokens[first - 1]?.lower !== "of") first--;
  let of = first - 1;
  while (of > 0 && DETERMINERS.has(tokens[of]?.lower ?? "")) of--;
  const name = tokens[of - 1];
  if (tokens[of]?.lower !== "of" || !name || !NAME.test(name.lower) || end - first > 3) return undefined;
  return { from: of - 1, name, noun: tokens.slice(first, end) };
}

/** Returns the tokens that are left, or undefined when no brackets say which statuses there are. */
export function takeStatusOf(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const at = tokens.findIndex((token) => token.kind === "group");
  const group = tokens[at];
  if (!group || at < 2) return undefined;
  const items = splitItems(group.inside ?? [], true);
  const choices = items.map((item) => item.tokens.map((token) => token.text).join(" "));
  const listed = tokens.slice(0, at).some((token) => /^(?:with|has|have|having|includes?)$/u.test(token.lower));
  if (items.length < 2 || listed || items.some((item) => item.tokens.length > 4 || isFieldLike(item.tokens)))
    return undefined;
  const found = findBefore(tokens, at) ?? findOf(tokens, at);
  const place = found ? spanOf(tokens.slice(found.from, at + 1)) : undefined;
  if (!found || !place) return undefined;
  const words = found.noun.map((token) => token.text);
  const last = words.pop() ?? "";
  const phrase: Phrase = {
    ...place,
    text: [...words, isPlural(last) ? last : plural(last)].join(" "),
    plural: true,
  };
  const name = found.name.lower.startsWith("status") ? "status" : singular(found.name.lower);
  reading.add({ kind: "entity", phrase, strength: 3, ...place });
  reading.add({
    kind: "field",
    entity: phrase,
    field: { ...place, text: name, plural: false, type: "choice", choices },
    ...place,
  });
  if (group.course) reading.add({ kind: "path", entity: phrase.text, field: name, steps: group.course, ...place });
  return [...tokens.slice(0, found.from), ...tokens.slice(at + 1)];
}
