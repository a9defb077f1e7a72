/** Turns stated relations into references, and many-to-many ones into join records. */
import { ROLE_NOUNS } from "../lexicon/words.ts";
import type { Span } from "../source/token.ts";
import { headOf, isActor, isPerson } from "../statement/phrase.ts";
import type { StatedRelation, Statement } from "../statement/statement.ts";
import { type Draft, type DraftEntity, type DraftField, FULL, findField, MAX_FIELDS } from "./draft.ts";
import { nameNoun, toFieldName, toLabel } from "./naming.ts";

export interface ReferenceRequest {
  role?: string;
  required: boolean;
  origin: "said" | "assumed";
  evidence?: Span;
}

/** Returns the first entity that stands for people. */
export function findPeople(draft: Draft): DraftEntity | undefined {
  return [...draft.entities.values()].find((entity) => isPerson(entity.names.label));
}

/** Adds a reference, or returns the one that already says the same. */
export function addReference(
  draft: Draft,
  from: DraftEntity,
  to: DraftEntity,
  request: ReferenceRequest,
): DraftField | undefined {
  const self = from === to;
  const words = request.role ?? (self ? `parent ${to.names.label.toLowerCase()}` : to.names.label);
  const name = `${toFieldName(words).replace(/_id$/u, "")}_id`;
  const same =
    findField(from, name) ??
    from.fields.find((field) => field.target === to.key && (request.role === undefined || field.role === undefined));
  if (same) {
    if (request.required) same.required = true;
    return same;
  }
  if (from.fields.length >= MAX_FIELDS) return undefined;
  const field: DraftField = {
    name,
    label: toLabel(words),
    words: words.toLowerCase(),
    type: "reference",
    typeSaid: true,
    target: to.key,
    origin: request.origin,
    ...(request.role === undefined ? {} : { role: request.role }),
    ...(request.required ? { required: true } : {}),
    ...(request.evidence ? { evidence: request.evidence } : {}),
  };
  from.fields.push(field);
  return field;
}

/** Finds the target of a relation: a known entity, people for "user" or a role, the same kind for "manager"; else a new one. */
function resolveTarget(
  draft: Draft,
  words: string,
  from: DraftEntity,
  evidence: Span,
): { entity: DraftEntity | undefined; role?: string } {
  const known = draft.find(words);
  if (known) return { entity: known };
  const head = headOf(words);
  const byHead = draft.entities.get(head);
  if (byHead) return { entity: byHead };
  const isRole = ROLE_NOUNS.has(head) || /^(?:manager|supervisor|boss|superior|lead|head)$/u.test(head);
  if (isRole && isPerson(from.names.label) && /^(?:manager|supervisor|boss|superior|lead|head)$/u.test(head))
    return { entity: from, role: words };
  const people = findPeople(draft);
  if (people && (isActor(words) || isRole || /^(?:user|person|people|someone)$/u.test(head))) return { entity: people };
  const made = draft.ensure(words, "assumed", evidence);
  if (made)
    draft.noteAssumed(
      `${made.names.pluralLabel} are kept as records of their own, because ${from.names.pluralLabel.toLowerCase()} refer to them.`,
      evidence,
      made.key,
    );
  return { entity: made };
}

function joinRecords(draft: Draft, a: DraftEntity, b: DraftEntity, evidence: Span): void {
  const through = [...draft.entities.values()].find(
    (entity) =>
      entity !== a && entity !== b && [a, b].every((end) => entity.fields.some((field) => field.target === end.key)),
  );
  if (through) {
    draft.noteUnderstood(
      `${through.names.pluralLabel} connect ${a.names.pluralLabel.toLowerCase()} and ${b.names.pluralLabel.toLowerCase()}.`,
      evidence,
      through.key,
    );
    return;
  }
  const join = draft.ensure(`${a.names.label} ${b.names.label}`, "assumed", evidence);
  if (!join) return draft.leaveOut(evidence, FULL);
  join.described = true;
  addReference(draft, join, a, { required: true, origin: "said", evidence });
  addReference(draft, join, b, {
    required: true,
    origin: "said",
    evidence,
    ...(a === b ? { role: `other ${b.names.label}` } : {}),
  });
  draft.noteUnderstood(
    `Each of ${a.names.pluralLabel.toLowerCase()} and ${b.names.pluralLabel.toLowerCase()} can have many of the other.`,
    evidence,
    join.key,
  );
  draft.noteAssumed(
    `Many-to-many is kept as records of their own: ${join.names.pluralLabel.toLowerCase()}, each with one ${a.names.label.toLowerCase()} and one ${b.names.label.toLowerCase()}.`,
    evidence,
    join.key,
  );
}

function ends(relation: StatedRelation): string {
  return `${nameNoun(relation.from.text).name}>${nameNoun(relation.to.text).name}`;
}

function addOne(draft: Draft, relation: StatedRelation, many: boolean): void {
  const from =
    draft.find(relation.from.text) ?? draft.entities.get(headOf(relation.from.text)) ?? madeFor(draft, relation);
  if (!from) return draft.leaveOut(relation, FULL);
  if ((many || relation.listed) && !draft.entities.has(headOf(relation.to.text)))
    draft.ensure(relation.to.text, "said", relation.to);
  const { entity: to, role } = resolveTarget(draft, relation.to.text, from, relation);
  if (!to) return draft.leaveOut(relation, FULL);
  if (many) {
    joinRecords(draft, from, to, relation);
    return;
  }
  const wanted = relation.role ?? role;
  const field = addReference(draft, from, to, {
    required: relation.required,
    origin: "said",
    evidence: relation,
    ...(wanted === undefined ? {} : { role: wanted }),
  });
  if (!field) return draft.leaveOut(relation, FULL);
  const subject = `${from.key}.${field.name}`;
  draft.noteUnderstood(
    `Each ${from.names.label.toLowerCase()} refers to one ${to.names.label.toLowerCase()} (${field.label.toLowerCase()}).`,
    relation,
    subject,
  );
  if (relation.required)
    draft.noteAssumed(`${field.label} must be given for each ${from.names.label.toLowerCase()}.`, relation, subject);
  else
    draft.noteAssumed(
      `${field.label} of ${from.names.pluralLabel.toLowerCase()} may be left empty.`,
      relation,
      subject,
    );
}

function madeFor(draft: Draft, relation: StatedRelation): DraftEntity | undefined {
  const made = draft.ensure(relation.from.text, "said", relation.from);
  if (made) draft.noteUnderstood(`Keeps ${made.names.pluralLabel.toLowerCase()}.`, relation.from, made.key);
  return made;
}

function reversed(relation: StatedRelation): string {
  return `${nameNoun(relation.to.text).name}>${nameNoun(relation.from.text).name}`;
}

function isBothWays(relation: StatedRelation, listed: ReadonlySet<string>): boolean {
  const back = reversed(relation);
  return relation.cardinality === "many" || (relation.listed === true && listed.has(back) && back !== ends(relation));
}

/** Adds all stated relations; "X has many Y" said from both sides becomes many-to-many. */
export function addRelations(draft: Draft, statements: readonly Statement[]): void {
  const relations = statements.filter((statement) => statement.kind === "relation");
  const listed = new Set(relations.filter((relation) => relation.listed).map(ends));
  const joined = new Set<string>();
  const many = new Set(
    relations.flatMap((relation) => (isBothWays(relation, listed) ? [ends(relation), reversed(relation)] : [])),
  );
  for (const relation of relations) {
    const back = reversed(relation);
    const both = isBothWays(relation, listed);
    if (!both && relation.role === undefined && many.has(ends(relation))) {
      draft.noteUnderstood("Part of a many-to-many relation.", relation);
      continue;
    }
    if (both && joined.has(back)) {
      draft.noteUnderstood("Said from the other side as well.", relation);
      continue;
    }
    if (both) joined.add(ends(relation));
    addOne(draft, relation, both);
  }
}

const HOLDING: Record<string, string> = {
  "borrowed by": "member",
  "bought by": "customer",
  "placed by": "customer",
  "owned by": "owner",
};

/** Adds "who has them": the reference that is there already, else one to the people of the request, else to employees. */
export function addHolders(draft: Draft, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind !== "holder") continue;
    const from = draft.find(statement.entity.text);
    if (!from) {
      draft.leaveOut(statement, "Nothing that is kept is called so.");
      continue;
    }
    const known = from.fields.find(
      (field) => field.target !== undefined && isPerson(draft.entities.get(field.target)?.names.label ?? ""),
    );
    if (known) {
      draft.noteUnderstood(
        `${known.label} tells who has each ${from.names.label.toLowerCase()}.`,
        statement,
        `${from.key}.${known.name}`,
      );
      continue;
    }
    const people = findPeople(draft);
    const target =
      people && people !== from ? people : draft.ensure(HOLDING[statement.role] ?? "employee", "assumed", statement);
    if (!target) {
      draft.leaveOut(statement, FULL);
      continue;
    }
    if (target !== people)
      draft.noteAssumed(`The people are kept as ${target.names.pluralLabel.toLowerCase()}.`, statement, target.key);
    const field = addReference(draft, from, target, {
      role: statement.role,
      required: false,
      origin: "said",
      evidence: statement,
    });
    if (!field) draft.leaveOut(statement, FULL);
    else
      draft.noteUnderstood(
        `${field.label} tells who it is for each ${from.names.label.toLowerCase()}.`,
        statement,
        `${from.key}.${field.name}`,
      );
  }
}
