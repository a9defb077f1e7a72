/** Finds records for a picker: id, title and, where there is one, a second line that tells equal titles apart. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type Column, type EntityTable, titleSql } from "./entity-table.ts";
import { parseInteger, type QueryParams } from "./list-query.ts";
import { parseSearch } from "./search/search-sql.ts";
import { matchText } from "./search/text-match.ts";
import { sortKeySql } from "./sort-key.ts";
import { joinConditions, type SqlPart } from "./sql-text.ts";

export interface Option {
  readonly id: number;
  readonly title: string;
  readonly subtitle?: string;
}

const DEFAULT_LIMIT = 20;
const LARGEST_LIMIT = 100;
const MOST_IDS = 500;

/** With `ids` returns those that exist, whatever `q` says; else those whose title or second line has all words of `q`. */
export function readOptions(context: AppContext, table: EntityTable, params: QueryParams): Option[] {
  const limit = parseInteger("limit", params.limit, DEFAULT_LIMIT, LARGEST_LIMIT);
  const ids = parseIds(params.ids);
  const title = `(${titleSql(table, "t")})`;
  const subtitle = findSubtitle(table);
  const where = ids
    ? { sql: 't."id" IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)] }
    : searchTitles(table, parseSearch(params.q) ?? [], [title, ...(subtitle ? [subtitle.sql] : [])]);
  const sql = `SELECT t."id", ${title}, ${subtitle?.sql ?? "NULL"} FROM ${table.from} t
    WHERE ${where.sql} ORDER BY ${sortKeySql(title)}, t."id" LIMIT ?`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(...where.params, ids ? MOST_IDS : limit) as [number, string, string | null][];
  return rows.map(([id, name, more]) => (more === null ? { id, title: name } : { id, title: name, subtitle: more }));
}

function searchTitles(table: EntityTable, words: readonly string[], columns: readonly string[]): SqlPart {
  const perWord = words.map((word) =>
    joinConditions(
      columns.map((column) => matchText(column, word, "contains")),
      "OR",
    ),
  );
  const offered: SqlPart[] = table.entity.softDelete ? [{ sql: 't."deleted_at" IS NULL', params: [] }] : [];
  return joinConditions([...offered, ...perWord], "AND");
}

/** The first code, e-mail address or unique text beside the title. */
function findSubtitle(table: EntityTable): Column | undefined {
  return table.searchable.find(({ name, field }) => {
    if (name === table.entity.titleField || field.type === "long_text") return false;
    return field.type === "code" || field.type === "email" || field.unique;
  });
}

function parseIds(given: string | undefined): number[] | undefined {
  if (given === undefined || given === "") return undefined;
  const parts = given.split(",");
  if (parts.length > MOST_IDS) throw badRequest(`At most ${MOST_IDS} ids can be asked for`);
  return parts.map((part) => {
    const id = /^\d{1,16}$/.test(part) ? Number(part) : 0;
    if (!Number.isSafeInteger(id) || id < 1) throw badRequest(`${JSON.stringify(part.slice(0, 40))} is not an id`);
    return id;
  });
}
