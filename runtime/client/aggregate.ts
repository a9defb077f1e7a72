/** Asks the data API for counts, sums and the like of rows, by group. */
import type { AggregateFunction, EntityModel } from "../model/types.ts";
import { type DataClient, listQuery, type RowSelection } from "./data-client.ts";
import type { QueryContext } from "./queries.ts";
import type { Query } from "./query-cache.ts";

export interface AggregateParams extends RowSelection {
  readonly measures: readonly { readonly fn: AggregateFunction; readonly field?: string | undefined }[];
  readonly group?: readonly { readonly field: string; readonly bucket?: string | undefined }[] | undefined;
  readonly limit?: number | undefined;
}
export type GroupValue = string | number | boolean | null;
/** A date or moment for the first or last of such. */
export type MeasureValue = number | string | null;
export interface AggregateGroup {
  /** One for each thing grouped by; null for the sum of the groups beyond the limit. */
  readonly keys: readonly GroupValue[] | null;
  readonly labels: readonly string[];
  /** One for each measure. */
  readonly values: readonly MeasureValue[];
}
export interface AggregateResult {
  readonly groups: readonly AggregateGroup[];
  readonly totals: readonly MeasureValue[];
  /** Groups that are not listed. */
  readonly more: number;
}

export function aggregate(
  client: DataClient,
  entity: EntityModel,
  params: AggregateParams,
  signal?: AbortSignal,
): Promise<AggregateResult> {
  return client.request(`/api/${entity.table}/aggregate${aggregateQuery(params)}`, { signal });
}

export function aggregateRows(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  params: AggregateParams,
): Query<AggregateResult> {
  return {
    key: `aggregate ${entity.table}${aggregateQuery(params)}`,
    tables: tablesOf(entity),
    run: (signal) => aggregate(client, entity, params, signal),
  };
}

/** The query string of a request; also its identity in the cache. */
function aggregateQuery({ measures, group = [], limit, ...selection }: AggregateParams): string {
  const pair = (first: string, second: string | undefined) => (second === undefined ? first : `${first}:${second}`);
  return listQuery(selection, {
    measures: measures.map(({ fn, field }) => pair(fn, field)).join(","),
    group: group.length === 0 ? undefined : group.map(({ field, bucket }) => pair(field, bucket)).join(","),
    limit: limit?.toString(),
  });
}
