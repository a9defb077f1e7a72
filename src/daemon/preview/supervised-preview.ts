/** Keeps the preview of one app running: starts its process, starts it again when it dies, ends it. */
import { stat } from "node:fs/promises";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { Preview, PreviewBuilt, PreviewRequest } from "../../core/generation/app-hosts.ts";
import type { CopiedRows, VersionPreviewRequest } from "../../core/generation/version-preview.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { readSpec } from "../check/check-spec.ts";
import type { HostProblem, HostReport, PreviewCommand, VersionCommand } from "../host/host-messages.ts";
import { describeExit, type HostExit, type HostProcess, type Log } from "../host/host-process.ts";
import { type Answer, askHost } from "./host-dialogue.ts";
import { makePreviewScratch, type PreviewScratch } from "./preview-scratch.ts";

export interface SupervisedOptions {
  request: PreviewRequest;
  takeHost: (appId: string) => HostProcess;
  /** Folder in which a version is laid out. */
  scratchFolder: string;
  /** Longest time from request to listening. */
  startMs: number;
  log: Log;
  onProblem: (problem: HostProblem) => void;
  onBuilt: (built: Pick<PreviewBuilt, "problems" | "build">) => void;
  /** Called when it has ended for good, by itself or because it was stopped. */
  onEnd: () => void;
}

interface Running {
  host: HostProcess;
  port: number;
  startedAt: string;
}

/** Where a version lies, and what its rows are; the same over restarts, so that what was written to the copy stays. */
interface LaidOut {
  scratch: PreviewScratch;
  rows: VersionCommand["rows"];
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
  private laidOut: LaidOut | undefined;
  /** Why the process before this one ended. */
  private notice: HostProblem | undefined;
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
    this.ready.catch(() => void this.end());
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
    await this.end();
  }

  private async launch(): Promise<Running> {
    const command = await this.makeCommand();
    this.refuseWhenStopping();
    const host = this.options.takeHost(this.request.appId);
    this.host = host;
    let gone = false;
    host.onReport((report) => {
      if (report.type === "problem") this.options.onProblem(report.problem);
      if (report.type === "built") this.options.onBuilt({ problems: report.problems, build: report.build });
      if (report.type === "folderGone") gone = true;
    });
    const outcome = await askHost(host, command, this.options.startMs, readOutcome);
    if ("failure" in outcome) {
      await host.kill();
      this.refuseWhenStopping();
      throw new VectorError(
        "preview_failed",
        `The preview of ${this.subject} could not be started: ${outcome.failure}`,
      );
    }
    const { port, rows } = outcome.answer;
    const running = { host, port, startedAt: new Date().toISOString() };
    this.running = running;
    if (this.laidOut && rows) this.laidOut.rows = rows;
    // From now on the address stays, also over a restart.
    this.request = { ...this.request, preferredPort: port };
    void host.exited.then((exit) => this.onExit(exit, gone));
    return running;
  }

  /** What is shown, as errors name it. */
  private get subject(): string {
    const { folder, version } = this.request;
    return version === undefined ? folder : `version ${version.number}`;
  }

  private async makeCommand(): Promise<PreviewCommand> {
    const { appId, preferredPort, version } = this.request;
    if (version !== undefined) this.laidOut ??= await this.layOut(version);
    const { laidOut } = this;
    const folder = laidOut?.scratch.folder ?? this.request.folder;
    const command: PreviewCommand = { type: "preview", appId, folder, spec: await readAppSpec(folder, this.subject) };
    if (preferredPort !== undefined) command.preferredPort = preferredPort;
    if (this.notice !== undefined) command.notice = this.notice;
    if (version !== undefined && laidOut !== undefined) {
      const { number, recordedAt, writable } = version;
      command.version = { number, recordedAt, writable, database: laidOut.scratch.database, rows: laidOut.rows };
    }
    return command;
  }

  private async layOut(version: VersionPreviewRequest): Promise<LaidOut> {
    const scratch = await makePreviewScratch(this.options.scratchFolder);
    try {
      const snapshot = await version.layOut(scratch);
      return { scratch, rows: { snapshot, ...(version.database !== undefined && { today: version.database }) } };
    } catch (error) {
      await scratch.remove();
      throw error;
    }
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
    this.notice = { source: "server", message: `the preview's process ${how}; it is started again` };
    this.options.onProblem(this.notice);
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
    void this.end();
  }

  private async end(): Promise<void> {
    this.options.onEnd();
    const { laidOut } = this;
    this.laidOut = undefined;
    await laidOut?.scratch.remove().catch((error: unknown) => {
      this.options.log("warn", "what a version was previewed from could not be removed", { reason: String(error) });
    });
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new VectorError("preview_failed", "The preview was stopped before it had started.");
  }

  private describe({ host, port, startedAt }: Running, connections: number): Preview {
    const { appId, version } = this.request;
    const { lastUsedAt } = this;
    const preview = {
      appId,
      url: `http://127.0.0.1:${port}/`,
      port,
      pid: host.pid,
      startedAt,
      lastUsedAt,
      connections,
    };
    const rows = this.laidOut?.rows;
    if (version === undefined || rows === undefined || !("from" in rows)) return preview;
    const { id, number, recordedAt, writable } = version;
    return { ...preview, version: { id, number, recordedAt, writable, rows } };
  }
}

function readOutcome(report: HostReport): Answer<{ port: number; rows?: CopiedRows }> | undefined {
  if (report.type === "previewReady") return { answer: report };
  return report.type === "previewFailed" ? { failure: report.message } : undefined;
}

async function readAppSpec(folder: string, subject: string): Promise<AppSpec> {
  // Whatever keeps the folder from being looked at, the app is not there for us.
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new VectorError("app_folder_missing", `The app's folder ${folder} does not exist.`);
  const { spec, problems } = await readSpec(folder);
  if (spec !== undefined) return spec;
  const first = problems[0]?.message ?? "its spec is not valid";
  throw new VectorError("app_folder_invalid", `The preview of ${subject} could not be started: ${first}`, {
    details: { problems },
  });
}
