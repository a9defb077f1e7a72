/** Runs the preview of one app in its host process: server, data, live reload. */
import { existsSync } from "node:fs";
import type { AppSpec } from "../../core/spec/schema.ts";
import { type AppServer, startAppServer } from "../host/app-server.ts";
import type { AppSite } from "../host/app-site.ts";
import { appDatabaseFile, type DataApi, openDataApi, readMigrations } from "../host/data-api.ts";
import type { HostProblem, HostReport, PreviewCommand } from "../host/host-messages.ts";
import type { HostResources } from "../host/host-resources.ts";
import { writeWaitingPage } from "../host/page-html.ts";
import { fingerprintApp } from "./app-fingerprint.ts";
import { createLiveChannel, type LiveChannel } from "./live-channel.ts";
import { liveScriptPath } from "./live-client.ts";
import { createPreviewBuild, type PreviewBuild } from "./preview-build.ts";
import { createPreviewRoutes } from "./preview-routes.ts";
import { type AppChange, type AppWatcher, watchApp } from "./watch-app.ts";

export interface RunningPreview {
  readonly port: number;
  usage(): { lastUsedAt: string; connections: number };
  close(): Promise<void>;
}

/** Resolves when it listens. A folder that cannot be built yet is served all the same, with its problems. */
export async function startPreview(
  command: PreviewCommand,
  resources: HostResources,
  report: (report: HostReport) => void,
): Promise<RunningPreview> {
  const preview = new PreviewSession(command, resources, report);
  await preview.start();
  return preview;
}

class PreviewSession implements RunningPreview {
  private readonly command: PreviewCommand;
  private readonly resources: HostResources;
  private readonly report: (report: HostReport) => void;
  private readonly build: PreviewBuild;
  private readonly live: LiveChannel;
  private readonly waiting: AppSite;
  private spec: AppSpec;
  private data: DataApi | undefined;
  private server: AppServer | undefined;
  private watcher: AppWatcher | undefined;
  private specProblems: readonly HostProblem[] = [];
  private problems: readonly HostProblem[] = [];
  private migrations = "";
  private lastUsed = Date.now();
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(command: PreviewCommand, resources: HostResources, report: (report: HostReport) => void) {
    this.command = command;
    this.resources = resources;
    this.report = report;
    this.spec = command.spec;
    this.build = createPreviewBuild(command.folder, resources);
    const page = writeWaitingPage(command.spec.app.name, "waiting", liveScriptPath);
    this.waiting = { page, version: "waiting", styleSheet: "", assets: new Map() };
    this.live = createLiveChannel(() => ({
      version: this.site.version,
      styleSheet: this.site.styleSheet,
      problems: this.problems,
    }));
  }

  get port(): number {
    return this.server?.port ?? 0;
  }

  private get site(): AppSite {
    return this.build.site ?? this.waiting;
  }

  async start(): Promise<void> {
    const { folder, preferredPort } = this.command;
    const fingerprint = await fingerprintApp(folder);
    const runtime = await this.resources.runtime();
    const [data] = await Promise.all([this.openData(this.spec), this.rebuild()]);
    this.data = data;
    const extra = createPreviewRoutes(
      this.live,
      () => this.build.site,
      (problem) => this.report({ type: "problem", problem }),
    );
    this.server = await startAppServer(
      {
        runtime,
        site: () => this.site,
        api: () => this.data,
        extra,
        onRequest: () => {
          this.lastUsed = Date.now();
        },
      },
      preferredPort,
    );
    // Watching begins after the answer; what was saved meanwhile shows in the fingerprint.
    this.work = this.watch(fingerprint).catch((error: unknown) => {
      const problem = problemOf("server", error);
      this.tell([...this.problems, { ...problem, message: `changes are not seen: ${problem.message}` }]);
    });
  }

  usage(): { lastUsedAt: string; connections: number } {
    const { connections } = this.live;
    if (connections > 0) this.lastUsed = Date.now();
    return { lastUsedAt: new Date(this.lastUsed).toISOString(), connections };
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.watcher?.close();
    await this.work;
    this.live.close();
    await this.server?.close();
    await this.data?.close();
    await this.build.close();
  }

  private async watch(fingerprint: string): Promise<void> {
    const { folder } = this.command;
    const onGone = (): void => this.report({ type: "folderGone" });
    this.watcher = await watchApp({ folder, onGone, onChange: (change) => this.enqueue(change) });
    if (this.closed) return this.watcher.close();
    // Of a folder that went away before this, no event comes.
    if (!existsSync(folder)) return onGone();
    if ((await fingerprintApp(folder)) !== fingerprint)
      await this.apply({ spec: true, migrations: true, source: true });
  }

  /** Changes are carried out one after the other. */
  private enqueue(change: AppChange): void {
    this.work = this.work
      .then(() => (this.closed ? undefined : this.apply(change)))
      .catch((error: unknown) => this.tell([problemOf("server", error)]));
  }

  private async apply(change: AppChange): Promise<void> {
    if (change.spec || change.migrations) this.specProblems = await this.reloadModel(change.spec);
    await this.rebuild();
    this.live.push();
  }

  /** Takes up a changed spec and new migrations; when either is faulty, the app goes on as it was. */
  private async reloadModel(specChanged: boolean): Promise<readonly HostProblem[]> {
    let spec = this.spec;
    if (specChanged) {
      const { readSpec } = await import("../check/check-spec.ts");
      const read = await readSpec(this.command.folder);
      if (read.spec === undefined) {
        return read.problems.map(({ file, line, message }) => ({
          source: "build",
          message,
          ...(file && { file }),
          ...(line && { line }),
        }));
      }
      spec = read.spec;
    }
    try {
      const next = await this.openData(spec);
      const last = this.data;
      this.data = next;
      this.spec = spec;
      await last?.close();
      return [];
    } catch (error) {
      return [problemOf("server", error)];
    }
  }

  private openData(spec: AppSpec): Promise<DataApi> {
    const { folder, appId } = this.command;
    return this.resources.runtime().then((runtime) =>
      openDataApi({
        runtime,
        folder,
        spec,
        appId,
        database: appDatabaseFile(folder),
        onError: (error) => this.report({ type: "problem", problem: problemOf("server", error) }),
      }),
    );
  }

  private async rebuild(): Promise<void> {
    const { folder } = this.command;
    this.migrations = JSON.stringify(await readMigrations(folder));
    this.tell([...this.specProblems, ...(await this.build.build(this.spec, this.migrations))]);
  }

  /** Shows the problems in open pages, and tells the daemon of those that are new. */
  private tell(problems: readonly HostProblem[]): void {
    const known = new Set(this.problems.map((problem) => JSON.stringify(problem)));
    this.problems = problems;
    for (const problem of problems) {
      if (!known.has(JSON.stringify(problem))) this.report({ type: "problem", problem });
    }
  }
}

function problemOf(source: HostProblem["source"], error: unknown): HostProblem {
  const message = error instanceof Error ? error.message : String(error);
  const migration = /^(\S+\.sql) /.exec(message)?.[1];
  return migration === undefined ? { source, message } : { source, message, file: `migrations/${migration}` };
}
