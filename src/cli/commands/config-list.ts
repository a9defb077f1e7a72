/** `vector config list`: every setting. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { listResult } from "../list-result.ts";
import { configText } from "../output/config-text.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const client = await context.connect();
  const page = await client.call("config.list", {}, { signal: context.interrupts.signal });
  return listResult(context, page, configText, "There are no settings.");
}
