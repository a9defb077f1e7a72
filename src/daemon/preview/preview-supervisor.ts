/** Starts previews, keeps them running, and ends them: one host process per app. */
import { stat } from "node:fs/promises";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { Preview, PreviewProblem, PreviewRequest } from "../../core/generation/app-hosts.ts";
import { readSpec } from "../check/check-spec.ts";
import type { HostProblem } from "../host/host-messages.ts";
import { describeExit, type HostExit, type HostProcess, type Log } from "../host/host-process.ts";

export interface PreviewSupervisor {
  start(request: PreviewRequest): Promise<Preview>;
  stop(appId: string): Promise<boolean>;
  list(): Promise<Preview[]>;
  isRunning(appId: string): boolean;
  close(): Promise<void>;
}

export interface SupervisorOptions {
  takeHost: (appId: string) => HostProcess;
  /** Longest time from request to listening. */
  startMs: number;
  log: Log;
  onProblem: (problem: PreviewProblem) => void;
}

interface Entry {
  request: PreviewRequest;
  /** The running process, or the attempt to start it. */
  ready: Promise<Running>;
  running: Running | undefined;
  /** When the process was restarted, within the last minute. */
  restarts: number[];
  stopping: boolean;
  lastUsedAt: string;
}

interface Running {
  host: HostProcess;
  port: number;
  startedAt: string;
}

const mostRestarts = 5;
const restartWindowMs = 60_000;
/** Waits before the first, second, ... restart within the window. */
const backoffMs = [0, 200, 500, 1_000, 2_000];
const usageMs = 500;

export function createPreviewSupervisor(options: SupervisorOptions): PreviewSupervisor {
  const entries = new Map<string, Entry>();
  let usageId = 0;

  const tell = (appId: string, problem: HostProblem): void =>
    options.onProblem({ appId, at: new Date().toISOString(), ...problem });

  const launch = async (entry: Entry): Promise<Running> => {
    const { appId, folder, preferredPort } = entry.request;
    const spec = await readAppSpec(folder);
    const host = options.takeHost(appId);
    const port = await waitUntilReady(host, options.startMs, () => {
      host.send({ type: "preview", appId, folder, spec, ...(preferredPort === undefined ? {} : { preferredPort }) });
    });
    const running: Running = { host, port, startedAt: new Date().toISOString() };
    entry.running = running;
    // From now on the address stays, also over a restart.
    entry.request = { ...entry.request, preferredPort: port };
    let gone = false;
    host.onReport((report) => {
      if (report.type === "problem") tell(appId, report.problem);
      if (report.type === "folderGone") gone = true;
    });
    void host.exited.then((exit) => (gone ? folderGone(entry) : onExit(entry, exit)));
    return running;
  };

  const forget = (entry: Entry): void => {
    entry.running = undefined;
    if (entries.get(entry.request.appId) === entry) entries.delete(entry.request.appId);
  };

  const folderGone = (entry: Entry): void => {
    forget(entry);
    const { appId, folder } = entry.request;
    if (!entry.stopping)
      tell(appId, { source: "server", message: `the app's folder ${folder} is gone, so its preview has ended` });
  };

  const onExit = (entry: Entry, exit: HostExit): void => {
    entry.running = undefined;
    if (entry.stopping) return;
    const { appId } = entry.request;
    const now = Date.now();
    entry.restarts = [...entry.restarts.filter((at) => now - at < restartWindowMs), now];
    const how = describeExit(exit);
    if (entry.restarts.length > mostRestarts) {
      forget(entry);
      tell(appId, {
        source: "server",
        message: `the preview ended ${entry.restarts.length} times within a minute and is not started again; it ${how}`,
      });
      return;
    }
    options.log("warn", "preview ended, starting it again", { appId, how, restart: entry.restarts.length });
    tell(appId, { source: "server", message: `the preview's process ${how}; it is started again` });
    entry.ready = delay(backoffMs[entry.restarts.length - 1] ?? 0).then(() => restart(entry));
    entry.ready.catch(() => undefined);
  };

  const restart = async (entry: Entry): Promise<Running> => {
    const cancelled = new VectorError("preview_failed", "The preview was stopped.");
    if (entry.stopping) throw cancelled;
    try {
      const running = await launch(entry);
      if (!entry.stopping) return running;
      await running.host.stop();
      throw cancelled;
    } catch (error) {
      if (entry.stopping) throw error;
      forget(entry);
      const message = error instanceof Error ? error.message : String(error);
      tell(entry.request.appId, { source: "server", message: `the preview could not be started again: ${message}` });
      throw error;
    }
  };

  const describe = ({ request, running, lastUsedAt }: Entry & { running: Running }, connections: number): Preview => ({
    appId: request.appId,
    url: `http://127.0.0.1:${running.port}/`,
    port: running.port,
    pid: running.host.pid,
    startedAt: running.startedAt,
    lastUsedAt,
    connections,
  });

  /** Asks the process itself; one that is too busy to answer keeps what was known of it. */
  const describeNow = async (entry: Entry): Promise<Preview[]> => {
    const { running } = entry;
    if (running === undefined) return [];
    usageId += 1;
    const usage = await askUsage(running.host, usageId);
    if (usage) entry.lastUsedAt = usage.lastUsedAt;
    return entry.running === running ? [describe({ ...entry, running }, usage?.connections ?? 0)] : [];
  };

  return {
    async start(request) {
      let entry = entries.get(request.appId);
      if (entry === undefined) {
        const now = new Date().toISOString();
        entry = {
          request,
          ready: Promise.reject(new Error()),
          running: undefined,
          restarts: [],
          stopping: false,
          lastUsedAt: now,
        };
        entry.ready.catch(() => undefined);
        entries.set(request.appId, entry);
        entry.ready = launch(entry);
      }
      try {
        const running = await entry.ready;
        return describe({ ...entry, running }, 0);
      } catch (error) {
        forget(entry);
        throw error;
      }
    },
    async stop(appId) {
      const entry = entries.get(appId);
      if (entry === undefined) return false;
      entry.stopping = true;
      entries.delete(appId);
      // An attempt that fails has nothing to stop.
      const running = await entry.ready.catch(() => undefined);
      await running?.host.stop();
      return true;
    },
    async list() {
      return (await Promise.all([...entries.values()].map(describeNow))).flat();
    },
    isRunning: (appId) => entries.has(appId),
    async close() {
      await Promise.all([...entries.keys()].map((appId) => this.stop(appId)));
    },
  };
}

async function readAppSpec(folder: string): Promise<Awaited<ReturnType<typeof readSpec>>["spec"] & object> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new VectorError("app_folder_missing", `The app's folder ${folder} does not exist.`);
  const { spec, problems } = await readSpec(folder);
  if (spec !== undefined) return spec;
  const first = problems[0];
  throw new VectorError(
    "app_folder_invalid",
    `The app in ${folder} cannot be previewed: ${first?.message ?? "its spec is not valid"}`,
    {
      details: { problems },
    },
  );
}

/** Resolves with the port; ends the process when it cannot serve the app. */
async function waitUntilReady(host: HostProcess, limitMs: number, begin: () => void): Promise<number> {
  let stopListening = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<{ port: number } | { message: string }>((resolve) => {
    stopListening = host.onReport((report) => {
      if (report.type === "previewReady") resolve({ port: report.port });
      if (report.type === "previewFailed") resolve({ message: report.message });
    });
    timer = setTimeout(() => resolve({ message: `it was not ready within ${limitMs / 1000} s` }), limitMs);
  });
  begin();
  const exited = host.exited.then((exit) => ({ message: `its process ${describeExit(exit)}` }));
  const outcome = await Promise.race([answer, exited]);
  clearTimeout(timer);
  stopListening();
  if ("port" in outcome) return outcome.port;
  await host.kill();
  throw new VectorError("preview_failed", `The preview could not be started: ${outcome.message}`);
}

async function askUsage(
  host: HostProcess,
  id: number,
): Promise<{ lastUsedAt: string; connections: number } | undefined> {
  let stopListening = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const answer = await new Promise<{ lastUsedAt: string; connections: number } | undefined>((resolve) => {
    stopListening = host.onReport((report) => {
      if (report.type === "usage" && report.id === id)
        resolve({ lastUsedAt: report.lastUsedAt, connections: report.connections });
    });
    timer = setTimeout(() => resolve(undefined), usageMs);
    void host.exited.then(() => resolve(undefined));
    host.send({ type: "usage", id });
  });
  clearTimeout(timer);
  stopListening();
  return answer;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
