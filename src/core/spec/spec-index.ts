/** Looks up the entities, fields and roles of a spec by name while it is being checked. */
import type { Field } from "./field-schema.ts";
import { columnTypeOf, DELETED_COLUMN, familyOf, systemColumnsOf } from "./field-storage.ts";
import { didYouMean } from "./nearest-name.ts";
import type { AppSpec, Entity } from "./schema.ts";

export interface SpecProblem {
  /** JSON path, such as `$.entities[0].fields[2].choices`. */
  readonly path: string;
  readonly message: string;
}

export interface SpecIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly roles: ReadonlySet<string>;
  readonly userEntity: string | undefined;
}

export function indexSpec(spec: AppSpec): SpecIndex {
  return {
    entities: new Map(spec.entities.map((entity) => [entity.name, entity])),
    roles: new Set(spec.access?.roles.map((role) => role.name)),
    userEntity: spec.access?.userEntity,
  };
}

/** Returns a field of the entity or one of its system columns as a field. */
export function findAnyField(entity: Entity, name: string): Field | undefined {
  const field = entity.fields.find((candidate) => candidate.name === name);
  if (field || !systemColumnsOf(entity).includes(name)) return field;
  const required = name !== DELETED_COLUMN;
  return { name, label: name, type: name === "id" ? "integer" : "datetime", required, unique: name === "id" };
}

export function noField(entity: Entity, name: string): string {
  const known = [...entity.fields.map((field) => field.name), ...systemColumnsOf(entity)];
  return `the entity "${entity.name}" has no field "${name}"${didYouMean(name, known)}`;
}

export function noEntity(index: SpecIndex, name: string): string {
  return `there is no entity "${name}"${didYouMean(name, index.entities.keys())}`;
}

export function isNumber(field: Field): boolean {
  return familyOf(field.type) === "number" && columnTypeOf(field.type) !== "TEXT";
}

export function isMoment(field: Field): boolean {
  return field.type === "date" || field.type === "datetime";
}

/** Roles that are named but not declared. */
export function findRoleProblems(roles: readonly string[] | undefined, path: string, index: SpecIndex): SpecProblem[] {
  return (roles ?? []).flatMap((role, at) =>
    index.roles.has(role)
      ? []
      : [{ path: `${path}[${at}]`, message: `there is no role "${role}"${didYouMean(role, index.roles)}` }],
  );
}
