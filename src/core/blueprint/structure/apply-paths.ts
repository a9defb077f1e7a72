/** Makes the workflow of a status from the courses that were said. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { isWrong } from "../lexicon/status-words.ts";
import { finishWorkflow, type StepPlan } from "./build-workflow.ts";
import { ensureStatus, ensureValue, type StepOptions, type StepStatement } from "./step-options.ts";

function orderChoices(field: Field, values: readonly string[]): void {
  const rank = new Map(values.map((value, at) => [value, at]));
  const choices = field.choices ?? [];
  if (!values.every((value) => choices.some((choice) => choice.value === value))) return;
  field.choices = choices
    .map((choice, at) => ({ choice, at: rank.get(choice.value) ?? values.length + at }))
    .sort((a, b) => a.at - b.at)
    .map(({ choice }) => choice);
}

/** "approved or rejected, then paid": what was refused goes no further. */
function goingOn(values: readonly string[]): readonly string[] {
  const good = values.filter((value) => !isWrong(value.toLowerCase()));
  return good.length > 0 ? good : values;
}

/** All paths of one entity together make its workflow. */
export function applyPaths(
  entity: Entity,
  statements: readonly Extract<StepStatement, { kind: "path" }>[],
  options: StepOptions,
): boolean {
  const words = statements.flatMap((statement) => statement.steps.flat());
  const field = ensureStatus(entity, statements[0]?.field, words, options.cautious);
  if (!field) return false;
  if (options.isAssumed?.(entity.name, field.name) === true) {
    field.choices = [];
    delete field.default;
  }
  const plans = new Map<string, Set<string>>();
  const order: string[] = [];
  for (const { steps } of statements) {
    const values = steps.map((step) => step.flatMap((word) => ensureValue(field, word, options.cautious) ?? []));
    if (values.some((step) => step.length === 0)) return false;
    order.push(...values.flat().filter((value) => !order.includes(value)));
    for (let at = 1; at < values.length; at++) {
      for (const to of values[at] ?? []) {
        const from = plans.get(to) ?? new Set<string>();
        for (const value of goingOn(values[at - 1] ?? [])) if (value !== to) from.add(value);
        plans.set(to, from);
      }
    }
  }
  const said = options.isSaid?.(entity.name, field.name) === true;
  if (!options.cautious && !said) orderChoices(field, order);
  const first = order[0];
  if (first === undefined) return false;
  const initial = typeof field.default === "string" ? field.default : first;
  const given: StepPlan[] = [...plans].flatMap(([to, from]) => (from.size > 0 ? [{ to, from: [...from] }] : []));
  const workflow = finishWorkflow(entity, field, [...new Set([initial, first])], given);
  if (!workflow) return false;
  entity.workflow = workflow;
  field.default ??= first;
  return true;
}
