/** The rows that a new app was filled with to be tried out. */
import type { DataClient } from "./data-client.ts";
import type { Query } from "./query-cache.ts";

export interface RemovedSamples {
  readonly removed: number;
  /** Samples that stay because rows of people refer to them. */
  readonly kept: number;
}

export function sampleCount(client: DataClient, tables: readonly string[]): Query<{ readonly rows: number }> {
  return { key: "samples", tables, run: (signal) => client.request("/api/_samples", { signal }) };
}

export function removeSamples(client: DataClient): Promise<RemovedSamples> {
  return client.request("/api/_samples", { method: "DELETE" });
}
