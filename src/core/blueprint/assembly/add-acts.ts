/** Turns what people do ("enroll in contests", "book rooms") into records that say who did it and what about. */
import { type ActRule, actById } from "../lexicon/act-rules.ts";
import { headOf, isActor, isPerson } from "../statement/phrase.ts";
import type { Statement } from "../statement/statement.ts";
import { addReference, findPeople } from "./add-relations.ts";
import { type Draft, type DraftEntity, FULL } from "./draft.ts";
import { splitWords } from "./naming.ts";

type ActStatement = Extract<Statement, { kind: "act" }>;

/** One thing people can do, with the records it concerns. */
export interface PlannedAct {
  rule: ActRule;
  record: string;
  /** Entity the button stands on; absent: the list of the record itself. */
  target?: string;
  /** Reference of the record to the target. */
  link?: string;
  /** Reference of the record to who does it. */
  person?: string;
  /** The target of a draw is any of its records. */
  random?: boolean;
}

function findByHead(draft: Draft, nouns: readonly string[], near: string | undefined): DraftEntity | undefined {
  const wanted = new Set(nouns.map((noun) => headOf(noun)));
  const found = [...draft.entities.values()].filter((entity) => wanted.has(headOf(entity.names.label)));
  const about =
    near === undefined
      ? undefined
      : found.find((entity) => splitWords(entity.names.label.toLowerCase()).includes(headOf(near)));
  const exact = nouns.flatMap((noun) => draft.find(noun) ?? [])[0];
  return about ?? exact ?? found[0];
}

function findRecord(draft: Draft, statement: ActStatement, rule: ActRule): DraftEntity | undefined {
  const named = statement.record === undefined ? undefined : draft.find(statement.record);
  const target = statement.target?.text;
  const known = named ?? findByHead(draft, rule.records, target);
  if (known && known.key !== (target === undefined ? undefined : draft.find(target)?.key)) return known;
  return draft.ensure(statement.record ?? recordFor(draft, rule), "assumed", statement);
}

/** The first of the rule's nouns that does not name the doer. */
function recordFor(draft: Draft, rule: ActRule): string {
  return rule.records.find((noun) => !draft.entities.has(noun)) ?? rule.records[0] ?? rule.id;
}

/** What people vote and comment on where nothing says so, best first. */
const LOOKED_AT = [
  "voting option",
  "option",
  "candidate",
  "proposal",
  "idea",
  "poll",
  "post",
  "photo",
  "picture",
  "video",
  "content",
  "article",
  "question",
  "product",
];

function findTarget(draft: Draft, statement: ActStatement, rule: ActRule): DraftEntity | undefined {
  const words = statement.target?.text;
  const said = words === undefined ? undefined : (draft.find(words) ?? draft.entities.get(headOf(words)));
  if (said) return said;
  if (rule.id === "pay")
    return findByHead(
      draft,
      ["order", "booking", "invoice", "reservation", "rental", "bill", "appointment", "registration", "fine"],
      undefined,
    );
  if (/^(?:vote|comment|like|review)$/u.test(rule.id) && (words === undefined || statement.target === undefined))
    return findByHead(draft, LOOKED_AT, undefined);
  if (rule.id === "spin")
    return findByHead(draft, ["prize", "award", "gift", "reward", "ticket", "name", "card"], undefined);
  if (words === undefined || !rule.about) return undefined;
  return draft.ensure(words, "said", statement);
}

/** People of a kind that deserves records: members, students, customers; not users or admins. */
function isDoer(actor: string): boolean {
  return isPerson(actor) && !isActor(actor) && !/^(?:visitor|reader|person|staff|manager|owner|contact)$/u.test(actor);
}

function findPerson(
  draft: Draft,
  rule: ActRule,
  actor: string | undefined,
  not: readonly (DraftEntity | undefined)[],
  userEntity: DraftEntity | undefined,
): DraftEntity | undefined {
  const candidates = [...draft.entities.values()].filter((entity) => !not.includes(entity));
  const acting = actor === undefined ? undefined : candidates.find((entity) => entity.key === actor);
  const made =
    acting === undefined && actor !== undefined && isDoer(actor) && !userEntity
      ? draft.ensure(actor, "assumed")
      : undefined;
  const open =
    acting === undefined && userEntity && !not.includes(userEntity) && rule.by.length > 0 ? userEntity : undefined;
  const named =
    acting ??
    open ??
    made ??
    rule.by.flatMap(
      (noun) => candidates.find((entity) => entity.key === noun || headOf(entity.names.label) === noun) ?? [],
    )[0];
  return named ?? (rule.by.length > 0 && userEntity && !not.includes(userEntity) ? userEntity : undefined);
}

/** An attendance belongs to somebody who works here. */
function ensureWorker(draft: Draft, statement: ActStatement): DraftEntity | undefined {
  return findPeople(draft) ?? draft.ensure(statement.actor ?? "employee", "assumed", statement);
}

function plan(
  draft: Draft,
  statement: ActStatement,
  rule: ActRule,
  user: DraftEntity | undefined,
): PlannedAct | undefined {
  const target = findTarget(draft, statement, rule);
  const before = draft.entities.size;
  const record = findRecord(draft, statement, rule);
  const made = draft.entities.size > before;
  if (!record || (rule.about && !target && statement.record === undefined)) return undefined;
  if (!record.described || record.loose === true) record.fallback ??= rule.fields;
  const person =
    rule.id === "clock"
      ? ensureWorker(draft, statement)
      : findPerson(draft, rule, statement.actor, [target, record], user);
  const about = target && target !== record ? target : undefined;
  const several =
    about !== undefined &&
    record.fields.some((field) => field.target !== undefined && field.origin === "said" && field.target !== about.key);
  const link = about
    ? addReference(draft, record, about, {
        required: rule.about && !several && !record.described && rule.id !== "pay",
        origin: "said",
        evidence: statement,
      })
    : undefined;
  const who =
    person && person !== about
      ? addReference(draft, record, person, { required: false, origin: "assumed", evidence: statement })
      : undefined;
  record.acted = {
    own: record.acted?.own ?? made,
    ...(rule.first === true ? { first: true } : {}),
    who: who ? (record.acted?.who ?? "") : (rule.who ?? record.acted?.who ?? ""),
  };
  return {
    rule,
    record: record.key,
    ...(about && link ? { target: about.key, link: link.name } : {}),
    ...(who ? { person: who.name } : {}),
    ...(rule.id === "spin" ? { random: true } : {}),
  };
}

/** A booking of a ticket or a hotel is of one of them. */
function relaxTargets(draft: Draft, acts: readonly PlannedAct[]): void {
  for (const act of acts) {
    const links = new Set(acts.filter((other) => other.record === act.record).map((other) => other.link));
    if (links.size < 2) continue;
    for (const field of draft.entities.get(act.record)?.fields ?? []) if (links.has(field.name)) field.required = false;
  }
}

/** Adds the records and their references; says what stays local. Buttons follow when the fields are known. */
export function addActs(draft: Draft, statements: readonly Statement[], user: DraftEntity | undefined): PlannedAct[] {
  const said = new Set<string>();
  const acts = new Map<string, PlannedAct>();
  for (const statement of statements) {
    if (statement.kind !== "act") continue;
    const rule = actById(statement.act);
    const planned = rule ? plan(draft, statement, rule, user) : undefined;
    if (!rule || !planned) {
      draft.leaveOut(statement, rule ? FULL : "Nothing that is kept is called so.");
      continue;
    }
    const record = draft.entities.get(planned.record);
    const target = planned.target === undefined ? undefined : draft.entities.get(planned.target);
    draft.noteUnderstood(
      `${record?.names.pluralLabel ?? ""} are kept${target ? ` for ${target.names.pluralLabel.toLowerCase()}` : ""}, with a button “${rule.label}”.`,
      statement,
      planned.record,
    );
    if (rule.local !== undefined && !said.has(rule.local)) draft.noteAssumed(rule.local, statement, planned.record);
    if (rule.local !== undefined) said.add(rule.local);
    acts.set(`${planned.rule.id} ${planned.record} ${planned.target ?? ""}`, planned);
  }
  const all = [...acts.values()];
  relaxTargets(draft, all);
  return all.filter(
    (act) =>
      act.target !== undefined ||
      !all.some((other) => other.rule === act.rule && other.record === act.record && other.target !== undefined),
  );
}
