/** Chooses what a list shows: columns, first sort, filters, and the fields on a card. */
import type { Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import type { EntityFacts } from "./entity-facts.ts";

export interface SortKey {
  field: string;
  direction: "asc" | "desc";
}

const MAX_COLUMNS = 7;
const FILTERED = new Set<Field["type"]>([
  "choice",
  "reference",
  "references",
  "boolean",
  "tags",
  "date",
  "datetime",
  "money",
]);
const HIDDEN = new Set<Field["type"]>(["secret", "json", "html", "markdown", "long_text", "position", "file"]);

function rank(facts: EntityFacts, field: Field): number {
  if (field.name === facts.entity.titleField) return 0;
  if (field === facts.status) return 1;
  if (field.readOnly === true) return 5;
  if (field.type === "reference") return 2;
  if (field.type === "image") return 2.5;
  if (["choice", "money", "date", "datetime"].includes(field.type)) return 3;
  if (HIDDEN.has(field.type)) return 6;
  return ["url", "colour", "tags", "references", "latitude", "longitude"].includes(field.type) ? 5 : 4;
}

/** Returns at most seven columns, the telling ones first. */
export function columnsOf(facts: EntityFacts): string[] {
  const ranked = facts.entity.fields
    .map((field, order) => ({ field, order, rank: rank(facts, field) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order);
  const shown = ranked.filter((entry) => entry.rank < 6).slice(0, MAX_COLUMNS);
  return (shown.length > 0 ? shown : ranked.slice(0, 1)).map((entry) => entry.field.name);
}

/** Open work sorts by when it is due, what happened newest first, the rest by its name. */
export function sortOf(facts: EntityFacts): SortKey[] {
  const { entity, due, start, happened, status } = facts;
  const next = due ?? start;
  if (next && (status || facts.course)) return [{ field: next.name, direction: "asc" }];
  const title = entity.fields.find((field) => field.name === entity.titleField);
  const named = title?.type === "text" && facts.isPerson;
  const position = entity.fields.find((field) => field.type === "position");
  if (position) return [{ field: position.name, direction: "asc" }];
  const dated = happened ?? start;
  if (dated && !named) return [{ field: dated.name, direction: "desc" }];
  return [{ field: entity.titleField, direction: "asc" }];
}

export function filtersOf(entity: Entity): string[] {
  return entity.fields.filter((field) => FILTERED.has(field.type)).map((field) => field.name);
}

/** Returns at most `most` fields for a card below its title; `without` is shown already. */
export function cardOf(facts: EntityFacts, without: readonly (string | undefined)[], most = 3): string[] {
  return columnsOf(facts)
    .filter((name) => name !== facts.entity.titleField && !without.includes(name))
    .slice(0, most);
}
