/** The way that records usually take through a workflow, for showing how far one has come. */
import type { ChoiceModel, EntityModel } from "../../model/types.ts";

export interface PathStep {
  readonly choice: ChoiceModel;
  readonly state: "done" | "current" | "ahead";
}

/** Fewer steps than these are told by the badge alone. */
const fewest = 3;

/**
 * Follows, from the first initial status, the first transition that leads on to something new and not to a bad end. Undefined
 * where that is short, or where the record has left the way, e.g. because it was rejected.
 */
export function workflowPath(entity: EntityModel, status: unknown): readonly PathStep[] | undefined {
  const { workflow } = entity;
  const choices = entity.fields.find(({ name }) => name === workflow?.field)?.choices ?? [];
  if (workflow === undefined) return undefined;
  const path: string[] = [];
  for (let at = workflow.initial[0]; at !== undefined && !path.includes(at); ) {
    path.push(at);
    const from: string = at;
    at = workflow.transitions.find(
      (step) =>
        step.from.includes(from) &&
        !path.includes(step.to) &&
        choices.find(({ value }) => value === step.to)?.tone !== "danger",
    )?.to;
  }
  const here = path.indexOf(String(status));
  if (path.length < fewest || here === -1) return undefined;
  return path.flatMap((value, index) => {
    const choice = choices.find((candidate) => candidate.value === value);
    // At the last step everything is done.
    const last = index === path.length - 1;
    const state = index < here || (index === here && last) ? "done" : index === here ? "current" : "ahead";
    return choice === undefined ? [] : [{ choice, state } as const];
  });
}
