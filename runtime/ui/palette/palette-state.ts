/** Whether the command palette is open. */
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let open = false;

export function showPalette(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

export function isPaletteOpen(): boolean {
  return open;
}

export function usePaletteOpen(): boolean {
  return useSyncExternalStore(subscribe, isPaletteOpen, () => false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
