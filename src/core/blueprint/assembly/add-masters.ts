/** Makes what happens refer to what it happens to, where the request names both: loans to books and members. */
import { isTransaction } from "../lexicon/transactions.ts";
import { findKnownRecords } from "../packs/known-nouns.ts";
import { isPerson } from "../statement/phrase.ts";
import { addReference } from "./add-relations.ts";
import type { Draft, DraftEntity } from "./draft.ts";
import { toFieldName } from "./naming.ts";

function isLinked(a: DraftEntity, b: DraftEntity): boolean {
  return [a, b].some((from) => from.fields.some((field) => field.target === (from === a ? b : a).key));
}

/** What a pack says that such a record refers to, in its words. */
function knownTargets(entity: DraftEntity): ReadonlySet<string> {
  const { records, exact } = findKnownRecords(entity.names.label);
  return new Set(
    exact ? records.flatMap(({ template }) => (template.links ?? []).map((link) => toFieldName(link.to))) : [],
  );
}

const TRADES = /(?:^|_)(?:order|purchase|sale|invoice|payment|quote|offer|receipt)$/u;

/** "order_line" is a line of "order". */
function isLineOf(key: string, header: string): boolean {
  return (
    key.startsWith(`${header}_`) &&
    /^(?:line|item|line_item|position|detail|entry|row)$/u.test(key.slice(header.length + 1))
  );
}

function addOne(draft: Draft, entity: DraftEntity, master: DraftEntity): void {
  if (isLinked(entity, master) || draft.parts.get(entity.key) !== undefined) return;
  const field = addReference(draft, entity, master, { required: false, origin: "assumed" });
  if (field)
    draft.noteAssumed(
      `Each ${entity.names.label.toLowerCase()} may refer to one ${master.names.label.toLowerCase()}, since both are kept.`,
      undefined,
      `${entity.key}.${field.name}`,
    );
}

/** An order with lines is of a customer; what was ordered stands on its lines. */
function isOfLine(master: DraftEntity, hasLines: boolean): boolean {
  return hasLines && !isPerson(master.names.label);
}

/** Of the kinds of people that are kept there is one, and the record refers to none yet. */
function isOnlyPerson(
  draft: Draft,
  entity: DraftEntity,
  master: DraftEntity,
  masters: readonly DraftEntity[],
): boolean {
  const people = masters.filter((one) => isPerson(one.names.label));
  const has = entity.fields.some((field) => isPerson(draft.entities.get(field.target ?? "")?.names.label ?? "thing"));
  return people.length === 1 && people[0] === master && !has;
}

/**
 * Adds the references that listing the attributes left out. With one or two other kinds of record all of them are meant; with
 * more only those that such a record is known to refer to, and the people where there is one kind of them.
 */
export function addMasters(draft: Draft, users: DraftEntity | undefined): void {
  const said = [...draft.entities.values()].filter((entity) => entity.origin === "said" && entity !== users);
  const masters = said.filter((entity) => !isTransaction(entity.key));
  for (const entity of said) {
    if (!entity.described) continue;
    const header = said.find((other) => isLineOf(entity.key, other.key));
    if (header) addOne(draft, entity, header);
    const known = knownTargets(entity);
    if (header) {
      for (const master of masters) if (master !== entity && known.has(master.key)) addOne(draft, entity, master);
      continue;
    }
    if (!isTransaction(entity.key)) continue;
    const others = masters.filter((master) => master !== entity && !isLineOf(master.key, entity.key));
    const hasLines = said.some((other) => isLineOf(other.key, entity.key));
    // An order beside books alone may be of anything; a loan beside books is of a book.
    const few = said.length <= 4 && (others.length === 2 || (others.length === 1 && !TRADES.test(entity.key)));
    for (const master of said) {
      if (master === entity || draft.parts.has(master.key) || isLineOf(master.key, entity.key)) continue;
      if (isOfLine(master, hasLines)) continue;
      const meant = few || isOnlyPerson(draft, entity, master, others);
      if (known.has(master.key) || (meant && others.includes(master))) addOne(draft, entity, master);
    }
  }
}
