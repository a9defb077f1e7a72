/** Keeps a list's state in the address, so that it survives reloading and can be sent to someone. */
import { useCallback, useMemo } from "react";
import type { EntityModel } from "../../model/types.ts";
import { allColumns } from "../field/columns.ts";
import { useLocation, useNavigate } from "../router/router.tsx";
import { formatListState, type ListState, parseListState } from "./list-state.ts";

export function useListState(entity: EntityModel): [ListState, (change: (state: ListState) => ListState) => void] {
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const known = useMemo(() => new Set(allColumns(entity).map(({ name }) => name)), [entity]);
  const state = useMemo(() => parseListState(search, known), [search, known]);
  const setState = useCallback(
    (change: (state: ListState) => ListState) => {
      const query = formatListState(change(state));
      void navigate(query === "" ? path : `${path}?${query}`, { replace: true });
    },
    [state, navigate, path],
  );
  return [state, setState];
}
