/** Turns the `sort` parameter into ORDER BY, with the joins that it needs. */
import { isSearchable } from "../model/field-traits.ts";
import { badRequest } from "./api-error.ts";
import { type Column, type EntityTable, titleSql } from "./entity-table.ts";
import { nameHint } from "./name-hint.ts";
import { sortKeySql } from "./sort-key.ts";
import type { SqlValue } from "./sql-text.ts";

export interface SortKey {
  readonly column: Column;
  readonly descending: boolean;
}
export interface SortSql {
  readonly joins: string;
  readonly orderBy: string;
  readonly params: readonly SqlValue[];
}

const MOST_KEYS = 8;

/** Reads `-price,name`; a column named twice counts where it stands first. */
export function parseSort(table: EntityTable, given: string | undefined): readonly SortKey[] {
  if (given === undefined || given === "") return [];
  const names = given.split(",");
  if (names.length > MOST_KEYS) throw badRequest(`At most ${MOST_KEYS} fields can be sorted by`);
  const keys = new Map<string, SortKey>();
  for (const name of names) {
    const descending = name.startsWith("-");
    const column = table.columnByName.get(descending ? name.slice(1) : name);
    if (!column) {
      const hint = nameHint(name.replace(/^-/, ""), table.columnByName.keys());
      throw badRequest(`Unknown sort field ${JSON.stringify(name.slice(0, 80))}`, hint);
    }
    if (!keys.has(column.name)) keys.set(column.name, { column, descending });
  }
  return [...keys.values()];
}

/**
 * Text sorts without regard to case and accents, choices in their declared order, references by title, and empty values come
 * last either way. The id is the last key, in the direction of the first, so that pages never overlap.
 */
export function sortSql(table: EntityTable, keys: readonly SortKey[]): SortSql {
  const joins: string[] = [];
  const params: SqlValue[] = [];
  const terms = keys.map(({ column, descending }, index) => {
    const direction = descending ? "DESC" : "ASC";
    const nulls = column.field.required ? "" : " NULLS LAST";
    return `${termSql(table, column, `s${index}`, joins, params)} ${direction}${nulls}`;
  });
  if (!keys.some(({ column }) => column.name === "id")) terms.push(`t."id" ${keys[0]?.descending ? "DESC" : "ASC"}`);
  return { joins: joins.join(" "), orderBy: terms.join(", "), params };
}

function termSql(table: EntityTable, column: Column, alias: string, joins: string[], params: SqlValue[]): string {
  const { field } = column;
  const reference = table.references.find((candidate) => candidate.field.name === field.name);
  if (reference) {
    joins.push(`LEFT JOIN ${reference.target.from} ${alias} ON ${alias}."id" = ${column.sql}`);
    return `CASE WHEN ${column.sql} IS NOT NULL THEN ${sortKeySql(`(${titleSql(reference.target, alias)})`)} END COLLATE NOCASE`;
  }
  if (field.type === "choice") {
    const choices = field.choices ?? [];
    params.push(...choices.map((choice) => choice.value));
    const cases = choices.map((_, position) => `WHEN ? THEN ${position}`).join(" ");
    return `CASE ${column.sql} ${cases} ELSE iif(${column.sql} IS NULL, NULL, ${choices.length}) END`;
  }
  return isSearchable(field) ? sortKeySql(column.sql) : column.sql;
}
