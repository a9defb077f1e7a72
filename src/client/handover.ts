/**
 * Settles which daemon serves when the client and the running daemon are of different versions. The newer one wins: an older
 * daemon is asked to finish its jobs and end, a newer one is used as it is. So two installed builds come to rest on the newer one
 * instead of ending each other in turn.
 */
import { VectorError } from "../core/errors/vector-error.ts";
import type { DiscoveryFile } from "../protocol/discovery.ts";
import type { VectorPaths } from "../protocol/paths.ts";
import { protocolVersion } from "../protocol/route-table.ts";
import type { ConnectOptions, DaemonClient } from "./api-client.ts";
import { ConnectionError, readAnswer, send } from "./http-request.ts";

export interface HandoverInput {
  paths: VectorPaths;
  found: DiscoveryFile;
  /** Version of this client. */
  own: string;
  options: ConnectOptions;
}

const pollMs = 50;

/** Returns the daemon to use, or undefined once there is none and a new one is to be started. */
export async function settleVersions(input: HandoverInput): Promise<DaemonClient["daemon"] | undefined> {
  const { paths, own, options } = input;
  const running = await describe(paths.socket);
  if (!running) return undefined;
  const older = compareVersions(running.version, own) < 0;
  if (!older && running.protocol === protocolVersion)
    return { pid: running.pid, version: running.version, started: false };
  if (!older) {
    throw new VectorError(
      "daemon_newer",
      `the daemon is Vector ${running.version}, newer than this ${own}, and speaks another protocol`,
      {
        hint: `use Vector ${running.version}, or run its: vector daemon stop`,
      },
    );
  }
  if (options.autostart === false) return { pid: running.pid, version: running.version, started: false };
  const reason = `handover to version ${own}`;
  const answer = (await readAnswer(
    await send("daemon.stop", { socket: paths.socket, body: { mode: "drain", reason } }),
  )) as {
    runningJobs: number;
  };
  const jobs =
    answer.runningJobs === 0 ? "" : ` and its ${answer.runningJobs} running job${answer.runningJobs === 1 ? "" : "s"}`;
  options.onNotice?.(`waiting for the older daemon (${running.version})${jobs} to finish`);
  while ((await describe(paths.socket))?.pid === running.pid) {
    if (options.signal?.aborted) throw options.signal.reason;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return undefined;
}

async function describe(socket: string): Promise<{ pid: number; version: string; protocol: number } | undefined> {
  try {
    return (await readAnswer(await send("daemon.show", { socket }))) as {
      pid: number;
      version: string;
      protocol: number;
    };
  } catch (error) {
    if (error instanceof ConnectionError) return undefined;
    throw error;
  }
}

/** Compares versions number by number; a pre-release comes before its release. */
export function compareVersions(a: string, b: string): number {
  const [left = "", leftPre] = a.split("-", 2);
  const [right = "", rightPre] = b.split("-", 2);
  const numbers = (text: string) => text.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const [x, y] = [numbers(left), numbers(right)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  if (leftPre === rightPre) return 0;
  if (leftPre === undefined) return 1;
  if (rightPre === undefined) return -1;
  return leftPre < rightPre ? -1 : 1;
}
