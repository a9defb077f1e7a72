/** The page of a list: search, filters, table, selection, export, and the way to a new record. */
import { useState } from "react";
import type { ColumnNameOf } from "../../client/data-client.ts";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ListBody } from "./list-body.tsx";
import { toApiFilter } from "./list-filter.ts";
import { nextSort, withFilter } from "./list-state.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { useListState } from "./use-list-state.ts";

export interface ListPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Columns shown at first, in order; the column menu offers the rest. */
  readonly columns: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly { readonly field: NoInfer<ColumnNameOf<E>>; readonly direction: "asc" | "desc" }[];
  /** Fields offered as filters. */
  readonly filters?: readonly NoInfer<ColumnNameOf<E>>[];
  readonly pageSize?: number;
}

export function ListPage<const E extends EntityModel>(props: ListPageProps<E>) {
  // Inside, names are plain strings; the types above keep the page's own from being misspelt.
  const entity: EntityModel = props.entity;
  const { queries, newPath } = useApp();
  const [state, setState] = useListState(entity);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const sort: readonly SortModel[] = state.sort ?? props.sort ?? [];
  const pageSize = state.pageSize ?? props.pageSize ?? 25;
  const columns: readonly string[] = state.columns ?? props.columns;
  const selection = { q: state.q, filter: toApiFilter(entity, state.filters) };
  const rows = useQuery(listRows(queries, entity, { ...selection, page: state.page, pageSize, sort }), {
    keepPrevious: true,
  });
  const create = newPath(entity);
  const narrowed = state.q !== "" || Object.keys(state.filters).length > 0;
  const reset = () => setState((current) => ({ ...current, q: "", filters: {}, page: 1 }));
  const onSort = (field: string, add: boolean) =>
    setState((current) => ({ ...current, sort: nextSort(sort, field, add), page: 1 }));
  const onSelect = (ids: readonly number[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <PageHeader
        title={props.title}
        actions={
          create !== undefined && (
            <Link to={create} className={buttonVariants()}>
              <Icon name="plus" />
              New {entity.label}
            </Link>
          )
        }
      />
      <div className="mb-4 flex flex-col gap-3 print:hidden">
        <ListToolbar
          {...{ entity, state, setState, columns, sort, onSort }}
          filters={props.filters ?? []}
          exportUrl={queries.client.exportUrl(entity, { ...selection, sort, columns })}
        />
        <FilterChips
          entity={entity}
          filters={state.filters}
          onRemove={(field) => setState((current) => withFilter(current, field, undefined))}
          onClear={() => setState((current) => ({ ...current, filters: {}, page: 1 }))}
        />
      </div>
      <Card className="overflow-hidden">
        {selected.size > 0 && <BulkBar entity={entity} ids={[...selected]} onClear={() => setSelected(new Set())} />}
        <ListBody
          {...{ entity, rows, columns, sort, onSort, selected, onSelect, narrowed, reset }}
          label={props.title}
          createPath={create}
          onPage={(page) => setState((current) => ({ ...current, page }))}
          onPageSize={(size) => setState((current) => ({ ...current, pageSize: size, page: 1 }))}
        />
      </Card>
    </>
  );
}
