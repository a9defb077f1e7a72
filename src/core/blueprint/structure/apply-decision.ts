/** Carries out who approves, rejects or confirms what. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { lowerWords, toLabel } from "../assembly/naming.ts";
import { stepLabel } from "../lexicon/step-words.ts";
import { participleOf } from "../statement/read-decision.ts";
import { buildWorkflow, makeTransition } from "./build-workflow.ts";
import {
  ensureStatus,
  ensureValue,
  findFieldByWords,
  findStatus,
  type StepOptions,
  type StepStatement,
} from "./step-options.ts";

const RESULT: Record<string, string> = {
  approve: "approved",
  reject: "rejected",
  accept: "accepted",
  decline: "declined",
  confirm: "confirmed",
  verify: "verified",
  deny: "denied",
  refuse: "rejected",
  authorize: "approved",
  authorise: "approved",
};

/** "managers approve or reject it with a reason": the transitions to these statuses, for these roles. */
export function applyDecision(
  entity: Entity,
  statement: Extract<StepStatement, { kind: "decision" }>,
  options: StepOptions,
): boolean {
  const own = findStatus(entity);
  const results = statement.verbs.flatMap((verb) => {
    if (Object.hasOwn(RESULT, verb)) return RESULT[verb] ?? [];
    const result = participleOf(verb);
    return own?.choices?.some((choice) => choice.value === result) === true ? [result] : [];
  });
  if (results.length === 0) return false;
  const field = ensureStatus(entity, undefined, ["requested", ...results], options.cautious);
  if (!field) return false;
  const values = results.flatMap((result) => {
    const same = field.choices?.find(
      (choice) =>
        choice.value === result ||
        (result === "rejected" && choice.value === "declined") ||
        (result === "approved" && choice.value === "accepted"),
    );
    return same?.value ?? ensureValue(field, result, options.cautious) ?? [];
  });
  if (values.length === 0) return false;
  if (!entity.workflow) {
    const workflow = buildWorkflow(entity, field);
    if (!workflow) return false;
    entity.workflow = workflow;
    field.default ??= workflow.initial[0] ?? "";
  }
  const taken = new Set([...entity.workflow.transitions, ...(entity.actions ?? [])].map((step) => step.name));
  const roles = options.roleNames(statement.roles);
  const asked = statement.asks.flatMap((words) => ensureNote(entity, words, options.cautious)?.name ?? []);
  for (const value of values) {
    let step =
      entity.workflow.transitions.find((one) => one.to === value && one.label === stepLabel(value, value)) ??
      entity.workflow.transitions.find((one) => one.to === value && one.label !== "Reopen");
    if (!step) {
      const first = entity.workflow.initial[entity.workflow.initial.length - 1] ?? "";
      step = makeTransition(entity, field, { to: value, from: [first] }, taken);
      entity.workflow.transitions.push(step);
    }
    if (roles.length > 0) step.roles = roles;
    if (asked.length > 0) {
      step.input = [...new Set([...(step.input ?? []), ...asked])];
      delete step.confirm;
    }
  }
  return true;
}

function ensureNote(entity: Entity, words: string, cautious: boolean): Field | undefined {
  const known =
    findFieldByWords(entity, words) ??
    entity.fields.find((field) => field.type === "long_text" && lowerWords(field.label).includes(lowerWords(words)));
  if (known || cautious) return known?.computed ? undefined : known;
  const field: Field = {
    name: `decision_${lowerWords(words)
      .replace(/[^a-z0-9]+/gu, "_")
      .slice(0, 40)}`,
    label: toLabel(`decision ${words}`),
    type: "long_text",
    required: false,
    unique: false,
  };
  if (entity.fields.some((one) => one.name === field.name)) return entity.fields.find((one) => one.name === field.name);
  entity.fields.push(field);
  return field;
}
