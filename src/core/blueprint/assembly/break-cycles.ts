/** Makes references optional where required ones form a circle, since no first record could ever be added to it. */
import type { Draft, DraftEntity, DraftField } from "./draft.ts";

interface RequiredReference {
  from: DraftEntity;
  field: DraftField;
  target: string;
}

/** Required references in the order they were said; those that nobody said come last. */
function requiredReferences(draft: Draft): RequiredReference[] {
  const found = [...draft.entities.values()].flatMap((from) =>
    from.fields.flatMap((field) =>
      field.required && field.type === "reference" && field.target !== undefined
        ? [{ from, field, target: field.target }]
        : [],
    ),
  );
  const placeOf = ({ field }: RequiredReference): number => field.evidence?.start ?? draft.text.length;
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Tells whether a record of `start` can only be added after one of `goal`. */
function needs(links: ReadonlyMap<string, ReadonlySet<string>>, start: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(links.get(key) ?? []));
  }
  return false;
}

function makeOptional(draft: Draft, { from, field, target }: RequiredReference): void {
  field.required = false;
  const subject = `${from.key}.${field.name}`;
  const earlier = draft.assumed.findIndex(
    (finding) => finding.subject === subject && finding.text.includes("must be given"),
  );
  if (earlier >= 0) draft.assumed.splice(earlier, 1);
  const label = from.names.label.toLowerCase();
  const why =
    from.key === target
      ? `the first ${label} has none to refer to`
      : `each would need the other first and no ${label} could ever be added`;
  draft.noteAssumed(
    `${field.label} of ${from.names.pluralLabel.toLowerCase()} may be left empty: ${why}.`,
    field.evidence,
    subject,
  );
}

/** Leaves no circle of required references: of each, the one said last may be left empty. */
export function breakCycles(draft: Draft): void {
  const links = new Map<string, Set<string>>();
  for (const reference of requiredReferences(draft)) {
    const { from, target } = reference;
    if (needs(links, target, from.key)) makeOptional(draft, reference);
    else links.set(from.key, (links.get(from.key) ?? new Set()).add(target));
  }
}
