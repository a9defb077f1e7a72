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

const PEOPLE_ROLES = /^(?:assignee|requester|requestor|reporter|approver|reviewer|handler|responsible|creator)$/u;
/** "sample" where only lab samples are kept. */
function onlyEndingWith(draft: Draft, key: string): DraftEntity | undefined {
  const [one, ...others] = [...draft.entities.values()].filter((entity) => entity.key.endsWith(`_${key}`));
  return others.length === 0 ? one : undefined;
}

const OUTSIDE =
  /^(?:customer|client|guest|patient|student|pupil|tenant|visitor|supplier|vendor|buyer|seller|donor|subscriber|resident|citizen|borrower|applicant|candidate|child|parent)$/u;

/** "belongs to a customer and is assigned to an agent": those who serve the others are not the others. */
function isAnotherParty(people: DraftEntity, head: string, from: DraftEntity): boolean {
  if (PEOPLE_ROLES.test(head) || !isPerson(head) || isActor(head) || OUTSIDE.test(head)) return false;
  return OUTSIDE.test(headOf(people.key)) || from.fields.some((field) => field.target === people.key);
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
  const byHead = draft.entities.get(head) ?? onlyEndingWith(draft, nameNoun(words).name);
  if (byHead) return { entity: byHead };
  const isRole = ROLE_NOUNS.has(head) || /^(?:manager|supervisor|boss|superior|lead|head)$/u.test(head);
  if (isRole && isPerson(from.names.label) && /^(?:manager|supervisor|boss|superior|lead|head)$/u.test(head))
    return { entity: from, role: words };
  const people = findPeople(draft);
  const others = people !== undefined && isRole && isAnotherParty(people, head, from);
  if (people && !others && (isActor(words) || isRole || /^(?:user|person|people|someone)$/u.test(head)))
    return { entity: people };
  // An assignee is no kind of record, but one of the people.
  const made = draft.ensure(
    PEOPLE_ROLES.test(head) ? (draft.signsIn ? "user" : "employee") : words,
    "assumed",
    evidence,
  );
  if (made)
    draft.noteAssumed(
      `${made.names.pluralLabel} are kept as records of their own, because ${from.names.pluralLabel.toLowerCase()} refer to them.`,
      evidence,
      made.key,
    );
  return { entity: made };
}

/** "students can enroll in courses" makes the record that connects them. */
function isActedOut(draft: Draft, a: DraftEntity, b: DraftEntity, statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (statement.kind !== "act" || !statement.target || statement.actor === undefined) return false;
    const target = draft.find(statement.target.text);
    const actor = draft.entities.get(statement.actor);
    return target !== actor && [a, b].every((end) => end === target || end === actor);
  });
}

function joinRecords(
  draft: Draft,
  a: DraftEntity,
  b: DraftEntity,
  evidence: Span,
  role: string | undefined,
  statements: readonly Statement[],
): void {
  if (isActedOut(draft, a, b, statements))
    return draft.noteUnderstood(
      `Connected by what ${a.names.pluralLabel.toLowerCase()} and ${b.names.pluralLabel.toLowerCase()} have to do with each other.`,
      evidence,
      a.key,
    );
  const through = [...draft.entities.values()].find(
    (entity) =>
      entity !== a &&
      entity !== b &&
      [a, b].every((end) => entity.fields.some((field) => field.type === "reference" && field.target === end.key)),
  );
  if (through) {
    draft.noteUnderstood(
      `${through.names.pluralLabel} connect ${a.names.pluralLabel.toLowerCase()} and ${b.names.pluralLabel.toLowerCase()}.`,
      evidence,
      through.key,
    );
    return;
  }
  const table = joinTableName(draft, a, b);
  const self = a === b;
  const columns = { table, from: `${a.key}_id`, to: self ? `other_${b.key}_id` : `${b.key}_id` };
  const first = addReferences(
    draft,
    a,
    b,
    columns,
    role ?? (self ? `related ${b.names.pluralLabel}` : b.names.pluralLabel),
    evidence,
  );
  const mirrored =
    self || role !== undefined
      ? first
      : addReferences(draft, b, a, { table, from: columns.to, to: columns.from }, a.names.pluralLabel, evidence);
  if (!first || !mirrored) return draft.leaveOut(evidence, FULL);
  draft.noteUnderstood(
    `Each of ${a.names.pluralLabel.toLowerCase()} and ${b.names.pluralLabel.toLowerCase()} can have many of the other.`,
    evidence,
    `${a.key}.${first.name}`,
  );
}

function joinTableName(draft: Draft, a: DraftEntity, b: DraftEntity): string {
  const tables = new Set(
    [...draft.entities.values()].flatMap((entity) => [
      entity.names.table,
      ...entity.fields.flatMap((field) => (field.through ? [field.through.table] : [])),
    ]),
  );
  const base = `${a.names.table}_${b.names.table}`.slice(0, 54);
  let table = base;
  for (let count = 2; tables.has(table); count++) table = `${base}_${count}`;
  return table;
}

/** Adds a field that holds several records of the target. */
function addReferences(
  draft: Draft,
  from: DraftEntity,
  to: DraftEntity,
  through: NonNullable<DraftField["through"]>,
  words: string,
  evidence: Span,
): DraftField | undefined {
  const name = toFieldName(words);
  if (from.fields.length >= MAX_FIELDS || findField(from, name)) return findField(from, name);
  const field: DraftField = {
    name,
    label: toLabel(words),
    words: words.toLowerCase(),
    type: "references",
    typeSaid: true,
    target: to.key,
    through,
    origin: "said",
    evidence,
  };
  from.fields.push(field);
  return field;
}

function ends(relation: StatedRelation): string {
  return `${nameNoun(relation.from.text).name}>${nameNoun(relation.to.text).name}`;
}

function addOne(draft: Draft, relation: StatedRelation, many: boolean, statements: readonly Statement[]): void {
  const from =
    draft.find(relation.from.text) ??
    draft.find(`${relation.from.text} reading`) ??
    draft.entities.get(headOf(relation.from.text)) ??
    madeFor(draft, relation);
  if (!from) return draft.leaveOut(relation, FULL);
  if ((many || relation.listed) && !draft.entities.has(headOf(relation.to.text)))
    draft.ensure(relation.to.text, "said", relation.to);
  const { entity: to, role } = resolveTarget(draft, relation.to.text, from, relation);
  if (!to) return draft.leaveOut(relation, FULL);
  if (many) {
    joinRecords(draft, from, to, relation, relation.role, statements);
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
    const [from, to] = [draft.find(relation.from.text), draft.find(relation.to.text)];
    const acted = from && to && relation.listed === true && isActedOut(draft, from, to, statements);
    if (!both && relation.role === undefined && (many.has(ends(relation)) || acted)) {
      draft.noteUnderstood("Part of a many-to-many relation.", relation);
      continue;
    }
    if (both && joined.has(back)) {
      draft.noteUnderstood("Said from the other side as well.", relation);
      continue;
    }
    if (both) joined.add(ends(relation));
    addOne(draft, relation, both, statements);
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

const FREE =
  /^(?:available|unassigned|free|in stock|spare|vacant|unused|in storage|in stock room|not assigned|idle|open)$/iu;

/** A thing that can be "available" has nobody then: its holder may be left empty. */
export function relaxHolders(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    const free = entity.fields.flatMap((field) => field.choices ?? []).find((choice) => FREE.test(choice));
    if (free === undefined || /^open$/iu.test(free)) continue;
    for (const field of entity.fields) {
      const target = draft.entities.get(field.target ?? "");
      if (field.type !== "reference" || field.required !== true || !target || !isPerson(target.names.label)) continue;
      field.required = false;
      const subject = `${entity.key}.${field.name}`;
      const earlier = draft.assumed.findIndex(
        (finding) => finding.subject === subject && finding.text.includes("must be given"),
      );
      if (earlier >= 0) draft.assumed.splice(earlier, 1);
      draft.noteAssumed(
        `${field.label} of ${entity.names.pluralLabel.toLowerCase()} may be left empty, since a ${entity.names.label.toLowerCase()} can be “${free}”.`,
        field.evidence,
        subject,
      );
    }
  }
}
