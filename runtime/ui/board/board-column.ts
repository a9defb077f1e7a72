/** The columns of a board, and where a card may go. */
import type { ChoiceTone, EntityModel, FieldModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import { recordSteps, type Step, stepTo } from "../step/steps-of.ts";

export interface Column {
  /** Stored value; null for records without one. */
  readonly value: string | null;
  readonly label: string;
  readonly tone: ChoiceTone;
}

/** One for each choice in their order; first one for records without a value, where the field may be empty. */
export function columnsOf(field: FieldModel, unset: string): readonly Column[] {
  const columns = (field.choices ?? []).map(({ value, label, tone }) => ({ value, label, tone }));
  return field.required ? columns : [{ value: null, label: unset, tone: "neutral" }, ...columns];
}

/** How a card gets to a column: by a step of the workflow, by a plain change, or not at all. */
export type Way = { readonly kind: "step"; readonly step: Step } | { readonly kind: "change" } | undefined;

export function wayTo(entity: EntityModel, field: FieldModel, row: AnyRow, to: string | null): Way {
  const from = row[field.name] ?? null;
  if (from === to) return undefined;
  if (entity.workflow?.field === field.name) {
    const step = to === null ? undefined : openStepTo(entity, row, from, to);
    return step === undefined ? undefined : { kind: "step", step };
  }
  const fixed = field.readOnly === true || field.computed !== undefined || row._can?.update === false;
  return fixed || (to === null && field.required) ? undefined : { kind: "change" };
}

function openStepTo(entity: EntityModel, row: AnyRow, from: unknown, to: string): Step | undefined {
  if (row._can !== undefined) return stepTo(entity, row, to);
  return recordSteps(entity).find((step) => step.to === to && step.from?.includes(String(from)) === true);
}

/** Whether a new record may start in a column. */
export function mayStartIn(entity: EntityModel, field: FieldModel, value: string | null): boolean {
  if (value === null) return false;
  return entity.workflow?.field === field.name ? entity.workflow.initial.includes(value) : field.readOnly !== true;
}
