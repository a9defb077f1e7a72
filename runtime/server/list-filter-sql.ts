/** Writes conditions on values that are lists: tags, which are JSON, and references, which are rows of a join table. */
import type { FilterCondition } from "./parse-filter.ts";
import type { SqlPart } from "./sql-text.ts";

export function isList({ column }: FilterCondition): boolean {
  return column.relation !== undefined || column.field.type === "tags";
}

/** Null among the values means an empty list. `ne` and `nin` keep empty lists unless null is among the values. */
export function listFilterSql(condition: FilterCondition): SqlPart {
  const { op, values } = condition;
  const empty = isEmptySql(condition);
  if (op === "is_null") return { sql: values[0] === true ? empty : `NOT ${empty}`, params: [] };
  const present = values.filter((value) => value !== null);
  const any = holdsAnySql(condition);
  const params = [JSON.stringify(present)];
  const withEmpty = present.length < values.length;
  if (op === "ne" || op === "nin") {
    const sql = withEmpty ? `(NOT ${empty} AND NOT ${any})` : `NOT ${any}`;
    return { sql, params };
  }
  return { sql: withEmpty ? `(${empty} OR ${any})` : any, params };
}

function isEmptySql({ column, idSql }: FilterCondition): string {
  const { relation } = column;
  if (!relation) return `(${column.sql} IS NULL OR ${column.sql} = '[]')`;
  return `(NOT EXISTS (SELECT 1 FROM ${relation.joinTable} l WHERE l.${relation.from} = ${idSql}))`;
}

/** Takes the values as one JSON text. */
function holdsAnySql({ column, idSql }: FilterCondition): string {
  const { relation } = column;
  const wanted = "(SELECT value FROM json_each(?))";
  if (relation) {
    return `(${idSql} IN (SELECT l.${relation.from} FROM ${relation.joinTable} l WHERE l.${relation.to} IN ${wanted}))`;
  }
  return `(EXISTS (SELECT 1 FROM json_each(${column.sql}) l WHERE l.value IN ${wanted}))`;
}
