/** Keeps the preview of one app running: starts its process, starts it again when it dies, ends it. */
import { stat } from "node:fs/promises";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { Preview, PreviewRequest } from "../../core/generation/app-hosts.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { readSpec } from "../check/check-spec.ts";
import type { HostProblem, HostReport } from "../host/host-messages.ts";
import { describeExit, type HostExit, type HostProcess, type Log } from "../host/host-process.ts";
import { type Answer, askHost } from "./host-dialogue.ts";

export interface SupervisedOptions {
  request: PreviewRequest;
  takeHost: (appId: string) => HostProcess;
  /** Longest time from request to listening. */
  startMs: number;
  log: Log;
  onProblem: (problem: HostProblem) => void;
  /** Called when it has ended for good, by itself or because it was stopped. */
  onEnd: () => void;
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

export class SupervisedPreview {
  private readonly options: SupervisedOptions;
  private request: PreviewRequest;
  private host: HostProcess | undefined;
  private running: Running | undefined;
  /** When the process was restarted, within the window. */
  private restarts: number[] = [];
  private stopping = false;
  private lastUsedAt = new Date().toISOString();
  private usageId = 0;
  private wait: { timer: NodeJS.Timeout; end: () => void } | undefined;
  private ready: Promise<Running>;

  constructor(options: SupervisedOptions) {
    this.options = options;
    this.request = options.request;
    this.ready = this.launch();
    this.ready.catch(() => this.end());
  }

  /** Resolves when it listens, also while it is being started again. */
  async whenReady(): Promise<Preview> {
    return this.describe(await this.ready, 0);
  }

  /** Asks the process itself; one too busy to answer keeps what was known of it. Undefined while there is none. */
  async look(): Promise<Preview | undefined> {
    const { running } = this;
    if (running === undefined) return undefined;
    this.usageId += 1;
    const id = this.usageId;
    const usage = await askHost(running.host, { type: "usage", id }, usageMs, (report) =>
      report.type === "usage" && report.id === id ? { answer: report } : undefined,
    );
    if ("answer" in usage) this.lastUsedAt = usage.answer.lastUsedAt;
    return this.running === running
      ? this.describe(running, "answer" in usage ? usage.answer.connections : 0)
      : undefined;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.wait?.timer);
    this.wait?.end();
    if (this.running) await this.running.host.stop();
    else await this.host?.kill();
    await this.ready.catch(() => undefined);
    this.end();
  }

  private async launch(): Promise<Running> {
    const { appId, folder, preferredPort } = this.request;
    const spec = await readAppSpec(folder);
    this.refuseWhenStopping();
    const host = this.options.takeHost(appId);
    this.host = host;
    const command = {
      type: "preview",
      appId,
      folder,
      spec,
      ...(preferredPort === undefined ? {} : { preferredPort }),
    } as const;
    let gone = false;
    host.onReport((report) => {
      if (report.type === "problem") this.options.onProblem(report.problem);
      if (report.type === "folderGone") gone = true;
    });
    const outcome = await askHost(host, command, this.options.startMs, readOutcome);
    if ("failure" in outcome) {
      await host.kill();
      this.refuseWhenStopping();
      throw new VectorError("preview_failed", `The preview of ${folder} could not be started: ${outcome.failure}`);
    }
    const running = { host, port: outcome.answer, startedAt: new Date().toISOString() };
    this.running = running;
    // From now on the address stays, also over a restart.
    this.request = { ...this.request, preferredPort: running.port };
    void host.exited.then((exit) => this.onExit(exit, gone));
    return running;
  }

  private onExit(exit: HostExit, folderGone: boolean): void {
    this.running = undefined;
    if (this.stopping) return;
    const { appId, folder } = this.request;
    if (folderGone) return this.giveUp(`the app's folder ${folder} is gone, so its preview has ended`);
    const now = Date.now();
    this.restarts = [...this.restarts.filter((at) => now - at < restartWindowMs), now];
    const count = this.restarts.length;
    const how = describeExit(exit);
    if (count > mostRestarts) {
      return this.giveUp(
        `the preview's process ended ${count} times within a minute and is not started again; it ${how}`,
      );
    }
    this.options.log("warn", "preview ended, starting it again", { appId, how, restart: count });
    this.options.onProblem({ source: "server", message: `the preview's process ${how}; it is started again` });
    this.ready = this.pause(backoffMs[count - 1] ?? 0).then(() => this.launch());
    this.ready.catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!this.stopping) this.giveUp(`the preview could not be started again: ${message}`);
    });
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.wait = { timer: setTimeout(resolve, milliseconds), end: resolve };
    });
  }

  private giveUp(message: string): void {
    this.options.onProblem({ source: "server", message });
    this.end();
  }

  private end(): void {
    this.options.onEnd();
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new VectorError("preview_failed", "The preview was stopped before it had started.");
  }

  private describe({ host, port, startedAt }: Running, connections: number): Preview {
    const { appId } = this.request;
    const { lastUsedAt } = this;
    return { appId, url: `http://127.0.0.1:${port}/`, port, pid: host.pid, startedAt, lastUsedAt, connections };
  }
}

function readOutcome(report: HostReport): Answer<number> | undefined {
  if (report.type === "previewReady") return { answer: report.port };
  return report.type === "previewFailed" ? { failure: report.message } : undefined;
}

async function readAppSpec(folder: string): Promise<AppSpec> {
  // Whatever keeps the folder from being looked at, the app is not there for us.
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new VectorError("app_folder_missing", `The app's folder ${folder} does not exist.`);
  const { spec, problems } = await readSpec(folder);
  if (spec !== undefined) return spec;
  const first = problems[0]?.message ?? "its spec is not valid";
  throw new VectorError("app_folder_invalid", `The app in ${folder} cannot be previewed: ${first}`, {
    details: { problems },
  });
}
