/** Reads "X belongs to Y", "X is assigned to Y", "X has many Y" and "who has them". */
import { RELATION_CUES } from "../lexicon/phrases.ts";
import { VERB_FORMS } from "../lexicon/verbs.ts";
import { QUANTIFIERS } from "../lexicon/words.ts";
import { spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { corePhrase, subjectOf, toPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const MANY = new Set([...QUANTIFIERS, "any of"]);
const BE_WORDS =
  /^(?:is|are|be|being|gets?|was|were|may be|can be|must be|should be|will be|has been) (?:currently )?/u;
/** Targets that mean another record of the same kind. */
const SELF = /^(?:another|other|one another|each other)$/u;

export interface RelationResult {
  /** The subject, for further cues of the sentence. */
  subject: Phrase | undefined;
  read: boolean;
}

/** Returns the noun phrases that a relation names, with how many of each. */
export function targetsOf(tokens: readonly Token[]): { phrase: Phrase; many: boolean; self: boolean }[] {
  const targets: { phrase: Phrase; many: boolean; self: boolean }[] = [];
  const words = tokens.filter((token) => token.kind !== "group");
  const many = words.some((token) => MANY.has(token.lower));
  const self = words.some((token) => SELF.test(token.lower));
  for (const part of chunk(words, true)) {
    if (part.kind !== "noun") continue;
    const phrase = subjectOf(part.tokens).phrase ?? corePhrase(part.tokens) ?? toPhrase(part.tokens);
    if (phrase) targets.push({ phrase, many, self });
    if (targets.length === 1) break;
  }
  return targets;
}

export function subjectFor(before: readonly Token[], reading: Reading): Phrase | undefined {
  const { phrase } = subjectOf(before);
  if (phrase) return phrase;
  return reading.last;
}

function roleOf(cue: string): string {
  return cue.replace(BE_WORDS, "");
}

/** Reads the relation at `cueAt` of an item; the target is looked for after the cue. */
export function readRelation(
  tokens: readonly Token[],
  cueAt: number,
  subject: Phrase | undefined,
  reading: Reading,
): RelationResult {
  const token = tokens[cueAt] as Token;
  const cue = RELATION_CUES.get(token.lower);
  const after = tokens.slice(cueAt + 1);
  const targets = targetsOf(after);
  const span = spanOf(tokens);
  if (!cue || !subject || targets.length === 0 || !span) return { subject, read: false };
  for (const { phrase, many, self } of targets) {
    const target = self ? subject : phrase;
    const optional =
      tokens.some((part) => /^(?:optionally|optional|may|can|sometimes)$/u.test(part.lower)) ||
      /^(?:may|can)/u.test(token.lower);
    const isMany = cue.holder === "subject" && many;
    reading.add({
      kind: "relation",
      from: cue.holder === "subject" ? subject : target,
      to: cue.holder === "subject" ? target : subject,
      required: cue.required && !optional,
      cardinality: isMany ? "many" : "one",
      ...(cue.role ? { role: roleOf(token.lower) } : {}),
      ...(cue.holder === "object" ? { listed: true } : {}),
      ...span,
    });
  }
  return { subject, read: true };
}

/** Reads "a student takes many courses" with the verb at `verbAt`: each course refers to a student. */
export function readTakesMany(tokens: readonly Token[], verbAt: number, reading: Reading): boolean {
  const { phrase: subject } = subjectOf(tokens.slice(0, verbAt));
  const [target] = targetsOf(tokens.slice(verbAt + 1));
  const span = spanOf(tokens.slice(verbAt + 1));
  if (!subject || !target || !span) return false;
  reading.add({
    kind: "relation",
    from: target.phrase,
    to: subject,
    required: false,
    cardinality: "one",
    listed: true,
    start: subject.start,
    end: target.phrase.end,
  });
  return true;
}

/** Reads further targets: "belongs to a customer and a project". */
export function readFurtherTarget(tokens: readonly Token[], cue: Token, subject: Phrase, reading: Reading): boolean {
  const [first] = tokens;
  const relation = RELATION_CUES.get(cue.lower);
  if (
    !relation ||
    !first ||
    !/^(?:a|an|one|exactly one|the|many|multiple|several)$/u.test(first.lower) ||
    tokens.length > 4
  )
    return false;
  const [target] = targetsOf(tokens);
  const span = spanOf(tokens);
  if (!target || !span) return false;
  reading.add({
    kind: "relation",
    from: relation.holder === "subject" ? subject : target.phrase,
    to: relation.holder === "subject" ? target.phrase : subject,
    required: relation.required,
    cardinality: relation.holder === "subject" && target.many ? "many" : "one",
    ...(relation.holder === "object" ? { listed: true } : {}),
    ...span,
  });
  return true;
}

const HOLDER_ROLES: Record<string, string> = {
  "who has": "assigned to",
  "who have": "assigned to",
  "who holds": "held by",
  "who owns": "owned by",
  "who uses": "used by",
  "who is using": "used by",
  "who borrowed": "borrowed by",
  "who is borrowing": "borrowed by",
  "who bought": "bought by",
  "who got": "assigned to",
  "who took": "taken by",
  "who currently has": "assigned to",
  "who is responsible for": "responsible",
  "who works on": "assigned to",
  "who reported": "reported by",
  "who made": "made by",
  "who placed": "placed by",
  "who requested": "requested by",
};

/** Reads "who has them"; false when the item says nothing of the kind. */
export function readHolder(tokens: readonly Token[], reading: Reading): boolean {
  const at = tokens.findIndex((token) => Object.hasOwn(HOLDER_ROLES, token.lower));
  const token = tokens[at];
  if (!token) return readDoer(tokens, reading);
  const after = tokens
    .slice(at + 1)
    .filter((part) => !/^(?:it|them|each|one|what|which|currently|now)$/u.test(part.lower));
  const named = after.length > 0 ? targetsOf(after)[0]?.phrase : undefined;
  const entity = named ?? reading.last;
  const span = spanOf(tokens.slice(at));
  if (!entity || !span || after.length > 3) return false;
  reading.add({ kind: "holder", entity, role: HOLDER_ROLES[token.lower] ?? "assigned to", ...span });
  return true;
}

/** "who handles them": any verb after "who" with nothing but a pronoun behind it. */
function readDoer(tokens: readonly Token[], reading: Reading): boolean {
  const at = tokens.findIndex((token) => token.lower === "who");
  const verb = VERB_FORMS.get(tokens[at + 1]?.lower ?? "");
  const span = spanOf(tokens.slice(at));
  if (
    at < 0 ||
    !verb ||
    !span ||
    !reading.last ||
    tokens.length !== at + 3 ||
    !/^(?:it|them|each)$/u.test(tokens[at + 2]?.lower ?? "")
  )
    return false;
  const past = verb.base.endsWith("e")
    ? `${verb.base}d`
    : /[^aeiou]y$/u.test(verb.base)
      ? `${verb.base.slice(0, -1)}ied`
      : `${verb.base}ed`;
  reading.add({ kind: "holder", entity: reading.last, role: `${past} by`, ...span });
  return true;
}
