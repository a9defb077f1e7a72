/** Reads who applies, for what and with which papers: "candidates apply with resume and cover letter". */
import { isPlural } from "../assembly/inflect.ts";
import { splitItems } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { matchRun } from "./match-run.ts";
import { corePhrase, headOf, isActor, isPerson } from "./phrase.ts";
import { addFields } from "./read-attributes.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const APPLY =
  /(?:^|(?<=, |; |\band ))(?:the |an? |each )?(?<who>[\p{L}]+(?: [\p{L}]+)?) (?:(?:can|may|will|should|should be able to) )?(?:apply|applies)(?: online)?(?: (?:for|to) (?:the |an? |each |any |open )?(?<what>[\p{L}]+(?: [\p{L}]+)?))?(?<cue> (?:with|including|by sending|by uploading|by giving) (?:an? |the |their |his or her )*)(?=[\p{L}])/iu;

/** Words of the records that were spoken of last and are no people: in the sentence itself, else before it. */
function lastThing(before: readonly Token[], reading: Reading): Phrase | undefined {
  for (const part of chunk(before).reverse()) {
    const phrase = part.kind === "noun" ? corePhrase(part.tokens) : undefined;
    if (phrase && !isPerson(phrase.text) && !isActor(phrase.text)) return phrase;
  }
  for (let at = reading.statements.length - 1; at >= 0; at--) {
    const statement = reading.statements[at];
    const phrase =
      statement?.kind === "entity" || statement?.kind === "described"
        ? statement.phrase
        : statement?.kind === "doer"
          ? statement.record
          : undefined;
    if (phrase && !isPerson(phrase.text) && !isActor(phrase.text)) return phrase;
  }
  return undefined;
}

/** Returns the tokens that are left, or undefined when nobody applies with anything. */
export function takeApply(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, APPLY, reading);
  const who = match?.groups["who"] ?? "";
  const actor = headOf(who);
  if (!match || !(isPerson(actor) || isActor(actor) || /^(?:people|they)$/iu.test(who))) return undefined;
  const papers = match.after;
  const end = spanOf(papers)?.end;
  if (end === undefined) return undefined;
  const place = { start: match.span.start, end: match.span.end };
  const said = match.groups["what"];
  const target: Phrase | undefined =
    said === undefined ? lastThing(match.before, reading) : { ...place, text: said, plural: isPlural(said) };
  if (!target) return undefined;
  const record: Phrase = { ...place, text: "application", plural: false };
  reading.add({
    kind: "act",
    act: "apply",
    ...(isPerson(actor) && !isActor(actor) ? { actor } : {}),
    target: { ...target, ...place },
    record: record.text,
    ...place,
  });
  reading.add({ kind: "entity", phrase: { ...target, ...place }, strength: 3, ...place });
  addFields(record, splitItems(papers), reading, { loose: false, required: false, partial: true });
  return [...match.before];
}
