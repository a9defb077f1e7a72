/** Types of the daemon client that commands and screens use; `connect.ts` makes one. */
import type { JobEvent } from "../core/job/events.ts";
import type { RouteInput, RouteOutput } from "../protocol/api.ts";
import type { RouteName } from "../protocol/route-table.ts";

export interface DaemonClient {
  /** Calls a route; rejects with the VectorError the daemon answered, or `daemon_unavailable`. */
  call<N extends RouteName>(name: N, input: RouteInput<N>, options?: { signal?: AbortSignal }): Promise<RouteOutput<N>>;
  /**
   * Yields the events of a job from after `after` (0: all) to the final one. A lost connection, also a daemon that died and
   * had to be started again, is resumed at the same event; `onReconnect` is told. Ends early, without error, when `signal` aborts.
   */
  followJob(
    jobId: string,
    options?: { after?: number; signal?: AbortSignal; onReconnect?: () => void },
  ): AsyncIterable<JobEvent>;
  /** What the daemon said of itself when connecting. */
  readonly daemon: { pid: number; version: string; started: boolean };
  /** Closes connections; an ephemeral daemon is ended and its files removed. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  env: Record<string, string | undefined>;
  /** Start a daemon when none runs; default true. Without it, `daemon_unavailable`. */
  autostart?: boolean;
  /** Run a private daemon in a folder of its own that `close` removes. */
  ephemeral?: boolean;
  /** Told what is being waited for, e.g. "starting the daemon", "waiting for the older daemon to finish 1 job". */
  onNotice?: (text: string) => void;
  signal?: AbortSignal;
}
