/** Reads a query in a component: renders what is known now and again whenever it changes. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import { useDataAccess } from "./data-context.tsx";
import type { Query, QueryState } from "./query-cache.ts";

export interface QueryView<T> extends QueryState<T> {
  /** There is nothing to show yet: no answer and no error. */
  readonly loading: boolean;
  /** `data` belongs to an earlier key and is shown until the asked-for answer comes. */
  readonly outdated: boolean;
  readonly refetch: () => void;
}

export interface UseQueryOptions {
  /** Show the answer of the previous key until the new one is there, e.g. while paging. */
  readonly keepPrevious?: boolean;
}

const nothing: QueryState<never> = { data: undefined, error: undefined, fetching: false, retry: 0 };
const doNothing = () => {};

/** Pass undefined to ask for nothing (yet). */
export function useQuery<T>(query: Query<T> | undefined, options: UseQueryOptions = {}): QueryView<T> {
  const { cache } = useDataAccess();
  const latest = useRef(query);
  latest.current = query;
  const key = query?.key;
  const subscribe = useCallback(
    (listener: () => void) => {
      // The key decides the identity; the query read here always has that key.
      const asked = latest.current;
      return key === undefined || asked === undefined ? doNothing : cache.subscribe(asked, listener);
    },
    [cache, key],
  );
  const read = () => (query === undefined ? nothing : cache.read(query));
  const state = useSyncExternalStore(subscribe, read, read);
  const previous = useRef<T | undefined>(undefined);
  if (state.data !== undefined) previous.current = state.data;
  const kept = options.keepPrevious === true && state.data === undefined ? previous.current : undefined;
  const data = state.data ?? kept;
  return {
    ...state,
    data,
    loading: query !== undefined && data === undefined && state.error === undefined,
    outdated: kept !== undefined,
    refetch: useCallback(() => key !== undefined && cache.refetch(key), [cache, key]),
  };
}
