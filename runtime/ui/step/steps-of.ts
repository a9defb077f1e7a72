/** Which steps an entity has, and which of them are open for a record. */
import type { ActionModel, EntityModel, TransitionModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";

/** A transition or an action, as buttons need it. */
export interface Step {
  readonly name: string;
  readonly label: string;
  /** `danger` leads to something bad or final; `primary` is the way forward. */
  readonly tone: "primary" | "default" | "danger";
  readonly confirm?: string | undefined;
  /** Fields of the record that are asked for. */
  readonly input: readonly string[];
  readonly roles?: readonly string[] | undefined;
  /** What to say when it is done. */
  readonly done?: string | undefined;
  /** The status that it leads to, for a transition. */
  readonly to?: string | undefined;
  readonly from?: readonly string[] | undefined;
  /** The record that it makes. */
  readonly create?: ActionModel["create"];
}

/** Steps of single records: the actions meant as primary first, then the transitions, then the other actions. */
export function recordSteps(entity: EntityModel): readonly Step[] {
  const actions = (entity.actions ?? []).filter(({ on }) => on === "record").map(ofAction);
  const transitions = (entity.workflow?.transitions ?? []).map((transition) => ofTransition(entity, transition));
  const primary = actions.filter(({ tone }) => tone === "primary");
  return [...primary, ...transitions, ...actions.filter(({ tone }) => tone !== "primary")];
}

/** Actions that stand above the list. */
export function listSteps(entity: EntityModel): readonly Step[] {
  return (entity.actions ?? []).filter(({ on }) => on === "list").map(ofAction);
}

/** The steps that the server says are open for this record and person now. */
export function openSteps(entity: EntityModel, row: AnyRow): readonly Step[] {
  const open = row._can?.steps ?? [];
  return open.length === 0 ? [] : recordSteps(entity).filter(({ name }) => open.includes(name));
}

/** The open transition that leads a record to a status, e.g. for a card that is dropped on its column. */
export function stepTo(entity: EntityModel, row: AnyRow, status: string): Step | undefined {
  return openSteps(entity, row).find(({ to }) => to === status);
}

function ofAction({ name, label, tone = "default", confirm, input, roles, done, create }: ActionModel): Step {
  return { name, label, tone, confirm, input: input ?? [], roles, done, create };
}

/** A transition is as its target: towards a choice of tone `danger` it is dangerous, to `success` or `info` forward. */
function ofTransition(entity: EntityModel, transition: TransitionModel): Step {
  const { name, label, confirm, input, roles, done, to, from } = transition;
  const status = entity.fields.find((field) => field.name === entity.workflow?.field);
  const target = status?.choices?.find((choice) => choice.value === to)?.tone;
  const tone = target === "danger" ? "danger" : target === "success" || target === "info" ? "primary" : "default";
  return { name, label, tone, confirm, input: input ?? [], roles, done, to, from };
}
