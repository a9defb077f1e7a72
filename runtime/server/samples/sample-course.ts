/** Decides how far a sample record has come: its status, and what the steps on the way there have set. */
import type { AssignmentsModel, EntityModel, FieldModel, TransitionModel } from "../../model/types.ts";
import type { Random } from "./random.ts";

export interface SampleCourse {
  readonly statusField: string;
  readonly status: string;
  /** Whether nothing is left to do; then what is due is past. */
  readonly finished: boolean;
  /** What the transitions on the way have set, in their order. */
  readonly set: readonly AssignmentsModel[];
  /** Fields that steps set which this record has not met; they are still empty. */
  readonly untouched: ReadonlySet<string>;
}

const STATUS = /^(status|state|stage|phase)$/;
const FINISHED =
  /^(done|closed|complete[d]?|resolved|finished|paid|approved|rejected|cancell?ed|delivered|shipped|returned|archived|won|lost)$/i;

/** Returns undefined where records have no status. The first rows go through all of its values; the rest is random. */
export function sampleCourse(entity: EntityModel, random: Random, number: number): SampleCourse | undefined {
  const field = findStatus(entity);
  const values = field?.choices?.map(({ value }) => value) ?? [];
  const [first] = values;
  if (!field || first === undefined) return undefined;
  const status = values[number - 1] ?? random.pick(values);
  const path = entity.workflow ? findPath(entity.workflow, status) : [];
  const steps = [
    ...(entity.workflow?.transitions ?? []),
    ...(entity.actions ?? []).filter(({ on }) => on === "record"),
  ];
  const met = new Set(path.flatMap(({ set }) => Object.keys(set ?? {})));
  const later = steps
    .flatMap(({ set }) => Object.keys(set ?? {}))
    .filter((name) => !met.has(name) && isOwn(entity, name));
  return {
    statusField: field.name,
    status,
    finished: isFinished(entity, field, status),
    set: path.map(({ set }) => set).filter((set) => set !== undefined),
    untouched: new Set(later),
  };
}

/** The workflow's field, else a choice with a name for it. */
function findStatus(entity: EntityModel): FieldModel | undefined {
  const wanted = entity.workflow?.field;
  return entity.fields.find(
    (field) =>
      field.type === "choice" &&
      !field.unique &&
      !field.computed &&
      (wanted === undefined ? STATUS.test(field.name) : field.name === wanted),
  );
}

/** Fields that nobody but a step fills in. */
function isOwn(entity: EntityModel, name: string): boolean {
  const field = entity.fields.find((candidate) => candidate.name === name);
  return field?.readOnly === true && !field.required && field.default === undefined;
}

function isFinished(entity: EntityModel, field: FieldModel, status: string): boolean {
  const { workflow } = entity;
  if (workflow && workflow.transitions.length > 0) {
    return !workflow.initial.includes(status) && !workflow.transitions.some(({ from }) => from.includes(status));
  }
  const tone = field.choices?.find(({ value }) => value === status)?.tone;
  return FINISHED.test(status) || tone === "success";
}

/** The fewest transitions that lead from a start to the status; none where it cannot be reached. */
function findPath(workflow: NonNullable<EntityModel["workflow"]>, status: string): readonly TransitionModel[] {
  const paths = new Map<string, readonly TransitionModel[]>(workflow.initial.map((value) => [value, []]));
  const queue = [...workflow.initial];
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    const before = paths.get(from) ?? [];
    for (const transition of workflow.transitions) {
      if (!transition.from.includes(from) || paths.has(transition.to)) continue;
      paths.set(transition.to, [...before, transition]);
      queue.push(transition.to);
    }
  }
  return paths.get(status) ?? [];
}
