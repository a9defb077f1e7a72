/** Says which fields of a record people fill in, and what the app fills in where they do not. */
import type { Field } from "../../core/spec/field-schema.ts";
import type { Entity } from "../../core/spec/schema.ts";

/** False for results and for what only defaults, workflows and actions set. */
export function isWritable(field: Field): boolean {
  return field.computed === undefined && field.readOnly !== true;
}

/** Whether the app gives the field a value when a new record comes without one, though nobody gave it a default. */
export function isFilledByApp(entity: Entity, field: Field): boolean {
  return field.type === "position" || field.copyFrom !== undefined || entity.workflow?.field === field.name;
}

/** False for records that only actions create: they need a value that people cannot give. */
export function isMadeByPeople(entity: Entity): boolean {
  return !entity.fields.some(
    (field) =>
      field.required && field.readOnly === true && field.default === undefined && !isFilledByApp(entity, field),
  );
}

/** Entities whose records are line items of this one, with their reference to it. */
export function findParts(entity: Entity, entities: readonly Entity[]): { part: Entity; link: string }[] {
  return entities.flatMap((part) => {
    const link = part.fields.find(({ name }) => name === part.partOf);
    return link?.reference?.entity === entity.name ? [{ part, link: link.name }] : [];
  });
}
