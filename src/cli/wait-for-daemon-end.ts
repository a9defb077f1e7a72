/** Waits until a daemon that was asked to end has done so. */
import { readFileSync } from "node:fs";
import { accepts } from "../client/accepts.ts";
import { VectorError } from "../core/errors/vector-error.ts";

const pollMs = 20;

/**
 * Resolves when the daemon neither accepts clients nor lives; only then another one can take its lock. Nothing is signalled.
 * Rejects with the signal's reason when that aborts.
 */
export async function waitForDaemonEnd(daemon: { pid: number; socket: string }, signal: AbortSignal): Promise<void> {
  while (isAlive(daemon.pid) || (await accepts(daemon.socket))) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Whether a process runs; one that has ended but whose parent has not noticed does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

/** Whether an error says that no daemon runs. */
export function saysNoDaemon(error: unknown): boolean {
  return error instanceof VectorError && error.code === "daemon_unavailable";
}
