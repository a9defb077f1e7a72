/** Narrows a number down by a word of the person: "open" tickets, "unpaid" invoices, "overdue" loans. */
import type { Filter } from "../../spec/filter-schema.ts";
import type { EntityFacts } from "./entity-facts.ts";

const UNFINISHED = /^(?:open|unfinished|outstanding|pending|unresolved|unsettled|active)$/u;

export interface OnlyFilter {
  filter: Filter;
  /** What the word was taken to mean, where no status is called so. */
  assumed?: string;
}

/** The records that are not done yet, by their status or by the field that says that they are done. */
function unfinished(facts: EntityFacts, except: string | undefined): OnlyFilter | undefined {
  const { status, finished, entity } = facts;
  const of = entity.pluralLabel.toLowerCase();
  if (status && facts.open.length > 0)
    return {
      filter: { field: status.name, op: "in", value: [...facts.open] },
      assumed: `${of} whose ${status.label.toLowerCase()} is ${facts.open.join(" or ")}`,
    };
  if (status && except !== undefined)
    return {
      filter: { field: status.name, op: "ne", value: except },
      assumed: `${of} whose ${status.label.toLowerCase()} is not ${except}`,
    };
  if (!finished) return undefined;
  return {
    filter:
      finished.type === "boolean"
        ? {
            or: [
              { field: finished.name, op: "eq", value: false },
              { field: finished.name, op: "is_null", value: true },
            ],
          }
        : { field: finished.name, op: "is_null", value: true },
    assumed: `${of} without ${finished.label.toLowerCase()}`,
  };
}

function overdue(facts: EntityFacts): OnlyFilter | undefined {
  if (!facts.due) return undefined;
  const late: Filter = { field: facts.due.name, op: "lt", value: "today" };
  const still = unfinished(facts, undefined);
  return { filter: still ? { and: [late, still.filter] } : late };
}

/** Returns the condition that the word stands for; undefined when the records have nothing that could tell. */
export function onlyFilter(only: string | undefined, facts: EntityFacts): OnlyFilter | undefined {
  const word = only?.toLowerCase();
  if (word === undefined) return undefined;
  const { status } = facts;
  const valueOf = (text: string): string | undefined =>
    status?.choices?.find((choice) => choice.value.toLowerCase() === text)?.value;
  const value = valueOf(word);
  if (status && word === "open" && facts.open.length > 0)
    return { filter: { field: status.name, op: "in", value: [...facts.open] } };
  if (status && value !== undefined) return { filter: { field: status.name, op: "eq", value } };
  if (word === "overdue" || word === "late") return overdue(facts);
  if (UNFINISHED.test(word)) return unfinished(facts, undefined);
  const done = word.startsWith("un") ? word.slice(2) : undefined;
  if (done === undefined) return undefined;
  const reached = valueOf(done);
  const said = facts.finished?.name.replace(/^is_|_(?:on|at|date)$/gu, "") === done;
  return reached !== undefined || said ? unfinished(said ? { ...facts, open: [] } : facts, reached) : undefined;
}
