/** Writes the result of a generate job. */
import type { AppSpec, Entity } from "../../core/spec/schema.ts";
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

/** Returns what would be built: the understanding, each entity with its fields and steps, then who uses it and its pages. */
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
    return [view.style.bold(entity.pluralLabel), ...fields, ...stepItems(entity, view)].join("\n");
  });
  return [
    understandingText(result, view),
    `${view.style.bold("App")}: ${result.spec.app.name}`,
    ...entities,
    ...usersSection(result.spec, view),
    pagesSection(result.spec, view),
    "Nothing was written. `--json` prints the whole spec.",
  ].join("\n\n");
}

/** What people can do with a record besides changing it. */
function stepItems(entity: Entity, view: TextView): string[] {
  const transitions = entity.workflow?.transitions.map((step) => labelWithRoles(step)) ?? [];
  const actions = entity.actions?.map((step) => labelWithRoles(step)) ?? [];
  return [
    ...(transitions.length > 0 ? [item(`Steps: ${transitions.join(", ")}`, view)] : []),
    ...(actions.length > 0 ? [item(`Buttons: ${actions.join(", ")}`, view)] : []),
  ];
}

function labelWithRoles({ label, roles }: { label: string; roles?: readonly string[] | undefined }): string {
  return roles === undefined || roles.length === 0 ? label : `${label} (${roles.join(", ")})`;
}

function usersSection(spec: AppSpec, view: TextView): string[] {
  if (spec.access === undefined) return [];
  const roles = spec.access.roles.map((role) => item(role.label, view));
  return [[view.style.bold("Who signs in"), ...roles].join("\n")];
}

/** The pages of the menu; each record also has a page and a form of its own. */
function pagesSection(spec: AppSpec, view: TextView): string {
  const pages = spec.pages.flatMap((page) => {
    if (page.kind === "detail" || page.kind === "form") return [];
    const widgets = page.kind === "dashboard" ? `: ${page.widgets.map((widget) => widget.title).join(", ")}` : "";
    return [item(`${page.title}  (${page.kind})${widgets}`, view)];
  });
  return [view.style.bold("Pages"), ...pages].join("\n");
}
