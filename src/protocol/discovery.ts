/** Defines the discovery file, in which a running daemon says who it is, and the line a starting one reports readiness with. */

export interface DiscoveryFile {
  pid: number;
  /** Start time of the process as the kernel tells it, so that a reused pid is not mistaken for the daemon; empty where unknown. */
  processStart: string;
  socket: string;
  version: string;
  protocol: number;
  startedAt: string;
}

/** What a daemon that is being started writes to its file descriptor 3, once, as one line. */
export type StartReport =
  | { outcome: "ready" }
  /** Another daemon holds the lock; connect to that one. */
  | { outcome: "lost" }
  | { outcome: "failed"; error: { code: string; message: string; hint?: string; causes?: string[] } };

/** Returns the file's content, or undefined when it is no discovery file (half-written, or another format). */
export function parseDiscovery(text: string): DiscoveryFile | undefined {
  try {
    const value = JSON.parse(text) as Partial<DiscoveryFile> | null;
    if (typeof value?.pid !== "number" || typeof value.socket !== "string" || typeof value.version !== "string")
      return undefined;
    return {
      pid: value.pid,
      processStart: value.processStart ?? "",
      socket: value.socket,
      version: value.version,
      protocol: value.protocol ?? 0,
      startedAt: value.startedAt ?? "",
    };
  } catch {
    return undefined;
  }
}
