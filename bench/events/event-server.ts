/** Serves jobs and their event streams from the daemon's own parts, with no worker: the benchmark is the worker. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { pino } from "pino";
import { personalOrgId } from "../../src/core/org/personal.ts";
import { Config } from "../../src/daemon/config/config.ts";
import { createParts } from "../../src/daemon/create-parts.ts";
import { createHttpApp } from "../../src/daemon/http/create-http-app.ts";
import { JobOperations } from "../../src/daemon/jobs/job-operations.ts";
import type { SqliteJobStore } from "../../src/daemon/jobs/sqlite-job-store.ts";
import { bindSocket } from "../../src/daemon/lifecycle/listen.ts";
import { appRoutes } from "../../src/daemon/routes/app-routes.ts";
import { daemonRoutes } from "../../src/daemon/routes/daemon-routes.ts";
import { jobRoutes } from "../../src/daemon/routes/job-routes.ts";
import type { RouteTools } from "../../src/daemon/routes/route-tools.ts";
import { openStore, toStoreError } from "../../src/daemon/store/open-store.ts";
import { vectorPaths } from "../../src/protocol/paths.ts";

export interface EventServer {
  socket: string;
  jobs: SqliteJobStore;
  /** Makes a job and takes its lease; returns its id. */
  startJob(): Promise<string>;
  owner: string;
  close(): Promise<void>;
}

const leaseMs = 3_600_000;

/** `home` is an existing folder, which becomes the home of this server. */
export async function startEventServer(home: string, packageRoot: string): Promise<EventServer> {
  const paths = vectorPaths({ VECTOR_HOME: home });
  const config = new Config({ file: paths.configFile, env: {} });
  const log = { logger: pino({ level: "silent" }), close: () => undefined };
  const store = openStore({ file: paths.database, unclean: false });
  const parts = createParts({ paths, installed: { root: packageRoot, version: "0.0.0" }, config, store, log });
  const notServed = (): never => {
    throw new Error("the benchmark serves jobs only");
  };
  const tools: RouteTools = {
    ...parts,
    orgId: personalOrgId,
    version: "0.0.0",
    config,
    store,
    jobOperations: new JobOperations({ ...parts, draining: () => false }),
    daemon: notServed,
    runningJobs: notServed,
    examine: notServed,
    stop: notServed,
  };
  const app = createHttpApp({
    handlers: { ...daemonRoutes(tools), ...jobRoutes(tools), ...appRoutes(tools) },
    describe: (error) => toStoreError(error, store.file),
    onActivity: () => undefined,
    log: () => undefined,
  });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: "vector.daemon" });
  const server = createServer((request, response) => void answer(request, response));
  await bindSocket(server, { path: paths.socket, folder: paths.socketFolder });
  const owner = "bench";
  return {
    socket: paths.socket,
    jobs: parts.jobs,
    owner,
    async startJob() {
      const id = parts.createId("job");
      await parts.jobs.enqueue({ id, orgId: personalOrgId, kind: "bench", title: "events", params: {} });
      const job = await parts.jobs.claim(owner, leaseMs);
      if (job?.id !== id) throw new Error(`job ${id} could not be claimed`);
      return id;
    },
    async close() {
      await parts.hosts.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      store.close();
    },
  };
}
