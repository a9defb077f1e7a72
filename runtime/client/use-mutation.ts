/** Runs a change of data from a component: tells whether it is under way and makes what it touched stale. */
import { useCallback, useRef, useState } from "react";
import type { DataClient } from "./data-client.ts";
import { useDataAccess } from "./data-context.tsx";

export interface Mutation<A, R> {
  /** Runs the change; rejects with what went wrong. A second call while one is running joins the first. */
  readonly run: (argument: A) => Promise<R>;
  readonly running: boolean;
}

/**
 * `tables` are those whose queries become stale when the change succeeded; all of them when it is left out. `gone` are keys of
 * queries about what the change deletes.
 */
export function useMutation<A, R>(
  change: (client: DataClient, argument: A) => Promise<R>,
  tables?: readonly string[],
  gone: readonly string[] = [],
): Mutation<A, R> {
  const { client, cache } = useDataAccess();
  const [running, setRunning] = useState(false);
  const flight = useRef<Promise<R> | undefined>(undefined);
  const latest = useRef({ change, tables, gone });
  latest.current = { change, tables, gone };
  const run = useCallback(
    (argument: A): Promise<R> => {
      if (flight.current !== undefined) return flight.current;
      setRunning(true);
      const promise = latest.current
        .change(client, argument)
        .then((result) => {
          cache.forget(latest.current.gone);
          cache.invalidate(latest.current.tables);
          return result;
        })
        .finally(() => {
          flight.current = undefined;
          setRunning(false);
        });
      flight.current = promise;
      return promise;
    },
    [client, cache],
  );
  return { run, running };
}
