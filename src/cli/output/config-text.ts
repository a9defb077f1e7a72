/** Writes settings as text. */
import type { ConfigEntry } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { wrapText } from "./display-width.ts";

const indent = 2;

/** Returns a value as `config set` would take it. */
export function configValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Returns each setting as `key = value`, with where the value comes from unless it is the default, and what it means. */
export function configText(entries: readonly ConfigEntry[], view: TextView): string {
  const { style } = view;
  return entries
    .map((entry) => {
      const origin =
        entry.origin === "default" ? "" : style.dim(`  (${entry.origin}; default ${configValue(entry.default)})`);
      const meaning = wrapText(entry.description, view.width - indent).map(
        (line) => " ".repeat(indent) + style.dim(line),
      );
      return [`${style.bold(entry.key)} = ${configValue(entry.value)}${origin}`, ...meaning].join("\n");
    })
    .join("\n");
}
