/** Changes of many records at once, and what they would do. */
import type { EntityModel } from "../model/types.ts";
import type { AffectedRows, DataClient, ListParams } from "./data-client.ts";
import type { Query } from "./query-cache.ts";

/** The data API changes at most this many records in one transaction. */
export const mostAtOnce = 5000;
/** Largest page of a list. */
const largestPage = 200;

/** What deleting records would do to others, added up. */
export interface BulkPlan {
  readonly blockedBy: readonly AffectedRows[];
  readonly alsoDeleted: readonly AffectedRows[];
  readonly alsoCleared: readonly AffectedRows[];
}

export function bulkDeletionPreview(client: DataClient, entity: EntityModel, ids: readonly number[]): Query<BulkPlan> {
  return {
    key: `bulk deletion ${entity.table} ${ids.join()}`,
    tables: [entity.table],
    run: (signal) =>
      client.request(`/api/${entity.table}/bulk?dryRun=1`, { method: "POST", body: { action: "delete", ids }, signal }),
  };
}

/** The ids of all rows of a list, its first `most` ones where there are more. */
export async function collectIds(
  client: DataClient,
  entity: EntityModel,
  params: ListParams,
  most = mostAtOnce,
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let page = 1; ids.length < most; page += 1) {
    const { items, total } = await client.list<EntityModel>(entity, { ...params, page, pageSize: largestPage });
    ids.push(...items.map(({ id }) => id));
    if (items.length === 0 || ids.length >= total) break;
  }
  return ids.slice(0, most);
}
