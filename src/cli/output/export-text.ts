/** Writes what an export made, or would make, as text. */
import type { AppResource, ExportResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { oneLine, padToWidth } from "./display-width.ts";
import { formatBytes, formatCount, formatPath } from "./format-values.ts";
import { renderPairs } from "./table.ts";

export function exportText(
  app: AppResource,
  exported: ExportResource,
  { view, cwd }: { view: TextView; cwd: string },
): string {
  const { files, dryRun } = exported;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const head = renderPairs(
    [
      ["app", `${view.style.bold(app.slug)}  ${oneLine(app.name)}`],
      ["folder", oneLine(formatPath(exported.folder, cwd))],
      ["files", `${formatCount(files.length, "file")}, ${formatBytes(bytes)}`],
      ["rows", rowsText(exported.rows)],
      ["next", dryRun ? undefined : "npm ci && npm run build && npm start"],
    ],
    view,
  );
  if (!dryRun) return head;
  const width = Math.max(0, ...files.map((file) => formatBytes(file.bytes).length));
  const lines = files.map((file) => `  ${padToWidth(formatBytes(file.bytes), width, "right")}  ${oneLine(file.path)}`);
  return `${head}\n\n${lines.join("\n")}`;
}

function rowsText(rows: ExportResource["rows"]): string {
  if (rows === null) return "none";
  const samples = rows.sampleRows === 0 ? "" : `, ${rows.sampleRows} of them samples`;
  return `${formatCount(rows.rows, "row")}${samples}`;
}
