/** Writes the entities of a spec as one line each, the form in which the tables of requests state what they expect. */
import { type Blueprint, readRequest } from "../../../src/core/blueprint/read-request.ts";
import type { Field } from "../../../src/core/spec/field-schema.ts";
import type { AppSpec, Entity } from "../../../src/core/spec/schema.ts";

/**
 * One line an entity: `name/table [title] field, ...`; a field is `name`, `!` when required, `^` when unique, `:type`,
 * then `>target`, `(choices)`, `=default` and `[min..max]` where it has them.
 */
export interface RequestCase {
  request: string;
  entities: readonly string[];
}

function writeField(field: Field): string {
  const target = field.reference ? `>${field.reference.entity}` : "";
  const choices = field.choices ? `(${field.choices.map((choice) => choice.label).join("|")})` : "";
  const value = field.default === undefined ? "" : `=${field.default}`;
  const bounds = field.min === undefined && field.max === undefined ? "" : `[${field.min ?? ""}..${field.max ?? ""}]`;
  return `${field.name}${field.required ? "!" : ""}${field.unique ? "^" : ""}:${field.type}${target}${choices}${value}${bounds}`;
}

export function writeEntity(entity: Entity): string {
  return `${entity.name}/${entity.table} [${entity.titleField}] ${entity.fields.map(writeField).join(", ")}`;
}

export function writeEntities(spec: AppSpec): string[] {
  return spec.entities.map(writeEntity);
}

/** Returns the blueprint of a request that must be readable. */
export function blueprintOf(text: string, answers?: Record<string, string>): Blueprint {
  const result = readRequest(text, answers ? { answers } : undefined);
  if (!result.ok) throw new Error(`not read: ${text}`);
  return result.blueprint;
}
