/** Which of the dialogs that belong to no page is open: the command palette, or the list of keys. */
import { useSyncExternalStore } from "react";

export type Overlay = "palette" | "keys";

const listeners = new Set<() => void>();
let open: Overlay | undefined;

export function showOverlay(next: Overlay | undefined): void {
  open = next;
  for (const listener of listeners) listener();
}

export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(subscribe, shownOverlay, () => undefined);
}

export function shownOverlay(): Overlay | undefined {
  return open;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
