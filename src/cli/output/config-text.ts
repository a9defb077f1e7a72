/** Writes settings as text. */
import type { ConfigEntry } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { renderTable } from "./table.ts";

/** Returns a value as `config set` would take it. */
export function configValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Returns a table of settings. */
export function configTable(entries: readonly ConfigEntry[], view: TextView): string {
  return renderTable<ConfigEntry>(
    [
      { title: "setting", value: (entry) => entry.key, style: view.style.bold },
      { title: "value", value: (entry) => configValue(entry.value) },
      { title: "from", value: (entry) => entry.origin },
      { title: "meaning", value: (entry) => entry.description, shrinks: true },
    ],
    entries,
    view,
  );
}
