/** Writes apps as text. */
import type { AppResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { statusText } from "./check-text.ts";
import { oneLine } from "./display-width.ts";
import { formatPath, formatTime } from "./format-values.ts";
import { renderPairs, renderTable } from "./table.ts";

/** Returns a table of apps. */
export function appsTable(apps: readonly AppResource[], view: TextView): string {
  return renderTable<AppResource>(
    [
      { title: "slug", value: (app) => app.slug, style: view.style.bold },
      { title: "version", value: (app) => (app.version ? `v${app.version.number}` : "none") },
      {
        title: "checks",
        value: (app) => app.version?.check ?? "-",
        style: (text, app) => (app.version?.check === "red" ? view.style.red(text) : text),
      },
      { title: "preview", value: (app) => app.preview?.url ?? "-" },
      { title: "folder", value: (app) => (app.present ? app.path : `${app.path} (missing)`), shrinks: true },
    ],
    apps,
    view,
  );
}

/** Returns one app in full. */
export function appText(app: AppResource, view: TextView, cwd: string): string {
  const { version } = app;
  const folder = oneLine(formatPath(app.path, cwd));
  return renderPairs(
    [
      ["app", `${view.style.bold(app.slug)}  ${oneLine(app.name)}`],
      ["id", app.id],
      ["folder", app.present ? folder : `${folder}  ${view.style.red("missing")}`],
      ["created", formatTime(app.createdAt)],
      ["version", version ? `v${version.number}  ${statusText(version.check, view.style)}` : "none yet"],
      ["preview", app.preview?.url ?? "not running"],
      ...app.versionPreviews.map((preview): [string, string] => [
        `preview of v${preview.version?.number ?? "?"}`,
        `${preview.url}  ${view.style.dim(preview.version?.writable === true ? "on a copy" : "read-only, on a copy")}`,
      ]),
      ...(app.openProblems === 0 ? [] : [["problems", problemsLine(app, view)] satisfies [string, string]]),
    ],
    view,
  );
}

function problemsLine({ openProblems }: AppResource, { style }: TextView): string {
  return `${style.red(`${openProblems} open`)}  ${style.dim("`vector preview --errors` tells")}`;
}
