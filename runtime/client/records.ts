/** Calls about one record beside reading and writing it: with its children embedded, and back from the archive. */
import type { EntityModel, RowSystemFields } from "../model/types.ts";
import type { DataClient } from "./data-client.ts";
import type { QueryContext } from "./queries.ts";
import type { Query } from "./query-cache.ts";

type AnyRow = RowSystemFields & { readonly [field: string]: unknown };

/** A child entity and the field by which its records refer to the parent. */
export interface Embedded {
  readonly entity: EntityModel;
  readonly field: string;
}

/** A record with `_children`: at most 100 rows for each of `embedded`. */
export function getRowWith(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  id: number | string,
  embedded: readonly Embedded[],
): Query<AnyRow> {
  const embed = embedded.map((child) => `${child.entity.table}.${child.field}`).join(",");
  const query = embed === "" ? "" : `?embed=${embed}`;
  return {
    key: `get ${entity.table} ${id}${query}`,
    tables: [...new Set([entity, ...embedded.map((child) => child.entity)].flatMap(tablesOf))],
    run: (signal) => client.request(`/api/${entity.table}/${encodeURIComponent(id)}${query}`, { signal }),
  };
}

/** Brings a record back from the archive. */
export function restoreRow(client: DataClient, entity: EntityModel, id: number): Promise<AnyRow> {
  return client.request(`/api/${entity.table}/${encodeURIComponent(id)}/restore`, { method: "POST", body: {} });
}
