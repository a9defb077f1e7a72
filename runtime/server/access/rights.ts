/** Reads from the model what a person may do with an entity and its fields. What is not granted is not allowed. */
import type { AppModel, EntityModel, FieldModel, Reach } from "../../model/types.ts";
import type { Person } from "./person.ts";

export interface Rights {
  readonly read: Reach;
  readonly create: boolean;
  readonly update: Reach;
  readonly delete: Reach;
}

const ALL: Rights = { read: "all", create: true, update: "all", delete: "all" };
const NONE: Rights = { read: "none", create: false, update: "none", delete: "none" };

export function rightsOf(entity: EntityModel, person: Person): Rights {
  if (person.administrator) return ALL;
  return entity.access?.find((rule) => rule.role === person.role) ?? NONE;
}

export function mayReadField(field: FieldModel, person: Person): boolean {
  return person.administrator || isNamed(field.access?.read, person);
}

/** Who may change a field must be able to read it. The role of a user is given by administrators alone. */
export function mayWriteField(model: AppModel, entity: EntityModel, field: FieldModel, person: Person): boolean {
  if (person.administrator) return true;
  if (entity.name === model.access?.userEntity && field.name === model.access.roleField) return false;
  return mayReadField(field, person) && isNamed(field.access?.write, person);
}

/** Roles that are not listed at all are all roles; an empty list is none. */
function isNamed(roles: readonly string[] | undefined, person: Person): boolean {
  return roles === undefined || (person.role !== null && roles.includes(person.role));
}
