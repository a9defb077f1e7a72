/** Reads and carries out one action on many rows, all or nothing. */
import { badRequest } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import type { EntityTable } from "./entity-table.ts";
import { deleteRows, type GivenValues, updateRows } from "./write-rows.ts";

const MOST_IDS = 5000;

/** Body: `{ action: "delete" | "update", ids, values? }`. Returns how many rows it changed; an id given twice counts once. */
export function runBulk(context: AppContext, table: EntityTable, body: GivenValues): number {
  const { action, values } = body;
  const ids = parseIds(body.ids);
  if (action === "delete") return deleteRows(context, table, ids);
  if (action !== "update") throw badRequest('action must be "delete" or "update"');
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    throw badRequest("update needs values, an object");
  }
  if (Object.keys(values).length === 0) throw badRequest("update needs at least one value");
  return updateRows(context, table, ids, values as GivenValues);
}

function parseIds(given: unknown): number[] {
  if (!Array.isArray(given) || given.length === 0) throw badRequest("ids must be a list of at least one id");
  if (given.length > MOST_IDS) throw badRequest(`At most ${MOST_IDS} rows can be changed at once`);
  const valid = given.every((id) => typeof id === "number" && Number.isSafeInteger(id) && id > 0);
  if (!valid) throw badRequest("ids must be positive whole numbers");
  return [...new Set(given as number[])];
}
