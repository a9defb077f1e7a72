/** `vector daemon status`: whether the daemon runs; never starts one. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { daemonText } from "../output/daemon-text.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const client = await context.connect({ autostart: false });
  const daemon = await client.call("daemon.show", {}, { signal: context.interrupts.signal });
  return { data: { daemon }, text: (view) => daemonText(daemon, view) };
}
