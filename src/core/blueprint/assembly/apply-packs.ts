/** Adds what packs know to kinds of record that the person only named; what was said stays as it was said. */
import { ruleForName, TITLE_NAMES } from "../lexicon/field-rules.ts";
import { PACKS } from "../packs/all-packs.ts";
import { chooseRecord, findKnownRecords } from "../packs/known-nouns.ts";
import { examplesOf, type Pack, type PackLink, type RecordTemplate } from "../packs/pack.ts";
import { groupBrackets } from "../source/group-brackets.ts";
import { mergePhrases } from "../source/merge-phrases.ts";
import { tokenize } from "../source/tokenize.ts";
import { isPerson } from "../statement/phrase.ts";
import { readFieldItem } from "../statement/read-field.ts";
import type { StatedField, Statement } from "../statement/statement.ts";
import { addReference } from "./add-relations.ts";
import { bringParts } from "./bring-parts.ts";
import { canName } from "./complete-types.ts";
import { type Draft, type DraftEntity, type DraftField, findField } from "./draft.ts";
import { enrichSaid } from "./enrich-said.ts";
import { singular } from "./inflect.ts";
import { lowerWords, toFieldName, toLabel } from "./naming.ts";
import { modifierOf } from "./select-records.ts";
import { findStandIn, plays } from "./stand-ins.ts";

const parsed = new Map<string, readonly StatedField[]>();

/** Reads a template's fields with the same reader as the person's. */
export function readTemplateFields(fields: string): readonly StatedField[] {
  const known = parsed.get(fields);
  if (known) return known;
  const list: StatedField[] = [];
  for (const part of fields.split(";")) {
    const tokens = mergePhrases(groupBrackets(tokenize(part.trim()).filter((token) => token.kind !== "break")));
    const read = readFieldItem(tokens);
    if (read.kind === "field") list.push(read.field);
  }
  parsed.set(fields, list);
  return list;
}

const GENERIC_THING: RecordTemplate = { nouns: [], fields: "name; description; notes" };
const GENERIC_PERSON: RecordTemplate = { nouns: [], fields: "name; email; phone; notes" };
const GENERIC_TARGET: RecordTemplate = { nouns: [], fields: "name; notes" };
const PERSON_TARGET: RecordTemplate = { nouns: [], fields: "name; email" };

function hasSame(entity: DraftEntity, stated: StatedField): boolean {
  const name = toFieldName(stated.text);
  const words = lowerWords(stated.text);
  return entity.fields.some(
    (field) =>
      field.name === name ||
      field.name === `${name}_id` ||
      field.words === words ||
      (field.type === "references" && singular(field.words) === words) ||
      (words === "name" && field.words === "title") ||
      (words === "title" && field.words === "name"),
  );
}

function addField(entity: DraftEntity, stated: StatedField, template: RecordTemplate): DraftField | undefined {
  if (hasSame(entity, stated)) return undefined;
  const field: DraftField = {
    name: toFieldName(stated.text),
    label: toLabel(stated.text),
    words: lowerWords(stated.text),
    typeSaid: stated.type !== undefined,
    origin: "assumed",
  };
  if (stated.type !== undefined) field.type = stated.type;
  if (stated.default !== undefined) field.default = stated.default;
  if (stated.required !== undefined) field.required = stated.required;
  if (stated.unit !== undefined) field.unit = stated.unit;
  if (stated.min !== undefined) field.min = stated.min;
  if (stated.max !== undefined) field.max = stated.max;
  const examples = examplesOf(template, field.words);
  if (examples) field.examples = examples;
  if (stated.choices) field.choices = stated.choices.map((choice) => choice.charAt(0).toUpperCase() + choice.slice(1));
  entity.fields.push(field);
  return field;
}

function templateFor(
  draft: Draft,
  entity: DraftEntity,
  active: ReadonlySet<string>,
): { template: RecordTemplate; pack: string | undefined; exact: boolean } {
  if (entity.acted?.own === true && entity.fallback !== undefined)
    return { template: { nouns: [], fields: entity.fallback }, pack: undefined, exact: true };
  const { records, exact } = findKnownRecords(entity.names.label);
  const others = [...draft.entities.values()].flatMap((other) =>
    other === entity ? [] : [other.names.label.toLowerCase()],
  );
  const joins = entity.fields.filter((field) => field.target !== undefined && field.origin === "said").length >= 2;
  const between = joins ? records.find(({ template }) => template.between === true) : undefined;
  const best =
    between ??
    chooseRecord(
      records.filter(({ template }) => template.between !== true),
      active,
      others,
    );
  if (best && (exact || entity.origin === "said")) return { template: best.template, pack: best.pack.id, exact };
  if (entity.fallback !== undefined)
    return { template: { nouns: [], fields: entity.fallback }, pack: undefined, exact: false };
  return { template: isPerson(entity.names.label) ? GENERIC_PERSON : GENERIC_THING, pack: undefined, exact: false };
}

/** Assumed targets stay small: their name and one or two ways to reach them. */
function smallTemplate(entity: DraftEntity): RecordTemplate {
  return isPerson(entity.names.label) ? PERSON_TARGET : GENERIC_TARGET;
}

/** Those who are served are brought where the request is about such a service, or the record would refer to nothing. */
function isNeeded(
  draft: Draft,
  entity: DraftEntity,
  link: PackLink,
  template: RecordTemplate,
  called: boolean,
): boolean {
  if (called || !SERVED.test(link.to)) return true;
  return !(template.links ?? []).some((other) => {
    const target = draft.entities.get(toFieldName(other.to)) ?? synonymOf(draft, other.to, entity);
    return other !== link && target?.origin === "said" && !isPerson(target.names.label);
  });
}
const SERVED = /^(?:customer|client|guest|patient|policyholder|tenant|buyer)$/u;

function addLinks(draft: Draft, entity: DraftEntity, template: RecordTemplate, bring: boolean, called = false): void {
  const given = entity.fields.some((field) => field.target !== undefined && field.origin === "said");
  for (const link of template.links ?? []) {
    const synonym =
      synonymOf(draft, link.to, entity) ??
      (link.brings || link.to === "patient" ? findStandIn(draft, link.to, entity) : undefined);
    const isNamed = (template.links ?? []).some((other) => toFieldName(other.to) === synonym?.key);
    if (isNamed && !draft.entities.has(toFieldName(link.to)) && plays(synonym, link.to)) continue;
    const known = draft.entities.get(toFieldName(link.to)) ?? (isNamed ? undefined : synonym);
    const served =
      isPerson(link.to) &&
      (template.links ?? []).some(
        (other) =>
          other !== link && other.role === link.role && isPerson(other.to) && draft.entities.has(toFieldName(other.to)),
      );
    const target =
      known ??
      (bring && link.brings && !given && !served && isNeeded(draft, entity, link, template, called)
        ? draft.ensure(link.to, "assumed")
        : undefined);
    if (!target || target === entity || refersBack(target, entity)) continue;
    if (!known)
      draft.noteAssumed(
        `${target.names.pluralLabel} are kept as well, because ${entity.names.pluralLabel.toLowerCase()} usually refer to them.`,
        undefined,
        target.key,
      );
    if (link.lines === true && draft.parts.has(entity.key)) continue;
    const isSame = (field: DraftField): boolean =>
      field.target === target.key &&
      // Another word for the same kind of record says nothing new.
      (field.origin === "said" || field.role === link.role || target !== draft.entities.get(toFieldName(link.to)));
    if (entity.fields.some(isSame)) continue;
    entity.fields = entity.fields.filter(
      (field) => field.origin !== "assumed" || field.name !== toFieldName(link.role ?? target.names.label),
    );
    const plain = entity.fields.find(
      (field) => field.origin === "said" && !field.typeSaid && link.role !== undefined && field.words === link.role,
    );
    if (plain) entity.fields = entity.fields.filter((field) => field !== plain);
    if (areJoined(draft, entity, target)) continue;
    if (link.many === true) {
      addManyLink(draft, entity, target, link.role);
      continue;
    }
    if (link.lines === true) draft.parts.set(entity.key, target.key);
    const field = addReference(draft, entity, target, {
      required: link.lines === true,
      origin: "assumed",
      ...(link.role === undefined ? {} : { role: link.role }),
    });
    if (field)
      draft.noteAssumed(
        `Each ${entity.names.label.toLowerCase()} may refer to one ${target.names.label.toLowerCase()} (${field.label.toLowerCase()}).`,
        undefined,
        `${entity.key}.${field.name}`,
      );
  }
}

/** A link to several records of the target, which the target shows too. */
function addManyLink(draft: Draft, entity: DraftEntity, target: DraftEntity, role: string | undefined): void {
  const words = role ?? target.names.pluralLabel;
  const name = toFieldName(words);
  if (findField(entity, name)) return;
  const table = `${entity.names.table}_${target.names.table}`.slice(0, 58);
  entity.fields.push({
    name,
    label: toLabel(words),
    words: lowerWords(words),
    type: "references",
    typeSaid: true,
    target: target.key,
    through: { table, from: `${entity.key}_id`, to: `${target.key}_id` },
    origin: "assumed",
  });
  draft.noteAssumed(
    `Each ${entity.names.label.toLowerCase()} may refer to several ${target.names.pluralLabel.toLowerCase()}.`,
    undefined,
    `${entity.key}.${name}`,
  );
}

function areJoined(draft: Draft, a: DraftEntity, b: DraftEntity): boolean {
  return [...draft.entities.values()].some(
    (entity) =>
      entity !== a && entity !== b && [a, b].every((end) => entity.fields.some((field) => field.target === end.key)),
  );
}

/** "client" stands for "customer" where one template knows both and people named only the one. */
function synonymOf(draft: Draft, noun: string, entity: DraftEntity): DraftEntity | undefined {
  const template = findKnownRecords(noun).records[0]?.template;
  if (!template) return undefined;
  return [...draft.entities.values()].find(
    (other) => other !== entity && other.origin === "said" && template.nouns.includes(lowerWords(other.names.label)),
  );
}

function refersBack(target: DraftEntity, entity: DraftEntity): boolean {
  return target.fields.some((field) => field.target === entity.key);
}

/** "contest question" refers to a contest where contests are kept. */
function addModifierLink(draft: Draft, entity: DraftEntity): void {
  const modifier = modifierOf(entity.names.label);
  const target = modifier === undefined ? undefined : draft.find(modifier);
  if (
    !target ||
    target === entity ||
    refersBack(target, entity) ||
    entity.fields.some((field) => field.target === target.key)
  )
    return;
  const field = addReference(draft, entity, target, { required: false, origin: "assumed" });
  if (field)
    draft.noteAssumed(
      `Each ${entity.names.label.toLowerCase()} may refer to one ${target.names.label.toLowerCase()}, by its name.`,
      undefined,
      `${entity.key}.${field.name}`,
    );
}

/** Returns the template that completed the entity, if one did. */
function complete(
  draft: Draft,
  entity: DraftEntity,
  active: ReadonlySet<string>,
  bring: boolean,
  topic: string | undefined,
): RecordTemplate | undefined {
  const small = entity.origin === "assumed" && !active.has("core") && !entity.acted && !entity.whole;
  const { template, pack, exact } = small
    ? { template: smallTemplate(entity), pack: undefined, exact: false }
    : templateFor(draft, entity, active);
  if (exact) enrichSaid(draft, entity, template, readTemplateFields(template.fields));
  const open = entity.loose === true && entity.acted !== undefined;
  if (
    entity.described &&
    !open &&
    (entity.stated > 1 ||
      (entity.stated === 0 && entity.fields.length > 0) ||
      entity.fields.some((field) => TITLE_NAMES.some((name) => name.test(field.words))))
  )
    return undefined;
  if (pack !== undefined) entity.pack = pack;
  const who = entity.acted?.who ?? "";
  const fields = [
    ...(who === "" ? [] : readTemplateFields(who)),
    ...(entity.acted?.first === true ? readTemplateFields(entity.fallback ?? "") : []),
    ...readTemplateFields(template.fields),
  ];
  const added = fields.flatMap((field) => addField(entity, field, template) ?? []);
  if (added.length > 0) {
    const names = added.map((field) => field.label.toLowerCase()).join(", ");
    const source = pack === undefined ? "" : ` (${pack} pack)`;
    draft.noteAssumed(`${entity.names.pluralLabel} also have ${names}${source}.`, undefined, entity.key);
  }
  addLinks(draft, entity, template, bring && exact, pack !== undefined && pack === topic);
  if (bring && exact) bringParts(draft, entity, template);
  addModifierLink(draft, entity);
  return template;
}

/** Completes every entity that was not described; new ones that a pack brings are completed too. */
export function applyPacks(draft: Draft, cues: readonly Pack[], core: boolean, topic: string | undefined): void {
  const active = new Set(cues.map((pack) => pack.id));
  if (core) active.add("core");
  const someDescribed = [...draft.entities.values()].some((entity) => entity.described && entity.origin === "said");
  const completed = new Map<DraftEntity, RecordTemplate>();
  for (const entity of draft.entities.values()) {
    const template = complete(draft, entity, active, !someDescribed, topic);
    if (template) completed.set(entity, template);
  }
  // What a later record brought may be what an earlier one refers to.
  for (const [entity, template] of completed) addLinks(draft, entity, template, false);
  for (const entity of draft.entities.values()) {
    const bare = entity.fields.every((field) => field.type === "reference" && !entity.described);
    const nameless =
      entity.loose === true &&
      !entity.acted &&
      !entity.fields.some(
        (field) =>
          TITLE_NAMES.some((name) => name.test(field.words)) ||
          ruleForName(field.words)?.type === "code" ||
          field.type === "datetime",
      );
    const person =
      entity.described &&
      entity.origin === "said" &&
      (isPerson(entity.names.label) || hasName(entity)) &&
      !entity.fields.some((field) => /name|title|e-?mail|number|\bid\b/u.test(field.words) || field.type === "code");
    if (person)
      draft.noteAssumed(
        `${entity.names.pluralLabel} also have a name, since nothing that was listed says ${isPerson(entity.names.label) ? "who" : "which"} they are.`,
        entity.evidence,
        entity.key,
      );
    if (entity.fields.length === 0 || bare || nameless || person || !entity.fields.some((field) => isNaming(field))) {
      for (const field of readTemplateFields("name"))
        if (!findField(entity, "name")) addField(entity, field, GENERIC_TARGET);
    }
  }
}

/** Amounts, choices and long texts tell one record from another no better than a picture does. */
const TELLS_NO_NAME =
  /^(?:long_text|boolean|tags|image|file|money|integer|decimal|percent|rating|choice|duration|year|colour|time)$/u;

function typeOf(field: DraftField): string {
  return field.type ?? (field.choices === undefined ? (ruleForName(field.words)?.type ?? "text") : "choice");
}

/** Nothing that was listed can name the record, and such records have names. */
function hasName(entity: DraftEntity): boolean {
  const template = findKnownRecords(entity.names.label).records[0]?.template;
  return (
    (template === undefined || /^(?:name|title)\b/u.test(template.fields)) &&
    entity.fields.every((field) => TELLS_NO_NAME.test(typeOf(field)))
  );
}

/** A type that is still open is settled by the name of the field. */
function isNaming(field: DraftField): boolean {
  return field.type === undefined
    ? !/^(?:secret|image|file|boolean|position)$/u.test(ruleForName(field.words)?.type ?? "")
    : canName(field);
}

/** Returns the packs whose cues the request speaks, best first. */
export function findPacks(statements: readonly Statement[]): Pack[] {
  const spoken = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== "domain" && statement.kind !== "entity") continue;
    const words = lowerWords(statement.phrase.text.slice(0, 200)).split(" ");
    spoken.add(words.join(" ")).add(words.map((word) => singular(word)).join(" "));
  }
  // Cues have no bars, so none is found across two phrases.
  const all = ` ${[...spoken].join(" | ")} `;
  const scored = PACKS.map((pack) => ({
    pack,
    score: pack.cues.reduce((sum, cue) => sum + (all.includes(` ${cue} `) ? cue.split(" ").length : 0), 0),
  }));
  return scored
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.pack);
}

/** Enters the core records of a pack for a request that names none. */
export function enterCore(draft: Draft, pack: Pack): void {
  for (const noun of pack.core) {
    if (draft.find(noun)) continue;
    const entity = draft.ensure(noun, "assumed");
    if (entity)
      draft.noteAssumed(
        `Keeps ${entity.names.pluralLabel.toLowerCase()}, as apps of this kind do (${pack.id} pack).`,
        undefined,
        entity.key,
      );
  }
}

/** "Property management" with nothing but properties named calls for the whole of what such apps keep; "properties" do not. */
export function completeCore(draft: Draft, packs: readonly Pack[], statements: readonly Statement[]): boolean {
  const [only, ...others] = draft.entities.values();
  if (!only || only.described || others.length > 0) return false;
  if (statements.some((statement) => ["relation", "holder", "act", "field"].includes(statement.kind))) return false;
  const said = statements.flatMap((statement) =>
    statement.kind === "domain" ? [` ${lowerWords(statement.phrase.text.slice(0, 200))} `] : [],
  );
  const pack = packs.find(
    (one) =>
      one.core.some((noun) => toFieldName(noun) === only.key) &&
      one.cues.some((cue) => cue.includes(" ") && said.some((text) => text.includes(` ${cue} `))),
  );
  if (!pack) return false;
  enterCore(draft, pack);
  return true;
}
