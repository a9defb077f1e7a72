/** Counts the selected rows by the values of one field, for filters that show how many there are. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { Column, EntityTable } from "./entity-table.ts";
import { parseSelection, type QueryParams, selectionSql } from "./list-query.ts";
import { nameHint } from "./name-hint.ts";
import { readTitlesOf } from "./read-rows.ts";
import type { SqlPart } from "./sql-text.ts";

/** A reference's value is its id, and `title` says whose. */
export interface Facet {
  readonly value: string | number | boolean | null;
  readonly count: number;
  readonly title?: string;
}

type Count = [value: string | number | null, count: number];

/** Records referred to and tags beyond these are left out, the rarest first. */
const MOST_VALUES = 200;
const TYPES = ["choice", "boolean", "reference", "references", "tags"];

/**
 * Choices come in their declared order and yes before no, those that no row has too; references and tags by falling count. A
 * row counts for each of its tags and references, and for null when it has none.
 */
export function readFacets(context: AppContext, table: EntityTable, params: QueryParams): Facet[] {
  const column = table.columnByName.get(params.field ?? "");
  if (!column) {
    const known = table.columns.filter(({ field }) => TYPES.includes(field.type)).map(({ name }) => name);
    throw badRequest(
      `Unknown facet field ${JSON.stringify((params.field ?? "").slice(0, 80))}`,
      nameHint(params.field, known),
    );
  }
  const { type } = column.field;
  if (!TYPES.includes(type))
    throw badRequest(`Facets are for ${TYPES.join(", ")} fields, and ${column.name} is ${type}`);
  const where = selectionSql(context, table, parseSelection(context, table, params));
  if (type === "choice" || type === "boolean") return countKnown(column, readCounts(context, table, column, where));
  const counts = readCounts(context, table, column, where, MOST_VALUES);
  if (type === "tags") return counts.map(([value, count]) => ({ value, count }));
  const target = [...table.references, ...table.relations].find(({ field }) => field.name === column.name)?.target;
  if (!target) throw new Error(`a reference without a target: ${column.name}`);
  const titles = readTitlesOf(
    context,
    target,
    counts.flatMap(([value]) => value ?? []),
  );
  return counts.map(([value, count]) =>
    value === null ? { value, count } : { value, count, title: titles.get(Number(value)) ?? `#${value}` },
  );
}

function readCounts(
  context: AppContext,
  table: EntityTable,
  column: Column,
  where: SqlPart,
  most = Number.MAX_SAFE_INTEGER,
): Count[] {
  const { relation } = column;
  const [value, join] = relation
    ? [`l.${relation.to}`, `LEFT JOIN ${relation.joinTable} l ON l.${relation.from} = t."id"`]
    : column.field.type === "tags"
      ? ["l.value", `LEFT JOIN json_each(${column.sql}) l`]
      : [column.sql, ""];
  const sql = `SELECT ${value}, count(*) FROM ${table.from} t ${join} WHERE ${where.sql}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(...where.params);
  return rows as Count[];
}

function countKnown({ field }: Column, rows: readonly Count[]): Facet[] {
  const counts = new Map(rows);
  const known = field.type === "boolean" ? [1, 0] : (field.choices ?? []).map((choice) => choice.value);
  const others = [...counts.keys()].filter((value) => value !== null && !known.includes(value as never));
  const values = [...known, ...others, ...(counts.has(null) ? [null] : [])];
  return values.map((value) => ({
    value: field.type === "boolean" && value !== null ? value === 1 : value,
    count: counts.get(value) ?? 0,
  }));
}
