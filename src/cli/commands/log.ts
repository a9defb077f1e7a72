/** `vector log`: an app's versions, newest first. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getAppReference } from "../find-app.ts";
import { listResult } from "../list-result.ts";
import { versionsTable } from "../output/version-text.ts";
import { pageQuery } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const app = await getAppReference(context);
  const client = await context.connect();
  const input = { params: { app }, query: pageQuery(invocation) };
  const page = await client.call("versions.list", input, { signal: context.interrupts.signal });
  return listResult(context, page, versionsTable, "This app has no versions yet.");
}
