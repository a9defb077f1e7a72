/** Keeps host processes that were started ahead of their use, each for a limited time. */
import type { HostProcess } from "./host-process.ts";

export interface WarmHosts {
  has(appId: string): boolean;
  /** Starts a process for an app and has it load what checks and previews need. */
  start(appId: string): void;
  /** Returns the process kept for an app, or a new one that is loading. The caller ends it. */
  take(appId: string): HostProcess;
  /** Keeps a process that has done its work for the app's next need of one. */
  put(appId: string, host: HostProcess): void;
  close(): Promise<void>;
}

/** A process that nobody asked for within this time is ended. */
const keptMs = 60_000;

export function createWarmHosts(startHost: () => HostProcess): WarmHosts {
  const kept = new Map<string, { host: HostProcess; timer: NodeJS.Timeout }>();
  const remove = (appId: string): HostProcess | undefined => {
    const entry = kept.get(appId);
    clearTimeout(entry?.timer);
    kept.delete(appId);
    return entry?.host;
  };
  const put = (appId: string, host: HostProcess): void => {
    void remove(appId)?.stop();
    const timer = setTimeout(() => void remove(appId)?.stop(), keptMs);
    timer.unref();
    kept.set(appId, { host, timer });
  };
  const startLoading = (): HostProcess => {
    const host = startHost();
    host.send({ type: "warm" });
    return host;
  };
  return {
    has: (appId) => kept.get(appId)?.host.running === true,
    start(appId) {
      if (kept.get(appId)?.host.running !== true) put(appId, startLoading());
    },
    take(appId) {
      const host = remove(appId);
      return host?.running === true ? host : startLoading();
    },
    put,
    async close() {
      await Promise.all([...kept.keys()].map(async (appId) => remove(appId)?.stop()));
    },
  };
}
