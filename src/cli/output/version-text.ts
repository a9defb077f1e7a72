/** Writes versions as text. */
import type { RouteOutput } from "../../protocol/api.ts";
import type { VersionResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { reportText, statusText } from "./check-text.ts";
import { oneLine, padToWidth } from "./display-width.ts";
import { formatBytes, formatCount, formatTime } from "./format-values.ts";
import { renderPairs, renderTable } from "./table.ts";

/** Letters of an id that hold its kind and its time of making: enough to name a version of one app with. */
const shortIdLetters = 14;

/** Returns a table of versions. */
export function versionsTable(versions: readonly VersionResource[], view: TextView): string {
  const marks = { green: "✓", red: "✗" } as const;
  return renderTable<VersionResource>(
    [
      { title: "", value: (version) => `v${version.number}`, align: "right", style: view.style.bold },
      { title: "id", value: (version) => version.id.slice(0, shortIdLetters), style: view.style.dim },
      { title: "time", value: (version) => formatTime(version.createdAt) },
      { title: "source", value: (version) => version.source },
      {
        title: "ok",
        value: (version) => (version.check ? marks[version.check.status] : "-"),
        style: (text, version) => (version.check?.status === "red" ? view.style.red(text) : view.style.green(text)),
      },
      { title: "message", value: (version) => version.message, shrinks: true },
    ],
    versions,
    view,
  );
}

/** Returns one version with its check report and files. */
export function versionText(version: RouteOutput<"versions.show">, view: TextView): string {
  const head = renderPairs(
    [
      ["version", `${view.style.bold(`v${version.number}`)}  ${statusText(version.check?.status, view.style)}`],
      ["id", version.id],
      ["message", oneLine(version.message)],
      ["source", version.source],
      ["author", oneLine(version.author)],
      ["time", formatTime(version.createdAt)],
      ["parents", version.parents.length > 0 ? version.parents.join(", ") : undefined],
      ["job", version.jobId ?? undefined],
      ["rows", version.dataBytes === null ? undefined : formatBytes(version.dataBytes)],
    ],
    view,
  );
  const size = Math.max(0, ...version.fileList.map((file) => formatBytes(file.bytes).length));
  const files = version.fileList.map(
    (file) => `  ${padToWidth(formatBytes(file.bytes), size, "right")}  ${oneLine(file.path)}`,
  );
  const sections = [head];
  if (version.check) sections.push(`${view.style.bold("Checks")}\n${reportText(version.check, view)}`);
  const title = `Files: ${formatCount(version.files, "file")}, ${formatBytes(version.bytes)}`;
  sections.push([view.style.bold(title), ...files].join("\n"));
  return sections.join("\n\n");
}
