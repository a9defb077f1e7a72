/** Imports the rows of a CSV file: all or nothing, or as a rehearsal that says what would happen. */

import type { Issue } from "../../model/issue.ts";
import { isAllowed, requireRight } from "../access/require-right.ts";
import { ApiError, badRequest, fieldError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { GivenValues } from "../check-record.ts";
import type { EntityTable } from "../entity-table.ts";
import { describeIssue, type ServerIssueCode, serverIssue } from "../issue-texts.ts";
import { describeError } from "../server-error.ts";
import { quoteIdentifier } from "../sql-text.ts";
import { importRow, updateRow } from "../write-rows.ts";
import { createTitleFinder, type TitleFinder } from "./find-by-title.ts";
import { type ImportColumn, matchColumns } from "./match-columns.ts";
import { type CsvRecord, parseCsv } from "./parse-csv.ts";
import { readCell } from "./read-cell.ts";

export interface ImportError {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly field?: string;
  readonly message: string;
  /** The message by code, to be said in another language. */
  readonly issue?: Issue;
}

export interface ImportResult {
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly created: number;
  readonly updated: number;
  /** The first ones. */
  readonly errors: readonly ImportError[];
  /** Values of the first rows, as they were read. */
  readonly sample: readonly GivenValues[];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;
const MOST_ERRORS = 100;
const SAMPLE_ROWS = 5;

/** Ends a transaction that must leave nothing behind. */
class Undo extends Error {}

interface Import {
  readonly context: AppContext;
  readonly table: EntityTable;
  readonly columns: readonly ImportColumn[];
  readonly key: string | undefined;
  readonly titles: TitleFinder;
  readonly errors: ImportError[];
  /** Ids of the present records by the value of their key. */
  readonly byKey: ReadonlyMap<unknown, readonly number[]>;
  /** Key values that have stood in the file, with their lines. */
  readonly seen: Map<unknown, number>;
}

/** Body: `{ csv, mapping?, key? }`. Any error refuses the whole file, with the same result in the error. */
export function importRows(context: AppContext, table: EntityTable, body: GivenValues, dryRun: boolean): ImportResult {
  const { csv, mapping, key } = parseBody(context.visible.of(table), body);
  // Whoever may only change records can import changes; each row is asked for again.
  if (key === undefined || !isAllowed(context, table, "update")) requireRight(context, table, "create");
  const parsed = parseCsv(csv);
  if ("problem" in parsed) throw badRequest(`Line ${parsed.problem.line}: ${parsed.problem.message}`);
  const [header, ...records] = parsed.records;
  if (!header) throw badRequest("The file is empty");
  if (header.cells.length > MOST_COLUMNS) throw badRequest(`A file can have at most ${MOST_COLUMNS} columns`);
  if (records.length > MOST_ROWS)
    throw badRequest(`At most ${MOST_ROWS} rows can be imported at once; divide the file`);
  const columns = matchColumns(context, table, header.cells, { mapping, key });
  if (key !== undefined && !columns.some(({ field }) => field?.name === key)) {
    throw badRequest(`No column of the file is ${key}, by which records are to be found`);
  }
  const work: Import = {
    context,
    table,
    columns,
    key,
    titles: createTitleFinder(context),
    errors: [],
    byKey: key === undefined ? new Map() : readKeys(context, table, key),
    seen: new Map(),
  };
  const result = carryOut(work, records, dryRun);
  if (result.errors.length === 0 || dryRun) return result;
  const [first] = result.errors;
  const refused = serverIssue("nothing_imported", { line: first?.line ?? 0, reason: first?.message ?? "" });
  throw new ApiError("validation", refused, { extra: { ...result } });
}

/** A rehearsal does everything and undoes it, so that it finds what the database refuses, too. */
function carryOut(work: Import, records: readonly CsvRecord[], dryRun: boolean): ImportResult {
  const { context, columns, errors } = work;
  let [created, updated] = [0, 0];
  const sample: GivenValues[] = [];
  try {
    context.database.transaction(() => {
      for (const record of records) {
        const values = readValues(work, record);
        if (values && sample.length < SAMPLE_ROWS) sample.push(values);
        const done = values && writeRow(work, record, values);
        if (done === "created") created += 1;
        if (done === "updated") updated += 1;
        if (errors.length >= MOST_ERRORS) break;
      }
      if (dryRun || errors.length > 0) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  const described = columns.map(({ header, field }) => ({ header, field: field?.name ?? null }));
  return { columns: described, created, updated, errors: errors.slice(0, MOST_ERRORS), sample };
}

/** Returns undefined, and tells the errors, when a cell cannot be read. */
function readValues({ columns, table, titles, context, errors }: Import, record: CsvRecord): GivenValues | undefined {
  const before = errors.length;
  const surplus = record.cells.slice(columns.length).some((cell) => cell.trim() !== "");
  if (surplus)
    errors.push(
      toError(record.line, serverIssue("row_too_long", { cells: record.cells.length, columns: columns.length })),
    );
  const values: Record<string, unknown> = {};
  columns.forEach(({ field }, index) => {
    const text = record.cells[index];
    if (!field || text === undefined) return;
    const target = [...table.references, ...table.relations].find((reference) => reference.field === field)?.target;
    const read = (part: string) =>
      target ? titles.find(target, part, field.label) : readCell(field, part, context.model.app);
    const parts = field.type === "references" ? text.split(";").filter((part) => part.trim() !== "") : [text];
    const found = target && text.trim() === "" ? [] : parts.map(read);
    const wrong = found.find((one) => "issue" in one);
    if (wrong && "issue" in wrong) {
      errors.push(toError(record.line, wrong.issue, field.name));
      return;
    }
    const got = found.map((one) => ("value" in one ? one.value : null));
    values[field.name] = field.type === "references" ? got : (got[0] ?? null);
  });
  return errors.length > before ? undefined : values;
}

function writeRow(work: Import, { line }: CsvRecord, values: GivenValues): "created" | "updated" | undefined {
  const { context, table, titles, errors } = work;
  try {
    // Within the transaction this is a savepoint: what a refused row has written is gone before the next.
    return context.database.transaction(() => {
      const id = findByKey(work, line, values);
      const { id: _, ...rest } = values;
      if (id === undefined) titles.remember(table, importRow(context, table, fillDefaults(rest)));
      else titles.remember(table, updateRow(context, table, id, { given: rest, matches: () => true }).id);
      return id === undefined ? "created" : "updated";
    });
  } catch (thrown) {
    const error = describeError(thrown);
    if (error.code === "internal" || error.code === "busy") throw thrown;
    const issues = Object.entries(error.issues ?? {});
    if (issues.length === 0) errors.push(error.issue ? toError(line, error.issue) : { line, message: error.message });
    for (const [field, issue] of issues) errors.push(toError(line, issue, field));
    return undefined;
  }
}

/** An empty cell of a new record is as if its column were not there, so that defaults apply. */
function fillDefaults(values: GivenValues): GivenValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function findByKey({ key, byKey, seen }: Import, line: number, values: GivenValues): number | undefined {
  if (key === undefined) return undefined;
  const value = values[key] ?? null;
  if (value === null) {
    if (key !== "id") throw keyError(key, "key_empty");
    return undefined;
  }
  const text = toKey(value);
  const earlier = seen.get(text);
  if (earlier !== undefined) throw keyError(key, "key_twice", { line: earlier });
  seen.set(text, line);
  const ids = byKey.get(text) ?? [];
  if (ids.length > 1) throw keyError(key, "key_of_several");
  if (key === "id" && ids.length === 0) throw keyError(key, "key_of_none", { text });
  return ids[0];
}

/** Reading them once beats looking each up: the key need not have an index. */
function readKeys(context: AppContext, table: EntityTable, key: string): Map<unknown, number[]> {
  const sql = `SELECT t."id", t.${quoteIdentifier(key)} FROM ${context.visible.of(table).from} t`;
  const found = new Map<unknown, number[]>();
  for (const [id, value] of context.database.prepare(sql).raw().all() as [number, unknown][]) {
    const known = found.get(toKey(value));
    if (known) known.push(id);
    else found.set(toKey(value), [id]);
  }
  return found;
}

/** Numbers may have been read as text. */
function toKey(value: unknown): string {
  return String(value).normalize("NFC").trim();
}

function keyError(key: string, code: ServerIssueCode, params: Issue["params"] = {}): ApiError {
  return fieldError(key, serverIssue(code, { key, ...params }));
}

function toError(line: number, issue: Issue, field?: string): ImportError {
  return { line, ...(field === undefined ? {} : { field }), message: describeIssue(issue), issue };
}

function parseBody(table: EntityTable, body: GivenValues) {
  const extra = Object.keys(body).find((name) => !["csv", "mapping", "key"].includes(name));
  if (extra !== undefined)
    throw badRequest(`An import takes csv, mapping and key, not ${JSON.stringify(extra.slice(0, 80))}`);
  const { csv, mapping = {}, key } = body;
  if (typeof csv !== "string") throw badRequest("csv must be the text of a file");
  if (typeof mapping !== "object" || mapping === null || Array.isArray(mapping)) {
    throw badRequest("mapping must be an object: header to field");
  }
  if (key !== undefined && key !== null && key !== "" && !isKey(table, key)) {
    throw badRequest("key must be id or a text, email, code or number field");
  }
  return { csv, mapping: mapping as GivenValues, key: typeof key === "string" && key !== "" ? key : undefined };
}

const KEY_TYPES = ["text", "email", "code", "phone", "url", "integer", "year", "date"];

function isKey(table: EntityTable, key: unknown): key is string {
  if (key === "id") return true;
  // By a field that the person may not read, trying values would tell which there are.
  const field = typeof key === "string" ? table.columnByName.get(key)?.field : undefined;
  return (
    field !== undefined &&
    field.computed === undefined &&
    table.entity.fields.includes(field) &&
    KEY_TYPES.includes(field.type)
  );
}
