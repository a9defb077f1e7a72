/** Counts the selected rows by the values of one field, for filters that show how many there are. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type EntityTable, titleSql } from "./entity-table.ts";
import { parseSelection, type QueryParams, selectionSql } from "./list-query.ts";

/** A reference's value is its id, and `title` says whose. */
export interface Facet {
  readonly value: string | number | boolean | null;
  readonly count: number;
  readonly title?: string;
}

/** Records referred to beyond these are left out, the rarest first. */
const MOST_REFERENCES = 200;

/** Choices come in their declared order and yes before no, those that no row has too; references by falling count. */
export function readFacets(context: AppContext, table: EntityTable, params: QueryParams): Facet[] {
  const column = table.columnByName.get(params.field ?? "");
  if (!column) throw badRequest(`Unknown facet field ${JSON.stringify((params.field ?? "").slice(0, 80))}`);
  const where = selectionSql(table, parseSelection(table, params));
  const type = column.field.type;
  if (type === "reference") {
    const target = table.references.find(({ field }) => field.name === column.name)?.target;
    if (!target) throw new Error(`a reference without a target: ${column.name}`);
    const counted = `SELECT ${column.sql} AS value, count(*) AS count FROM ${table.from} t WHERE ${where.sql} GROUP BY 1`;
    const sql = `SELECT c.value, c.count, ${titleSql(target, "r")} FROM (${counted}) c LEFT JOIN ${target.from} r
      ON r."id" = c.value ORDER BY c.count DESC, c.value LIMIT ${MOST_REFERENCES}`;
    const rows = context.database
      .prepare(sql)
      .raw()
      .all(...where.params) as [number | null, number, string | null][];
    return rows.map(([value, count, title]) =>
      value === null ? { value, count } : { value, count, title: title ?? `#${value}` },
    );
  }
  if (type !== "choice" && type !== "boolean") {
    throw badRequest(`Facets are for choice, reference and boolean fields, and ${column.name} is ${type}`);
  }
  const sql = `SELECT ${column.sql}, count(*) FROM ${table.from} t WHERE ${where.sql} GROUP BY 1`;
  const counts = new Map(
    context.database
      .prepare(sql)
      .raw()
      .all(...where.params) as [string | number | null, number][],
  );
  const known = type === "boolean" ? [1, 0] : (column.field.choices ?? []).map((choice) => choice.value);
  const others = [...counts.keys()].filter((value) => value !== null && !known.includes(value as never));
  const values = [...known, ...others, ...(counts.has(null) ? [null] : [])];
  return values.map((value) => ({
    value: type === "boolean" && value !== null ? value === 1 : value,
    count: counts.get(value) ?? 0,
  }));
}
