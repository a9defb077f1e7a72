/** Writes a search over a table's text and the titles of the records it refers to. */
import { badRequest } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import { type EntityTable, titleSql } from "../entity-table.ts";
import { joinConditions, type SqlPart } from "../sql-text.ts";
import { indexedWordSql, isIndexed } from "./search-index.ts";
import { matchText } from "./text-match.ts";

const LONGEST_QUERY = 500;
const MOST_WORDS = 10;

/** Splits a search into words that must all be found; undefined when there are none. */
export function parseSearch(q: string | undefined): readonly string[] | undefined {
  const text = q?.trim() ?? "";
  if (text === "") return undefined;
  if (text.length > LONGEST_QUERY) throw badRequest(`The search has more than ${LONGEST_QUERY} characters`);
  if (/[\0\p{Cs}]/u.test(text)) throw badRequest("The search has characters that no text contains");
  const words = text.split(/\s+/);
  // Past the limit the rest is looked for as it stands, as one phrase.
  return words.length <= MOST_WORDS
    ? words
    : [...words.slice(0, MOST_WORDS - 1), words.slice(MOST_WORDS - 1).join(" ")];
}

/** Each word must stand in some text column, in the title, or in the title of a record referred to. */
export function searchSql(context: AppContext, table: EntityTable, words: readonly string[]): SqlPart {
  return joinConditions(
    words.map((word) => wordSql(context, table, word)),
    "AND",
  );
}

function wordSql(context: AppContext, table: EntityTable, word: string): SqlPart {
  const indexed = indexedWordSql(context, table, word);
  const parts = table.searchable
    .filter(({ name }) => !indexed || !isIndexed(context, table, name))
    .map((column) => matchText(column.sql, word, "contains"));
  if (indexed) parts.unshift(indexed);
  if (!table.searchable.some((column) => column.name === table.entity.titleField)) {
    parts.push(matchText(`(${titleSql(table, "t")})`, word, "contains"));
  }
  for (const { field, target } of table.references) {
    const column = table.columnByName.get(field.name);
    // Not correlated: SQLite looks the matching records up once, not once per row.
    const match = matchText(`(${titleSql(target, "r")})`, word, "contains");
    const sql = `${column?.sql} IN (SELECT r."id" FROM ${target.from} r WHERE ${match.sql})`;
    parts.push({ sql, params: match.params });
  }
  return joinConditions(parts, "OR");
}
