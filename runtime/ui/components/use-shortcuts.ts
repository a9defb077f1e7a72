/** Single keys that do something on a page while nobody types; people can turn them off. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { readChoice, storeChoice } from "../theme/stored-choice.ts";

export interface Shortcut {
  /** `KeyboardEvent.key`, e.g. `n` or `F2`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const storageKey = "vector-keys";
const active = new Set<() => readonly Shortcut[]>();
const listeners = new Set<() => void>();
let state = { on: true, help: false };
let started = false;

/** Offers `shortcuts` for as long as the component is on the page. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const read = () => latest.current;
    active.add(read);
    start();
    return () => {
      active.delete(read);
    };
  }, []);
}

/** Whether the keys are turned on, and whether their list is open. */
export function useShortcutState(): Readonly<typeof state> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => state,
  );
}

export function setShortcutState(change: Partial<typeof state>): void {
  state = { ...state, ...change };
  if (change.on !== undefined) storeChoice(storageKey, change.on ? "on" : "off");
  for (const listener of [...listeners]) listener();
}

export function currentShortcuts(): readonly Shortcut[] {
  return [...active].flatMap((read) => read());
}

/** One listener for the page, for as long as the page lives. */
function start(): void {
  if (started) return;
  started = true;
  state = { ...state, on: readChoice(storageKey) !== "off" };
  document.addEventListener("keydown", onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !state.on || isBusy(event)) return;
  const found = currentShortcuts().find(({ key }) => key === event.key);
  if (found === undefined && event.key !== "?") return;
  event.preventDefault();
  if (found === undefined) setShortcutState({ help: true });
  else found.run();
}

/** The key belongs to a control that takes text, or to what is open above the page. */
function isBusy({ target }: KeyboardEvent): boolean {
  const typing = 'select, textarea, [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button])';
  if (target instanceof Element && target.closest(typing) !== null) return true;
  return document.querySelector("dialog[open], [popover]:popover-open") !== null;
}
