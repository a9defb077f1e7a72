/** `vector apps list`: all apps. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { listResult } from "../list-result.ts";
import { appsTable } from "../output/app-text.ts";
import { pageQuery } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const client = await context.connect();
  const page = await client.call("apps.list", { query: pageQuery(invocation) }, { signal: context.interrupts.signal });
  return listResult(context, page, appsTable, "No apps yet. `vector generate` makes one.");
}
