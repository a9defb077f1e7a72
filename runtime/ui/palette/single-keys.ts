/** Keys that do something by themselves, outside of inputs; a person can turn them off, because speech input types letters. */
import { readChoice, storeChoice } from "../theme/stored-choice.ts";

const storageKey = "vector-single-keys";
let on: boolean | undefined;

export function singleKeysOn(): boolean {
  on ??= readChoice(storageKey) !== "off";
  return on;
}

export function setSingleKeys(next: boolean): void {
  on = next;
  storeChoice(storageKey, next ? "on" : "off");
}

/** Whether a key press is meant for what has the focus, or for a dialog, and not for the page. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], [role=grid], [role=menu]") != null) return true;
  return document.querySelector("dialog[open], :popover-open") !== null;
}

/** `Ctrl`, on a Mac `⌘`. */
export function modifierName(): string {
  // Rendered on a server, there is no keyboard to know.
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}
