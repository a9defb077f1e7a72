/** `vector export`: writes the app as an ordinary project that runs without Vector. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { AppResource, ExportResource } from "../../protocol/resources.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getApp } from "../find-app.ts";
import { exportText } from "../output/export-text.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { arguments: words, flags }: Invocation): Promise<CommandResult> {
  const app = await getApp(context);
  const client = await context.connect();
  const given = words[0];
  const folder = given === undefined || given === "" ? defaultFolder(context.cwd, app) : resolve(context.cwd, given);
  const body = { folder, data: flags.data !== false, dryRun: context.global.dryRun };
  const { signal } = context.interrupts;
  const exported = await client.call("apps.export", { params: { app: app.id }, body }, { signal });
  tellWhatIsDifferent(context, exported);
  const about = { id: app.id, slug: app.slug, path: app.path };
  return { data: { app: about, ...exported }, text: (view) => exportText(app, exported, { view, cwd: context.cwd }) };
}

/** Named after the app: in the folder of the command, or beside the app's when the command is given inside that. */
function defaultFolder(cwd: string, app: AppResource): string {
  const way = relative(app.path, realpathSync(cwd));
  const inside = way === "" || !(way === ".." || way.startsWith("../") || resolve(way) === way);
  return join(inside ? dirname(app.path) : cwd, `${app.slug}-export`);
}

function tellWhatIsDifferent(context: CommandContext, { displaced, leftOut }: ExportResource): void {
  for (const { path, keptAs } of displaced)
    context.printer.note(`${path} is the project's own; the app's ${basename(path)} is in ${keptAs}`);
  for (const { path, reason } of leftOut) context.printer.note(`${path} is left out: ${reason}`);
}
