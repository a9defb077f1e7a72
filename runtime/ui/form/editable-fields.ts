/** Which of an entity's fields a form offers, and how. */
import { isWritable } from "../../model/field-traits.ts";
import type { ChoiceModel, EntityModel, FieldModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import { recordSteps } from "../step/steps-of.ts";

/** Fields with an input. The order of records is changed where they are listed, not in a form. */
export function editableFields(fields: readonly FieldModel[]): readonly FieldModel[] {
  return fields.filter((field) => isWritable(field) && field.type !== "position");
}

/** Fields that are shown in the form without an input. */
export function resultFields(fields: readonly FieldModel[]): readonly FieldModel[] {
  return fields.filter((field) => !isWritable(field) && field.type !== "position" && field.type !== "secret");
}

/**
 * The choices that make sense now: a new record starts in one of the workflow's initial states, a stored one stays or moves
 * along an open transition.
 */
export function openChoices(entity: EntityModel, field: FieldModel, row: AnyRow | undefined): readonly ChoiceModel[] {
  const choices = field.choices ?? [];
  const { workflow } = entity;
  if (workflow?.field !== field.name) return choices;
  if (row === undefined) return choices.filter(({ value }) => workflow.initial.includes(value));
  const current = row[field.name];
  const open = recordSteps(entity).filter(
    ({ name, from = [] }) => row._can?.steps.includes(name) ?? from.includes(String(current)),
  );
  return choices.filter(({ value }) => value === current || open.some(({ to }) => to === value));
}

/** The field as the form offers it: with the choices that make sense now; a workflow is always somewhere. */
export function fieldInForm(entity: EntityModel, field: FieldModel, row: AnyRow | undefined): FieldModel {
  if (entity.workflow?.field !== field.name) return field;
  return { ...field, required: true, choices: openChoices(entity, field, row) };
}
