/** Gives fields that the person named without saying more the choices and examples that a pack knows for them. */
import { ruleForName } from "../lexicon/field-rules.ts";
import { examplesOf, type RecordTemplate } from "../packs/pack.ts";
import type { StatedField } from "../statement/statement.ts";
import type { Draft, DraftEntity, DraftField } from "./draft.ts";
import { lowerWords } from "./naming.ts";

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a status is asked for without its values, those of the domain are better than any. */
function addChoices(draft: Draft, entity: DraftEntity, field: DraftField, known: StatedField | undefined): void {
  const isChoice = ruleForName(field.words)?.type === "choice" || field.words === "stage";
  if (!known?.choices || !isChoice || field.choices || (field.type !== undefined && field.type !== "choice")) return;
  field.choices = known.choices.map(sentenceCase);
  draft.noteAssumed(
    `The choices of ${field.label.toLowerCase()} were not given: ${field.choices.join(", ")}.`,
    field.evidence,
    `${entity.key}.${field.name}`,
  );
}

function isText(field: DraftField): boolean {
  const type = field.type ?? (field.choices ? "choice" : (ruleForName(field.words)?.type ?? "text"));
  return type === "text" || type === "long_text" || type === "code";
}

/** Changes the fields in place; what was said of them stays. */
export function enrichSaid(
  draft: Draft,
  entity: DraftEntity,
  template: RecordTemplate,
  known: readonly StatedField[],
): void {
  for (const field of entity.fields) {
    if (field.origin !== "said") continue;
    if (template.codes?.includes(field.words) && field.type === undefined && !field.choices) {
      field.type = "code";
      draft.noteAssumed(`${field.label} was taken as a code.`, field.evidence, `${entity.key}.${field.name}`);
    }
    addChoices(
      draft,
      entity,
      field,
      known.find((one) => lowerWords(one.text) === field.words),
    );
    const examples = examplesOf(template, field.words);
    if (examples && isText(field)) field.examples ??= examples;
  }
}
