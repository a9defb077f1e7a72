/** Reads what people of a role may do, beside what it says of records: "technicians can assign tickets and change the status". */
import { isPlural, singular } from "../assembly/inflect.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { isActor, isPerson } from "./phrase.ts";
import { rightsOf, VERB } from "./read-right.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const GRANT =
  /^(?:the |an? |each |every )?(?<who>(?!only )[\p{L}]+(?: [\p{L}]+)?) (?:can|may|should be able to|must be able to|are allowed to|is allowed to|are able to|is able to) (?:also )?(?<what>[\p{L}].{2,200})$/iu;
const ASSIGNING = /^(?:(?:re)?assign|dispatch|allocate|delegate|hand out)$/iu;
const PART = new RegExp(
  `^(?<verbs>(?:${VERB}|assign|reassign|dispatch|allocate|delegate)(?:(?:, | and | or |/)(?:${VERB}|assign|reassign|delegate))*) (?<only>only )?(?:the |an? |all |any |new |each |every )*(?<own>(?:their|his|her|his or her) own)? ?(?<object>[\\p{L}][\\p{L} -]{1,40}?)?(?: to (?:the |an? |other |another |each |any )*(?<to>[\\p{L}][\\p{L} -]{1,30}))?$`,
  "iu",
);

interface Part extends Span {
  groups: Readonly<Record<string, string | undefined>>;
}

/** Cuts "create tickets and see only their own" at the words that begin with a verb of rights. */
function partsOf(text: string, start: number): Part[] {
  const cuts = [...text.matchAll(new RegExp(`(?:,| and|, and) (?=(?:${VERB}|assign|reassign|delegate|can) )`, "giu"))];
  const bounds = [0, ...cuts.map((cut) => cut.index + cut[0].length), text.length];
  const ends = [...cuts.map((cut) => cut.index), text.length];
  return bounds.slice(0, -1).flatMap((from, at): Part[] => {
    const part = text.slice(from, ends[at]).replace(/^can /iu, "");
    const match = PART.exec(part.trim());
    return match ? [{ groups: match.groups ?? {}, start: start + from, end: start + (ends[at] ?? text.length) }] : [];
  });
}

function phraseOf(words: string, place: Span): Phrase {
  return { start: place.start, end: place.end, text: words, plural: isPlural(words.split(" ").pop() ?? "") };
}

/** "assign tickets": each has somebody it is assigned to. */
function addAssignee(words: string, to: string | undefined, place: Span, reading: Reading): void {
  const from = phraseOf(words, place);
  const target = phraseOf(to ?? "assignee", place);
  reading.add({ kind: "entity", phrase: from, strength: 3, ...place });
  reading.add({
    kind: "relation",
    from,
    to: target,
    role: "assignee",
    required: false,
    cardinality: "one",
    ...place,
  });
}

/** Adds the rights of a sentence about people of a role; what the sentence says of records is read from it as well. */
export function noteGrants(tokens: readonly Token[], reading: Reading): void {
  const match = matchRun(tokens, GRANT, reading);
  const who = match?.groups["who"] ?? "";
  const role = singular(who.toLowerCase().split(" ").pop() ?? "");
  if (!match || spanOf(tokens)?.end !== match.span.end || !(isPerson(role) || isActor(role))) return;
  if (/^(?:users?|people|everyone|everybody|anyone|visitors?|they|we|i|you)$/iu.test(who)) return;
  const what = match.groups["what"] ?? "";
  const parts = partsOf(what, match.span.end - what.length);
  if (parts[0]) parts[0].start = match.span.start;
  // "see only their own requests" alone is read as a limit.
  if (parts.length === 1 && parts[0]?.groups["own"] !== undefined) return;
  let object = "";
  for (const { groups, start, end } of parts) {
    const place = { start, end };
    const { verbs = "", own, only } = groups;
    const named = groups["object"];
    if (named !== undefined && !/^ones?$/iu.test(named)) object = named;
    if (object === "") continue;
    const assigns = ASSIGNING.test(verbs.split(/[\s,/]/u)[0] ?? "");
    if (assigns && isPlural(object.split(" ").pop() ?? "")) addAssignee(object, groups["to"], place, reading);
    const rights = assigns ? (["update"] as const) : rightsOf(verbs);
    // Without "only" their own records are what people work on, not a limit.
    if (rights.length === 0 || (own !== undefined && only === undefined)) continue;
    if (isKnownNoun(object) && isPlural(object.split(" ").pop() ?? "") && !isPerson(object))
      reading.add({ kind: "entity", phrase: phraseOf(object, place), strength: 2.5, ...place });
    const right = {
      kind: "right" as const,
      roles: [who],
      only: false,
      denied: false,
      own: own !== undefined,
      rights: [...rights],
      object,
      ...place,
    };
    // What the words ask for beside the right is read by others: they are not covered yet.
    if (own === undefined) reading.statements.push({ ...right, granted: true });
    else reading.add(right);
  }
}
