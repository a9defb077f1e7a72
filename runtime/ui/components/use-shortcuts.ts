/** Single keys that do something on one page, beside those that work on every page. */
import { useEffect, useRef } from "react";
import { isTaken, singleKeysOn } from "../palette/single-keys.ts";

export interface Shortcut {
  /** `KeyboardEvent.key`, e.g. `j` or `F2`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const active = new Set<() => readonly Shortcut[]>();

/** Offers `shortcuts` for as long as the component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const read = () => latest.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const found = latest.current.find(({ key }) => key === event.key);
      if (found === undefined || !singleKeysOn() || isTaken(event)) return;
      event.preventDefault();
      found.run();
    };
    active.add(read);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      active.delete(read);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

/** What the open page offers now, for the list of keys. */
export function currentShortcuts(): readonly Shortcut[] {
  return [...active].flatMap((read) => read());
}
