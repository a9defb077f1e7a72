/** Reads what people are told to do as statements of their own: "hikers report trees", "the crew marks them as done", "tenants pay rent". */
import { isPlural, singular } from "../assembly/inflect.ts";
import { APP_NOUNS, isStopWord } from "../lexicon/words.ts";
import type { Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { corePhrase, isActor, isPerson, subjectOf } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const REPORTING =
  /(?<=^|where |so that |which |lets |let |and |, )(?:the |our )?(?<who>[\p{L}]+) (?:can |could |may |to )?report (?=(?<what>[\p{L}]+(?: [\p{L}]+){0,2}?)(?: with | and |,|$))/iu;
const MARKING =
  /(?:,? and |, |^)(?:the |our |an? )?[\p{L}]+(?: [\p{L}]+)? (?:can |may )?(?:marks?|flags?) (?:them|it|each|those) as (?<value>[\p{L}]+)$/iu;
const PAYING =
  /(?:(?:,? and|,) |^)(?:the |our )?(?<who>[\p{L}]+) pay (?:a |an |their |the )?(?<what>[\p{L}]+)(?: (?:monthly|weekly|yearly|quarterly|annually|every (?:month|week|year)|per (?:month|year)))?(?=$|,)/iu;

/** What is paid again and again; invoices and bills are records themselves. */
const PAID =
  /^(?:rents?|fees?|dues|tuition|contributions?|deposits?|premiums?|instal{1,2}ments?|subscriptions?|tolls?|royalties)$/iu;

function phraseAt(text: string, start: number): Phrase {
  return { start, end: start + text.length, text: singular(text.toLowerCase()), plural: false };
}

/** "A tool where", "we need a site so that": nothing but the opening of the request. */
function isOpening(tokens: readonly Token[]): boolean {
  return tokens.every((token) => isStopWord(token.lower) || APP_NOUNS.has(token.lower));
}

/** "hikers report fallen trees with a photo": the trees are kept, each with who reported it. */
function takeReporting(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, REPORTING, reading);
  const { who, what } = match?.groups ?? {};
  if (!match || who === undefined || what === undefined || !isPlural(who)) return undefined;
  if (!isPlural(what.split(" ").at(-1) ?? "")) return undefined;
  if (!isPerson(singular(who.toLowerCase())) || !isOpening(match.before)) return undefined;
  const named = match.after.slice(0, what.split(" ").length);
  const core = subjectOf(named).phrase ?? corePhrase(named);
  if (!core) return undefined;
  const at = match.span.start + reading.slice(match.span).indexOf(who);
  reading.add({ kind: "entity", phrase: core, strength: 3, start: core.start, end: core.end });
  if (!isActor(who.toLowerCase()))
    reading.add({
      kind: "relation",
      from: core,
      to: phraseAt(who, at),
      role: "reported by",
      required: false,
      cardinality: "one",
      ...match.span,
    });
  reading.cover({ start: match.before[0]?.start ?? match.span.start, end: match.span.end });
  reading.last = core;
  return [...match.after];
}

/** "the crew marks them as cleared": what they spoke of goes from open to there. */
function takeMarking(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, MARKING, reading);
  const value = match?.groups["value"];
  if (!match || value === undefined || !reading.last) return undefined;
  const steps = [["Open"], [`${value.charAt(0).toUpperCase()}${value.slice(1)}`]];
  reading.add({ kind: "path", entity: reading.last.text, field: "status", steps, ...match.span });
  return [...match.before, ...match.after];
}

/** "tenants pay rent monthly": the payments are kept, each with who paid. */
function takePaying(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, PAYING, reading);
  const { who, what } = match?.groups ?? {};
  if (!match || who === undefined || what === undefined || !isPlural(who) || isActor(who.toLowerCase()))
    return undefined;
  if (!PAID.test(what)) return undefined;
  const { start, end } = match.span;
  const words = reading.slice(match.span);
  const at = (part: string): number => start + words.indexOf(part);
  const payment: Phrase = {
    start,
    end,
    text: `${/^dues$/iu.test(what) ? "dues" : singular(what.toLowerCase())} payment`,
    plural: false,
  };
  reading.add({ kind: "entity", phrase: payment, strength: 3, start: at(who), end });
  reading.add({
    kind: "relation",
    from: payment,
    to: phraseAt(who, at(who)),
    required: false,
    cardinality: "one",
    start: at(who),
    end,
  });
  return [...match.before, ...match.after];
}

/** Returns the tokens that are left, or undefined when nobody is told to do such a thing. */
export function takeTold(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  return takeReporting(tokens, reading) ?? takeMarking(tokens, reading) ?? takePaying(tokens, reading);
}
