/** Defines the messages between the daemon and a host process (one child per app), which travel over Node's IPC channel. */

import { browserCheckNames, type CheckName, type CheckResult } from "../../core/check/check-report.ts";
import type { MetProblem } from "../../core/check/problem-log.ts";
import type { CopiedRows } from "../../core/generation/version-preview.ts";
import type { AppSpec } from "../../core/spec/schema.ts";

/** Longest time, in milliseconds, that each part may take before it counts as hung. */
export interface HostLimits {
  imports: number;
  types: number;
  bundle: number;
  boot: number;
  render: number;
  /** One page within `render`. */
  page: number;
  crud: number;
  /** Each of the browser checks, and this much more for each entity of the app. */
  browser: number;
  browserEntity: number;
  /** One thing done in a browser: opening a page, pressing a button. */
  browserStep: number;
  /** From the request of a preview until it listens. */
  previewStart: number;
}

export const defaultLimits: Readonly<HostLimits> = Object.freeze({
  imports: 30_000,
  types: 120_000,
  bundle: 30_000,
  boot: 30_000,
  render: 60_000,
  page: 10_000,
  crud: 60_000,
  browser: 120_000,
  browserEntity: 40_000,
  browserStep: 10_000,
  previewStart: 30_000,
});

/** Checks that run in the host process; `spec` and `types` run beside it. */
const hostChecks = ["imports", "bundle", "boot", "render", "crud"] as const satisfies readonly CheckName[];
export type HostCheck = (typeof hostChecks)[number] | (typeof browserCheckNames)[number];

/** The checks of a command, in the order they are reported. */
export function hostChecksOf(command: Pick<CheckCommand, "browser">): readonly HostCheck[] {
  return command.browser === undefined ? hostChecks : [...hostChecks, ...browserCheckNames];
}

/** Time that a browser check gives itself. */
export function browserTime(limits: HostLimits, entities: number): number {
  return limits.browser + entities * limits.browserEntity;
}

/** Time after which a check counts as hung. A browser check ends by itself before that, unless it is stuck in its last steps. */
export function timeOf(check: HostCheck, limits: HostLimits, entities: number): number {
  switch (check) {
    case "imports":
    case "bundle":
    case "boot":
    case "render":
    case "crud":
      return limits[check];
    default:
      return browserTime(limits, entities) + 6 * limits.browserStep;
  }
}

export interface CheckCommand {
  type: "check";
  appId: string;
  folder: string;
  /** Empty folder of this check alone; the daemon removes it. */
  scratchFolder: string;
  /** Make the app's own database first when it has none; the checks work on a copy of it. */
  createDatabase: boolean;
  /** Absent when the app's spec is not valid. */
  spec?: AppSpec;
  limits: HostLimits;
  /** Look at the app in a browser too. `missing` says why there is no program to do it with. */
  browser?: { executable: string } | { missing: string };
}

export interface PreviewCommand {
  type: "preview";
  appId: string;
  folder: string;
  spec: AppSpec;
  preferredPort?: number;
  /** Shown to open pages until something is saved: why the process before this one ended. */
  notice?: HostProblem;
  /** The folder holds this version and is the preview's own; nothing in it changes. */
  version?: VersionCommand;
}

export interface VersionCommand {
  number: number;
  recordedAt: string;
  writable: boolean;
  /** File of the copied rows. */
  database: string;
  /** What to fill the file from; the rows that are in it already, when the process was started again. */
  rows: { snapshot: boolean; today?: string } | CopiedRows;
}

/** `warm` loads what the others need; `usage` asks how a preview is used; `stop` ends the process cleanly. */
export type HostCommand =
  | CheckCommand
  | PreviewCommand
  | { type: "warm" }
  | { type: "usage"; id: number }
  | { type: "stop" };

export type HostProblem = MetProblem;

export type HostReport =
  | { type: "checkStarted"; check: HostCheck }
  | { type: "checkResult"; result: CheckResult }
  /** A browser was started; the daemon sees to it that it does not outlive the check. */
  | { type: "browserStarted"; pid: number; start?: string }
  | { type: "checkDone" }
  /** Checking itself was impossible. */
  | { type: "checkBroken"; message: string }
  | { type: "previewReady"; port: number; rows?: CopiedRows }
  | { type: "previewFailed"; message: string }
  /** The preview's folder is gone; the process ends after this. */
  | { type: "folderGone" }
  | { type: "problem"; problem: HostProblem }
  /** The app was built again; `problems` is what is wrong now. */
  | { type: "built"; problems: readonly HostProblem[]; build?: string }
  | { type: "usage"; id: number; lastUsedAt: string; connections: number };
