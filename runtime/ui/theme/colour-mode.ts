/** Light, dark or as the system says: applies the choice to the page and remembers it. */
import { useCallback, useSyncExternalStore } from "react";
import type { ThemeModel } from "../../model/types.ts";
import { startDensity } from "./density.ts";
import { readChoice, storeChoice } from "./stored-choice.ts";
import { themeToCss } from "./theme-css.ts";

export type ColourMode = "system" | "light" | "dark";
const storageKey = "vector-colour-mode";
const listeners = new Set<() => void>();
let current: ColourMode = "system";

/** Puts the theme's colours on the page and takes up the mode chosen here before, else the theme's own. */
export function applyTheme(theme: ThemeModel): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeToCss(theme));
  // An adopted sheet needs no inline style, which a content security policy may forbid.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  startDensity(theme.density);
  setColourMode(readStored() ?? theme.mode, false);
}

/** Switches the page; `remember` keeps it for the next visit. */
export function setColourMode(mode: ColourMode, remember = true): void {
  current = mode;
  const { classList } = document.documentElement;
  classList.toggle("dark", mode === "dark");
  classList.toggle("light", mode === "light");
  if (remember) storeChoice(storageKey, mode);
  for (const listener of listeners) listener();
}

export function useColourMode(): [ColourMode, (mode: ColourMode) => void] {
  const mode = useSyncExternalStore(
    useCallback((listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }, []),
    () => current,
    () => "system" as const,
  );
  return [mode, setColourMode];
}

function readStored(): ColourMode | undefined {
  const stored = readChoice(storageKey);
  return stored === "light" || stored === "dark" || stored === "system" ? stored : undefined;
}
