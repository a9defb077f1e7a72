/** `vector config unset`: takes one setting back to its default. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { configValue } from "../output/config-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const client = await context.connect();
  const input = { params: { key: getArgument(invocation, 0) } };
  const setting = await client.call("config.unset", input, { signal: context.interrupts.signal });
  return { data: { setting }, text: () => `${setting.key} ${configValue(setting.value)}` };
}
