/** `vector daemon start`: starts the daemon, if it does not run. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { daemonText } from "../output/daemon-text.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const client = await context.connect();
  const daemon = await client.call("daemon.show", {}, { signal: context.interrupts.signal });
  const { started } = client.daemon;
  if (!started) context.printer.note("The daemon was already running.");
  return { data: { daemon, started }, text: (view) => daemonText(daemon, view) };
}
