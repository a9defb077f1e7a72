/** The name of the key that is held with others: `Ctrl`, on a Mac `⌘`. */
export function modifierName(): string {
  // Rendered on a server, there is no keyboard to know.
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}
