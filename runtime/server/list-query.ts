/** Reads the parameters of a list and answers it: one page, its total, or all ids. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { countSelected } from "./count-rows.ts";
import { embedChildren, parseEmbed, type RowWithChildren } from "./embed.ts";
import type { EntityTable } from "./entity-table.ts";
import { filterSql } from "./filter-sql.ts";
import { type Filter, parseFilter } from "./parse-filter.ts";
import { readStoredRows, type StoredRow, toRows } from "./read-rows.ts";
import { parseSearch, searchSql } from "./search/search-sql.ts";
import { parseSort, type SortKey, sortSql } from "./sort-sql.ts";
import { joinConditions, type SqlPart } from "./sql-text.ts";

const DEFAULT_PAGE_SIZE = 25;
const LARGEST_PAGE_SIZE = 200;
const LAST_PAGE = 1_000_000;
/** From here on sorting ids and then reading rows is quicker than sorting rows. */
const FAR_OFFSET = 500;

/** Which rows: what `q`, `filter` and `archived` say together. */
export interface Selection {
  readonly words: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  /** Archived rows instead of the others; only where records are archived. */
  readonly archived: boolean;
}

export interface Page {
  readonly items: readonly RowWithChildren[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** The query string of a request, by name. */
export type QueryParams = Readonly<Record<string, string>>;

export function parseSelection(context: AppContext, table: EntityTable, params: QueryParams): Selection {
  const { model, person } = context;
  const setting = { now: context.now(), me: person.id, userEntity: model.access?.userEntity };
  return {
    words: parseSearch(params.q),
    filter: parseFilter(table, params.filter, setting),
    archived: parseArchived(table, params.archived),
  };
}

function parseArchived(table: EntityTable, given: string | undefined): boolean {
  if (given === undefined || given === "" || given === "0") return false;
  if (given !== "1") throw badRequest("archived must be 1 or 0");
  if (!table.entity.softDelete) throw badRequest(`${table.entity.pluralLabel} are not archived`);
  return true;
}

export function selectionSql(context: AppContext, table: EntityTable, selection: Selection): SqlPart {
  const parts: SqlPart[] = [];
  if (table.entity.softDelete) {
    parts.push({ sql: `t."deleted_at" IS ${selection.archived ? "NOT " : ""}NULL`, params: [] });
  }
  if (selection.filter) parts.push(filterSql(selection.filter));
  if (selection.words) parts.push(searchSql(context, table, selection.words));
  return joinConditions(parts, "AND");
}

/** A page past the last row is empty; a page that no list can have is refused. */
export function listRows(context: AppContext, table: EntityTable, params: QueryParams): Page {
  const page = parseInteger("page", params.page, 1, LAST_PAGE);
  const pageSize = parseInteger("pageSize", params.pageSize, DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE);
  const embeds = parseEmbed(table, params.embed);
  const where = selectionSql(context, table, parseSelection(context, table, params));
  const sort = sortSql(table, parseSort(table, params.sort));
  const total = countSelected(context, table, where);
  const offset = (page - 1) * pageSize;
  if (offset >= total) return { items: [], total, page, pageSize };
  const select = (list: string) =>
    context.database
      .prepare(
        `SELECT ${list} FROM ${table.from} t ${sort.joins} WHERE ${where.sql} ORDER BY ${sort.orderBy} LIMIT ? OFFSET ?`,
      )
      .raw()
      .all(...where.params, ...sort.params, pageSize, offset) as StoredRow[];
  // SQLite works all selected values out before it sorts, and sorts whole rows: what lies in other tables is looked up for
  // this page only, and for a page far behind only the ids are sorted.
  const stored =
    table.readsElsewhere || offset >= FAR_OFFSET
      ? readStoredRows(context, table, select('t."id"').flat() as number[])
      : select(table.selectList);
  return { items: embedChildren(context, toRows(context, table, stored), embeds), total, page, pageSize };
}

export function countRows(context: AppContext, table: EntityTable, params: QueryParams): number {
  return countSelected(context, table, selectionSql(context, table, parseSelection(context, table, params)));
}

/** Returns the ids of all selected rows in their order. */
export function readSelectedIds(
  context: AppContext,
  table: EntityTable,
  where: SqlPart,
  keys: readonly SortKey[],
): number[] {
  const sort = sortSql(table, keys);
  const sql = `SELECT t."id" FROM ${table.from} t ${sort.joins} WHERE ${where.sql} ORDER BY ${sort.orderBy}`;
  return context.database
    .prepare(sql)
    .pluck()
    .all(...where.params, ...sort.params) as number[];
}

/** Reads a whole number from 1 to `max`; absent or empty means `fallback`. */
export function parseInteger(name: string, given: string | undefined, fallback: number, max: number): number {
  if (given === undefined || given === "") return fallback;
  const value = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= 1 && value <= max) return value;
  throw badRequest(`${name} must be a whole number from 1 to ${max}, not ${JSON.stringify(given.slice(0, 40))}`);
}
