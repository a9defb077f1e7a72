/** The queries of the data API: what each is called in the cache and which tables it depends on. */
import type { EntityModel } from "../model/types.ts";
import {
  type ColumnNameOf,
  type DataClient,
  type DeleteResult,
  type Facet,
  type FieldNameOf,
  type ListParams,
  type ListResult,
  listQuery,
  type RecordOption,
  type RowOf,
  type RowSelection,
} from "./data-client.ts";
import type { Query } from "./query-cache.ts";

/** Builds queries; `tablesOf` names an entity's table and those whose titles its rows show. */
export interface QueryContext {
  readonly client: DataClient;
  readonly tablesOf: (entity: EntityModel) => readonly string[];
}

export function listRows<E extends EntityModel>(
  { client, tablesOf }: QueryContext,
  entity: E,
  params: ListParams<ColumnNameOf<E>>,
): Query<ListResult<RowOf<E>>> {
  return {
    key: `list ${entity.table}${listQuery(params)}`,
    tables: tablesOf(entity),
    run: (signal) => client.list(entity, params, signal),
  };
}

export function getRow<E extends EntityModel>(
  { client, tablesOf }: QueryContext,
  entity: E,
  id: number | string,
): Query<RowOf<E>> {
  return {
    key: `get ${entity.table} ${id}`,
    tables: tablesOf(entity),
    run: (signal) => client.get(entity, id, signal),
  };
}

export function countRows(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  selection: RowSelection = {},
): Query<number> {
  return {
    key: `count ${entity.table}${listQuery(selection)}`,
    tables: tablesOf(entity),
    run: (signal) => client.count(entity, selection, signal),
  };
}

export function facetCounts<E extends EntityModel>(
  { client, tablesOf }: QueryContext,
  entity: E,
  field: FieldNameOf<E>,
  selection: RowSelection<ColumnNameOf<E>>,
): Query<readonly Facet[]> {
  return {
    key: `facets ${entity.table} ${field}${listQuery(selection)}`,
    tables: tablesOf(entity),
    run: (signal) => client.facets(entity, field, selection, signal),
  };
}

export function recordOptions(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  params: { q?: string; limit?: number; ids?: readonly number[] },
): Query<readonly RecordOption[]> {
  return {
    key: `options ${entity.table} ${JSON.stringify([params.q ?? "", params.limit, params.ids])}`,
    tables: tablesOf(entity),
    run: (signal) => client.options(entity, params, signal),
  };
}

/** Keys of the queries that only a row that is there can answer. */
export function rowKeys(entity: EntityModel, id: number | string): readonly string[] {
  return [`get ${entity.table} ${id}`, `deletion ${entity.table} ${id}`];
}

/** What deleting a row would do. */
export function deletionPreview(
  { client }: QueryContext,
  entity: EntityModel,
  id: number | string,
  allTables: readonly string[],
): Query<DeleteResult> {
  return {
    key: `deletion ${entity.table} ${id}`,
    tables: allTables,
    run: (signal) => client.remove(entity, id, { dryRun: true, signal }),
  };
}
