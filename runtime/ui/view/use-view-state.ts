/** What narrows a board, calendar, gallery or report: search and filters in the address, and what they ask the data API for. */
import type { RowSelection } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { toApiFilter } from "../list/list-filter.ts";
import { isNarrowed, type ListState, withoutFilters } from "../list/list-state.ts";
import { useListState } from "../list/use-list-state.ts";

export interface ViewState {
  readonly entity: EntityModel;
  readonly state: ListState;
  readonly setState: (change: (state: ListState) => ListState) => void;
  readonly selection: RowSelection;
  readonly narrowed: boolean;
  readonly reset: () => void;
}

export function useViewState(entity: EntityModel): ViewState {
  const { session } = useApp();
  const [state, setState] = useListState(entity);
  return {
    entity,
    state,
    setState,
    selection: { q: state.q, filter: toApiFilter(entity, state, { me: session.user?.id }) },
    narrowed: isNarrowed(state),
    reset: () => setState((current) => ({ ...withoutFilters(current), q: "" })),
  };
}
