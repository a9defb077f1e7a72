/** Reads and carries out one action on many rows, all or nothing. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { GivenValues } from "./check-record.ts";
import type { DeletePlan } from "./delete-plan.ts";
import { deleteRows, planDeleteRows, restoreRows } from "./delete-rows.ts";
import type { EntityTable } from "./entity-table.ts";
import { updateRows } from "./write-rows.ts";

const MOST_IDS = 5000;

/** Ends a dry run, so that its transaction leaves nothing behind. */
class DryRunEnd extends Error {
  readonly changed: number;
  constructor(changed: number) {
    super("dry run");
    this.changed = changed;
  }
}

/**
 * Body: `{ action: "delete" | "update" | "restore", ids, values? }`. Returns how many rows it changed; an id given twice counts
 * once. A dry run of a deletion returns the plan for all rows together, another one how many rows would change.
 */
export function runBulk(
  context: AppContext,
  table: EntityTable,
  body: GivenValues,
  dryRun = false,
): { readonly changed: number } | DeletePlan {
  const ids = parseIds(body.ids);
  if (dryRun && body.action === "delete") return planDeleteRows(context, table, ids);
  const work = parseAction(context, table, body, ids);
  return { changed: dryRun ? rehearse(context, work) : work() };
}

function parseAction(context: AppContext, table: EntityTable, body: GivenValues, ids: readonly number[]): () => number {
  const { action, values } = body;
  if (action === "delete") return () => deleteRows(context, table, ids);
  if (action === "restore") return () => restoreRows(context, table, ids);
  if (action !== "update") throw badRequest('action must be "delete", "update" or "restore"');
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    throw badRequest("update needs values, an object");
  }
  if (Object.keys(values).length === 0) throw badRequest("update needs at least one value");
  if (Object.hasOwn(values, "_lines")) throw badRequest("line items are changed one record at a time");
  return () => updateRows(context, table, ids, values as GivenValues);
}

function rehearse(context: AppContext, work: () => number): number {
  try {
    return context.database.transaction(() => {
      throw new DryRunEnd(work());
    });
  } catch (error) {
    if (error instanceof DryRunEnd) return error.changed;
    throw error;
  }
}

function parseIds(given: unknown): number[] {
  if (!Array.isArray(given) || given.length === 0) throw badRequest("ids must be a list of at least one id");
  if (given.length > MOST_IDS) throw badRequest(`At most ${MOST_IDS} rows can be changed at once`);
  const valid = given.every((id) => typeof id === "number" && Number.isSafeInteger(id) && id > 0);
  if (!valid) throw badRequest("ids must be positive whole numbers");
  return [...new Set(given as number[])];
}
