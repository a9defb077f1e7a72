/** Names what the routes work with; the daemon's composition makes one. */
import type { ProblemLog } from "../../core/check/problem-log.ts";
import type { AppFolders } from "../../core/generation/app-folders.ts";
import type { AppHosts } from "../../core/generation/app-hosts.ts";
import type { JobStore } from "../../core/job/job-store.ts";
import type { AppStore, VersionStore } from "../../core/version/version-store.ts";
import type { DaemonResource, DoctorCheck } from "../../protocol/resources.ts";
import type { AppOperations } from "../apps/app-operations.ts";
import type { Config } from "../config/config.ts";
import type { AppExporter } from "../export/export-app.ts";
import type { EventHub } from "../jobs/event-hub.ts";
import type { JobOperations } from "../jobs/job-operations.ts";
import type { SqliteJobStore } from "../jobs/sqlite-job-store.ts";
import type { Store } from "../store/store.ts";

export interface RouteTools {
  orgId: string;
  version: string;
  config: Config;
  store: Store;
  jobs: JobStore & Pick<SqliteJobStore, "readCommitted">;
  jobOperations: JobOperations;
  hub: EventHub;
  apps: AppStore;
  versions: VersionStore;
  folders: AppFolders;
  hosts: AppHosts;
  problems: ProblemLog;
  appOperations: AppOperations;
  exporter: AppExporter;
  daemon: () => DaemonResource;
  runningJobs: () => number;
  examine: () => Promise<DoctorCheck[]>;
  /** Ends the daemon after the answer is sent. */
  stop: (mode: "drain" | "now", reason: string) => void;
}
