/** Finds what is wrong with a condition of a spec: unknown fields, operators and values that do not fit. */
import { familyOf, type TypeFamily } from "./field-storage.ts";
import { type Condition, type Filter, relativeDatePattern } from "./filter-schema.ts";
import type { Entity } from "./schema.ts";
import { findAnyField, isMoment, noField, type SpecProblem } from "./spec-index.ts";

const ORDERED = new Set<TypeFamily>(["number", "temporal", "text"]);
const WORDS = new Set<TypeFamily>(["text", "list", "json"]);

export function findFilterProblems(filter: Filter | undefined, path: string, entity: Entity): SpecProblem[] {
  if (filter === undefined) return [];
  if ("and" in filter) {
    return filter.and.flatMap((part, index) => findFilterProblems(part, `${path}.and[${index}]`, entity));
  }
  if ("or" in filter) {
    return filter.or.flatMap((part, index) => findFilterProblems(part, `${path}.or[${index}]`, entity));
  }
  return findConditionProblems(filter, path, entity);
}

function findConditionProblems(condition: Condition, path: string, entity: Entity): SpecProblem[] {
  const field = findAnyField(entity, condition.field);
  if (!field) return [{ path: `${path}.field`, message: noField(entity, condition.field) }];
  const family = familyOf(field.type);
  const { op, value, valueField } = condition;
  const wrong = (message: string, at: string) => [{ path: `${path}.${at}`, message }];
  if (field.type === "secret") return wrong(`"${field.name}" is secret and cannot be compared`, "field");
  if (["gt", "gte", "lt", "lte"].includes(op) && !ORDERED.has(family)) {
    return wrong(`"${op}" needs a number, date or text, and "${field.name}" is ${field.type}`, "op");
  }
  if ((op === "contains" || op === "starts") && !WORDS.has(family)) {
    return wrong(`"${op}" needs text, and "${field.name}" is ${field.type}`, "op");
  }
  if (valueField !== undefined) {
    if (value !== undefined) return wrong("has a value beside a valueField", "value");
    return findAnyField(entity, valueField) ? [] : wrong(noField(entity, valueField), "valueField");
  }
  if (value === undefined) return [{ path, message: "needs a value or a valueField" }];
  if (op === "is_null") return typeof value === "boolean" ? [] : wrong("must be true or false", "value");
  if ((op === "in" || op === "nin") !== Array.isArray(value)) {
    return wrong(Array.isArray(value) ? `"${op}" takes one value` : `"${op}" takes a list of values`, "value");
  }
  return [value].flat().flatMap((one) => {
    const message = valueProblem(field, one);
    return message === undefined ? [] : wrong(message, "value");
  });
}

function valueProblem(field: NonNullable<ReturnType<typeof findAnyField>>, value: unknown): string | undefined {
  switch (familyOf(field.type)) {
    case "number":
      return typeof value === "number" ? undefined : "must be a number";
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "choice":
      return field.choices?.some((choice) => choice.value === value)
        ? undefined
        : `"${String(value)}" is not one of the choices of "${field.name}"`;
    case "reference":
    case "relation":
      return typeof value === "number" || value === "me" ? undefined : "must be the number of a record, or me";
    case "temporal":
      if (typeof value !== "string") return "must be a date";
      if (!isMoment(field) || /^\d{4}-\d{2}-\d{2}/u.test(value) || relativeDatePattern.test(value)) return undefined;
      return `"${value}" is neither a date nor relative, such as today-30d`;
    default:
      return typeof value === "string" ? undefined : "must be text";
  }
}
