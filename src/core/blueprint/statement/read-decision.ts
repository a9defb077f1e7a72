/** Reads who decides what: "managers approve or reject requests with a reason", "invoices can be approved by accountants". */
import { isPlural } from "../assembly/inflect.ts";
import { isExactNoun } from "../packs/known-nouns.ts";
import type { Span, Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import { isPerson } from "./phrase.ts";
import type { Reading } from "./reading.ts";

const BASES = "approve|reject|accept|decline|confirm|verify|authori[sz]e|deny|refuse";
const PAST = "approved|rejected|accepted|declined|confirmed|verified|authori[sz]ed|denied|refused";
const MODAL =
  "(?:(?:can|must|should|may|will|shall|have to|has to|need to|needs to|are able to|should be able to|are allowed to) (?:also )?)?";
const WITH = "(?: with (?:an? |the |their )?(?<asks>[\\p{L}][\\p{L} ]{1,40}?))?";

const ACTIVE = new RegExp(
  `(?:^|(?<=, |; |\\band |\\bwhere |\\bthen |\\bwhile ))(?:(?:the|an?|only) )?(?<who>[\\p{L}][\\p{L}-]{1,30}(?: [\\p{L}-]{2,30})?) ${MODAL}(?:review and |review, )?(?<verbs>(?:${BASES})s?(?:(?:, | and | or |/|, and |, or )(?:${BASES})s?)*)(?: (?:the |all |an? |any |each |submitted |pending |their )*(?<what>[\\p{L}](?:(?! and )[\\p{L} -]){1,40}?))?${WITH}(?=$|,|;| and(?: |$))`,
  "iu",
);
const CONDITION = "(?<condition> (?:over|above|under|below|exceeding|of more than|worth more than|of over) [^ ]+)?";
/** "approve orders above 1000 euros": nobody in particular does it. */
const IMPERATIVE = new RegExp(
  `^(?<verbs>(?:${BASES})(?:(?:, | and | or |/)(?:${BASES}))*) (?:the |all |any |each |every |submitted |pending )*(?<what>[\\p{L}][\\p{L} -]{1,40}?s)(?<condition> (?:over|above|under|below|exceeding|of more than|worth more than|of over) .{1,30})?$`,
  "iu",
);
const PASSIVE = new RegExp(
  `^(?:(?:the|an?|all|each|every) )?(?<what>[\\p{L}][\\p{L} -]{1,40}?)${CONDITION} (?:can|must|should|may|have to|has to|need to|needs to|are|is|get|gets) (?:then )?(?:be )?(?<verbs>(?:${PAST})(?:(?:, | and | or |/|, and |, or )(?:${PAST}))*)(?: by (?:an? |the |their )?(?<who>[\\p{L}][\\p{L} -]{1,40}?))?${WITH}$`,
  "iu",
);
/** Steps that have a status of their own, wherever it is among the words of the request. */
const RESERVED = new RegExp(
  `^(?<only>only )?(?:the |an? )?(?<who>[\\p{L}][\\p{L} ,-]{1,60}?) (?:can|may|must|should|are allowed to|is allowed to|should be able to) (?<verb>[\\p{L}]{3,20})(?: (?:the |all |an? |any |each |their )*(?<what>[\\p{L}][\\p{L} -]{1,40}?))?$`,
  "iu",
);
const STEPS =
  /^(?:close|publish|cancel|complete|resolve|issue|pay|archive|escalate|shortlist|select|sign|ship|activate|suspend|release|finali[sz]e|finish|reopen|settle|verify|dispatch|deliver|retire|void|refund|waive|award)$/iu;
const NEEDED =
  /^(?:(?:the|an?|all|each|every) )?(?<what>[\p{L}][\p{L} -]{1,40}?) (?:need|needs|require|requires) (?:an? |the )?(?<verbs>approval|confirmation|verification)(?: (?:by|from|of) (?:an? |the |their )?(?<who>[\p{L}][\p{L} -]{1,40}?))?$/iu;

const BASE_OF: Record<string, string> = { approval: "approve", confirmation: "confirm", verification: "verify" };

function baseOf(verb: string): string {
  const lower = verb.toLowerCase();
  const known = BASE_OF[lower];
  if (known !== undefined) return known;
  if (/^(?:den|verif)ied$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ed)$/u.test(lower)) return /(?:ject|cept|firm)ed$/u.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
  return /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}

/** Words that stand for somebody or something else than a role or a record. */
const NOBODY = /^(?:i|we|you|it|they|that|which|users?|people|system|app|to|and|must|can|be)$/iu;

const PARTICIPLES: Readonly<Record<string, string>> = { pay: "paid", ship: "shipped", sign: "signed" };

/** The status that a verb leads to, as far as its form says. */
export function participleOf(verb: string): string {
  const base = verb.toLowerCase();
  if (Object.hasOwn(PARTICIPLES, base)) return PARTICIPLES[base] ?? base;
  if (base === "cancel") return "cancelled";
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith("e") ? `${base}d` : `${base}ed`;
}

/** "only jurors can shortlist submissions", where "shortlisted" is among the statuses. */
function takeReserved(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, RESERVED, reading);
  const { only, who = "", verb = "", what } = match?.groups ?? {};
  if (!match || (only === undefined && !STEPS.test(verb))) return undefined;
  const result = participleOf(verb);
  const around = `${reading.text.slice(0, match.span.start)} ${reading.text.slice(match.span.end)}`;
  if (!new RegExp(`\\b${result}\\b`, "iu").test(around)) return undefined;
  const roles = splitWordList(who).filter((role) => !NOBODY.test(role));
  if (roles.length === 0) return undefined;
  const isPronoun = /^(?:it|they|them|these|this)$/iu.test(what ?? "");
  reading.add({
    kind: "decision",
    ...(what === undefined || isPronoun ? {} : { entity: what }),
    verbs: [verb.toLowerCase()],
    roles,
    asks: [],
    ...match.span,
  });
  return [...match.before, ...match.after];
}

/** "over 1000": no step looks at how much it is about. */
function reportCondition(condition: string | undefined, span: Span, reading: Reading): void {
  const text = condition?.trim() ?? "";
  const at = text === "" ? -1 : reading.text.indexOf(text, span.start);
  if (at >= 0)
    reading.addUnplaced(
      { start: at, end: at + text.length },
      "Steps have no conditions on amounts; this one is for all of them.",
    );
}

/** Returns the tokens that are left, or undefined when the run decides nothing. */
export function takeDecision(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match =
    matchRun(tokens, ACTIVE, reading) ??
    matchRun(tokens, PASSIVE, reading) ??
    matchRun(tokens, NEEDED, reading) ??
    matchRun(tokens, IMPERATIVE, reading);
  if (!match) return takeReserved(tokens, reading);
  const what = match.groups["what"] ?? "";
  const who = splitWordList(
    (match.groups["who"] ?? "").replace(/ (?:can|must|should|may|will|shall|have|has|need|needs|are)\b.*$/iu, ""),
  ).filter((role) => !NOBODY.test(role));
  const isPronoun = /^(?:it|they|them|these|this)$/iu.test(what);
  if (NOBODY.test(what) && !isPronoun) return undefined;
  if (who.length === 0 && (what === "" || isPronoun)) return undefined;
  const verbs = splitWordList(match.groups["verbs"]).map(baseOf);
  reportCondition(match.groups["condition"], match.span, reading);
  const plural = what.split(" ").pop() ?? "";
  if (isExactNoun(what) && isPlural(plural) && !isPerson(what))
    reading.add({ kind: "entity", phrase: { ...match.span, text: what, plural: true }, strength: 2.5, ...match.span });
  reading.add({
    kind: "decision",
    ...(isPronoun || what === "" ? {} : { entity: what }),
    verbs: verbs.includes("approve") && verbs.length === 1 ? ["approve", "reject"] : verbs,
    roles: who,
    asks: splitWordList(match.groups["asks"]),
    ...match.span,
  });
  return [...match.before, ...match.after];
}
