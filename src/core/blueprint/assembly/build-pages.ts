/** Builds the list, detail and form page of each entity. */

import type { Field } from "../../spec/field-schema.ts";
import type { Page } from "../../spec/page-schema.ts";
import type { Entity } from "../../spec/schema.ts";

const MAX_COLUMNS = 7;
const FILTERED = new Set<Field["type"]>(["choice", "reference", "boolean", "date", "datetime", "money"]);
const DUE = /(?:^|_)(?:due|deadline|start|date|starts|expected)(?:_|$)/u;

function rank(entity: Entity, field: Field): number {
  if (field.name === entity.titleField) return 0;
  if (field.type === "choice") return /status|stage|state/u.test(field.name) ? 1 : 3;
  if (field.type === "reference") return 2;
  if (field.type === "money" || field.type === "date" || field.type === "datetime") return 3;
  if (field.type === "long_text") return 6;
  return field.type === "url" || field.type === "colour" ? 5 : 4;
}

function columnsOf(entity: Entity): string[] {
  const ranked = entity.fields
    .map((field, order) => ({ field, order, rank: rank(entity, field) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order);
  const shown = ranked.filter((entry) => entry.rank < 6).slice(0, MAX_COLUMNS);
  return (shown.length > 0 ? shown : ranked.slice(0, 1)).map((entry) => entry.field.name);
}

/** Open work sorts by when it is due, other dated records newest first, the rest by title. */
function sortOf(entity: Entity): { field: string; direction: "asc" | "desc" }[] {
  const dates = entity.fields.filter((field) => field.type === "date" || field.type === "datetime");
  const status = entity.fields.some((field) => field.type === "choice" && /status|stage/u.test(field.name));
  const due = dates.find((field) => /due|deadline|start/u.test(field.name));
  if (due && status) return [{ field: due.name, direction: "asc" }];
  const title = entity.fields.find((field) => field.name === entity.titleField);
  const dated = dates.find((field) => DUE.test(field.name));
  if (dated && title && title.type !== "text") return [{ field: dated.name, direction: "desc" }];
  return [{ field: entity.titleField, direction: "asc" }];
}

function pathOf(text: string, taken: Set<string>): string {
  const base = text.replace(/_/gu, "-").replace(/-+/gu, "-").replace(/-$/u, "");
  let path = base;
  for (let count = 2; taken.has(path); count++) path = `${base}-${count}`;
  taken.add(path);
  return path;
}

/** Returns the pages of all entities: lists first, so that their paths are the plain ones. */
export function buildPages(entities: readonly Entity[]): Page[] {
  const taken = new Set<string>();
  const lists = entities.map((entity) => pathOf(entity.table, taken));
  return entities.flatMap((entity, index): Page[] => {
    const fields = entity.fields.map((field) => field.name);
    const children = entities.flatMap((other) =>
      other.fields
        .filter((field) => field.reference?.entity === entity.name)
        .map((field) => ({ entity: other.name, field: field.name })),
    );
    return [
      {
        kind: "list",
        path: lists[index] ?? entity.table,
        title: entity.pluralLabel,
        entity: entity.name,
        columns: columnsOf(entity),
        sort: sortOf(entity),
        filters: entity.fields.filter((field) => FILTERED.has(field.type)).map((field) => field.name),
        pageSize: 25,
      },
      {
        kind: "detail",
        path: pathOf(`${entity.name}_detail`, taken),
        title: entity.label,
        entity: entity.name,
        fields,
        children,
      },
      { kind: "form", path: pathOf(`${entity.name}_form`, taken), title: entity.label, entity: entity.name, fields },
    ];
  });
}
