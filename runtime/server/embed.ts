/** Adds to rows the records that refer to them: line items, and the tabs of a detail page. */
import type { Row } from "../model/types.ts";
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type EntityTable, type IncomingReference, writeSelectList } from "./entity-table.ts";
import { nameHint } from "./name-hint.ts";
import { type StoredRow, toRows } from "./read-rows.ts";
import { quoteIdentifier } from "./sql-text.ts";

/** Of one reference and one row. */
const MOST_CHILDREN = 100;
const MOST_EMBEDS = 10;

export type RowWithChildren = Row & { readonly _children?: Readonly<Record<string, readonly Row[]>> };

/** Reads `order_lines.order_id,notes.order_id`: tables with their reference to this one. */
export function parseEmbed(table: EntityTable, given: string | undefined): readonly IncomingReference[] {
  if (given === undefined || given === "") return [];
  const names = [...new Set(given.split(","))];
  if (names.length > MOST_EMBEDS) throw badRequest(`At most ${MOST_EMBEDS} tables can be embedded`);
  return names.map((name) => {
    const found = table.incoming.find(({ source, field }) => name === `${source.entity.table}.${field.name}`);
    if (found) return found;
    const known = table.incoming.map(({ source, field }) => `${source.entity.table}.${field.name}`);
    const message = `${table.entity.pluralLabel} have no ${JSON.stringify(name.slice(0, 80))} to embed`;
    throw badRequest(message, nameHint(name, known));
  });
}

/** One query for each embedded table, whatever the number of rows. Archived children are left out. */
export function embedChildren(
  context: AppContext,
  rows: readonly Row[],
  embeds: readonly IncomingReference[],
): readonly RowWithChildren[] {
  if (embeds.length === 0) return rows;
  const ids = rows.map(({ id }) => id);
  const found = embeds.map((embed) => [keyOf(embed), readChildren(context, embed, ids)] as const);
  return rows.map((row) => {
    const children = found.map(([key, byParent]) => [key, byParent.get(row.id) ?? []] as const);
    return { ...row, _children: Object.fromEntries(children) };
  });
}

function keyOf({ source, field }: IncomingReference): string {
  return `${source.entity.table}.${field.name}`;
}

/** In the order of their position where they have one, else as they were made. */
function readChildren(
  context: AppContext,
  { source, field }: IncomingReference,
  parents: readonly number[],
): ReadonlyMap<number, readonly Row[]> {
  const link = `t.${quoteIdentifier(field.name)}`;
  const position = source.columns.find((column) => column.field.type === "position");
  const order = position ? `${position.sql} IS NULL, ${position.sql}, t."id"` : 't."id"';
  const present = source.entity.softDelete ? 'AND t."deleted_at" IS NULL' : "";
  const inner = `SELECT t."id" AS id, row_number() OVER (PARTITION BY ${link} ORDER BY ${order}) AS place
    FROM ${source.from} t WHERE ${link} IN (SELECT value FROM json_each(?)) ${present}`;
  const sql = `SELECT ${writeSelectList(source.columns, source.hidden)} FROM (${inner}) c JOIN ${source.from} t
    ON t."id" = c.id WHERE c.place <= ${MOST_CHILDREN} ORDER BY c.place`;
  const stored = context.database.prepare(sql).raw().all(JSON.stringify(parents)) as StoredRow[];
  const at = source.columns.findIndex(({ name }) => name === field.name);
  const byParent = new Map<number, Row[]>();
  toRows(context, source, stored).forEach((row, index) => {
    const parent = Number(stored[index]?.[at]);
    byParent.set(parent, [...(byParent.get(parent) ?? []), row]);
  });
  return byParent;
}
