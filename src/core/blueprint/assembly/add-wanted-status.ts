/** Adds the status or the due date that a board or a narrowed number rests on, where the records have none. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { toneOf } from "../lexicon/tones.ts";
import { collectFacts, type EntityFacts } from "../pages/entity-facts.ts";
import { findEntity } from "../pages/find-subject.ts";
import { onlyFilter } from "../pages/only-filter.ts";
import type { StatedShow, Statement } from "../statement/statement.ts";
import type { Draft } from "./draft.ts";
import { toLabel } from "./naming.ts";

const STATUS_WORDS = /^(?:status|stage|state|phase)$/iu;

/** The values that a status must have for the word to mean something. */
function valuesFor(show: StatedShow): string[] {
  const word = show.only?.toLowerCase();
  if (word === undefined) return ["new", "in progress", "done"];
  if (word.startsWith("un")) return [word, word.slice(2)];
  return word === "pending"
    ? ["pending", "done"]
    : /^(?:open|active|outstanding)$/u.test(word)
      ? ["open", "closed"]
      : ["open", word];
}

function fieldFor(show: StatedShow, facts: EntityFacts): Field | undefined {
  const free = { required: false, unique: false };
  const by = show.by?.[0];
  const { fields } = facts.entity;
  if (show.what === "board") {
    if (by !== undefined && !STATUS_WORDS.test(by)) return undefined;
    if (fields.some((field) => field.type === "choice" && (by === undefined || field === facts.status)))
      return undefined;
  } else if (show.only === undefined || onlyFilter(show.only, facts)) return undefined;
  if (/^(?:overdue|late)$/iu.test(show.only ?? ""))
    return { name: "due_date", label: "Due date", type: "date", ...free };
  const name = by?.toLowerCase() ?? "status";
  if (facts.status !== undefined || fields.some((field) => field.name === name)) return undefined;
  const choices = valuesFor(show).map((value) => ({ value, label: toLabel(value), tone: toneOf(value) }));
  return { name, label: toLabel(name), type: "choice", ...free, choices, default: choices[0]?.value ?? "" };
}

/** Changes the entities in place; what was added is said. */
export function addWantedStatus(draft: Draft, entities: readonly Entity[], statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind !== "show") continue;
    const { show } = statement;
    if (show.what !== "board" && show.only === undefined) continue;
    const facts = collectFacts(entities, undefined);
    // Where nobody said of what, the records that have a status are meant.
    if (show.implied === true && facts.some((one) => one.status !== undefined)) continue;
    const subject = findEntity(show.topic ?? show.measure, facts);
    const field = subject ? fieldFor(show, subject) : undefined;
    if (!subject || !field || subject.entity.fields.some((one) => one.name === field.name)) continue;
    subject.entity.fields.push(field);
    const values = field.choices ? ` (${field.choices.map((choice) => choice.value).join(", ")})` : "";
    draft.noteAssumed(
      `${subject.entity.pluralLabel} have a ${field.label.toLowerCase()}${values}, which this rests on.`,
      statement,
      `${subject.entity.name}.${field.name}`,
    );
  }
}
