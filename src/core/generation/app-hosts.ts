/** Defines the port through which core has an app checked and shown; the daemon implements it with child processes. */

import type { CheckReport, CheckResult } from "../check/check-report.ts";
import type { MetProblem } from "../check/problem-log.ts";
import type { CancelSignal } from "../job/cancel-signal.ts";
import type { PreviewedVersion, VersionPreviewRequest } from "./version-preview.ts";

export interface CheckRequest {
  appId: string;
  /** Absolute path of the folder to check; it may be a staging folder. Nothing in it is changed but `.vector/`. */
  folder: string;
  /**
   * Make `data/app.sqlite` in the folder, from its migrations and sample rows, when it is not there. The checks themselves run
   * on a copy of it, or on a new database where there is none.
   */
  createDatabase: boolean;
  /** Look at the app in a browser too, on the same copy. */
  browser?: boolean;
  signal: CancelSignal;
  /** Called as each check starts and ends, in order. */
  onStart?: (check: string) => void;
  onResult?: (result: CheckResult) => void;
}

export interface PreviewRequest {
  appId: string;
  /** The app's folder; of a version's preview too, which shows files of its own. */
  folder: string;
  /** Shows this version, on a copy of rows, in place of the folder. */
  version?: VersionPreviewRequest;
  /** Port used the last time, tried first so that the address stays the same. */
  preferredPort?: number;
}

export interface Preview {
  appId: string;
  /** `http://127.0.0.1:<port>/` */
  url: string;
  port: number;
  /** Process that serves it. */
  pid: number;
  startedAt: string;
  /** Of the last request, or now while a page is open; UTC, ISO 8601. */
  lastUsedAt: string;
  /** Pages that are open and being looked at. */
  connections: number;
  /** Absent where it shows the app as it is in its folder. */
  version?: PreviewedVersion;
}

/** Which preview something was met in. */
export interface PreviewName {
  appId: string;
  /** Absent: the one of the app's folder. */
  versionId?: string;
}

/** Problem that a running preview reported: a build that failed, or an error in the browser or the app's server. */
export interface PreviewProblem extends MetProblem, PreviewName {
  at: string;
}

/** A build that a preview made. */
export interface PreviewBuilt extends PreviewName {
  /** What is wrong with the app now. */
  problems: readonly MetProblem[];
  /** State of the app that runs now; absent while no build has worked. */
  build?: string | undefined;
}

export interface AppHosts {
  /** Runs every check and returns the report; rejects only when aborted or when checking itself is impossible. */
  check(request: CheckRequest): Promise<CheckReport>;
  /** Starts the preview of an app or of one of its versions, or returns the one that runs. */
  startPreview(request: PreviewRequest): Promise<Preview>;
  /**
   * Says that this app will soon be checked or previewed, so that a process for it can be started ahead. The next check
   * of the app uses it and, when green, leaves it to the preview; unused it ends by itself.
   */
  warmPreview(appId: string): void;
  /** Stops the preview of one version, or all previews of the app; returns whether any ran. */
  stopPreview(appId: string, versionId?: string): Promise<boolean>;
  listPreviews(): Promise<Preview[]>;
  /** Ends every process; the port is unusable afterwards. */
  close(): Promise<void>;
}
