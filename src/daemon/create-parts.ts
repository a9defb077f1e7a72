/** Makes the parts of the daemon that know each other: stores, runner, app hosts and what works on them. */
import { userInfo } from "node:os";
import { join } from "node:path";
import { monotonicFactory } from "ulid";
import { createCheckHandler } from "../core/generation/check-app.ts";
import { createGenerateHandler } from "../core/generation/generate.ts";
import { personalOrgId } from "../core/org/personal.ts";
import { AppOperations } from "./apps/app-operations.ts";
import { DiskAppFolders } from "./apps/disk-app-folders.ts";
import { SqliteAppStore } from "./apps/sqlite-app-store.ts";
import type { DaemonOptions } from "./daemon.ts";
import type { AppExporter, AppExporterOptions } from "./export/export-app.ts";
import { createAppHosts } from "./host/app-hosts.ts";
import { EventHub } from "./jobs/event-hub.ts";
import { JobRunner } from "./jobs/job-runner.ts";
import { SqliteJobStore } from "./jobs/sqlite-job-store.ts";
import { followPreviews } from "./problems/follow-previews.ts";
import { SqliteProblemLog } from "./problems/sqlite-problem-log.ts";
import { toStoreError } from "./store/open-store.ts";
import { SqliteVersionStore } from "./versions/sqlite-version-store.ts";

const leaseMs = 15_000;

export function createParts(options: Omit<DaemonOptions, "onEnd">) {
  const { store, paths, installed, config, log } = options;
  const now = () => new Date();
  const ulid = monotonicFactory();
  const createId = (prefix: string) => `${prefix}_${ulid().toLowerCase()}`;
  const author = userInfo().username;
  const hub = new EventHub();
  const jobs = new SqliteJobStore({ store, now, onCommit: (jobId, events) => hub.publish(jobId, events) });
  const apps = new SqliteAppStore({ store, now });
  const versions = new SqliteVersionStore({ store, now });
  const folders = new DiskAppFolders({ partialFolder: join(paths.state, "partial") });
  const report = (level: "info" | "warn" | "error", text: string, fields: object = {}) =>
    log.logger[level](fields, text);
  const problems = new SqliteProblemLog({ store, now });
  const follower = followPreviews(problems, personalOrgId, (error) =>
    report("warn", "a problem of a preview could not be recorded", { reason: String(error) }),
  );
  const hosts = createAppHosts({
    packageRoot: installed.root,
    scratchFolder: join(paths.state, "scratch"),
    log: report,
    onProblem: follower.onProblem,
    onBuilt: follower.onBuilt,
  });
  const generate = createGenerateHandler({
    apps,
    versions,
    folders,
    hosts,
    createId,
    joinPath: join,
    engineVersion: installed.version,
    author,
  });
  const runner = new JobRunner({
    jobs,
    handlers: { generate, check: createCheckHandler({ apps, hosts }) },
    owner: createId("worker"),
    concurrency: Number(config.get("jobs.concurrency")),
    leaseMs,
    now: () => performance.now(),
    describe: (error) => toStoreError(error, store.file),
    log: report,
  });
  const appOperations = new AppOperations({ apps, versions, folders, hosts, orgId: personalOrgId, author, createId });
  const exporter = lateExporter({ folders, packageRoot: installed.root, engineVersion: installed.version });
  return { hub, jobs, apps, versions, folders, hosts, problems, follower, runner, appOperations, exporter, createId };
}

/** Loads what exporting needs, the pinned packages of a project above all, only once an app is exported. */
function lateExporter(options: AppExporterOptions): AppExporter {
  let loading: Promise<AppExporter> | undefined;
  return {
    async export(app, request) {
      loading ??= import("./export/export-app.ts").then(({ createAppExporter }) => createAppExporter(options));
      return (await loading).export(app, request);
    },
  };
}
