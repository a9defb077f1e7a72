/** Has the running daemon end, and waits for it. */
import type { DaemonClient } from "../client/api-client.ts";
import type { CommandContext } from "./context.ts";
import { formatCount } from "./output/format-values.ts";
import { saysNoDaemon, waitForDaemonEnd } from "./wait-for-daemon-end.ts";

export interface StoppedDaemon {
  pid: number;
  version: string;
}

/** Returns the daemon that was ended, or undefined when none ran. `mode` is `drain` to let running jobs finish. */
export async function stopDaemon(context: CommandContext, mode: "drain" | "now"): Promise<StoppedDaemon | undefined> {
  const client = await findDaemon(context);
  if (!client) return undefined;
  const { signal } = context.interrupts;
  const daemon = await client.call("daemon.show", {}, { signal });
  const reason = `\`vector ${mode === "now" ? "daemon stop --now" : "daemon stop"}\``;
  const { runningJobs } = await client.call("daemon.stop", { body: { mode, reason } }, { signal });
  if (runningJobs > 0 && mode === "drain") {
    context.printer.note(`Waiting for ${formatCount(runningJobs, "running job")}; --now would not.`);
  }
  context.printer.live?.set("waiting for the daemon to end");
  await waitForDaemonEnd({ pid: daemon.pid, socket: daemon.socket }, signal);
  context.printer.live?.end();
  return { pid: daemon.pid, version: daemon.version };
}

async function findDaemon(context: CommandContext): Promise<DaemonClient | undefined> {
  try {
    return await context.connect({ autostart: false });
  } catch (error) {
    if (saysNoDaemon(error)) return undefined;
    throw error;
  }
}
