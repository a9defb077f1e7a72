/** The dialogs that belong to no page; loaded when one is opened, or when the browser has nothing to do. */
export { CommandPalette } from "./command-palette.tsx";
export { ShortcutsDialog } from "./shortcuts-dialog.tsx";
