/** Decides what the person left open: types by name, titles, required and unique fields. */
import type { FieldType } from "../../spec/field-schema.ts";
import { ruleForName, TITLE_NAMES, UNIQUE_CODES } from "../lexicon/field-rules.ts";
import type { Draft, DraftEntity, DraftField } from "./draft.ts";

const TYPE_LABELS: Record<FieldType, string> = {
  text: "text",
  long_text: "long text",
  code: "a code",
  email: "an email address",
  phone: "a phone number",
  url: "a link",
  integer: "a whole number",
  decimal: "a number",
  money: "an amount of money",
  percent: "a percentage",
  rating: "a rating",
  year: "a year",
  date: "a date",
  datetime: "a date with time",
  time: "a time",
  duration: "a duration",
  boolean: "yes or no",
  choice: "a choice",
  reference: "a link to another record",
  references: "links to other records",
  markdown: "formatted text",
  html: "formatted text",
  secret: "a secret",
  tags: "tags",
  json: "structured data",
  image: "a picture",
  file: "a file",
  latitude: "a latitude",
  longitude: "a longitude",
  position: "an order by hand",
  colour: "a colour",
};
/** Names below this confidence are called probable. */
const SURE = 0.8;
const EXACT_TITLE = /^(?:name|title|full name|display name|subject|label|headline|topic|summary)$/u;
/** Texts that say something about a record, but not which one it is. */
const SECONDARY =
  /\b(?:address|city|country|street|state|brand|type|category|location|department|colou?r|size|unit|region)$|(?:ed|id|held|made) (?:by|to)$/u;
const NUMERIC = new Set<FieldType>(["integer", "decimal", "money", "percent", "rating", "year", "duration"]);

function ruleOf(field: DraftField, english: string | undefined): ReturnType<typeof ruleForName> {
  return ruleForName(field.words.slice(-80)) ?? (english === undefined ? undefined : ruleForName(english));
}

function typeFor(field: DraftField, english: string | undefined): FieldType {
  if (field.choices && field.choices.length > 0) return "choice";
  const rule = ruleOf(field, english);
  if (field.min !== undefined || field.max !== undefined) {
    if (rule && NUMERIC.has(rule.type)) return rule.type;
    return Number.isInteger(field.min ?? 0) && Number.isInteger(field.max ?? 0) ? "integer" : "decimal";
  }
  return rule?.type ?? "text";
}

/** Sets the type of one field and records whether it was said or assumed. */
export function completeType(draft: Draft, entity: DraftEntity, field: DraftField, english?: string): void {
  const subject = `${entity.key}.${field.name}`;
  if (field.type === "reference" || field.type === "references") return;
  const rule = ruleOf(field, english);
  if (field.type === "choice" && !field.choices) {
    field.choices = [...(rule?.choices ?? ["Option 1", "Option 2"])];
    draft.noteAssumed(
      `The choices of ${field.label.toLowerCase()} were not given: ${field.choices.join(", ")}.`,
      field.evidence,
      subject,
    );
  }
  if (field.type === undefined) {
    field.type = typeFor(field, english);
    if (field.type === "choice" && !field.choices && rule?.choices) {
      field.choices = [...rule.choices];
      draft.noteAssumed(
        `The choices of ${field.label.toLowerCase()} were not given: ${field.choices.join(", ")}.`,
        field.evidence,
        subject,
      );
    } else if (field.type === "choice" && !field.choices) field.type = "text";
    else if (field.origin === "said" && field.type !== "text" && !field.choices)
      draft.noteAssumed(
        `${field.label} is ${(rule?.confidence ?? 1) < SURE ? "probably " : ""}${TYPE_LABELS[field.type]}, by its name.`,
        field.evidence,
        subject,
      );
  }
  if (field.type === "rating" && field.max === undefined) {
    field.min ??= 1;
    field.max = 5;
  }
  if (field.origin === "said")
    draft.noteUnderstood(
      `${entity.names.label} has ${field.label.toLowerCase()}: ${describe(field)}.`,
      field.evidence,
      subject,
    );
}

function describe(field: DraftField): string {
  const base =
    field.type === "choice" ? `one of ${(field.choices ?? []).join(", ")}` : TYPE_LABELS[field.type ?? "text"];
  const bounds = field.min !== undefined && field.max !== undefined ? ` from ${field.min} to ${field.max}` : "";
  return `${base}${bounds}${field.required ? ", required" : ""}${field.unique ? ", unique" : ""}`;
}

const NAMELESS = new Set<FieldType>(["boolean", "secret", "json", "image", "file", "references", "position"]);

export function canName(field: DraftField): boolean {
  return field.type === undefined || !NAMELESS.has(field.type);
}

/** Returns the field that names a record to a person. */
export function chooseTitle(entity: DraftEntity): DraftField {
  const texts = entity.fields.filter(
    (field) => field.type === "text" || field.type === "code" || field.type === "email",
  );
  const label = entity.names.label.toLowerCase();
  const number = texts.find((field) => field.type === "code" && field.words.startsWith(`${label} `));
  const exact = texts.find((field) => EXACT_TITLE.test(field.words));
  if (!exact && number) return number;
  for (const name of TITLE_NAMES) {
    const match = texts.find((field) => name.test(field.words));
    if (match) return match;
  }
  const order: readonly ((field: DraftField) => boolean)[] = [
    (field) => field.type === "code",
    (field) => field.type === "text" && !SECONDARY.test(field.words),
    (field) => field.type === "date" || field.type === "datetime",
    (field) => field.type === "text",
    (field) => field.type === "email" || field.type === "phone" || field.type === "url",
    (field) => field.type === "long_text",
    (field) => field.type === "date" || field.type === "datetime",
    (field) => field.type !== "reference" && canName(field),
    canName,
  ];
  for (const test of order) {
    const match = entity.fields.find(test);
    if (match) return match;
  }
  return entity.fields[0] as DraftField;
}

/** Makes the title required and serial numbers and the like unique. */
export function completeRules(draft: Draft, entity: DraftEntity, title: DraftField): void {
  if (title.required === undefined && title.type !== "reference") {
    title.required = true;
    draft.noteAssumed(
      `${title.label} names each ${entity.names.label.toLowerCase()}, so it must be given.`,
      undefined,
      `${entity.key}.${title.name}`,
    );
  }
  for (const field of entity.fields) {
    if (field.type !== "code" || field.unique !== undefined || !UNIQUE_CODES.test(field.words)) continue;
    field.unique = true;
    draft.noteAssumed(
      `No two ${entity.names.pluralLabel.toLowerCase()} share a ${field.label}.`,
      undefined,
      `${entity.key}.${field.name}`,
    );
  }
}
