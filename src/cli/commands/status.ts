/** `vector status`: the app of the folder, the jobs that are not finished, and the daemon. */

import type { RouteOutput } from "../../protocol/api.ts";
import type { CommandResult, TextView } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { findAppFolder } from "../find-app.ts";
import { appText } from "../output/app-text.ts";
import { formatBytes } from "../output/format-values.ts";
import { jobsTable } from "../output/job-text.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const { app } = context.global;
  const folder = app === undefined ? findAppFolder(context.cwd) : undefined;
  const client = await context.connect();
  const query = { ...(app === undefined ? {} : { app }), ...(folder === undefined ? {} : { folder }) };
  const status = await client.call("status", { query }, { signal: context.interrupts.signal });
  return { data: status, text: (view) => statusText(status, view, context.cwd) };
}

function statusText({ daemon, app, jobs }: RouteOutput<"status">, view: TextView, cwd: string): string {
  const state = daemon.state === "ready" ? "" : ", finishing its jobs";
  return [
    app ? appText(app, view, cwd) : "No app in this folder. `vector apps list` shows all.",
    jobs.length > 0 ? jobsTable(jobs, view) : "No job is running or waiting.",
    view.style.dim(`daemon ${daemon.version}, pid ${daemon.pid}, ${formatBytes(daemon.memory)}${state}`),
  ].join("\n\n");
}
