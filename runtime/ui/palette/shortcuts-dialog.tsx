/** The keys that do something, by where they do it, with a switch that turns off those that are pressed alone. */
import { Dialog } from "../components/dialog.tsx";
import { Switch } from "../components/switch.tsx";
import { currentShortcuts, setShortcutState, useShortcutState } from "../components/use-shortcuts.ts";
import { text } from "../text/text.ts";
import { modifierName } from "./modifier-name.ts";
import { useCurrentRoute } from "./use-current-route.ts";

type Keys = readonly (readonly [key: string, does: string])[];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { on } = useShortcutState();
  const route = useCurrentRoute();
  const own = currentShortcuts().map(({ key, label }) => [key.length === 1 ? key.toUpperCase() : key, label] as const);
  const everywhere: Keys = [
    [`${modifierName()} K`, text("Search everything")],
    ["?", text("Keyboard shortcuts")],
    ["Esc", text("Close what is open")],
  ];
  const groups: readonly (readonly [title: string, keys: Keys])[] = [
    [text("Everywhere"), everywhere],
    [text("On this page"), [...own, ...keysOfKind(route?.kind)]],
  ];
  return (
    <Dialog open onClose={onClose} title={text("Keyboard shortcuts")}>
      <div className="flex flex-col gap-5 text-sm">
        {groups
          .filter(([, keys]) => keys.length > 0)
          .map(([title, keys]) => (
            <section key={title}>
              <h3 className="mb-1.5 font-medium">{title}</h3>
              <dl className="grid grid-cols-[minmax(0,1fr)_max-content] items-center gap-x-6 gap-y-1.5">
                {keys.map(([key, does]) => (
                  <div key={`${key} ${does}`} className="contents">
                    <dt className="text-muted-foreground">{does}</dt>
                    <dd className="text-right">
                      <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded border border-border bg-muted px-1.5 font-sans text-xs">
                        {key}
                      </kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <label className="mt-4 mb-3 flex items-center gap-3 border-t border-border pt-4 text-sm">
        <Switch checked={on} onChange={(event) => setShortcutState({ on: event.target.checked })} />
        {text("Single keys such as N do something")}
      </label>
    </Dialog>
  );
}

/** What the parts of a page do with keys while they have the focus. */
function keysOfKind(kind: string | undefined): Keys {
  switch (kind) {
    case "form":
      return [[`${modifierName()} ↵`, text("Save")]];
    case "board":
      return [
        [text("Space"), text("Pick a card up, and put it down")],
        ["← → ↑ ↓", text("Move the card that is picked up")],
      ];
    case "calendar":
      return [
        ["← → ↑ ↓", text("Go to another day")],
        ["⇧ ← →", text("Move the entry to another day")],
      ];
    case "dashboard":
    case "report":
      return [
        ["← →", text("Read the values")],
        ["↵", text("Open the records")],
      ];
    default:
      return [];
  }
}
