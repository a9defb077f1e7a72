/** Says which transitions and actions are open for records and for the person who asks. */
import type { ActionModel, TransitionModel } from "../../model/types.ts";
import { isAllowed } from "../access/require-right.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import { filterSql } from "../filter-sql.ts";
import { parseFilter } from "../parse-filter.ts";
import type { SqlPart, SqlValue } from "../sql-text.ts";

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
 * Returns the names of the open steps by record. The rows are as `selectList` gives them. Conditions are evaluated by the
 * database, with one query for all rows.
 */
export function readOpenSteps(
  context: AppContext,
  table: EntityTable,
  stored: readonly (readonly SqlValue[])[],
): ReadonlyMap<number, readonly string[]> {
  const steps = recordSteps(table).filter((step) => mayDoStep(context, table, step));
  const conditional = steps.filter((step): step is ActionModel => !isTransition(step) && step.when !== undefined);
  const ids = stored.map((values) => Number(values[0]));
  const met = conditional.length === 0 ? new Map() : readConditions(context, table, conditional, ids);
  const statusAt = table.columns.findIndex(({ name }) => name === table.entity.workflow?.field);
  const archivedAt = table.columns.findIndex(({ name }) => name === "deleted_at");
  return new Map(
    stored.map((values, index) => {
      const id = ids[index] as number;
      if (archivedAt >= 0 && values[archivedAt] !== null) return [id, []];
      const open = steps.filter((step) => {
        if (isTransition(step)) return step.from.includes(String(values[statusAt] ?? ""));
        return step.when === undefined || met.get(id)?.has(step.name) === true;
      });
      return [id, open.map(({ name }) => name)];
    }),
  );
}

function readConditions(
  context: AppContext,
  table: EntityTable,
  actions: readonly ActionModel[],
  ids: readonly number[],
): Map<number, Set<string>> {
  const parts = actions.map(({ when }): SqlPart => {
    const filter = parseFilter(table, JSON.stringify(when));
    return filter ? filterSql(filter) : { sql: "1", params: [] };
  });
  const sql = `SELECT t."id", ${parts.map((part) => `(${part.sql})`).join(", ")}
    FROM json_each(?) j JOIN ${table.sql} t ON t."id" = j.value`;
  const rows = context.database
    .prepare(sql)
    .raw()
    .all(...parts.flatMap(({ params }) => params), JSON.stringify(ids)) as [number, ...(number | null)[]][];
  return new Map(
    rows.map(([id, ...met]) => [id, new Set(actions.filter((_, index) => met[index] === 1).map(({ name }) => name))]),
  );
}

function recordSteps(table: EntityTable): Step[] {
  return stepsOf(table).filter((step) => isTransition(step) || step.on === "record");
}

function stepsOf(table: EntityTable): Step[] {
  return [...(table.entity.workflow?.transitions ?? []), ...(table.entity.actions ?? [])];
}
