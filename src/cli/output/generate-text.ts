/** Writes the result of a generate job. */
import type { TextView } from "../command-result.ts";
import type { DryRunResult, GenerateResult } from "../generate-result.ts";
import { statusText } from "./check-text.ts";
import { oneLine } from "./display-width.ts";
import { item, understandingText } from "./findings-text.ts";
import { formatPath } from "./format-values.ts";
import { renderPairs } from "./table.ts";

/** Returns where the new app is and how it stands. */
export function generatedText(result: GenerateResult, view: TextView, cwd: string): string {
  return renderPairs(
    [
      ["app", view.style.bold(oneLine(result.app.slug))],
      ["folder", oneLine(formatPath(result.app.path, cwd))],
      ["version", `v${result.version.number}`],
      ["checks", statusText(result.check.status, view.style)],
      [
        "preview",
        result.preview.url === null ? "not running; `vector preview` starts it" : view.style.cyan(result.preview.url),
      ],
    ],
    view,
  );
}

/** Returns what would be built: the understanding, then each entity with its fields. */
export function dryRunText(result: DryRunResult, view: TextView): string {
  const entities = result.spec.entities.map((entity) => {
    const fields = entity.fields.map((field) => {
      const about = field.choices ? `: ${field.choices.map((choice) => choice.label).join(", ")}` : "";
      const target = field.reference ? ` to ${field.reference.entity}` : "";
      return item(
        `${field.label}  (${field.type}${target}${field.required ? ", required" : ""}${field.unique ? ", unique" : ""}${about})`,
        view,
      );
    });
    return [view.style.bold(entity.pluralLabel), ...fields].join("\n");
  });
  return [
    understandingText(result, view),
    `${view.style.bold("App")}: ${result.spec.app.name}`,
    ...entities,
    "Nothing was written. `--json` prints the whole spec.",
  ].join("\n\n");
}
