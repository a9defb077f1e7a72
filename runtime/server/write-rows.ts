/** Creates and changes rows, one or many, with their line items; each request in one transaction. */
import type { Row } from "../model/types.ts";
import { checkGivenValues, requireRight, requireRowRight } from "./access/require-right.ts";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { checkRecord, type FieldErrors, type GivenValues, type RecordCheck, refuseErrors } from "./check-record.ts";
import type { EntityTable } from "./entity-table.ts";
import { serverIssue } from "./issue-texts.ts";
import { getWrittenRow, readTitlesOf } from "./read-rows.ts";
import { refuseStale } from "./stale-rows.ts";
import { resolveAssignments } from "./steps/assignments.ts";
import { runEffects } from "./steps/run-effects.ts";
import { findTransition, initialStatus, refuseOtherStart } from "./workflow.ts";
import { checkLines, takeLines, writeLines } from "./write-lines.ts";
import { insertRecord, updateRecord } from "./write-record.ts";

export function createRow(context: AppContext, table: EntityTable, given: GivenValues): Row {
  requireRight(context, table, "create");
  return context.database.transaction(() => {
    const allowed = checkGivenValues(context, table, given, "create");
    return getWrittenRow(context, table, createRecord(context, table, { given: allowed }));
  });
}

/** `matches` is asked with the stored row's hash; when it says no, the row stays and a conflict is thrown. */
export function updateRow(
  context: AppContext,
  table: EntityTable,
  id: number,
  change: { readonly given: GivenValues; readonly matches: (etag: string) => boolean },
): Row {
  return context.database.transaction(() => {
    requireRowRight(context, table, "update", [id]);
    refuseStale(context, table, id, change.matches);
    changeRecord(context, table, id, checkGivenValues(context, table, change.given, "update"));
    return getWrittenRow(context, table, id);
  });
}

/** Changes all rows or none; returns how many. */
export function updateRows(
  context: AppContext,
  table: EntityTable,
  ids: readonly number[],
  given: GivenValues,
): number {
  return context.database.transaction(() => {
    requireRowRight(context, table, "update", ids);
    const allowed = checkGivenValues(context, table, given, "update");
    for (const id of ids) atRow(context, table, id, () => changeRecord(context, table, id, allowed));
    return ids.length;
  });
}

/** What is wrong with one of many rows is told with the row that it is about. */
function atRow(context: AppContext, table: EntityTable, id: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === "forbidden") throw error;
    const title = readTitlesOf(context, context.visible.of(table), [id]).get(id) ?? `#${id}`;
    const issue = serverIssue("row_refused", { entity: table.entity.label, title, reason: error.message });
    const issues = error.issues ? { issues: error.issues } : {};
    throw new ApiError(error.code, issue, { ...issues, extra: { ...error.extra, row: { id, title } } });
  }
}

/** Within a transaction: adds a record of a file, and returns its id. Administrators bring the status along, wherever it is. */
export function importRow(context: AppContext, table: EntityTable, given: GivenValues): number {
  requireRight(context, table, "create");
  const allowed = checkGivenValues(context, table, given, "create");
  const status = table.entity.workflow?.field;
  if (status === undefined || !context.person.administrator) return createRecord(context, table, { given: allowed });
  const { [status]: value, ...rest } = allowed;
  return createRecord(context, table, { given: rest, own: value === undefined ? {} : { [status]: value } });
}

/** Within a transaction: returns the id of the new record. `own` and `system` are for what the app itself creates. */
export function createRecord(
  context: AppContext,
  table: EntityTable,
  { given, own, system }: Pick<RecordCheck, "given" | "own" | "system">,
): number {
  const { rest, parts } = takeLines(table, given);
  const start = { ...initialStatus(table), ...own };
  const { values, errors } = checkRecord(context, table, { mode: "create", given: rest, own: start, system });
  refuseOtherStart(table, rest, errors);
  const lines = checkLines(context, parts, undefined, errors);
  refuseErrors(errors);
  const id = insertRecord(context, table, values);
  writeLines(context, lines, id);
  return id;
}

/** Within a transaction: a change of the status goes along a transition, which then does all that it says. */
function changeRecord(context: AppContext, table: EntityTable, id: number, given: GivenValues): void {
  const { rest, parts } = takeLines(table, given);
  const moved: FieldErrors = {};
  const transition = findTransition(context, table, { id, given: rest, errors: moved });
  const own = resolveAssignments(context, table, transition?.set);
  const { values, errors } = checkRecord(context, table, { mode: "update", given: rest, own, id });
  Object.assign(errors, moved);
  const lines = checkLines(context, parts, id, errors);
  refuseErrors(errors);
  updateRecord(context, table, id, values);
  writeLines(context, lines, id);
  runEffects(context, table, id, transition?.effects);
}
