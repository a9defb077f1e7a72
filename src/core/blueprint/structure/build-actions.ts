/** Builds the buttons for what people do: each makes the record of it, with what has to be asked. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import type { Action } from "../../spec/workflow-schema.ts";
import type { PlannedAct } from "../assembly/add-acts.ts";
import { lowerWords } from "../assembly/naming.ts";
import { isCourse } from "../lexicon/status-words.ts";

const MOST_INPUTS = 12;
const SYSTEM = new Set(["references", "json", "html", "position"]);

/** When something booked begins and ends. */
const SPAN = /^(?:start|end|from|to|until|check_?in|check_?out|arrival|departure|pick_?up|return|date)(?:_|$)/u;

function isAsked(field: Field, act: PlannedAct): boolean {
  if (field.computed || field.readOnly === true || field.name === act.link || SYSTEM.has(field.type)) return false;
  const isDay = field.type === "date" && field.required && !SPAN.test(field.name.replace(/^date$/u, "day"));
  if (field.required && field.default === undefined && !isDay) return true;
  const isMoment = field.type === "date" || field.type === "datetime";
  if (isMoment && act.rule.asks.includes("start date") && SPAN.test(field.name)) return true;
  return act.rule.asks.some((words) => words === lowerWords(field.label) || words.replace(/ /gu, "_") === field.name);
}

/** "Book" is offered only while the thing is there to be had. */
function whenAvailable(target: Entity, act: PlannedAct): Action["when"] {
  if (!["borrow", "rent", "book", "order"].includes(act.rule.id)) return undefined;
  const status = target.fields.find(
    (field) => field.type === "choice" && /(?:^|_)(?:status|state|availability)$/u.test(field.name),
  );
  const free = status?.choices?.find((choice) => /^(?:available|free|in stock|open|vacant)$/iu.test(choice.value));
  return status && free && !isCourse((status.choices ?? []).map((choice) => choice.value.toLowerCase()))
    ? { field: status.name, op: "eq", value: free.value }
    : undefined;
}

/** A lent thing is not available until it is back. */
function statusTaken(target: Entity, act: PlannedAct): Action["set"] {
  if (act.rule.id !== "borrow") return undefined;
  const status = target.fields.find(
    (field) => field.type === "choice" && /(?:^|_)(?:status|state|availability)$/u.test(field.name),
  );
  const taken = status?.choices?.find((choice) =>
    /^(?:on loan|lent|borrowed|in use|checked out|out)$/iu.test(choice.value),
  );
  return status && taken && !target.workflow ? { [status.name]: taken.value } : undefined;
}

function inputsOf(record: Entity, act: PlannedAct): string[] {
  const person =
    act.person === undefined
      ? []
      : record.fields.filter((field) => field.name === act.person && field.default === undefined);
  const asked = record.fields.filter((field) => isAsked(field, act) && !person.includes(field));
  return [...person, ...asked].map((field) => field.name).slice(0, MOST_INPUTS);
}

function valuesOf(record: Entity, act: PlannedAct): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of record.fields) {
    if (field.default !== undefined || field.computed || isAsked(field, act)) continue;
    if (
      field.type === "date" &&
      /^(?:date|\w+_date|\w+_on)$/u.test(field.name) &&
      field.required &&
      !act.rule.asks.includes(lowerWords(field.label))
    )
      values[field.name] = "today";
    if (
      field.type === "datetime" &&
      (field.required || /^(?:sent|created|date)/u.test(field.name)) &&
      !act.rule.asks.includes(lowerWords(field.label))
    )
      values[field.name] = "now";
  }
  if (act.random === true && act.link !== undefined) values[act.link] = "random";
  return values;
}

function unique(entity: Entity, label: string): string {
  const taken = new Set([...(entity.actions ?? []), ...(entity.workflow?.transitions ?? [])].map((step) => step.name));
  const base =
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "_")
      .replace(/^_+|_+$/gu, "") || "act";
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  return name;
}

/** Clocking in makes the record of the day; clocking out closes it. */
function addClock(record: Entity, act: PlannedAct): void {
  const moments = record.fields.filter((field) => field.type === "datetime" || field.type === "time");
  const start = moments.find((field) => /in$|start/u.test(field.name));
  const end = moments.find((field) => /out$|end/u.test(field.name));
  if (start?.type !== "datetime") return;
  // What people ask for takes the place of the same button of a pack.
  record.actions = (record.actions ?? []).filter((action) => !/^Clock (?:in|out)$/u.test(action.label));
  const day = record.fields.find((field) => field.type === "date");
  const values = { [start.name]: "now", ...(day && day.default === undefined ? { [day.name]: "today" } : {}) };
  const person = record.fields.find((field) => field.name === act.person);
  const input = person && person.default === undefined ? [person.name] : [];
  record.actions = [
    ...(record.actions ?? []),
    {
      name: unique(record, "Clock in"),
      label: "Clock in",
      on: "list",
      tone: "primary",
      create: { entity: record.name, values, ...(input.length > 0 ? { input } : {}) },
      done: "Clocked in.",
    },
  ];
  if (end?.type !== "datetime") return;
  record.actions.push({
    name: unique(record, "Clock out"),
    label: "Clock out",
    on: "record",
    tone: "primary",
    when: { field: end.name, op: "is_null", value: true },
    set: { [end.name]: "now" },
    done: "Clocked out.",
  });
}

function addButton(target: Entity | undefined, record: Entity, act: PlannedAct): void {
  const holder = target && act.random !== true ? target : record;
  const inputs = inputsOf(record, act).filter((name) => !(act.random === true && name === act.link));
  const values = valuesOf(record, act);
  const asked = inputs.filter((name) => !(name in values));
  const when = target && holder === target ? whenAvailable(target, act) : undefined;
  const set = target && holder === target ? statusTaken(target, act) : undefined;
  const action: Action = {
    name: unique(holder, act.rule.label),
    label: act.rule.label,
    on: holder === record ? "list" : "record",
    tone: "primary",
    ...(when ? { when } : {}),
    ...(set ? { set } : {}),
    create: {
      entity: record.name,
      ...(holder !== record && act.link !== undefined ? { link: act.link } : {}),
      ...(Object.keys(values).length > 0 ? { values } : {}),
      ...(asked.length > 0 ? { input: asked } : {}),
    },
    done: act.rule.done,
  };
  holder.actions = [...(holder.actions ?? []), action];
}

/** Adds the buttons to the entities in place. */
export function buildActions(entities: readonly Entity[], acts: readonly PlannedAct[]): void {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  for (const act of acts) {
    const record = byName.get(act.record);
    if (!record) continue;
    if (act.rule.id === "clock") addClock(record, act);
    else addButton(act.target === undefined ? undefined : byName.get(act.target), record, act);
  }
}
