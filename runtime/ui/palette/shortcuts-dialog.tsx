/** The keys that do something, by where they do it. */
import { useState } from "react";
import { Checkbox } from "../components/checkbox.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Label } from "../components/label.tsx";
import { currentShortcuts } from "../components/use-shortcuts.ts";
import { text } from "../text/text.ts";
import { showOverlay } from "./palette-state.ts";
import { modifierName, setSingleKeys, singleKeysOn } from "./single-keys.ts";

export function ShortcutsDialog() {
  const [single, setSingle] = useState(singleKeysOn());
  const mod = modifierName();
  const here = currentShortcuts().map(({ key, label }) => [key.toUpperCase(), label] as const);
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ...(here.length === 0 ? [] : [[text("This page"), here] as const]),
    [
      text("Everywhere"),
      [
        [`${mod} K`, text("Search everything")],
        ["?", text("Keyboard shortcuts")],
        ["/", text("Search on this page")],
        ["N", text("New record on this page")],
        ["E", text("Edit the record that is shown")],
        ["Esc", text("Close what is open")],
      ],
    ],
    [text("Forms"), [[`${mod} ↵`, text("Save")]]],
    [
      text("Board"),
      [
        [text("Space"), text("Pick a card up, and put it down")],
        ["← → ↑ ↓", text("Move the card that is picked up")],
      ],
    ],
    [
      text("Calendar"),
      [
        ["← → ↑ ↓", text("Go to another day")],
        ["⇧ ← →", text("Move the entry to another day")],
      ],
    ],
    [
      text("Charts"),
      [
        ["← →", text("Read the values")],
        ["↵", text("Open the records")],
      ],
    ],
  ];
  return (
    <Dialog open onClose={() => showOverlay(undefined)} title={text("Keyboard shortcuts")}>
      <div className="flex flex-col gap-5 pb-2 text-sm">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3 className="mb-1.5 font-medium">{title}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_max-content] gap-x-6 gap-y-1.5">
              {keys.map(([key, does]) => (
                <div key={key} className="contents">
                  <dt className="text-muted-foreground">{does}</dt>
                  <dd className="text-right">
                    <kbd className="rounded border border-border bg-muted px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Label className="flex items-center gap-2.5 font-normal">
          <Checkbox
            checked={single}
            onChange={(event) => {
              setSingleKeys(event.target.checked);
              setSingle(event.target.checked);
            }}
          />
          {text("Single keys such as N do something")}
        </Label>
      </div>
    </Dialog>
  );
}
