/** How close rows stand together: the theme's choice, or the person's own, which is remembered. */
import { useSyncExternalStore } from "react";
import type { ThemeModel } from "../../model/types.ts";
import { readChoice, storeChoice } from "./stored-choice.ts";

export type Density = ThemeModel["density"];
const storageKey = "vector-density";
const listeners = new Set<() => void>();
let current: Density = "comfortable";

/** Takes up what was chosen here before, else the theme's own. */
export function startDensity(theme: Density): void {
  const stored = readChoice(storageKey);
  apply(stored === "compact" || stored === "comfortable" ? stored : theme);
}

export function setDensity(density: Density): void {
  storeChoice(storageKey, density);
  apply(density);
}

export function useDensity(): Density {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => "comfortable" as const,
  );
}

function apply(density: Density): void {
  current = density;
  document.documentElement.dataset["density"] = density;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
