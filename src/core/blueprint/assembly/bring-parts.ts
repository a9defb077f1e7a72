/** Adds the records that another is nothing without: the items of an order, the questions of a survey. */
import { findKnownRecords } from "../packs/known-nouns.ts";
import type { RecordTemplate } from "../packs/pack.ts";
import type { Draft, DraftEntity } from "./draft.ts";

/** Something of the kind is kept already, under whatever name: "order lines", "exam questions". */
function isServed(draft: Draft, entity: DraftEntity, part: RecordTemplate): boolean {
  return [...draft.entities.values()].some(
    (other) =>
      other !== entity && findKnownRecords(other.names.label).records.some((record) => record.template === part),
  );
}

export function bringParts(draft: Draft, entity: DraftEntity, template: RecordTemplate): void {
  for (const pattern of template.with ?? []) {
    const words = pattern.replace("%", entity.names.label.toLowerCase());
    const part = findKnownRecords(words).records[0]?.template;
    if (!part || isServed(draft, entity, part)) continue;
    const made = draft.ensure(words, "assumed");
    if (!made) continue;
    made.whole = true;
    draft.noteAssumed(
      `${made.names.pluralLabel} are kept as well, because ${entity.names.pluralLabel.toLowerCase()} are nothing without them.`,
      undefined,
      made.key,
    );
  }
}
