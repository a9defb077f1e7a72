/** Calls about one record beside reading and writing it: all that belongs to it, and back from the archive. */
import type { EntityModel, RowSystemFields, SortModel } from "../model/types.ts";
import type { DataClient } from "./data-client.ts";
import type { QueryContext } from "./queries.ts";
import type { Query } from "./query-cache.ts";

type AnyRow = RowSystemFields & { readonly [field: string]: unknown };

/** More rows than these are not read at once. */
const mostRows = 1000;
const pageSize = 200;

/** All rows whose reference `field` is `id`, e.g. the line items of a record. Fails where they are too many to be all read. */
export function allRows(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  field: string,
  id: number,
  sort: readonly SortModel[] = [],
): Query<readonly AnyRow[]> {
  const filter = { field, op: "eq", value: id } as const;
  return {
    key: `list ${entity.table} all ${field} ${id}`,
    tables: tablesOf(entity),
    run: async (signal) => {
      const rows: AnyRow[] = [];
      for (let page = 1; ; page += 1) {
        const part = await client.list(entity, { filter, page, pageSize, sort }, signal);
        rows.push(...part.items);
        if (rows.length >= part.total || part.items.length === 0) return rows;
        if (part.total > mostRows)
          throw new Error(`${part.total} ${entity.pluralLabel} are too many to show together.`);
      }
    },
  };
}

/** Brings a record back from the archive. */
export function restoreRow(client: DataClient, entity: EntityModel, id: number): Promise<AnyRow> {
  return client.request(`/api/${entity.table}/${encodeURIComponent(id)}/restore`, { method: "POST", body: {} });
}
