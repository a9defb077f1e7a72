/** Finds what is wrong with one field: options that do not fit its type, bounds, choices, reference and default. */

import type { Field } from "./field-schema.ts";
import { columnBounds, columnTypeOf, familyOf } from "./field-storage.ts";
import { findComputedProblems } from "./find-computed-problems.ts";
import type { Entity } from "./schema.ts";
import { isMoment, noEntity, noField, type SpecIndex, type SpecProblem } from "./spec-index.ts";

// Characters that SQLite would cut text at or replace.
const UNSTORABLE = /\p{Cc}|\p{Cs}/u;

export function findFieldProblems(field: Field, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  return [
    ...findMisplacedOptions(field, path),
    ...findBoundsProblems(field, path),
    ...findChoiceProblems(field, path),
    ...findReferenceProblems(field, path, index),
    ...findDefaultProblems(field, path, index),
    ...findComputedProblems(field, path, entity, index),
    ...findNeighbourProblems(field, path, entity, index),
  ];
}

/** Checks the options that name other fields. */
function findNeighbourProblems(field: Field, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const { currencyField, copyFrom, notBefore } = field;
  if (notBefore !== undefined) problems.push(...findOrderProblems(field, notBefore, path, entity));
  if (currencyField !== undefined) {
    const holder = entity.fields.find((candidate) => candidate.name === currencyField);
    const fits = holder && ["text", "code", "choice"].includes(holder.type);
    if (!fits)
      problems.push({ path: `${path}.currencyField`, message: `"${currencyField}" is not a text or choice field` });
  }
  if (copyFrom === undefined) return problems;
  const reference = entity.fields.find((candidate) => candidate.name === copyFrom.from);
  const target = index.entities.get(reference?.reference?.entity ?? "");
  if (reference?.type !== "reference" || !target) {
    return [...problems, { path: `${path}.copyFrom.from`, message: `"${copyFrom.from}" is not a reference field` }];
  }
  const source = target.fields.find((candidate) => candidate.name === copyFrom.field);
  if (!source) return [...problems, { path: `${path}.copyFrom.field`, message: noField(target, copyFrom.field) }];
  if (familyOf(source.type) === familyOf(field.type) && source.type !== "secret") return problems;
  const message = `"${target.name}.${source.name}" is ${source.type}, and this field is ${field.type}`;
  return [...problems, { path: `${path}.copyFrom.field`, message }];
}

/** Only days compare with days, and moments with moments; a circle would allow one day only. */
function findOrderProblems(field: Field, other: string, path: string, entity: Entity): SpecProblem[] {
  const wrong = (message: string) => [{ path: `${path}.notBefore`, message }];
  if (!isMoment(field)) return wrong(`belongs to date and datetime fields, and this one is ${field.type}`);
  const first = entity.fields.find((candidate) => candidate.name === other);
  if (!first) return wrong(noField(entity, other));
  if (first === field) return wrong("names the field itself");
  if (first.type !== field.type) return wrong(`"${other}" is ${first.type}, and this field is ${field.type}`);
  return first.notBefore === field.name ? wrong(`"${other}" must not lie before this field already`) : [];
}

function findMisplacedOptions(field: Field, path: string): SpecProblem[] {
  const family = familyOf(field.type);
  const problems: SpecProblem[] = [];
  const refuse = (option: keyof Field, wanted: string) => {
    if (field[option] === undefined) return;
    problems.push({ path: `${path}.${option}`, message: `belongs to ${wanted} fields, and this one is ${field.type}` });
  };
  if (family !== "choice") refuse("choices", "choice");
  if (family !== "reference" && family !== "relation") refuse("reference", "reference");
  if (field.type !== "money") refuse("currencyField", "money");
  if (family !== "text") refuse("maxLength", "text");
  if (family !== "number") {
    refuse("min", "number");
    refuse("max", "number");
    refuse("unit", "number");
  }
  if (family === "relation" && field.unique) {
    problems.push({ path: `${path}.unique`, message: "several references cannot be unique" });
  }
  return problems;
}

function findBoundsProblems(field: Field, path: string): SpecProblem[] {
  if (familyOf(field.type) !== "number") return [];
  const { min, max } = columnBounds(field);
  if (min === undefined || max === undefined || min <= max) return [];
  const where = field.min === undefined ? "max" : "min";
  return [{ path: `${path}.${where}`, message: `the smallest value, ${min}, is above the largest, ${max}` }];
}

function findChoiceProblems(field: Field, path: string): SpecProblem[] {
  if (field.type !== "choice") return [];
  if (!field.choices) return [{ path: `${path}.choices`, message: "a choice field needs its choices" }];
  const seen = new Set<string>();
  return field.choices.flatMap(({ value }, index) => {
    const where = `${path}.choices[${index}].value`;
    if (seen.has(value)) return [{ path: where, message: `the choice "${value}" is there already` }];
    seen.add(value);
    if (UNSTORABLE.test(value)) return [{ path: where, message: "has characters that cannot be stored" }];
    // Given values are trimmed and brought to one Unicode form before they are compared.
    if (value.trim().normalize("NFC") !== value) return [{ path: where, message: "must be trimmed, composed Unicode" }];
    return [];
  });
}

function findReferenceProblems(field: Field, path: string, index: SpecIndex): SpecProblem[] {
  const family = familyOf(field.type);
  if (family !== "reference" && family !== "relation") return [];
  const reference = field.reference;
  if (!reference) return [{ path: `${path}.reference`, message: "a reference field needs its target" }];
  const problems: SpecProblem[] = [];
  if (!index.entities.has(reference.entity)) {
    problems.push({ path: `${path}.reference.entity`, message: noEntity(index, reference.entity) });
  }
  if ((family === "relation") !== (reference.through !== undefined)) {
    const message =
      family === "relation" ? "several references need their join table" : "one reference has no join table";
    problems.push({ path: `${path}.reference.through`, message });
  }
  if (reference.through && reference.through.from === reference.through.to) {
    problems.push({ path: `${path}.reference.through.to`, message: "both ends have the same column" });
  }
  if (family === "reference" && field.required && reference.onDelete === "set_null") {
    problems.push({ path: `${path}.reference.onDelete`, message: "a required field cannot be set to null" });
  }
  return problems;
}

function findDefaultProblems(field: Field, path: string, index: SpecIndex): SpecProblem[] {
  if (field.default === undefined) return [];
  const toUser = field.type === "reference" && field.reference?.entity === index.userEntity;
  if (toUser && field.default === "me") return [];
  const message = defaultProblem(field, field.default);
  return message === undefined ? [] : [{ path: `${path}.default`, message }];
}

function defaultProblem(field: Field, value: string | number | boolean): string | undefined {
  switch (familyOf(field.type)) {
    case "reference":
      return 'a reference has no default other than "me", where it refers to the user entity';
    case "relation":
    case "file":
    case "json":
      return `a ${field.type} field has no default`;
    case "list":
      return typeof value === "string" ? undefined : "must be words separated by commas";
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "number":
      return numberDefaultProblem(field, value);
    case "choice":
      return field.choices?.some((choice) => choice.value === value)
        ? undefined
        : `"${value}" is not one of the choices`;
    case "text":
      return textDefaultProblem(field, value);
    case "colour":
      return /^#[0-9a-f]{6}$/.test(String(value)) ? undefined : "must be a lower-case #rrggbb colour";
    case "temporal":
      return isTemporalDefault(field, value) ? undefined : `"${value}" is not a real ${field.type}`;
  }
}

function numberDefaultProblem(field: Field, value: unknown): string | undefined {
  if (typeof value !== "number") return "must be a number";
  const { min, max } = columnBounds(field);
  if (columnTypeOf(field.type) === "INTEGER" && !Number.isSafeInteger(value)) return "must be a whole number";
  if (min !== undefined && value < min) return `must be at least ${min}`;
  return max !== undefined && value > max ? `must be at most ${max}` : undefined;
}

function textDefaultProblem(field: Field, value: unknown): string | undefined {
  if (typeof value !== "string") return "must be text";
  if (field.maxLength !== undefined && value.length > field.maxLength) return `is longer than ${field.maxLength}`;
  return undefined;
}

function isTemporalDefault(field: Field, value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (field.type === "time") return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value);
  if (field.type === "date") return value === "today" || isCalendarDay(value);
  if (value === "now") return true;
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isCalendarDay(value.slice(0, 10));
}

function isCalendarDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
