/** Adds a stated field to an entity and asks where two statements contradict each other. */
import type { StatedField } from "../statement/statement.ts";
import { type Draft, type DraftEntity, type DraftField, findField, MAX_FIELDS } from "./draft.ts";
import { cutText, lowerWords, toFieldName, toIdentifier, toLabel } from "./naming.ts";

function sameChoices(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a.map((choice) => choice.toLowerCase()));
  return b.every((choice) => known.has(choice.toLowerCase()));
}

function union(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(a.map((choice) => choice.toLowerCase()));
  return [...a, ...b.filter((choice) => !known.has(choice.toLowerCase()))];
}

/** Returns the answer to a question, or its default, which is then an assumption. */
export function ask(draft: Draft, question: Draft["questions"][number]): string {
  if (!draft.questions.some((known) => known.id === question.id)) draft.questions.push(question);
  const answer = Object.hasOwn(draft.answers, question.id) ? draft.answers[question.id] : undefined;
  const option = question.options.find((candidate) => candidate.value === answer);
  if (option) return option.value;
  const chosen = question.options.find((candidate) => candidate.value === question.default);
  draft.noteAssumed(`${question.text} Taken as: ${chosen?.label ?? question.default}.`, undefined, question.subject);
  return question.default;
}

function mergeChoices(draft: Draft, entity: DraftEntity, known: DraftField, stated: StatedField): void {
  const first = known.choices;
  const second = stated.choices;
  if (!second) return;
  known.choicesSaid = true;
  if (!first || sameChoices(first, second) || sameChoices(second, first)) {
    known.choices = first ? union(first, second) : second;
    return;
  }
  const subject = `${entity.key}.${known.name}`;
  const answer = ask(draft, {
    id: `${subject}.choices`,
    text: `${entity.names.label}: ${known.label} was given two different sets of choices.`,
    options: [
      { value: "first", label: cutText(first.join(", "), 200) },
      { value: "second", label: cutText(second.join(", "), 200) },
      { value: "both", label: "all of them" },
    ],
    default: "both",
    subject,
  });
  known.choices = answer === "first" ? first : answer === "second" ? second : union(first, second);
}

function mergeType(draft: Draft, entity: DraftEntity, known: DraftField, stated: StatedField): void {
  if (stated.type === undefined) return;
  if (!known.typeSaid || known.type === undefined || known.type === stated.type) {
    known.type = stated.type;
    known.typeSaid = true;
    return;
  }
  const subject = `${entity.key}.${known.name}`;
  const answer = ask(draft, {
    id: `${subject}.type`,
    text: `${entity.names.label}: ${known.label} was given two different types.`,
    options: [known.type, stated.type].map((type) => ({ value: type, label: type.replace(/_/gu, " ") })),
    default: known.type,
    subject,
  });
  if (answer === stated.type) known.type = stated.type;
  if (known.type !== "choice") delete known.choices;
  else if (!known.choices && stated.choices) known.choices = stated.choices;
}

function copyRest(known: DraftField, stated: StatedField): void {
  if (stated.required !== undefined) known.required = stated.required;
  if (stated.unique !== undefined) known.unique = stated.unique;
  known.default ??= stated.default as string;
  known.help ??= stated.help as string;
  if (stated.unit !== undefined) known.unit ??= stated.unit;
  if (stated.min !== undefined) known.min ??= stated.min;
  if (stated.max !== undefined) known.max ??= stated.max;
  if (stated.maxLength !== undefined) known.maxLength ??= stated.maxLength;
  if (stated.formula) known.formula ??= stated.formula;
  for (const key of ["default", "help"] as const) if (known[key] === undefined) delete known[key];
}

/** Returns the name of the field and, when that had to be another, the one every table already has. */
function nameFor(entity: DraftEntity, stated: StatedField): { name: string; instead: string | undefined } {
  const name = toFieldName(stated.text);
  const plain = toIdentifier(stated.text, "field", 58);
  const instead = plain === name ? undefined : plain;
  const words = lowerWords(stated.text);
  const same = entity.fields.find((field) => field.words === words);
  if (same) return { name: same.name, instead };
  const taken = findField(entity, name);
  const clash = taken !== undefined && (instead === "id" || taken.words === "id");
  return { name: clash ? (instead === "id" ? "id_number" : `${name}_2`) : name, instead };
}

/** Adds or merges; returns the field of the draft, or undefined when the entity is full. */
export function mergeField(draft: Draft, entity: DraftEntity, stated: StatedField): DraftField | undefined {
  const { name, instead } = nameFor(entity, stated);
  const known = findField(entity, name) ?? findField(entity, `${name}_id`);
  if (known) {
    mergeType(draft, entity, known, stated);
    if (known.type === undefined || known.type === "choice") mergeChoices(draft, entity, known, stated);
    copyRest(known, stated);
    draft.noteUnderstood(
      `${entity.names.label}: more about ${known.label.toLowerCase()}.`,
      stated,
      `${entity.key}.${known.name}`,
    );
    return known;
  }
  if (entity.fields.length >= MAX_FIELDS) return undefined;
  const field: DraftField = {
    name,
    label: toLabel(stated.text),
    words: lowerWords(stated.text),
    typeSaid: stated.type !== undefined,
    origin: "said",
    evidence: { start: stated.start, end: stated.end },
  };
  if (stated.type !== undefined) field.type = stated.type;
  if (stated.choices) field.choices = stated.choices;
  if (stated.choices) field.choicesSaid = true;
  copyRest(field, stated);
  entity.fields.push(field);
  if (instead !== undefined)
    draft.noteAssumed(
      `Every record has its own ${instead} already; “${field.label}” is kept as ${name}.`,
      stated,
      `${entity.key}.${name}`,
    );
  return field;
}
