/** What narrows a board, calendar, gallery or report: search and filters in the address, and what they ask the data API for. */
import type { RowSelection } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { allColumns } from "../field/columns.ts";
import { toApiFilter } from "../list/list-filter.ts";
import { formatListState, isNarrowed, type ListState, parseListState, withoutFilters } from "../list/list-state.ts";
import { useLocation, useNavigate } from "../router/router.tsx";

export interface ViewState {
  readonly entity: EntityModel;
  readonly state: ListState;
  readonly setState: (change: (state: ListState) => ListState) => void;
  readonly selection: RowSelection;
  readonly narrowed: boolean;
  readonly reset: () => void;
  /** What the view itself keeps in the address, by name. */
  readonly own: Readonly<Record<string, string>>;
  readonly setOwn: (values: Readonly<Record<string, string | undefined>>) => void;
}

/** `names` are those of the view's own parameters. */
export function useViewState(entity: EntityModel, names: readonly string[] = []): ViewState {
  const { session } = useApp();
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const own = Object.fromEntries(names.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? ""]] : [])));
  const state = parseListState(search, new Set(allColumns(entity).map(({ name }) => name)));
  const show = (next: ListState, values: Readonly<Record<string, string | undefined>>) => {
    const kept = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) if (value !== undefined) kept.set(name, value);
    const query = [kept.toString(), formatListState(next)].filter((part) => part !== "").join("&");
    void navigate(query === "" ? path : `${path}?${query}`, { replace: true });
  };
  const setState: ViewState["setState"] = (change) => show(change(state), own);
  return {
    own,
    setOwn: (values) => show(state, { ...own, ...values }),
    entity,
    state,
    setState,
    selection: { q: state.q, filter: toApiFilter(entity, state.filters, { me: session.user?.id, where: state.where }) },
    narrowed: isNarrowed(state),
    reset: () => setState((current) => ({ ...withoutFilters(current), q: "" })),
  };
}
