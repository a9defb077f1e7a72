/** Finds a record of a tree and everything below it, which may not become its parent. */
import type { DataClient } from "../../client/data-client.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";

/** Deeper levels and wider ones are not followed; the server refuses a circle in any case. */
const deepest = 20;
const widest = 200;
const nothing: ReadonlySet<number> = new Set();

/** Empty until it is known, and where there is no record yet. */
export function useDescendants(entity: EntityModel, id: number | undefined): ReadonlySet<number> {
  const { queries } = useApp();
  const { data } = useQuery(
    id === undefined
      ? undefined
      : {
          key: `descendants ${entity.table} ${id}`,
          tables: [entity.table],
          run: (signal) => findDescendants(queries.client, entity, id, signal),
        },
  );
  return data === undefined ? nothing : new Set(data);
}

async function findDescendants(
  client: DataClient,
  entity: EntityModel,
  id: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const found = new Set([id]);
  let level: readonly number[] = [id];
  for (let depth = 0; depth < deepest && level.length > 0 && entity.parentField !== undefined; depth += 1) {
    const filter = { field: entity.parentField, op: "in", value: level } as const;
    const { items } = await client.list(entity, { filter, pageSize: widest }, signal);
    level = items.map((row) => row.id).filter((child) => !found.has(child));
    for (const child of level) found.add(child);
  }
  return [...found];
}
