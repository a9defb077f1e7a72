/** `vector config set`: changes one setting. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { configValue } from "../output/config-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const [, typed = ""] = invocation.arguments;
  const client = await context.connect();
  const input = { params: { key: getArgument(invocation, 0) }, body: { value: parseValue(typed) } };
  const setting = await client.call("config.set", input, { signal: context.interrupts.signal });
  if (setting.origin === "environment") context.printer.note("An environment variable still overrides it.");
  return { data: { setting }, text: () => `${setting.key} ${configValue(setting.value)}` };
}

/** Numbers, true, false, null, lists and objects are JSON; everything else is text. */
function parseValue(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}
