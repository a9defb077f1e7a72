/** The composition root: makes every part of the daemon, starts it, and takes it down in the right order. */
import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Identity } from "../core/generation/generate.ts";
import { personalOrgId } from "../core/org/personal.ts";
import type { InstalledPackage } from "../protocol/package-version.ts";
import type { VectorPaths } from "../protocol/paths.ts";
import { processStart } from "../protocol/process-start.ts";
import type { DaemonResource } from "../protocol/resources.ts";
import { daemonHost, protocolVersion } from "../protocol/route-table.ts";
import type { Config } from "./config/config.ts";
import { createParts } from "./create-parts.ts";
import { createHttpApp } from "./http/create-http-app.ts";
import { JobOperations } from "./jobs/job-operations.ts";
import type { JobRunner } from "./jobs/job-runner.ts";
import { writeDiscovery } from "./lifecycle/discovery-file.ts";
import { examineDaemon } from "./lifecycle/examine.ts";
import { IdleWatch } from "./lifecycle/idle-watch.ts";
import { type BoundSocket, bindSocket } from "./lifecycle/listen.ts";
import type { DaemonLog } from "./log/create-log.ts";
import type { PreviewFollower } from "./problems/follow-previews.ts";
import { appRoutes } from "./routes/app-routes.ts";
import { daemonRoutes } from "./routes/daemon-routes.ts";
import { jobRoutes } from "./routes/job-routes.ts";
import type { RouteTools } from "./routes/route-tools.ts";
import { toStoreError } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

export interface DaemonOptions {
  paths: VectorPaths;
  installed: InstalledPackage;
  config: Config;
  store: Store;
  log: DaemonLog;
  /** Called once the daemon has ended and given everything back. */
  onEnd: () => void;
}

/**
 * Milliseconds between looks for requests that never end. Node's own 30 seconds would wake an idle daemon for nothing: its
 * clients are the user's own, and one that is stuck costs a socket until then.
 */
const connectionsCheckingInterval = 600_000;

export class Daemon {
  readonly #options: DaemonOptions;
  readonly #startedAt = new Date().toISOString();
  readonly #tools: RouteTools;
  readonly #runner: JobRunner;
  readonly #follower: PreviewFollower;
  readonly #idle: IdleWatch;
  #server: Server | undefined;
  #socket: BoundSocket | undefined;
  #discovery: { remove: () => void } | undefined;
  #ending: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;
  #hurry: () => void = () => undefined;
  readonly #hurried = new Promise<void>((resolve) => {
    this.#hurry = resolve;
  });

  constructor(options: DaemonOptions) {
    this.#options = options;
    const parts = createParts(options);
    this.#runner = parts.runner;
    this.#follower = parts.follower;
    this.#tools = {
      ...parts,
      orgId: personalOrgId,
      version: options.installed.version,
      config: options.config,
      store: options.store,
      jobOperations: new JobOperations({ ...parts, draining: () => this.#ending !== undefined }),
      daemon: () => this.#describe(),
      runningJobs: () => parts.runner.runningJobs,
      examine: () => examineDaemon({ paths: options.paths, store: options.store, packageRoot: options.installed.root }),
      stop: (mode, reason) => setImmediate(() => void this.end(mode, reason)),
    };
    this.#idle = new IdleWatch({
      idleMs: Number(options.config.get("daemon.idleExitMinutes")) * 60_000,
      now: Date.now,
      lastUse: () => this.#lastUse(),
      onIdle: () => void this.end("drain", "idle"),
    });
  }

  /** Recovers what a crash left, then accepts clients, then starts work. */
  async start(): Promise<void> {
    await this.#recover();
    const { paths, installed, log } = this.#options;
    const app = createHttpApp({
      handlers: { ...daemonRoutes(this.#tools), ...jobRoutes(this.#tools), ...appRoutes(this.#tools) },
      describe: (error) => toStoreError(error, this.#options.store.file),
      onActivity: () => this.#idle.touch(),
      log: (level, text, fields) => log.logger[level](fields, text),
    });
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: daemonHost });
    this.#server = createServer({ connectionsCheckingInterval }, (request, response) => void answer(request, response));
    this.#socket = await bindSocket(this.#server, { path: paths.socket, folder: paths.socketFolder });
    this.#discovery = writeDiscovery(paths.discovery, {
      pid: process.pid,
      processStart: processStart(process.pid) ?? "",
      socket: paths.socket,
      version: installed.version,
      protocol: protocolVersion,
      startedAt: this.#startedAt,
    });
    log.logger.info({ pid: process.pid, version: installed.version, socket: paths.socket }, "daemon ready");
    this.#runner.pump();
  }

  /** Whether its socket and its store are still those clients find; not so once its home was removed or another daemon took over. */
  isReachable(): boolean {
    return (this.#socket?.isOurs() ?? false) && this.#options.store.isInPlace();
  }

  /** Ends the daemon. The first call decides how, but `now` hurries a drain along. */
  end(mode: "drain" | "now", reason: string): Promise<void> {
    if (mode === "now") {
      this.#stopped ??= this.#runner.stop();
      this.#hurry();
    }
    this.#ending ??= this.#end(reason);
    return this.#ending;
  }

  async #end(reason: string): Promise<void> {
    const { log, store, onEnd } = this.#options;
    log.logger.info({ reason }, "daemon ending");
    this.#idle.close();
    await (this.#stopped ?? Promise.race([this.#runner.drain(), this.#hurried]));
    await this.#stopped;
    await this.#tools.hosts.close();
    await this.#follower.settled();
    this.#discovery?.remove();
    this.#socket?.remove();
    await closeServer(this.#server);
    store.close();
    log.logger.info({ reason }, "daemon ended");
    log.close();
    onEnd();
  }

  /** Takes back jobs of a daemon that died, sees to the partial work of those that will not go on, and removes its copies. */
  async #recover(): Promise<void> {
    await rm(join(this.#options.paths.state, "scratch"), { recursive: true, force: true, maxRetries: 5 }).catch(
      (error: unknown) => this.#options.log.logger.warn({ err: error }, "old copies of apps could not be removed"),
    );
    const { jobs, folders } = this.#tools;
    for (const job of await jobs.expireLeases("all")) {
      this.#options.log.logger.warn({ jobId: job.id, state: job.state }, "took back a job of a daemon that died");
      if (job.state === "queued") continue;
      const identity = (await jobs.steps(job.id)).get("understand") as Identity | undefined;
      if (identity) await folders.keepPartial(job.id, folders.stagingPath(job.id, identity.target));
    }
  }

  async #lastUse(): Promise<number> {
    if (this.#runner.runningJobs > 0) return Number.POSITIVE_INFINITY;
    const previews = await this.#tools.hosts.listPreviews();
    if (previews.some((preview) => preview.connections > 0)) return Number.POSITIVE_INFINITY;
    return Math.max(0, ...previews.map((preview) => Date.parse(preview.lastUsedAt)));
  }

  #describe(): DaemonResource {
    const { paths, installed, store, config } = this.#options;
    return {
      pid: process.pid,
      version: installed.version,
      protocol: protocolVersion,
      startedAt: this.#startedAt,
      state: this.#ending ? "draining" : "ready",
      socket: paths.socket,
      home: { data: paths.data, state: paths.state, config: paths.config },
      memory: process.memoryUsage.rss(),
      sqlite: store.db.prepare("SELECT sqlite_version()").pluck().get() as string,
      idleExitMinutes: Number(config.get("daemon.idleExitMinutes")),
    };
  }
}

/** Closes the server and, after a moment for answers on their way, the connections that are still open. */
async function closeServer(server: Server | undefined): Promise<void> {
  if (!server) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
