/** Writes a selection of rows as CSV, a part at a time, as people see it: titles, labels, Yes and No. */
import type { ChoiceModel } from "../../model/types.ts";
import { badRequest } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { Column, EntityTable } from "../entity-table.ts";
import { findFileId, holdsFiles } from "../files/file-value.ts";
import { readFiles } from "../files/read-files.ts";
import { parseSelection, type QueryParams, readSelectedIds, selectionSql } from "../list-query.ts";
import { nameHint } from "../name-hint.ts";
import { readStoredRows, readTitles, type StoredRow, toValue } from "../read-rows.ts";
import { parseSort } from "../sort-sql.ts";
import { csvLine } from "./csv-cell.ts";

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
  const writers = columns.map((column) => createWriter(table, column));
  for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
    const stored = readStoredRows(context, table, ids.slice(start, start + ROWS_AT_A_TIME));
    const found = { titles: readTitles(context, table, stored), files: readFiles(context, table, stored) };
    const lines = stored.map((values) => csvLine(writers.map((write) => write(values, found))));
    yield lines.join("");
  }
}

interface Found {
  readonly titles: ReadonlyMap<EntityTable, ReadonlyMap<number, string>>;
  readonly files: ReturnType<typeof readFiles>;
}
type CellWriter = (row: StoredRow, found: Found) => string | number | null;

/** Returns what writes the cells of one column: several values are joined by `; `, an upload is its name. */
function createWriter(table: EntityTable, column: Column): CellWriter {
  const { field } = column;
  const at = table.columns.indexOf(column);
  const read = (row: StoredRow) => toValue(field, row[at] ?? null);
  const target = [...table.references, ...table.relations].find((reference) => reference.field === field)?.target;
  if (target) {
    return (row, { titles }) => {
      const value = read(row);
      const ids = (Array.isArray(value) ? value : value === null ? [] : [value]) as number[];
      return join(ids.map((id) => titles.get(target)?.get(id) ?? `#${id}`));
    };
  }
  const labels = choiceLabels(field.choices ?? []);
  return (row, { files }) => {
    const value = read(row);
    if (typeof value === "boolean") return value ? "Yes" : "No";
    if (Array.isArray(value)) return join(value.map(String));
    if (holdsFiles(field)) return files?.get(findFileId(value) ?? 0)?.name ?? (value as string | null);
    return labels.get(String(value)) ?? (value as string | number | null);
  };
}

function join(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

function choiceLabels(choices: readonly ChoiceModel[]): Map<string, string> {
  return new Map(choices.map((choice) => [choice.value, choice.label]));
}

function parseColumns(table: EntityTable, given: string | undefined): readonly Column[] {
  if (given === undefined || given === "") return table.columns;
  const names = [...new Set(given.split(","))];
  return names.map((name) => {
    const column = table.columnByName.get(name);
    if (!column) {
      const hint = nameHint(name, table.columnByName.keys());
      throw badRequest(`Unknown column ${JSON.stringify(name.slice(0, 80))}`, hint);
    }
    return column;
  });
}
