/** Turns fields that name another kind of record into references. */
import { ruleForName } from "../lexicon/field-rules.ts";
import { ROLE_NOUNS } from "../lexicon/words.ts";
import { findKnownRecords, isKnownNoun } from "../packs/known-nouns.ts";
import { headOf, isPerson } from "../statement/phrase.ts";
import type { StatedField } from "../statement/statement.ts";
import { addReference, findPeople } from "./add-relations.ts";
import type { Draft, DraftEntity } from "./draft.ts";

/** Nouns for parties that deserve records of their own when a field carries nothing but their name. */
const PARTIES = new Set(
  "customer client supplier vendor employee patient student project member tenant product".split(" "),
);
/** The other side of a record that names several of them: each contract has one supplier. */
const COUNTERPARTIES = /^(?:customer|client|supplier|vendor|buyer|seller|landlord|provider)$/u;
const SUPERIORS = /^(?:manager|supervisor|boss|superior|line manager|direct manager|team lead)$/u;

interface Resolved {
  to: DraftEntity;
  role?: string;
  reason?: string;
}

function byPhrase(draft: Draft, words: string): DraftEntity | undefined {
  return draft.find(words) ?? draft.entities.get(headOf(words));
}

function bySaidTarget(draft: Draft, entity: DraftEntity, field: StatedField): Resolved | undefined {
  const words = field.target ?? field.hint;
  if (words === undefined) return undefined;
  const plain = words
    .replace(/^(?:to|from|an?|the|one|another)\s+/iu, "")
    .replace(/\s+(?:table|records?|list|entity)$/iu, "");
  const known = byPhrase(draft, plain);
  if (known) return { to: known, role: field.text };
  if (field.target === undefined && !(isPerson(plain) || PARTIES.has(headOf(plain)))) return undefined;
  const made = draft.ensure(plain, "assumed", field);
  if (made)
    draft.noteAssumed(
      `${made.names.pluralLabel} are kept as records of their own, because ${entity.names.pluralLabel.toLowerCase()} refer to them.`,
      field,
      made.key,
    );
  return made ? { to: made, role: field.text } : undefined;
}

function byName(draft: Draft, entity: DraftEntity, field: StatedField): Resolved | undefined {
  const words = field.text.toLowerCase();
  const head = headOf(words);
  const exact = draft.find(field.text);
  if (exact && exact !== entity) return { to: exact };
  if (ruleForName(words) !== undefined) return undefined;
  const byHead = draft.entities.get(head);
  if (byHead && words.includes(" "))
    return {
      to: byHead,
      role: field.text,
      reason: `“${field.text}” is taken as one of the ${byHead.names.pluralLabel.toLowerCase()}.`,
    };
  if (SUPERIORS.test(words) && isPerson(entity.names.label))
    return {
      to: entity,
      role: field.text,
      reason: `${field.text} is taken as another of the ${entity.names.pluralLabel.toLowerCase()}.`,
    };
  const people = findPeople(draft);
  const ours = people !== undefined && !COUNTERPARTIES.test(people.key);
  if ((ROLE_NOUNS.has(head) || /(?:ed|en|held|made) (?:by|to)$/u.test(words)) && ours && people !== entity)
    return {
      to: people,
      role: field.text,
      reason: `${field.text} is taken as one of the ${people.names.pluralLabel.toLowerCase()}.`,
    };
  if (
    PARTIES.has(head) &&
    (facesOne(entity, field) || (!field.plural && words === head)) &&
    draft.entities.get(head) !== entity
  ) {
    const made = draft.ensure(field.text, "assumed", field);
    if (made)
      draft.noteAssumed(
        `${made.names.pluralLabel} are kept as records of their own, because ${entity.names.pluralLabel.toLowerCase()} name one.`,
        field,
        made.key,
      );
    return made ? { to: made } : undefined;
  }
  return undefined;
}

/** "invoices with customers": each has one, unlike "projects with tasks". */
function facesOne(entity: DraftEntity, field: StatedField): boolean {
  return (
    field.many !== true &&
    COUNTERPARTIES.test(field.text.toLowerCase().replace(/s$/u, "")) &&
    !isPerson(entity.names.label) &&
    isKnownNoun(entity.names.label)
  );
}

/** "project has tasks": the tasks are records that refer to the project. */
function byPlural(draft: Draft, entity: DraftEntity, field: StatedField): DraftEntity | undefined {
  if (!field.plural || field.choices || facesOne(entity, field)) return undefined;
  const known = draft.find(field.text);
  if (known && known !== entity) return known;
  const words = field.text.toLowerCase();
  if (
    ruleForName(words) !== undefined ||
    /^(?:authors|users|people)$/u.test(words) ||
    !isKnownNoun(words) ||
    !findKnownRecords(words).exact
  )
    return undefined;
  const made = draft.ensure(field.text, "said", field);
  if (made) draft.noteUnderstood(`Keeps ${made.names.pluralLabel.toLowerCase()}.`, field, made.key);
  return made;
}

/** Adds the field as a reference when it is one; returns whether it was. */
export function resolveReference(draft: Draft, entity: DraftEntity, field: StatedField): boolean {
  if (field.type !== undefined && !(field.type === "choice" && field.target) && field.target === undefined)
    return false;
  const child = byPlural(draft, entity, field);
  if (child) {
    const made = addReference(draft, child, entity, { required: false, origin: "said", evidence: field });
    if (made)
      draft.noteUnderstood(
        `Each ${entity.names.label.toLowerCase()} has many ${child.names.pluralLabel.toLowerCase()}.`,
        field,
        `${child.key}.${made.name}`,
      );
    return made !== undefined;
  }
  const found = bySaidTarget(draft, entity, field) ?? byName(draft, entity, field);
  if (!found) return false;
  const role = found.role !== undefined && draft.find(found.role) !== found.to ? found.role : undefined;
  const made = addReference(draft, entity, found.to, {
    required: field.required === true,
    origin: "said",
    evidence: field,
    ...(role === undefined ? {} : { role }),
  });
  if (!made) return false;
  const subject = `${entity.key}.${made.name}`;
  draft.noteUnderstood(
    `${entity.names.label}: ${made.label.toLowerCase()} refers to one of the ${found.to.names.pluralLabel.toLowerCase()}.`,
    field,
    subject,
  );
  if (found.reason !== undefined) draft.noteAssumed(found.reason, field, subject);
  return true;
}
