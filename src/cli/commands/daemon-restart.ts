/** `vector daemon restart`: ends the daemon if one runs, and starts it. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { daemonText } from "../output/daemon-text.ts";
import { stopDaemon } from "../stop-daemon.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { flags }: Invocation): Promise<CommandResult> {
  const stopped = await stopDaemon(context, flags.now === true ? "now" : "drain");
  const client = await context.reconnect();
  const daemon = await client.call("daemon.show", {}, { signal: context.interrupts.signal });
  return { data: { daemon, stopped: stopped !== undefined }, text: (view) => daemonText(daemon, view) };
}
