/** Writes the labels of entities in another language from a dictionary; what it lacks stays as it is, and is told. */
import type { Access } from "../../spec/access-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { translateLabel } from "../lexicon/label-dictionary.ts";
import type { Language } from "../lexicon/languages.ts";
import type { Draft } from "./draft.ts";

/** Changes labels in place. */
export function translateLabels(
  entities: readonly Entity[],
  access: Access | undefined,
  language: Language,
  draft: Draft,
): void {
  if (language === "en") return;
  const missing = new Set<string>();
  const say = (label: string, many = false): string => {
    const found = translateLabel(label, language, many);
    if (found === undefined) missing.add(label);
    return found ?? label;
  };
  for (const entity of entities) {
    entity.label = say(entity.label);
    entity.pluralLabel = say(entity.pluralLabel, true);
    for (const field of entity.fields) {
      field.label = say(field.label);
      for (const choice of field.choices ?? []) choice.label = say(choice.label);
    }
    for (const group of entity.groups ?? []) group.label = say(group.label);
    for (const step of [...(entity.workflow?.transitions ?? []), ...(entity.actions ?? [])])
      step.label = say(step.label);
  }
  for (const role of access?.roles ?? []) role.label = say(role.label);
  if (missing.size === 0) return;
  const words = [...missing].slice(0, 40).join(", ");
  draft.noteAssumed(`These labels stay as they are, since no translation of them is known: ${words}.`, undefined);
}
