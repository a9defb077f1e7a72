/** Puts the statements of a request together into an app. */

import { isAsked, planAccess } from "../access/plan-access.ts";
import type { Blueprint } from "../blueprint.ts";
import { englishNames } from "../lexicon/foreign-names.ts";
import { isStopWord } from "../lexicon/words.ts";
import { isPerson } from "../statement/phrase.ts";
import type { Reading } from "../statement/reading.ts";
import { addActs } from "./add-acts.ts";
import { addMasters } from "./add-masters.ts";
import { addMeasured } from "./add-measured.ts";
import { addHolders, addReference, addRelations, relaxHolders } from "./add-relations.ts";
import { applyPacks, completeCore, enterCore, findPacks } from "./apply-packs.ts";
import { breakCycles } from "./break-cycles.ts";
import { buildApp } from "./build-app.ts";
import { collectReasons } from "./collect-reasons.ts";
import { canName, chooseTitle, completeRules, completeType } from "./complete-types.ts";
import { Draft, type DraftEntity, FULL, MAX_ENTITIES } from "./draft.ts";
import { singular } from "./inflect.ts";
import { ask, mergeField } from "./merge-field.ts";
import { lowerWords, nameNoun, toFieldName } from "./naming.ts";
import { resolveReference } from "./resolve-references.ts";
import { modifierOf, selectRecords, selectWeak } from "./select-records.ts";

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
    draft.leaveOut(
      statement,
      entity || draft.entities.size >= MAX_ENTITIES ? FULL : "Nothing that is kept is called so.",
    );
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

/** What is measured belongs to the readings; what people earn to the people. */
function addLoneFields(draft: Draft, reading: Reading, users: DraftEntity | undefined): void {
  const readings = [...draft.entities.values()].find((entity) => entity.key.endsWith("reading") && entity.described);
  for (const statement of reading.statements) {
    if (statement.kind !== "measure" && statement.kind !== "userField") continue;
    const entity = statement.kind === "measure" ? readings : users;
    const type = statement.kind === "measure" ? ("decimal" as const) : ("integer" as const);
    const field = entity
      ? mergeField(draft, entity, {
          text: statement.words,
          plural: false,
          type,
          start: statement.start,
          end: statement.end,
        })
      : undefined;
    if (!field || !entity)
      draft.leaveOut(
        statement,
        statement.kind === "measure"
          ? "Named, but nothing says that records of it are kept."
          : "Nobody signs in who could have them.",
      );
  }
}

/** Lines that nothing is said about have what lines of orders usually have. */
function addLineFields(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind !== "part") continue;
    const lines = draft.find(statement.lines.text);
    if (!lines || lines.described) continue;
    lines.fallback ??= "description (text); quantity; unit price";
    lines.acted ??= { who: "", own: true };
    const product = draft.find("product") ?? draft.find("item") ?? draft.find("article");
    if (product && product !== lines) addReference(draft, lines, product, { required: false, origin: "assumed" });
  }
}

/** "doctors write prescriptions": a prescription says which doctor, where doctors are kept. */
function addDoers(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind !== "doer") continue;
    const actor = draft.entities.get(statement.actor);
    const record = draft.find(statement.record.text);
    if (!actor && statement.start < statement.record.start)
      draft.noteUnderstood("These people use the app.", statement);
    if (
      !actor ||
      !record ||
      actor === record ||
      record.fields.some((field) => field.target === actor.key) ||
      actor.fields.some((field) => field.target === record.key)
    )
      continue;
    const field = addReference(draft, record, actor, { required: false, origin: "said", evidence: statement });
    if (field)
      draft.noteAssumed(
        `Each ${record.names.label.toLowerCase()} may refer to one ${actor.names.label.toLowerCase()}, who has to do with it.`,
        statement,
        `${record.key}.${field.name}`,
      );
  }
}

/** People who are only said to do something use the app. */
function isActing(words: string, reading: Reading): boolean {
  const one = nameNoun(words).name;
  return reading.statements.some(
    (statement) => (statement.kind === "doer" || statement.kind === "act") && statement.actor === one,
  );
}

function noteRest(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind === "domain")
      draft.noteUnderstood(`Says what the app is about: ${statement.phrase.text.slice(0, 80)}.`, statement);
    if (statement.kind === "signIn") draft.noteUnderstood("People sign in.", statement);
    if (statement.kind === "role") draft.noteUnderstood("These people use the app.", statement);
    if (statement.kind === "archive") draft.noteUnderstood("Deleted records go to an archive.", statement);
    if (statement.kind === "part")
      draft.noteUnderstood("These lines belong to their record and are entered with it.", statement);
    if (statement.kind === "built")
      draft.noteUnderstood("Lists, details and forms do this for every kind of record.", statement);
  }
}

/** "upload pictures" of what was spoken of: a field for them. */
function addUploads(draft: Draft, reading: Reading): void {
  for (const statement of reading.statements) {
    if (statement.kind !== "upload") continue;
    const before = reading.statements.filter(
      (other) => (other.kind === "entity" || other.kind === "described") && other.start <= statement.start,
    );
    const last = before
      .reverse()
      .flatMap((other) => ("phrase" in other ? (draft.find(other.phrase.text) ?? []) : []))[0];
    const entity = last ?? [...draft.entities.values()][0];
    const field = entity
      ? mergeField(draft, entity, {
          text: statement.words,
          plural: false,
          type: statement.file,
          start: statement.start,
          end: statement.end,
        })
      : undefined;
    if (field && entity)
      draft.noteUnderstood(
        `${entity.names.pluralLabel} can have ${field.label.toLowerCase()}.`,
        statement,
        `${entity.key}.${field.name}`,
      );
    else draft.leaveOut(statement, FULL);
  }
}

function finishEntities(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    const english = englishNames(entity.fields.map((field) => field.words));
    for (const field of entity.fields) completeType(draft, entity, field, english.get(field.words));
    const title = entity.fields.find((field) => field.name === entity.title) ?? chooseTitle(entity);
    // Nobody who presses a button knows the number of the record that it makes.
    if (
      entity.acted &&
      entity.title === undefined &&
      title.type === "code" &&
      entity.fields.some((field) => field !== title && canName(field))
    )
      entity.title = chooseTitle({ ...entity, fields: entity.fields.filter((field) => field.type !== "code") }).name;
    completeRules(draft, entity, entity.fields.find((field) => field.name === entity.title) ?? title);
  }
}

/** Reports what nothing was read from, beside rights that were given and the people they were given to. */
function reportUnplaced(draft: Draft, reading: Reading): void {
  const found = new Set([...draft.understood, ...draft.assumed].map((finding) => finding.evidence));
  const granted = reading.statements.filter(
    (one) => one.kind === "right" && one.granted === true && found.has(draft.slice(one)),
  );
  const people = roleWords(reading);
  for (const part of reading.unplaced) {
    if (granted.some((one) => one.start <= part.start && part.end <= one.end)) continue;
    const words = lowerWords(draft.slice(part)).split(" ");
    const content = words.filter((word) => !isStopWord(word));
    const acting = words.some((word) => /^(?:can|may|should|must|will)$/u.test(word));
    const isWho = (word: string) => people.has(singular(word)) || (acting && isPerson(word));
    if (content.length > 0 && content.every(isWho)) draft.noteUnderstood("These people use the app.", part);
    else draft.leaveOut(part, part.reason);
  }
}

/** The words of the roles that were listed, one by one. */
function roleWords(reading: Reading): ReadonlySet<string> {
  return new Set(
    reading.statements.flatMap((one) => (one.kind === "role" ? lowerWords(one.name).split(" ").map(singular) : [])),
  );
}

/** "requests" after "maintenance requests" are these, where there is only one kind of them. */
function endingWith(draft: Draft, words: string): DraftEntity | undefined {
  const tail = `_${nameNoun(words).name}`;
  const found = [...draft.entities.values()].filter((entity) => entity.key.endsWith(tail));
  return found.length === 1 ? found[0] : undefined;
}

/** Returns the blueprint; undefined when the request names nothing to keep. */
export function assemble(reading: Reading, answers: Readonly<Record<string, string>>): Blueprint | undefined {
  const draft = new Draft(reading.text, answers);
  draft.signsIn = isAsked(draft, reading.statements);
  const { left, topics } = selectRecords(reading, draft);
  const packs = [...new Set([...topics, ...findPacks(reading.statements)])];
  const hasRelations = reading.statements.some((statement) => statement.kind === "relation");
  const first = packs[0];
  let core = false;
  if (draft.entities.size === 0 && !hasRelations) {
    if (first && (topics.length > 0 || reading.statements.some((statement) => statement.kind === "domain"))) {
      enterCore(draft, first);
      core = true;
    } else selectWeak(reading, draft);
  } else core = completeCore(draft, packs, reading.statements);
  addFields(draft, reading);
  addRelations(draft, reading.statements);
  addTitles(draft, reading);
  addHolders(draft, reading.statements);
  if (draft.entities.size === 0 && !reading.statements.some((statement) => statement.kind === "act")) return undefined;
  const access = planAccess(draft, reading.statements);
  const acts = addActs(draft, reading.statements, access?.users);
  if (draft.entities.size === 0) return undefined;
  addDoers(draft, reading);
  addLineFields(draft, reading);
  relaxHolders(draft);
  addLoneFields(draft, reading, access?.users);
  addUploads(draft, reading);
  const topic = findPacks(reading.statements.filter((statement) => statement.kind === "domain"))[0] ?? first;
  applyPacks(draft, packs, core, topic?.id);
  addMasters(draft, access?.users);
  addMeasured(draft, reading.statements);
  finishEntities(draft);
  breakCycles(draft);
  noteRest(draft, reading);
  const domains = reading.statements.filter((statement) => statement.kind === "domain");
  const seen = new Set<string>();
  for (const place of left) {
    const reported = [...reading.unplaced, ...domains].some(
      (part) => part.start <= place.start && place.end <= part.end,
    );
    const entity =
      draft.find(place.words) ??
      draft.find(modifierOf(place.words) ?? "") ??
      draft.find(`${place.words} reading`) ??
      endingWith(draft, place.words);
    if (reported || seen.has(draft.slice(place).toLowerCase())) continue;
    seen.add(draft.slice(place).toLowerCase());
    if (entity)
      draft.noteUnderstood(
        `Belongs to what is said about ${entity.names.pluralLabel.toLowerCase()}.`,
        place,
        entity.key,
      );
    else if (isActing(place.words, reading)) draft.noteUnderstood("These people use the app.", place);
    else draft.leaveOut(place, "Named, but nothing says that records of it are kept.");
  }
  const { spec, pageReasons } = buildApp(draft, { statements: reading.statements, acts, access }, (text, reason) =>
    draft.notUnderstood.push({ text, reason }),
  );
  reportUnplaced(draft, reading);
  return {
    spec,
    understood: draft.understood,
    assumed: draft.assumed,
    notUnderstood: draft.notUnderstood,
    questions: draft.questions,
    reasons: collectReasons(draft, spec, pageReasons),
  };
}
