/** Defines the messages between the daemon and a host process (one child per app), which travel over Node's IPC channel. */

import type { CheckName, CheckResult } from "../../core/check/check-report.ts";
import type { PreviewProblem } from "../../core/generation/app-hosts.ts";
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
  previewStart: 30_000,
});

/** Checks that run in the host process; `spec` and `types` run beside it. */
export const hostChecks = ["imports", "bundle", "boot", "render", "crud"] as const satisfies readonly CheckName[];
export type HostCheck = (typeof hostChecks)[number];

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
}

export interface PreviewCommand {
  type: "preview";
  appId: string;
  folder: string;
  spec: AppSpec;
  preferredPort?: number;
}

/** `warm` loads what the others need; `usage` asks how a preview is used; `stop` ends the process cleanly. */
export type HostCommand =
  | CheckCommand
  | PreviewCommand
  | { type: "warm" }
  | { type: "usage"; id: number }
  | { type: "stop" };

export type HostProblem = Pick<PreviewProblem, "source" | "message" | "file" | "line">;

export type HostReport =
  | { type: "checkStarted"; check: HostCheck }
  | { type: "checkResult"; result: CheckResult }
  | { type: "checkDone" }
  /** Checking itself was impossible. */
  | { type: "checkBroken"; message: string }
  | { type: "previewReady"; port: number }
  | { type: "previewFailed"; message: string }
  /** The preview's folder is gone; the process ends after this. */
  | { type: "folderGone" }
  | { type: "problem"; problem: HostProblem }
  | { type: "usage"; id: number; lastUsedAt: string; connections: number };
