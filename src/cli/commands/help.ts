/** `vector help`: the help of everything, a group or a command. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { findHelp } from "../find-command.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(_context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const help = await findHelp(invocation.arguments.flatMap((word) => word.split(/\s+/)));
  return { data: { help }, text: () => help };
}
