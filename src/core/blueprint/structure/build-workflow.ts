/** Builds the workflow of a status: transitions along its usual course, with every status within reach. */
import type { Choice, Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import type { Transition, Workflow } from "../../spec/workflow-schema.ts";
import { closedValues, isAside, isWrong } from "../lexicon/status-words.ts";
import { isGated, stepLabel } from "../lexicon/step-words.ts";

interface Course {
  /** Values along the usual way, in order. */
  main: string[];
  /** Pauses. */
  aside: string[];
  /** Ways out. */
  wrong: string[];
  closed: Set<string>;
}

function courseOf(choices: readonly Choice[]): Course {
  const values = choices.map((choice) => choice.value);
  const closed = new Set(closedValues(values.map((value) => value.toLowerCase())));
  const isClosed = (value: string) => closed.has(value.toLowerCase());
  const aside = values.filter((value, at) => at > 0 && isAside(value.toLowerCase()));
  const wrong = values.filter((value, at) => at > 0 && !aside.includes(value) && isWrong(value.toLowerCase()));
  const main = values.filter((value) => !aside.includes(value) && !wrong.includes(value));
  return { main, aside, wrong, closed: new Set(values.filter(isClosed)) };
}

/** Work that is done can turn out not to be; what was paid, delivered, played or refused stays so. */
const TAKEN_UP = /^(?:done|closed|resolved|solved|fixed|finished|completed?|mitigated|archived)$/iu;
const GIVEN_UP = /^(?:cancell?ed|abandoned|dropped|deferred)$/iu;
/** Statuses of records about something that happened outside the app, which nobody reopens. */
const HAPPENS =
  /^(?:paid|unpaid|invoiced|sent|booked|confirmed|scheduled|reserved|ordered|shipped|signed|approved|on loan|registered|enrolled|admitted|issued|draft)$/iu;

/** Values from which a record may be taken up again. */
function reopened({ main, wrong, closed }: Course): string[] {
  const all = [...main, ...wrong];
  const ended = main.filter((value) => closed.has(value));
  const isWork =
    ended.length > 0 && ended.every((value) => TAKEN_UP.test(value)) && !all.some((value) => HAPPENS.test(value));
  return isWork ? [...ended, ...wrong.filter((value) => GIVEN_UP.test(value))] : [];
}

/** Where a closed record goes when it is taken up again: the first open status that is no draft. */
function reopenTarget({ main, closed }: Course): string | undefined {
  const open = main.filter((value) => !closed.has(value));
  return open.find((value) => !/^draft$/iu.test(value)) ?? open[0];
}

function sourcesOfMain(course: Course, at: number): string[] {
  const { main, aside, closed } = course;
  const target = main[at] ?? "";
  const open = main.filter((value) => !closed.has(value));
  const before = main.slice(0, at);
  const previous = before.filter((value) => !closed.has(value) || !closed.has(target));
  const earlier = isGated(target) ? (previous.length > 0 ? previous.slice(-1) : before.slice(-1)) : previous;
  // "resolved" may come before "closed": one end leads to the next.
  const chained =
    earlier.length === 0 ? before.slice(-1) : closed.has(target) ? before.filter((v) => closed.has(v)).slice(-1) : [];
  const paused = at > 0 || open.length === 1 ? aside : [];
  return [...new Set([...earlier, ...chained, ...paused])].filter((value) => value !== target);
}

/** Steps that take something back: one status down the way, or from an end to where the work begins again. */
function sourcesBack(course: Course, at: number): string[] {
  const { main, aside, closed } = course;
  const target = main[at] ?? "";
  const next = main[at + 1];
  const back = next !== undefined && !closed.has(next) && !isGated(next) && !closed.has(target) ? [next] : [];
  const taken = sourcesOfMain(course, at);
  const again = target === reopenTarget(course) ? [...reopened(course), ...aside] : [];
  return [...new Set([...back, ...again])].filter((value) => value !== target && !taken.includes(value));
}

/** A rejection answers what an approval would have answered; other ways out lead from everywhere that is open. */
function sourcesOfWrong(course: Course, value: string): string[] {
  const { main, aside, closed } = course;
  const open = main.filter((one) => !closed.has(one));
  if (/^(?:rejected|declined|denied|failed|no[- ]show)$/iu.test(value)) {
    const answered = main.findIndex((one) => /^(?:approved|accepted|passed|attended|confirmed|paid)$/iu.test(one));
    const before = answered > 0 ? main.slice(Math.max(0, answered - 1), answered) : open;
    return before.length > 0 ? before : main.slice(0, 1);
  }
  const from = [...open, ...aside];
  return from.length > 0 ? from : main.slice(0, 1);
}

/** Names in the data API are those of the buttons. */
function toName(label: string, taken: Set<string>): string {
  const plain = label
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^[^a-z]+|_+$/gu, "")
    .slice(0, 50);
  const base = plain === "" ? "step" : plain;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

/** "resolved" sets "resolved_at", "paid" sets "paid_on", "closed" sets "closing_date". */
function dateSetBy(entity: Entity, value: string): Field | undefined {
  const word = value.toLowerCase().replace(/[^a-z]+/gu, "_");
  const stems = [word, word.replace(/ed$/u, "ing"), word.replace(/ed$/u, ""), `${word.replace(/e$/u, "")}ed`].filter(
    (stem) => stem.length >= 4,
  );
  const moments = entity.fields.filter(
    (field) => (field.type === "date" || field.type === "datetime") && !field.computed,
  );
  return moments.find((field) =>
    stems.some((stem) => new RegExp(`^(?:date_|last_)?${stem}(?:_(?:on|at|date|time))?$`, "u").test(field.name)),
  );
}

/** Why something was refused or how it was solved is asked for when it happens. */
function inputFor(entity: Entity, value: string): string[] {
  const test = isWrong(value.toLowerCase())
    ? /^(?:reject(?:ion)?_reason|cancell?ation_reason|reason_for_\w+|decision_(?:note|comment|reason)s?|lost_reason|manager_comment)$/u
    : /^(?:resolved|solved|closed|fixed|completed|done)$/iu.test(value)
      ? /^(?:resolution|outcome|solution|result)$/u
      : /^$/u;
  return entity.fields.filter((field) => test.test(field.name) && !field.computed).map((field) => field.name);
}

function isReopening(course: Course, from: readonly string[]): boolean {
  return from.some((value) => course.closed.has(value) || course.wrong.includes(value));
}

function labelOf(choices: readonly Choice[], value: string): string {
  return (choices.find((choice) => choice.value === value)?.label ?? value).toLowerCase();
}

export interface StepPlan {
  to: string;
  from: readonly string[];
  label?: string;
}

/** Writes one transition with what follows from the fields of the entity. */
export function makeTransition(entity: Entity, field: Field, plan: StepPlan, taken: Set<string>): Transition {
  const choice = field.choices?.find((one) => one.value === plan.to);
  const choiceLabel = choice?.label ?? plan.to;
  const label = plan.label ?? stepLabel(plan.to, choiceLabel);
  const moment = dateSetBy(entity, plan.to);
  const input = inputFor(entity, plan.to);
  const wrong = isWrong(plan.to.toLowerCase());
  return {
    name: toName(label, taken),
    label,
    from: [...plan.from],
    to: plan.to,
    ...(wrong && input.length === 0 ? { confirm: `${label}: ${entity.label}?`.slice(0, 300) } : {}),
    ...(input.length > 0 ? { input } : {}),
    ...(moment ? { set: { [moment.name]: moment.type === "date" ? "today" : "now" } } : {}),
  };
}

/** Values that no transition leads to from the initial ones. */
function unreachable(values: readonly string[], initial: readonly string[], plans: readonly StepPlan[]): string[] {
  const reached = new Set(initial);
  for (let grown = true; grown; ) {
    grown = false;
    for (const plan of plans) {
      if (reached.has(plan.to) || !plan.from.some((value) => reached.has(value))) continue;
      reached.add(plan.to);
      grown = true;
    }
  }
  return values.filter((value) => !reached.has(value));
}

/** Returns the workflow along the usual course of the choices; undefined when there is nothing to move between. */
export function buildWorkflow(entity: Entity, field: Field): Workflow | undefined {
  const choices = field.choices ?? [];
  const course = courseOf(choices);
  const first = course.main[0] ?? choices[0]?.value;
  if (first === undefined || choices.length < 2) return undefined;
  const second = /^draft$/iu.test(first) ? course.main.slice(1, 2).filter((value) => !course.closed.has(value)) : [];
  const said = typeof field.default === "string" ? [field.default] : [];
  const initial = [...new Set([...said, first, ...second])];
  const plans: StepPlan[] = choices.flatMap(({ value }) => {
    const at = course.main.indexOf(value);
    const from =
      at >= 0
        ? sourcesOfMain(course, at)
        : course.aside.includes(value)
          ? course.main.filter(
              (one) => !course.closed.has(one) && !(/^overdue$/iu.test(value) && /^draft$/iu.test(one)),
            )
          : sourcesOfWrong(course, value);
    const back = at >= 0 ? sourcesBack(course, at) : [];
    return [
      ...(from.length > 0 ? [{ to: value, from }] : []),
      ...(back.length > 0
        ? [
            {
              to: value,
              from: back,
              label: isReopening(course, back) ? "Reopen" : `Back to ${labelOf(choices, value)}`,
            },
          ]
        : []),
    ];
  });
  return finishWorkflow(entity, field, initial, plans);
}

/** Returns the workflow along exactly the given steps, and a step to each value that they leave out of reach. */
export function finishWorkflow(
  entity: Entity,
  field: Field,
  initial: readonly string[],
  given: readonly StepPlan[],
): Workflow | undefined {
  const values = (field.choices ?? []).map((choice) => choice.value);
  const plans = [...given];
  for (let lost = unreachable(values, initial, plans); lost.length > 0; lost = unreachable(values, initial, plans)) {
    const to = lost[0] ?? "";
    const at = values.indexOf(to);
    const from = values
      .slice(0, at)
      .filter((value) => !lost.includes(value))
      .slice(-1);
    plans.push({ to, from: from.length > 0 ? from : [initial[0] ?? to] });
  }
  if (plans.length === 0 || plans.length > 60) return undefined;
  const taken = new Set((entity.actions ?? []).map((action) => action.name));
  return {
    field: field.name,
    initial: [...initial].slice(0, 20),
    transitions: plans.map((plan) => makeTransition(entity, field, plan, taken)),
  };
}
