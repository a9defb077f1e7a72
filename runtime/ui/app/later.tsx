/** Parts of a page whose code is loaded when they are first shown. */
import type { ReactNode } from "react";
import type { Query } from "../../client/query-cache.ts";
import { useQuery } from "../../client/use-query.ts";
import { LoadError } from "../components/message.tsx";

/** Code asked for as data is, so that server rendering waits for it and a failed download can be tried again. */
export function codeQuery<T>(name: string, load: () => Promise<T>): Query<T> {
  return { key: `code ${name}`, tables: [], lasting: true, run: load };
}

export interface LaterProps<T> {
  readonly code: Query<T>;
  readonly children: (code: T) => ReactNode;
  /** Shown until the code is there. */
  readonly fallback?: ReactNode;
}

export function Later<T>({ code, children, fallback = null }: LaterProps<T>) {
  const { data, error, refetch, fetching } = useQuery(code);
  if (data !== undefined) return children(data);
  return error === undefined ? fallback : <LoadError error={error} onRetry={refetch} retrying={fetching} />;
}
