/** The list of the keys that do something on this page, with a switch that turns them off. */
import { text } from "../text/text.ts";
import { Dialog } from "./dialog.tsx";
import { Switch } from "./switch.tsx";
import { currentShortcuts, setShortcutState, useShortcutState } from "./use-shortcuts.ts";

export function ShortcutHelp() {
  const { help, on } = useShortcutState();
  if (!help) return null;
  const shortcuts = [...currentShortcuts(), { key: "?", label: text("Show this list") }];
  return (
    <Dialog open onClose={() => setShortcutState({ help: false })} title={text("Keyboard shortcuts")}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2 text-sm">
        {shortcuts.map(({ key, label }) => (
          <div key={key} className="contents">
            <dt>{label}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 mb-3 flex items-center gap-3 border-t border-border pt-4 text-sm">
        <Switch checked={on} onChange={(event) => setShortcutState({ on: event.target.checked })} />
        {text("Use these keys")}
      </label>
    </Dialog>
  );
}

function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded border border-border bg-muted px-1.5 font-mono text-xs">
      {children}
    </kbd>
  );
}
