/** What a list's page knows: its state in the address, the rows that it asks for, the selection and the open dialog. */
import { useEffect, useState } from "react";
import type { Filter, ListParams, RowSelection } from "../../client/data-client.ts";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { toApiFilter } from "./list-filter.ts";
import { type ListLayout, readLayout, storeLayout } from "./list-layout.ts";
import { nextSort } from "./list-state.ts";
import { storeTrail } from "./list-trail.ts";
import { isTree } from "./table-for.tsx";
import { useListState } from "./use-list-state.ts";

interface ListOptions {
  readonly columns: readonly string[];
  readonly sort?: readonly SortModel[];
  readonly pageSize?: number;
}

export type ListPageState = ReturnType<typeof useListPage>;

export function useListPage(entity: EntityModel, options: ListOptions) {
  const { queries, session } = useApp();
  const [state, setState] = useListState(entity);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [dialog, setDialog] = useState<"where" | "import">();
  const sort: readonly SortModel[] = state.sort ?? options.sort ?? byPosition(entity);
  const [chosen, setChosen] = useState(() => readLayout(entity));
  const columns: readonly string[] = state.columns ?? chosen.columns ?? options.columns;
  const pageSize = state.pageSize ?? chosen.pageSize ?? options.pageSize ?? 25;
  const selection: RowSelection = {
    q: state.q,
    filter: toApiFilter(entity, state.filters, { me: session.user?.id, where: state.where }),
    archived: state.archived,
  };
  // Of a tree the page holds the roots; the rows below come as they are opened.
  const roots = isTree(entity, state) ? { field: entity.parentField ?? "", op: "is_null", value: true } : undefined;
  const params: ListParams = {
    ...selection,
    ...(roots && { filter: roots as Filter }),
    page: state.page,
    pageSize,
    sort,
  };
  const rows = useQuery(listRows(queries, entity, params), { keepPrevious: true });
  const asked = JSON.stringify(params);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says what `params` holds
  useEffect(() => storeTrail(entity.table, { to: location.pathname + location.search, params }), [entity.table, asked]);
  // The last rows of the last page may be gone, and an address may name a page that is not there.
  const { total = 0, items } = rows.data ?? {};
  const last = Math.ceil(total / pageSize);
  const beyond = !rows.outdated && items?.length === 0 && last > 0 && state.page > last;
  useEffect(() => {
    if (beyond) setState((current) => ({ ...current, page: last }));
  }, [beyond, last, setState]);
  // Rows that the person no longer sees must not be changed by mistake.
  const narrowing = JSON.stringify(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection ends when what it was made from changes
  useEffect(() => setSelected(new Set()), [narrowing]);
  return {
    state,
    setState,
    sort,
    columns,
    rows,
    /** The rows of all pages. */
    selection,
    params,
    exportUrl: queries.client.exportUrl(entity, { ...selection, sort, columns }),
    selected,
    setSelected,
    onSelect: (ids: readonly number[], on: boolean) => {
      const next = new Set(selected);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      setSelected(next);
    },
    onSort: (field: string, add: boolean) =>
      setState((current) => ({ ...current, sort: nextSort(sort, field, add), page: 1 })),
    /** Sets the columns or the length of a page, also for the next time. */
    choose: (change: ListLayout) => {
      const layout = { ...chosen, ...change };
      setChosen(layout);
      storeLayout(entity, layout);
      setState((current) => ({ ...current, ...change, page: 1 }));
    },
    dialog,
    setDialog,
  };
}

/** Records that people put in order themselves stand in that order. */
export function byPosition(entity: EntityModel): readonly SortModel[] {
  const field = entity.fields.find(({ type }) => type === "position");
  return field === undefined ? [] : [{ field: field.name, direction: "asc" }];
}
