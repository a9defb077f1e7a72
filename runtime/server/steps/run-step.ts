/** Carries out a transition or an action: checks that it is open, sets, changes what it refers to, creates; or does nothing. */
import type { ActionModel, Row } from "../../model/types.ts";
import { refusal, requireReadable, requireRowRight } from "../access/require-right.ts";
import { ApiError, badRequest } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import { checkRecord, type FieldErrors, type GivenValues, refuseErrors } from "../check-record.ts";
import type { EntityTable } from "../entity-table.ts";
import { serverIssue } from "../issue-texts.ts";
import { getRow, getWrittenRow } from "../read-rows.ts";
import { refuseStale } from "../stale-rows.ts";
import { labelOf, readStatus } from "../workflow.ts";
import { updateRecord } from "../write-record.ts";
import { createRecord } from "../write-rows.ts";
import { resolveAssignments } from "./assignments.ts";
import { findStep, isTransition, mayDoStep, readOpenSteps, type Step } from "./open-steps.ts";
import { runEffects } from "./run-effects.ts";

export interface StepResult {
  /** The record after the step; absent for an action on the list. */
  readonly row?: Row;
  readonly created?: { readonly table: string; readonly row: Row };
  /** To be told to the person. */
  readonly message: string;
}

export interface StepRequest {
  readonly name: string;
  /** `{ values?, create? }`: what was filled in for this record and for the one that is created. */
  readonly body: GivenValues;
  readonly matches: (etag: string) => boolean;
}

export function runRecordStep(context: AppContext, table: EntityTable, id: number, request: StepRequest): StepResult {
  return context.database.transaction(() => {
    const { values: given, create } = parseBody(request.body);
    requireReadable(context, table, [id]);
    const step = getStep(context, table, request.name, "record");
    refuseStale(context, table, id, request.matches);
    refuseClosed(context, table, id, step);
    const errors = refuseOthers(table, step.input, given, "");
    const status = isTransition(step) && table.entity.workflow ? { [table.entity.workflow.field]: step.to } : {};
    const own = { ...resolveAssignments(context, table, step.set), ...status };
    const checked = checkRecord(context, table, { mode: "update", given, own, system: true, id });
    refuseErrors({ ...errors, ...checked.errors });
    if (Object.keys(checked.values).length > 0) updateRecord(context, table, id, checked.values);
    runEffects(context, table, id, step.effects);
    const created = isTransition(step) ? undefined : createByStep(context, table, step, create, id);
    return { row: getWrittenRow(context, table, id), ...created, message: messageOf(step) };
  });
}

export function runListStep(context: AppContext, table: EntityTable, request: StepRequest): StepResult {
  return context.database.transaction(() => {
    const { values, create } = parseBody(request.body);
    const step = getStep(context, table, request.name, "list");
    refuseErrors(refuseOthers(table, undefined, values, ""));
    const created = isTransition(step) ? undefined : createByStep(context, table, step, create, undefined);
    return { ...created, message: messageOf(step) };
  });
}

function getStep(context: AppContext, table: EntityTable, name: string, on: "record" | "list"): Step {
  const step = findStep(table, name);
  if (!step || (isTransition(step) ? "record" : step.on) !== on) {
    throw new ApiError("not_found", `${table.entity.label} has no step ${JSON.stringify(name.slice(0, 80))} here`);
  }
  if (!mayDoStep(context, table, step)) throw refusal(context, `do "${step.label}"`);
  return step;
}

function refuseClosed(context: AppContext, table: EntityTable, id: number, step: Step): void {
  if (readOpenSteps(context, table, [id]).get(id)?.includes(step.name)) return;
  if (!step.roles) requireRowRight(context, table, "update", [id]);
  const status = isTransition(step) ? readStatus(context, table, id) : null;
  const params = { step: step.label, entity: table.entity.label };
  const issue =
    status === null
      ? serverIssue("step_closed", params)
      : serverIssue("step_closed_status", { ...params, status: labelOf(table, status) });
  throw new ApiError("conflict", issue, { extra: { current: getRow(context, table, id) } });
}

/** Values that the step does not ask for are refused, as a page of the app would not send them. */
function refuseOthers(
  table: EntityTable,
  asked: readonly string[] | undefined,
  given: GivenValues,
  prefix: string,
): FieldErrors {
  const others = Object.keys(given).filter((name) => !asked?.includes(name));
  const label = (name: string) => table.entity.fields.find((field) => field.name === name)?.label ?? name.slice(0, 80);
  return Object.fromEntries(
    others
      .slice(0, 20)
      .map((name) => [`${prefix}${name.slice(0, 80)}`, serverIssue("not_asked_for", { label: label(name) })]),
  );
}

/** What is wrong with the new record's inputs is told as `create.<field>`. */
function createByStep(
  context: AppContext,
  table: EntityTable,
  { create }: ActionModel,
  given: GivenValues,
  id: number | undefined,
): Pick<StepResult, "created"> {
  if (!create) {
    refuseErrors(refuseOthers(table, undefined, given, "create."));
    return {};
  }
  const target = [...context.tables.values()].find(({ entity }) => entity.name === create.entity);
  if (!target) throw new Error(`an action creates an unknown entity: ${create.entity}`);
  refuseErrors(refuseOthers(target, create.input, given, "create."));
  const link = create.link === undefined || id === undefined ? {} : { [create.link]: id };
  const own = { ...resolveAssignments(context, target, create.values), ...link };
  try {
    const created = createRecord(context, target, { given, own, system: true });
    return { created: { table: target.entity.table, row: getWrittenRow(context, target, created) } };
  } catch (error) {
    throw error instanceof ApiError ? error.within("create.") : error;
  }
}

function parseBody(body: GivenValues): { values: GivenValues; create: GivenValues } {
  const extra = Object.keys(body).find((name) => name !== "values" && name !== "create");
  if (extra !== undefined)
    throw badRequest(`A step takes values and create, not ${JSON.stringify(extra.slice(0, 80))}`);
  const read = (name: string): GivenValues => {
    const part = body[name] ?? {};
    if (typeof part !== "object" || Array.isArray(part)) throw badRequest(`${name} must be an object`);
    return part as GivenValues;
  };
  return { values: read("values"), create: read("create") };
}

function messageOf(step: Step): string {
  return step.done ?? `${step.label}: done`;
}
