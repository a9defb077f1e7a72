/** Runs the preview of one app in its host process: server, data, live reload. */
import { existsSync } from "node:fs";
import type { CopiedRows } from "../../core/generation/version-preview.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { type AppServer, startAppServer } from "../host/app-server.ts";
import type { AppSite } from "../host/app-site.ts";
import { appDatabaseFile, type DataApi, openDataApi, readMigrations } from "../host/data-api.ts";
import type { HostProblem, HostReport, PreviewCommand, VersionCommand } from "../host/host-messages.ts";
import type { HostResources } from "../host/host-resources.ts";
import { loadServerRuntime } from "../host/lazy-modules.ts";
import { type PageMark, writeWaitingPage } from "../host/page-html.ts";
import { fingerprintApp } from "./app-fingerprint.ts";
import { createLiveChannel, type LiveChannel } from "./live-channel.ts";
import { liveScriptPath } from "./live-client.ts";
import { createPreviewBuild, type PreviewBuild } from "./preview-build.ts";
import { createPreviewRoutes } from "./preview-routes.ts";
import { markOf, refuseWrites } from "./version-mark.ts";
import { type AppChange, type AppWatcher, watchApp } from "./watch-app.ts";

/** Errors of the server that open pages are shown; a loop would otherwise fill them. */
const mostServerProblems = 10;

export interface RunningPreview {
  readonly port: number;
  /** Of a version's preview. */
  readonly rows: CopiedRows | undefined;
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
  private waiting: AppSite;
  private spec: AppSpec;
  private data: DataApi | undefined;
  private server: AppServer | undefined;
  private watcher: AppWatcher | undefined;
  private specProblems: readonly HostProblem[] = [];
  private problems: readonly HostProblem[] = [];
  /** Met since the last change, beside what is wrong with the app's files. */
  private serverProblems: HostProblem[] = [];
  private copied: CopiedRows | undefined;
  private migrations = "";
  private lastUsed = Date.now();
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(command: PreviewCommand, resources: HostResources, report: (report: HostReport) => void) {
    this.command = command;
    this.resources = resources;
    this.report = report;
    this.spec = command.spec;
    if (command.notice) this.serverProblems.push(command.notice);
    this.build = createPreviewBuild(command.folder, resources);
    this.waiting = this.makeWaiting();
    this.live = createLiveChannel(() => ({
      version: this.site.version,
      styleSheet: this.site.styleSheet,
      // Stacks name places on this machine, which no page needs.
      problems: [...this.problems, ...this.serverProblems].map(({ stack: _, ...problem }) => problem),
    }));
  }

  get port(): number {
    return this.server?.port ?? 0;
  }

  get rows(): CopiedRows | undefined {
    return this.copied;
  }

  private makeWaiting(): AppSite {
    const page = writeWaitingPage(this.spec.app.name, "waiting", liveScriptPath, this.mark);
    return { page, version: "waiting", styleSheet: "", assets: new Map() };
  }

  private get mark(): PageMark | undefined {
    const { version } = this.command;
    return version && this.copied && markOf(version, this.copied);
  }

  private get site(): AppSite {
    return this.build.site ?? this.waiting;
  }

  async start(): Promise<void> {
    const { folder, preferredPort, version } = this.command;
    const fingerprint = version === undefined ? await fingerprintApp(folder) : "";
    const runtime = await this.resources.runtime();
    // A version's page says which rows it has, so those come first.
    if (version !== undefined) {
      this.copied = await this.fillRows(version);
      this.waiting = this.makeWaiting();
    }
    const [data] = await Promise.all([this.openData(this.spec), this.rebuild()]);
    this.data = data;
    const extra = createPreviewRoutes(
      this.live,
      () => this.build.site,
      (problem) => this.meet(problem),
    );
    this.server = await startAppServer(
      {
        runtime,
        site: () => this.site,
        api: () => this.data,
        extra,
        ...(version && !version.writable && { refuse: refuseWrites(version.number) }),
        onRequest: () => {
          this.lastUsed = Date.now();
        },
      },
      preferredPort,
    );
    // What is shown of a version does not change.
    if (version !== undefined) return;
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

  /** Fills the copy that a version is shown with, unless the process before this one did. */
  private async fillRows({ database, rows }: VersionCommand): Promise<CopiedRows> {
    if ("from" in rows) return rows;
    const { folder, appId } = this.command;
    const { fillCopy } = await import("./fill-copy.ts");
    const server = await loadServerRuntime((await this.resources.runtime()).serverModule);
    return fillCopy({ server, folder, spec: this.spec, appId, database, ...rows });
  }

  private openData(spec: AppSpec): Promise<DataApi> {
    const { folder, appId, version } = this.command;
    return this.resources.runtime().then((runtime) =>
      openDataApi({
        runtime,
        folder,
        spec,
        appId,
        database: version?.database ?? appDatabaseFile(folder),
        onError: (error) => this.meetServerProblem(problemOf("server", error)),
      }),
    );
  }

  private async rebuild(): Promise<void> {
    const { folder } = this.command;
    this.migrations = JSON.stringify(await readMigrations(folder));
    const before = this.build.site?.version;
    const found = await this.build.build(this.spec, this.migrations, this.mark);
    const changed = before !== undefined && before !== this.build.site?.version;
    if (changed) this.serverProblems = [];
    this.tell([...this.specProblems, ...found]);
  }

  /** Shows the problems in open pages, and tells the daemon of those that are new. */
  private tell(problems: readonly HostProblem[]): void {
    const known = new Set(this.problems.map((problem) => JSON.stringify(problem)));
    this.problems = problems;
    for (const problem of problems) {
      if (!known.has(JSON.stringify(problem))) this.report({ type: "problem", problem });
    }
    const build = this.build.site?.version;
    this.report({ type: "built", problems, ...(build !== undefined && { build }) });
  }

  /** Reports what a page or the server met in the app that runs now. */
  private meet(problem: HostProblem): void {
    this.report({ type: "problem", problem: { ...problem, build: this.site.version } });
  }

  private meetServerProblem(problem: HostProblem): void {
    this.meet(problem);
    if (this.serverProblems.some(({ message }) => message === problem.message)) return;
    this.serverProblems = [...this.serverProblems, problem].slice(-mostServerProblems);
    this.live.push();
  }
}

function problemOf(source: HostProblem["source"], error: unknown): HostProblem {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {};
  const migration = /^(\S+\.sql) /.exec(message)?.[1];
  return migration === undefined ? { source, message, ...stack } : { source, message, file: `migrations/${migration}` };
}
