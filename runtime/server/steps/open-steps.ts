/** Says which transitions and actions are open for records and for the person who asks. */
import type { ActionModel, TransitionModel } from "../../model/types.ts";
import { findAllowedIds, isAllowed } from "../access/require-right.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import { filterSql } from "../filter-sql.ts";
import { parseFilter } from "../parse-filter.ts";
import type { SqlPart } from "../sql-text.ts";

export type Step = TransitionModel | ActionModel;

export function isTransition(step: Step): step is TransitionModel {
  return "to" in step;
}

/** Returns the transition or action of this name. */
export function findStep(table: EntityTable, name: string): Step | undefined {
  return stepsOf(table).find((step) => step.name === name);
}

/** The one place that decides about the roles of a step. */
export function mayDoStep(context: AppContext, table: EntityTable, step: Step): boolean {
  const { person } = context;
  if (person.administrator) return true;
  if (step.roles) return person.role !== null && step.roles.includes(person.role);
  return isAllowed(context, table, isTransition(step) || step.on === "record" ? "update" : "create");
}

/** Whether the table has steps on its records at all. */
export function hasSteps(table: EntityTable): boolean {
  return recordSteps(table).length > 0;
}

/**
 * Returns the names of the open steps by record. Status and conditions are read from all that the record has, also from what is
 * kept from the person, with one query for all records. A step without roles is open to those who may change the record.
 */
export function readOpenSteps(
  context: AppContext,
  table: EntityTable,
  ids: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const whole = context.tables.get(table.entity.table) ?? table;
  const steps = recordSteps(whole).filter((step) => mayDoStep(context, whole, step));
  const changeable = new Set(steps.some(({ roles }) => !roles) ? findAllowedIds(context, whole, "update", ids) : []);
  const open = readStates(context, whole, steps, ids).map(({ id, status, met }): [number, string[]] => {
    const names = steps
      .filter((step) => step.roles !== undefined || changeable.has(id))
      .filter((step) => (isTransition(step) ? step.from.includes(status ?? "") : met.has(step)));
    return [id, names.map(({ name }) => name)];
  });
  return new Map(open);
}

interface RecordState {
  readonly id: number;
  readonly status: string | null;
  /** Actions whose condition the record meets. */
  readonly met: ReadonlySet<Step>;
}

/** Leaves archived records out. */
function readStates(
  context: AppContext,
  table: EntityTable,
  steps: readonly Step[],
  ids: readonly number[],
): RecordState[] {
  if (steps.length === 0) return [];
  const actions = steps.filter((step): step is ActionModel => !isTransition(step));
  const setting = { now: context.now(), me: context.person.id, userEntity: context.model.access?.userEntity };
  const conditions = actions.map(({ when }): SqlPart => {
    const filter = when && parseFilter(table, JSON.stringify(when), setting);
    return filter ? filterSql(filter) : { sql: "1", params: [] };
  });
  const status = table.columnByName.get(table.entity.workflow?.field ?? "")?.sql ?? "NULL";
  const selected = ['t."id"', status, ...conditions.map(({ sql }) => `(${sql})`)].join(", ");
  const present = table.entity.softDelete ? 'WHERE t."deleted_at" IS NULL' : "";
  const sql = `SELECT ${selected} FROM json_each(?) j JOIN ${table.sql} t ON t."id" = j.value ${present}`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(...conditions.flatMap(({ params }) => params), JSON.stringify(ids));
  return (rows as [number, string | null, ...(number | null)[]][]).map(([id, value, ...met]) => ({
    id,
    status: value,
    met: new Set(actions.filter((_, index) => met[index] === 1)),
  }));
}

function recordSteps(table: EntityTable): Step[] {
  return stepsOf(table).filter((step) => isTransition(step) || step.on === "record");
}

function stepsOf(table: EntityTable): Step[] {
  return [...(table.entity.workflow?.transitions ?? []), ...(table.entity.actions ?? [])];
}
