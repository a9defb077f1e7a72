/** Remembers the list that a person came from, so that a record leads to the next one of it, and back to it as it was. */
import type { ListParams } from "../../client/data-client.ts";

export interface ListTrail {
  /** Address of the list, with what was set on it. */
  readonly to: string;
  readonly params: ListParams;
}

const keyOf = (table: string) => `vector trail ${table}`;

/** It lasts as long as the tab; without storage there is none. */
export function storeTrail(table: string, trail: ListTrail): void {
  try {
    sessionStorage.setItem(keyOf(table), JSON.stringify(trail));
  } catch {
    // Storage is off or full: a record then leads to no other one.
  }
}

export function readTrail(table: string): ListTrail | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(table)) ?? "") as ListTrail;
  } catch {
    return undefined; // There is none, or no storage.
  }
}
