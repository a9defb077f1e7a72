/** Keeps the status of records to their workflow: where new ones start, and along which transitions it changes. */
import type { Issue } from "../model/issue.ts";
import type { TransitionModel } from "../model/types.ts";
import { isBlank } from "../model/validate-record.ts";
import type { AppContext } from "./app-context.ts";
import type { FieldErrors, GivenValues } from "./check-record.ts";
import type { EntityTable } from "./entity-table.ts";
import { serverIssue } from "./issue-texts.ts";
import { quoteIdentifier } from "./sql-text.ts";
import { mayDoStep } from "./steps/open-steps.ts";

/** The status of a new record where none is given and the field has no default. */
export function initialStatus(table: EntityTable): GivenValues {
  const { workflow, fields } = table.entity;
  if (!workflow) return {};
  const start = fields.find((field) => field.name === workflow.field)?.default ?? workflow.initial[0];
  return start === undefined ? {} : { [workflow.field]: start };
}

/** Adds a message where a new record would start in the middle. */
export function refuseOtherStart(table: EntityTable, given: GivenValues, errors: FieldErrors): void {
  const { workflow } = table.entity;
  const status = workflow && given[workflow.field];
  if (!workflow || isBlank(status) || errors[workflow.field] !== undefined) return;
  if (workflow.initial.includes(String(status).trim())) return;
  const allowed = workflow.initial.map((value) => labelOf(table, value)).join(" or ");
  errors[workflow.field] = serverIssue("starts_otherwise", {
    entity: table.entity.label,
    allowed,
    status: labelOf(table, String(status).trim()),
  });
}

/**
 * Returns the transition that a change of the status amounts to; undefined when the status stays or is not among the given
 * values. Where there is none for this person, adds a message that names the possible ones.
 */
export function findTransition(
  context: AppContext,
  table: EntityTable,
  change: { readonly id: number; readonly given: GivenValues; readonly errors: FieldErrors },
): TransitionModel | undefined {
  const { workflow } = table.entity;
  if (!workflow || change.given[workflow.field] === undefined) return undefined;
  const wanted = change.given[workflow.field];
  const from = readStatus(context, table, change.id);
  if (wanted === from || (isBlank(wanted) && from === null)) return undefined;
  // What was never given a status may start.
  if (from === null && workflow.initial.includes(String(wanted))) return undefined;
  const open = workflow.transitions.filter(
    (transition) => transition.from.includes(from ?? "") && mayDoStep(context, table, transition),
  );
  const found = open.find(({ to }) => to === (typeof wanted === "string" ? wanted.trim() : wanted));
  if (!found) change.errors[workflow.field] = describeMoves(table, from, open);
  return found;
}

export function readStatus(context: AppContext, table: EntityTable, id: number): string | null {
  const { workflow } = table.entity;
  if (!workflow) return null;
  const sql = `SELECT ${quoteIdentifier(workflow.field)} FROM ${table.sql} WHERE "id" = ?`;
  return (context.database.prepare(sql).pluck().get(id) ?? null) as string | null;
}

function describeMoves(table: EntityTable, from: string | null, open: readonly TransitionModel[]): Issue {
  const field = table.entity.fields.find(({ name }) => name === table.entity.workflow?.field);
  const label = field?.label ?? "Status";
  const now = from === null ? "empty" : labelOf(table, from);
  const moves = [...new Set(open.map(({ to }) => labelOf(table, to)))];
  if (moves.length === 0) return serverIssue("no_move", { label, now });
  return serverIssue("only_moves", { label, now, moves: moves.join(" or ") });
}

export function labelOf(table: EntityTable, status: string): string {
  const field = table.entity.fields.find(({ name }) => name === table.entity.workflow?.field);
  return field?.choices?.find(({ value }) => value === status)?.label ?? status;
}
