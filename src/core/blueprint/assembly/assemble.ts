/** Puts the statements of a request together into an app. */
import type { Blueprint } from "../blueprint.ts";
import type { Reading } from "../statement/reading.ts";
import { addHolders, addRelations } from "./add-relations.ts";
import { applyPacks, enterCore, findPacks } from "./apply-packs.ts";
import { breakCycles } from "./break-cycles.ts";
import { chooseTitle, completeRules, completeType } from "./complete-types.ts";
import { Draft, FULL } from "./draft.ts";
import { ask, mergeField } from "./merge-field.ts";
import { lowerWords, toFieldName } from "./naming.ts";
import { resolveReference } from "./resolve-references.ts";
import { selectRecords, selectWeak } from "./select-records.ts";
import { toSpec } from "./to-spec.ts";

function addFields(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind !== "field") continue;
    const entity = draft.find(statement.entity.text);
    const { field } = statement;
    if (entity) entity.stated++;
    if (entity && field.currency !== undefined && !reading.statements.some((other) => other.kind === "currency")) {
      reading.statements.push({ kind: "currency", code: field.currency, start: field.start, end: field.end });
    }
    if (entity && (resolveReference(draft, entity, field) || mergeField(draft, entity, field))) continue;
    draft.leaveOut(statement, FULL);
  }
}

function addTitles(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind !== "title") continue;
    const entity = draft.find(statement.entity.text) ?? draft.ensure(statement.entity.text, "said", statement.entity);
    if (!entity) {
      draft.leaveOut(statement, FULL);
      continue;
    }
    const name = toFieldName(statement.field);
    const found = entity.fields.find((field) => field.name === name || field.words === lowerWords(statement.field));
    const field =
      found ??
      mergeField(draft, entity, { text: statement.field, plural: false, start: statement.start, end: statement.end });
    if (!field) {
      draft.leaveOut(statement, FULL);
      continue;
    }
    if (entity.title === undefined || entity.title === field.name) entity.title = field.name;
    else {
      const before = entity.fields.find((other) => other.name === entity.title);
      const options = [before, field].flatMap((option) =>
        option ? [{ value: option.name, label: option.label }] : [],
      );
      entity.title = ask(draft, {
        id: `${entity.key}.title`,
        text: `${entity.names.label} was said to be known by two different fields.`,
        options,
        default: entity.title,
        subject: entity.key,
      });
    }
    draft.noteUnderstood(
      `Each ${entity.names.label.toLowerCase()} is known by its ${field.label.toLowerCase()}.`,
      statement,
      entity.key,
    );
  }
}

function noteRest(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind === "domain")
      draft.noteUnderstood(`Says what the app is about: ${statement.phrase.text.slice(0, 80)}.`, statement);
    if (statement.kind === "built")
      draft.noteUnderstood("Lists, details and forms do this for every kind of record.", statement);
  }
}

function finishEntities(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    for (const field of entity.fields) completeType(draft, entity, field);
    const title = entity.fields.find((field) => field.name === entity.title) ?? chooseTitle(entity);
    completeRules(draft, entity, title);
  }
}

/** Returns the blueprint; undefined when the request names nothing to keep. */
export function assemble(reading: Reading, answers: Readonly<Record<string, string>>): Blueprint | undefined {
  const draft = new Draft(reading.text, answers);
  const { left } = selectRecords(reading, draft);
  const packs = findPacks(reading.statements);
  const hasRelations = reading.statements.some((statement) => statement.kind === "relation");
  const first = packs[0];
  let core = false;
  if (draft.entities.size === 0 && !hasRelations) {
    if (first && reading.statements.some((statement) => statement.kind === "domain")) {
      enterCore(draft, first);
      core = true;
    } else selectWeak(reading, draft);
  }
  addFields(draft, reading);
  addRelations(draft, reading.statements);
  addTitles(draft, reading);
  addHolders(draft, reading.statements);
  if (draft.entities.size === 0) return undefined;
  applyPacks(draft, packs, core);
  finishEntities(draft);
  breakCycles(draft);
  noteRest(draft, reading);
  const domains = reading.statements.filter((statement) => statement.kind === "domain");
  const seen = new Set<string>();
  for (const place of left) {
    const reported = [...reading.unplaced, ...domains].some(
      (part) => part.start <= place.start && place.end <= part.end,
    );
    const entity = draft.find(place.words);
    if (reported || seen.has(draft.slice(place).toLowerCase())) continue;
    seen.add(draft.slice(place).toLowerCase());
    if (entity)
      draft.noteUnderstood(
        `Belongs to what is said about ${entity.names.pluralLabel.toLowerCase()}.`,
        place,
        entity.key,
      );
    else draft.leaveOut(place, "Named, but nothing says that records of it are kept.");
  }
  const spec = toSpec(draft, reading.statements, (text, reason) => draft.notUnderstood.push({ text, reason }));
  for (const part of reading.unplaced) draft.leaveOut(part, part.reason);
  return {
    spec,
    understood: draft.understood,
    assumed: draft.assumed,
    notUnderstood: draft.notUnderstood,
    questions: draft.questions,
  };
}
