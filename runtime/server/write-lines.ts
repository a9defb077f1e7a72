/** Writes the line items that come with a record: listed ones are created or changed, the others deleted. */

import type { RecordValues } from "../model/types.ts";
import { isBlank } from "../model/validate-record.ts";
import { checkGivenValues, requireRight, requireRowRight } from "./access/require-right.ts";
import { ApiError, badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { type CheckedRecord, checkRecord, type FieldErrors, type GivenValues } from "./check-record.ts";
import { deleteRecords } from "./delete-rows.ts";
import type { EntityTable } from "./entity-table.ts";
import { serverIssue } from "./issue-texts.ts";
import { quoteIdentifier, type SqlValue } from "./sql-text.ts";
import { runEffects } from "./steps/run-effects.ts";
import { findTransition, initialStatus, refuseOtherStart } from "./workflow.ts";
import { insertRecord, isStored, toStored, updateRecord } from "./write-record.ts";

const MOST_LINES = 500;

/** The line items of one table that were given for one record. */
export interface GivenLines {
  readonly part: EntityTable;
  /** Their reference to the record. */
  readonly link: string;
  readonly lines: readonly GivenValues[];
}

/** Takes `_lines` out of given values. */
export function takeLines(table: EntityTable, given: GivenValues): { rest: GivenValues; parts: GivenLines[] } {
  const { _lines: lines, ...rest } = given;
  if (lines === undefined || lines === null) return { rest, parts: [] };
  if (typeof lines !== "object" || Array.isArray(lines)) throw badRequest("_lines must be an object of lists");
  return { rest, parts: Object.entries(lines).map(([name, list]) => parseLines(table, name, list)) };
}

function parseLines(table: EntityTable, name: string, list: unknown): GivenLines {
  const found = table.incoming.find(
    ({ source, field }) => source.entity.table === name && source.entity.partOf === field.name,
  );
  if (!found) throw badRequest(`${table.entity.label} has no line items ${JSON.stringify(name.slice(0, 80))}`);
  if (!Array.isArray(list)) throw badRequest(`_lines.${name} must be a list`);
  if (list.length > MOST_LINES) throw badRequest(`_lines.${name} can have at most ${MOST_LINES} lines`);
  if (!list.every((line) => typeof line === "object" && line !== null && !Array.isArray(line))) {
    throw badRequest(`_lines.${name} must be a list of objects`);
  }
  return { part: found.source, link: found.field.name, lines: list };
}

interface CheckedLine extends CheckedRecord {
  readonly id: number | undefined;
  /** What comes before the name of a field in an error. */
  readonly prefix: string;
  readonly effects: Parameters<typeof runEffects>[3];
}

/** Checked lines, to be written when nothing at all is wrong. */
export interface CheckedLines extends GivenLines {
  readonly checked: readonly CheckedLine[];
}

/** Adds what is wrong with the lines to `errors`; `parent` is undefined where the record is new. */
export function checkLines(
  context: AppContext,
  parts: readonly GivenLines[],
  parent: number | undefined,
  errors: FieldErrors,
): CheckedLines[] {
  return parts.map((given) => {
    const present = parent === undefined ? new Set<number>() : new Set(readLineIds(context, given, parent));
    const checked = given.lines.map((line, index) =>
      atLine(prefixOf(given, index), () => checkLine(context, given, { line, index, parent, present })),
    );
    for (const { prefix, errors: own } of checked) {
      for (const [name, issue] of Object.entries(own)) errors[`${prefix}${name}`] = issue;
    }
    return { ...given, checked };
  });
}

function checkLine(
  context: AppContext,
  { part, link }: GivenLines,
  place: { line: GivenValues; index: number; parent: number | undefined; present: Set<number> },
): CheckedLine {
  const { index, parent, present } = place;
  const { id: givenId, [link]: _, ...rest } = place.line;
  const given = checkGivenValues(context, part, rest, isBlank(givenId) ? "create" : "update");
  const prefix = prefixOf({ part }, index);
  // The record may not be there yet: the reference to it is set when the lines are written.
  const entity = { ...part.entity, fields: part.entity.fields.filter(({ name }) => name !== link) };
  const table: EntityTable = {
    ...part,
    entity,
    references: part.references.filter(({ field }) => field.name !== link),
  };
  const order = Object.fromEntries(
    entity.fields.filter(({ type }) => type === "position").map(({ name }) => [name, index + 1]),
  );
  if (isBlank(givenId)) {
    const own = { ...initialStatus(part), ...order };
    const { values, errors } = checkRecord(context, table, { mode: "create", given, own });
    refuseOtherStart(part, given, errors);
    return { id: undefined, prefix, values, errors, effects: undefined };
  }
  const id = Number(givenId);
  // A line listed twice is not there the second time.
  if (parent === undefined || !present.delete(id)) {
    const missing = serverIssue("no_line", { entity: part.entity.label, id: String(givenId).slice(0, 20) });
    const errors = { id: missing };
    return { id: undefined, prefix, values: {}, errors, effects: undefined };
  }
  const moved: FieldErrors = {};
  const transition = findTransition(context, part, { id, given, errors: moved });
  const { values, errors } = checkRecord(context, table, { mode: "update", given: { ...given, ...order }, id });
  return { id, prefix, values, errors: { ...errors, ...moved }, effects: transition?.effects };
}

/** Writes checked lines; a violated constraint is told at the line that it is about. */
export function writeLines(context: AppContext, parts: readonly CheckedLines[], parent: number): void {
  for (const { part, link, lines, checked } of parts) {
    const kept = new Set(checked.flatMap(({ id }) => id ?? []));
    const gone = readLineIds(context, { part, link, lines }, parent).filter((id) => !kept.has(id));
    if (gone.length > 0) {
      requireRowRight(context, part, "delete", gone);
      deleteRecords(context, part, gone);
    }
    for (const line of checked) atLine(line.prefix, () => writeLine(context, part, line, link, parent));
  }
}

function writeLine(context: AppContext, part: EntityTable, line: CheckedLine, link: string, parent: number): void {
  if (line.id === undefined) {
    requireRight(context, part, "create");
    insertRecord(context, part, { ...line.values, [link]: parent });
    return;
  }
  if (isUnchanged(context, part, line.id, line.values)) return;
  requireRowRight(context, part, "update", [line.id]);
  updateRecord(context, part, line.id, line.values);
  runEffects(context, part, line.id, line.effects);
}

/** A form sends all lines each time; those that stay as they are should keep their time of change. */
function isUnchanged(context: AppContext, part: EntityTable, id: number, values: RecordValues): boolean {
  const fields = part.entity.fields.filter(({ name }) => Object.hasOwn(values, name));
  if (!fields.every(isStored)) return false;
  if (fields.length === 0) return true;
  const columns = fields.map(({ name }) => quoteIdentifier(name)).join(", ");
  const stored = context.database.prepare(`SELECT ${columns} FROM ${part.sql} WHERE "id" = ?`).raw().get(id);
  return fields.every(({ name }, index) => (stored as SqlValue[])[index] === toStored(values[name] ?? null));
}

function prefixOf({ part }: Pick<GivenLines, "part">, index: number): string {
  return `_lines.${part.entity.table}.${index}.`;
}

function atLine<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ApiError ? error.within(prefix) : error;
  }
}

function readLineIds(context: AppContext, { part, link }: GivenLines, parent: number): number[] {
  const archived = part.entity.softDelete ? 'AND "deleted_at" IS NULL' : "";
  const sql = `SELECT "id" FROM ${part.sql} WHERE ${quoteIdentifier(link)} = ? ${archived} ORDER BY "id"`;
  return context.database.prepare(sql).pluck().all(parent) as number[];
}
