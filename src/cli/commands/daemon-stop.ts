/** `vector daemon stop`: ends the daemon, after its running jobs unless told otherwise. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { stopDaemon } from "../stop-daemon.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { flags }: Invocation): Promise<CommandResult> {
  const stopped = await stopDaemon(context, flags.now === true ? "now" : "drain");
  context.printer.note(stopped ? `The daemon (pid ${stopped.pid}) has ended.` : "No daemon was running.");
  return { data: { stopped: stopped !== undefined, ...(stopped ? { daemon: stopped } : {}) }, text: () => "" };
}
