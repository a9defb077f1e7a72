/** Finds what is wrong with an entity's workflow and actions. */
import { familyOf } from "./field-storage.ts";
import { findFilterProblems } from "./find-filter-problems.ts";
import type { Entity } from "./schema.ts";
import {
  findRoleProblems,
  isMoment,
  isNumber,
  noEntity,
  noField,
  type SpecIndex,
  type SpecProblem,
} from "./spec-index.ts";
import type { Action, Assignments, Effect, Transition } from "./workflow-schema.ts";

export function findWorkflowProblems(entity: Entity, path: string, index: SpecIndex): SpecProblem[] {
  const names = new Set<string>();
  const steps = [
    ...(entity.workflow?.transitions ?? []).map((step, at) => ({ step, at: `${path}.workflow.transitions[${at}]` })),
    ...(entity.actions ?? []).map((step, at) => ({ step, at: `${path}.actions[${at}]` })),
  ];
  return [
    ...findStatusProblems(entity, path),
    ...steps.flatMap(({ step, at }) => {
      const doubled = names.has(step.name);
      names.add(step.name);
      return [
        ...(doubled ? [{ path: `${at}.name`, message: `another transition or action is named "${step.name}"` }] : []),
        ...findStepProblems(step, at, entity, index),
      ];
    }),
    ...(entity.actions ?? []).flatMap((action, at) =>
      findActionProblems(action, `${path}.actions[${at}]`, entity, index),
    ),
  ];
}

function findStatusProblems(entity: Entity, path: string): SpecProblem[] {
  const workflow = entity.workflow;
  if (!workflow) return [];
  const field = entity.fields.find((candidate) => candidate.name === workflow.field);
  if (field?.type !== "choice") {
    return [
      { path: `${path}.workflow.field`, message: `"${workflow.field}" is not a choice field of "${entity.name}"` },
    ];
  }
  const known = new Set(field.choices?.map((choice) => choice.value));
  const check = (value: string, at: string) =>
    known.has(value) ? [] : [{ path: `${path}.workflow.${at}`, message: `"${value}" is not one of the choices` }];
  const start = field.default;
  return [
    ...workflow.initial.flatMap((value, at) => check(value, `initial[${at}]`)),
    ...(typeof start === "string" && !workflow.initial.includes(start)
      ? [{ path: `${path}.workflow.initial`, message: `lacks "${start}", the field's default` }]
      : []),
    ...workflow.transitions.flatMap(({ from, to }, at) => [
      ...from.flatMap((value, place) => check(value, `transitions[${at}].from[${place}]`)),
      ...check(to, `transitions[${at}].to`),
    ]),
  ];
}

function findStepProblems(step: Transition | Action, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  return [
    ...findRoleProblems(step.roles, `${path}.roles`, index),
    ...findInputProblems(step.input, `${path}.input`, entity),
    ...findAssignmentProblems(step.set, `${path}.set`, entity, index),
    ...(step.effects ?? []).flatMap((effect, at) =>
      findEffectProblems(effect, `${path}.effects[${at}]`, entity, index),
    ),
  ];
}

function findInputProblems(names: readonly string[] | undefined, path: string, entity: Entity): SpecProblem[] {
  return (names ?? []).flatMap((name, at) => {
    const field = entity.fields.find((candidate) => candidate.name === name);
    if (!field) return [{ path: `${path}[${at}]`, message: noField(entity, name) }];
    return field.computed ? [{ path: `${path}[${at}]`, message: `"${name}" is computed` }] : [];
  });
}

function findAssignmentProblems(
  set: Assignments | undefined,
  path: string,
  entity: Entity,
  index: SpecIndex,
): SpecProblem[] {
  return Object.entries(set ?? {}).flatMap(([name, value]) => {
    const at = `${path}.${name}`;
    const field = entity.fields.find((candidate) => candidate.name === name);
    if (!field) return [{ path: at, message: noField(entity, name) }];
    if (field.computed) return [{ path: at, message: `"${name}" is computed` }];
    if (value === null) return field.required ? [{ path: at, message: `"${name}" is required` }] : [];
    const message = assignmentProblem(field, value, index);
    return message === undefined ? [] : [{ path: at, message }];
  });
}

function assignmentProblem(
  field: Entity["fields"][number],
  value: string | number | boolean,
  index: SpecIndex,
): string | undefined {
  switch (familyOf(field.type)) {
    case "number":
      return typeof value === "number" ? undefined : "must be a number";
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "choice":
      return field.choices?.some((choice) => choice.value === value)
        ? undefined
        : `"${String(value)}" is not one of the choices`;
    case "reference":
      if (value === "random" || typeof value === "number") return undefined;
      if (value !== "me") return "must be the number of a record, me or random";
      return field.reference?.entity === index.userEntity ? undefined : "me stands for a user, and this refers to none";
    case "temporal": {
      if (typeof value !== "string") return "must be a date or time";
      const word = isMoment(field) && (value === "today" || value === "now");
      return word || /^\d{2,4}[-:]\d{2}/u.test(value) ? undefined : `"${value}" is not a ${field.type}, today or now`;
    }
    case "relation":
    case "file":
      return `a ${field.type} field cannot be set`;
    default:
      return typeof value === "string" ? undefined : "must be text";
  }
}

function findEffectProblems(effect: Effect, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const reference = entity.fields.find((field) => field.name === effect.reference);
  const target = index.entities.get(reference?.reference?.entity ?? "");
  if (reference?.type !== "reference" || !target) {
    return [{ path: `${path}.reference`, message: `"${effect.reference}" is not a reference field` }];
  }
  const added = Object.entries(effect.add ?? {}).flatMap(([name, amount]) => {
    const at = `${path}.add.${name}`;
    const to = target.fields.find((field) => field.name === name);
    if (!to) return [{ path: at, message: noField(target, name) }];
    if (!isNumber(to) || to.computed) return [{ path: at, message: `"${name}" is not a number that can be changed` }];
    if (typeof amount === "number") return [];
    const from = entity.fields.find((field) => field.name === amount.field);
    return from && isNumber(from) ? [] : [{ path: `${at}.field`, message: `"${amount.field}" is not a number field` }];
  });
  return [...findAssignmentProblems(effect.set, `${path}.set`, target, index), ...added];
}

function findActionProblems(action: Action, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const problems = findFilterProblems(action.when, `${path}.when`, entity);
  if (action.on === "list" && (action.set ?? action.input ?? action.when ?? action.effects)) {
    problems.push({ path: `${path}.on`, message: "an action on the list has no record to look at or to set" });
  }
  const { create } = action;
  if (!create) {
    const idle = action.set === undefined && action.effects === undefined && action.input === undefined;
    return idle ? [...problems, { path, message: "does nothing: needs set, input, effects or create" }] : problems;
  }
  const made = index.entities.get(create.entity);
  if (!made) return [...problems, { path: `${path}.create.entity`, message: noEntity(index, create.entity) }];
  const link = made.fields.find((field) => field.name === create.link);
  if (create.link !== undefined && (action.on === "list" || link?.reference?.entity !== entity.name)) {
    const message = `"${made.name}.${create.link}" does not refer to a record that the action is about`;
    problems.push({ path: `${path}.create.link`, message });
  }
  return [
    ...problems,
    ...findAssignmentProblems(create.values, `${path}.create.values`, made, index),
    ...findInputProblems(create.input, `${path}.create.input`, made),
  ];
}
