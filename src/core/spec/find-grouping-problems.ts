/** Finds what is wrong with an entity's groups of fields, its tree and its place as line items of another. */
import type { Entity, FieldGroup } from "./schema.ts";
import { noField, type SpecProblem } from "./spec-index.ts";

export function findGroupingProblems(entity: Entity, path: string): SpecProblem[] {
  const grouped = new Set<string>();
  const groups = (entity.groups ?? []).flatMap((group, at) => {
    const where = `${path}.groups[${at}]`;
    const problems = group.fields.flatMap((name, place) => {
      const at = `${where}.fields[${place}]`;
      if (grouped.has(name)) return [{ path: at, message: `"${name}" is in a group already` }];
      grouped.add(name);
      return entity.fields.some((field) => field.name === name) ? [] : [{ path: at, message: noField(entity, name) }];
    });
    return [...problems, ...findGroupKindProblems(group, where, entity)];
  });
  return [...groups, ...findTreeProblems(entity, path), ...findPartProblems(entity, path)];
}

function findGroupKindProblems(group: FieldGroup, path: string, entity: Entity): SpecProblem[] {
  const types = group.fields.map((name) => entity.fields.find((field) => field.name === name)?.type);
  if (group.kind === "geo" && types.join() !== "latitude,longitude") {
    return [{ path: `${path}.fields`, message: "must be a latitude and a longitude" }];
  }
  if (group.kind === "person_name" && types.some((type) => type !== "text")) {
    return [{ path: `${path}.fields`, message: "the parts of a name must be text" }];
  }
  return [];
}

function findTreeProblems(entity: Entity, path: string): SpecProblem[] {
  if (entity.parentField === undefined) return [];
  const parent = entity.fields.find((field) => field.name === entity.parentField);
  const fits = parent?.type === "reference" && parent.reference?.entity === entity.name && !parent.required;
  if (fits) return [];
  const message = `"${entity.parentField}" is not an optional reference to "${entity.name}" itself`;
  return [{ path: `${path}.parentField`, message }];
}

function findPartProblems(entity: Entity, path: string): SpecProblem[] {
  if (entity.partOf === undefined) return [];
  const link = entity.fields.find((field) => field.name === entity.partOf);
  const fits = link?.type === "reference" && link.required && link.reference?.onDelete === "cascade";
  if (fits && link.reference?.entity !== entity.name) return [];
  const message = `"${entity.partOf}" is not a required reference to another entity that deletes in cascade`;
  return [{ path: `${path}.partOf`, message }];
}
