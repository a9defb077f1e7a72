/** Writes a selection of rows as CSV, a part at a time, as people see it: titles, labels, Yes and No. */
import type { ChoiceModel } from "../model/types.ts";
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { csvLine } from "./csv-cell.ts";
import type { Column, EntityTable } from "./entity-table.ts";
import { parseSelection, type QueryParams, readSelectedIds, selectionSql } from "./list-query.ts";
import { readStoredRows, readTitles } from "./read-rows.ts";
import { parseSort } from "./sort-sql.ts";

const ROWS_AT_A_TIME = 500;

/**
 * Returns the file's parts; all parameters are checked before the first. Which rows, and their order, is settled at the
 * start, so that a row that changes meanwhile is neither missed nor doubled; memory holds the ids and one part.
 */
export function exportCsv(context: AppContext, table: EntityTable, params: QueryParams): Iterable<string> {
  const columns = parseColumns(table, params.columns);
  const where = selectionSql(context, table, parseSelection(context, table, params));
  const ids = readSelectedIds(context, table, where, parseSort(table, params.sort));
  return writeParts(context, table, columns, ids);
}

function* writeParts(
  context: AppContext,
  table: EntityTable,
  columns: readonly Column[],
  ids: readonly number[],
): Generator<string> {
  // The byte order mark tells Excel that the file is UTF-8.
  yield `\ufeff${csvLine(columns.map((column) => column.label))}`;
  const labels = new Map(columns.map(({ name, field }) => [name, choiceLabels(field.choices ?? [])]));
  for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
    const stored = readStoredRows(context, table, ids.slice(start, start + ROWS_AT_A_TIME));
    const titles = readTitles(context, table, stored);
    const lines = stored.map((values) =>
      csvLine(
        columns.map((column) => {
          const value = values[table.columns.indexOf(column)] ?? null;
          if (value === null) return null;
          if (column.field.type === "boolean") return value === 0 ? "No" : "Yes";
          if (column.field.type === "choice") return labels.get(column.name)?.get(String(value)) ?? value;
          if (column.field.type !== "reference") return value;
          const target = table.references.find(({ field }) => field.name === column.name)?.target;
          return (target && titles.get(target)?.get(Number(value))) ?? `#${value}`;
        }),
      ),
    );
    yield lines.join("");
  }
}

function choiceLabels(choices: readonly ChoiceModel[]): Map<string, string> {
  return new Map(choices.map((choice) => [choice.value, choice.label]));
}

function parseColumns(table: EntityTable, given: string | undefined): readonly Column[] {
  if (given === undefined || given === "") return table.columns;
  const names = [...new Set(given.split(","))];
  return names.map((name) => {
    const column = table.columnByName.get(name);
    if (!column) throw badRequest(`Unknown column ${JSON.stringify(name.slice(0, 80))}`);
    return column;
  });
}
