/** Carries out a button said in full: a transition of the status, or an action that sets fields or makes a record. */
import type { Field } from "../../spec/field-schema.ts";
import { familyOf } from "../../spec/field-storage.ts";
import type { Entity } from "../../spec/schema.ts";
import type { Action, Assignments, Effect, Transition } from "../../spec/workflow-schema.ts";
import { lowerWords, nameNoun } from "../assembly/naming.ts";
import { isWrong } from "../lexicon/status-words.ts";
import type { StatedStep } from "../statement/statement.ts";
import { buildWorkflow, makeTransition } from "./build-workflow.ts";
import { ensureStatus, ensureValue, findFieldByWords, findStatus, type StepOptions, toValue } from "./step-options.ts";

interface StepParts {
  set: Assignments;
  effects: Effect[];
  input: string[];
}

function findReference(entity: Entity, words: string): Field | undefined {
  const key = nameNoun(words).name;
  return entity.fields.find(
    (field) => field.type === "reference" && (field.reference?.entity === key || field.name === `${key}_id`),
  );
}

/** Returns what the step sets and asks; undefined when it speaks of something the entities do not have. */
function partsOf(
  entity: Entity,
  step: StatedStep,
  entities: readonly Entity[],
  options: StepOptions,
): StepParts | undefined {
  const parts: StepParts = { set: {}, effects: [], input: [] };
  for (const { field: words, value: text, of } of step.sets ?? []) {
    const reference = of === undefined ? undefined : findReference(entity, of);
    const holder = of === undefined ? entity : entities.find((one) => one.name === reference?.reference?.entity);
    const field = holder ? findFieldByWords(holder, words) : undefined;
    const value = field && !field.computed ? toValue(field, text, options.userEntity) : undefined;
    if (!field || value === undefined) return undefined;
    if (reference) parts.effects.push({ reference: reference.name, set: { [field.name]: value } });
    else parts.set[field.name] = value;
  }
  for (const { amount, field: words, of, minus } of step.adds ?? []) {
    const reference = findReference(entity, of);
    const holder = entities.find((one) => one.name === reference?.reference?.entity);
    const field = holder ? findFieldByWords(holder, words) : undefined;
    const source = findFieldByWords(entity, amount);
    const number = Number(amount.replace(/^(?:one|an?)$/iu, "1"));
    if (!reference || !field || field.computed || familyOf(field.type) !== "number") return undefined;
    if (source && familyOf(source.type) === "number")
      parts.effects.push({
        reference: reference.name,
        add: { [field.name]: { field: source.name, factor: minus ? -1 : 1 } },
      });
    else if (Number.isFinite(number))
      parts.effects.push({ reference: reference.name, add: { [field.name]: minus ? -number : number } });
    else return undefined;
  }
  for (const words of step.asks ?? []) {
    const field = findFieldByWords(entity, words);
    if (!field || field.computed) return undefined;
    parts.input.push(field.name);
  }
  return parts;
}

function shapeOf(parts: StepParts, step: StatedStep, roles: readonly string[]) {
  return {
    ...(roles.length > 0 ? { roles: [...roles] } : {}),
    ...(parts.input.length > 0 ? { input: [...new Set(parts.input)] } : {}),
    ...(Object.keys(parts.set).length > 0 ? { set: parts.set } : {}),
    ...(parts.effects.length > 0 ? { effects: parts.effects.slice(0, 5) } : {}),
    ...(step.done === undefined ? {} : { done: step.done }),
  };
}

/** A button that moves the status is a transition; any other an action. False when it does not fit the entities. */
export function applyStep(
  entity: Entity,
  step: StatedStep,
  entities: readonly Entity[],
  options: StepOptions,
): boolean {
  const parts = partsOf(entity, step, entities, options);
  if (!parts) return false;
  const roles = options.roleNames(step.roles ?? []);
  const shape = shapeOf(parts, step, roles);
  const status =
    step.to === undefined
      ? undefined
      : (findStatus(entity) ?? ensureStatus(entity, undefined, ["new", step.to], options.cautious));
  if (step.to !== undefined) return applyTransition(entity, step, status, shape, options);
  const taken = new Set([...(entity.workflow?.transitions ?? []), ...(entity.actions ?? [])].map((one) => one.name));
  const name =
    lowerWords(step.label)
      .replace(/[^a-z0-9]+/gu, "_")
      .replace(/^[^a-z]+|_+$/gu, "")
      .slice(0, 50) || "step";
  const moved = Object.entries(parts.set).find(([field]) => field === entity.workflow?.field);
  if (moved)
    return applyTransition(
      entity,
      { ...step, to: String(moved[1]) },
      findStatus(entity),
      shapeWithout(shape, moved[0]),
      options,
    );
  const create = step.creates ? createOf(entity, step.creates, entities, options) : undefined;
  if ((step.creates && !create) || taken.has(name)) return false;
  const onList = step.onList === true;
  const when = step.when ? whenOf(entity, step.when, options) : undefined;
  if (step.when && !when) return false;
  if (!create && Object.keys(shape).filter((key) => ["set", "effects", "input"].includes(key)).length === 0)
    return false;
  const { link, ...listed } = create ?? {};
  const action: Action = {
    name,
    label: step.label,
    on: onList ? "list" : "record",
    ...(onList
      ? { ...(roles.length > 0 ? { roles: [...roles] } : {}), ...(step.done === undefined ? {} : { done: step.done }) }
      : shape),
    ...(when && !onList ? { when } : {}),
    ...(create ? { create: onList ? (listed as NonNullable<Action["create"]>) : create } : {}),
  };
  if (onList && !create) return false;
  entity.actions = [...(entity.actions ?? []), action];
  return true;
}

function shapeWithout(shape: ReturnType<typeof shapeOf>, field: string): ReturnType<typeof shapeOf> {
  const { set, ...rest } = shape;
  const others = Object.fromEntries(Object.entries(set ?? {}).filter(([name]) => name !== field));
  return Object.keys(others).length > 0 ? { ...rest, set: others } : rest;
}

function whenOf(entity: Entity, when: NonNullable<StatedStep["when"]>, options: StepOptions): Action["when"] {
  const field = findFieldByWords(entity, when.field);
  if (!field) return undefined;
  if (/^(?:empty|missing|not set|unset)$/iu.test(when.value)) return { field: field.name, op: "is_null", value: true };
  if (/^(?:set|filled|given)$/iu.test(when.value)) return { field: field.name, op: "is_null", value: false };
  const values = when.value.split(/\s+or\s+/iu).flatMap((word) => toValue(field, word, options.userEntity) ?? []);
  if (values.length === 0) return undefined;
  return values.length === 1
    ? { field: field.name, op: "eq", value: values[0] ?? null }
    : { field: field.name, op: "in", value: values };
}

function createOf(
  entity: Entity,
  creates: NonNullable<StatedStep["creates"]>,
  entities: readonly Entity[],
  options: StepOptions,
): Action["create"] {
  const made = entities.find((one) => one.name === nameNoun(creates.record).name);
  if (!made) return undefined;
  const link = made.fields.find((field) => field.type === "reference" && field.reference?.entity === entity.name);
  const values: Assignments = {};
  for (const given of creates.values) {
    const field = findFieldByWords(made, given.field);
    const value = field && !field.computed ? toValue(field, given.value, options.userEntity) : undefined;
    if (!field || value === undefined) return undefined;
    values[field.name] = value;
  }
  const asked = creates.asks.flatMap((words) => findFieldByWords(made, words)?.name ?? []);
  const needed = made.fields
    .filter(
      (field) =>
        field.required && field.default === undefined && !field.computed && field !== link && !(field.name in values),
    )
    .map((field) => field.name);
  const input = [...new Set([...asked, ...needed])].slice(0, 12);
  return {
    entity: made.name,
    ...(link ? { link: link.name } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(input.length > 0 ? { input } : {}),
  };
}

function applyTransition(
  entity: Entity,
  step: StatedStep,
  field: Field | undefined,
  shape: ReturnType<typeof shapeOf>,
  options: StepOptions,
): boolean {
  if (!field || step.to === undefined) return false;
  const to = ensureValue(field, step.to, options.cautious);
  const from = (step.from ?? []).flatMap((word) => ensureValue(field, word, options.cautious) ?? []);
  if (to === undefined || from.length < (step.from ?? []).length) return false;
  if (!entity.workflow) {
    const workflow = buildWorkflow(entity, field);
    if (!workflow) return false;
    entity.workflow = workflow;
    field.default ??= workflow.initial[0] ?? "";
  }
  const { transitions } = entity.workflow;
  const same = transitions.filter((one) => one.to === to);
  const known =
    same.find((one) => one.label.toLowerCase() === step.label.toLowerCase()) ??
    same.find((one) => one.label !== "Reopen" && !one.label.startsWith("Back to")) ??
    same[0];
  if (known) {
    if (step.label !== "") known.label = step.label;
    if (from.length > 0) known.from = from;
    if (shape.input) delete known.confirm;
    Object.assign(known, {
      ...shape,
      ...(shape.set ? { set: { ...known.set, ...shape.set } } : {}),
      ...(shape.input ? { input: [...new Set([...(known.input ?? []), ...shape.input])] } : {}),
    });
    return true;
  }
  const taken = new Set([...transitions, ...(entity.actions ?? [])].map((one) => one.name));
  const others = (field.choices ?? []).map((choice) => choice.value).filter((value) => value !== to);
  const usual = others.filter((value) => !isWrong(value.toLowerCase()));
  const source = from.length > 0 ? from : usual.length > 0 ? usual.slice(-1) : others.slice(0, 1);
  const made: Transition = {
    ...makeTransition(entity, field, { to, from: source, ...(step.label === "" ? {} : { label: step.label }) }, taken),
    ...shape,
  };
  transitions.push(made);
  return true;
}
