/** Runs the whole check gate of one app folder: the daemon's side, which watches the clock and gathers the report. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  browserCheckNames,
  type CheckReport,
  type CheckResult,
  checkNames,
  summariseChecks,
} from "../../core/check/check-report.ts";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CheckRequest as PortRequest } from "../../core/generation/app-hosts.ts";
import { type CheckCommand, type HostCheck, type HostLimits, hostChecksOf, timeOf } from "../host/host-messages.ts";
import { describeExit, type HostProcess } from "../host/host-process.ts";
import { findChromium } from "./browser/find-chromium.ts";
import { type BrowserProcess, findBrowsers, killBrowser } from "./browser/kill-browser.ts";
import { checkSpec } from "./check-spec.ts";
import { checkTypes } from "./check-types.ts";

/** The port's request with a signal that Node's own functions take. */
export type CheckRequest = Omit<PortRequest, "signal"> & { signal: AbortSignal };

export interface CheckTools {
  packageRoot: string;
  scratchFolder: string;
  limits: HostLimits;
  /** A process that has not been used; it belongs to this check from now on. */
  host: HostProcess;
}

/** Resolves with the report; rejects when aborted. The host process is left running only if its checks came to an end. */
export async function runCheck(request: CheckRequest, tools: CheckTools): Promise<CheckReport> {
  const start = performance.now();
  const results = new Map<string, CheckResult>();
  const record = (result: CheckResult): void => {
    if (results.has(result.check) || request.signal.aborted) return;
    results.set(result.check, result);
    request.onResult?.(result);
  };
  await mkdir(tools.scratchFolder, { recursive: true, mode: 0o700 });
  const scratchFolder = await mkdtemp(join(tools.scratchFolder, "check-"));
  const kill = (): void => void tools.host.kill();
  const browsers: BrowserProcess[] = [];
  request.signal.addEventListener("abort", kill, { once: true });
  try {
    await Promise.all([
      runTypes(request, tools, record),
      runSpec(request, record).then((spec) => runInHost({ request, tools, scratchFolder, spec, record, browsers })),
    ]);
    if (request.signal.aborted)
      throw new VectorError("job_cancelled", "The check was cancelled.", { cause: request.signal.reason });
  } finally {
    request.signal.removeEventListener("abort", kill);
    if (!tools.host.running || request.signal.aborted) await tools.host.kill();
    // A host that was ended leaves its browser to us.
    if (request.browser === true) await Promise.all([...browsers, ...findBrowsers(scratchFolder)].map(killBrowser));
    await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
  const ordered = [...checkNames, ...browserCheckNames].flatMap((name) => results.get(name) ?? []);
  return summariseChecks(ordered, round(performance.now() - start));
}

type Recorder = (result: CheckResult) => void;

async function runSpec(
  { folder, onStart }: CheckRequest,
  record: Recorder,
): Promise<Awaited<ReturnType<typeof checkSpec>>["spec"]> {
  onStart?.("spec");
  const start = performance.now();
  const { problems, summary, spec } = await checkSpec(folder);
  const status = problems.length === 0 ? "passed" : "failed";
  record({
    check: "spec",
    status,
    durationMs: round(performance.now() - start),
    ...(status === "passed" ? { summary } : {}),
    problems,
  });
  return status === "passed" ? spec : undefined;
}

async function runTypes(
  { folder, signal, onStart }: CheckRequest,
  { packageRoot, limits }: CheckTools,
  record: Recorder,
): Promise<void> {
  onStart?.("types");
  const start = performance.now();
  const outcome = await checkTypes({ folder, packageRoot, timeoutMs: limits.types, signal });
  const durationMs = round(performance.now() - start);
  if ("skipped" in outcome)
    record({ check: "types", status: "skipped", durationMs, summary: outcome.skipped, problems: [] });
  else
    record({
      check: "types",
      status: outcome.problems.length === 0 ? "passed" : "failed",
      durationMs,
      problems: outcome.problems,
    });
}

interface HostRun {
  request: CheckRequest;
  tools: CheckTools;
  scratchFolder: string;
  spec: Awaited<ReturnType<typeof runSpec>>;
  record: Recorder;
  /** Takes each browser that the host starts. */
  browsers: BrowserProcess[];
}

/** Resolves when every check of the host has a result: its own, or one that says why it has none. */
async function runInHost({ request, tools, scratchFolder, spec, record, browsers }: HostRun): Promise<void> {
  const { host, limits } = tools;
  const entities = spec?.entities.length ?? 0;
  const running = new Map<HostCheck, { start: number; timer: NodeJS.Timeout }>();
  let hung: HostCheck | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    host.onReport((report) => {
      if (report.type === "checkStarted") {
        const timer = setTimeout(
          () => {
            hung = report.check;
            void host.kill();
          },
          timeOf(report.check, limits, entities),
        );
        running.set(report.check, { start: performance.now(), timer });
        request.onStart?.(report.check);
      } else if (report.type === "checkResult") {
        clearTimeout(running.get(report.result.check as HostCheck)?.timer);
        running.delete(report.result.check as HostCheck);
        record(report.result);
      } else if (report.type === "browserStarted") browsers.push(report);
      else if (report.type === "checkDone") resolve();
      else if (report.type === "checkBroken")
        reject(new VectorError("host_failed", `The app could not be checked: ${report.message}`));
    });
  });
  const { appId, folder, createDatabase } = request;
  const command: CheckCommand = {
    type: "check",
    appId,
    folder,
    scratchFolder,
    limits,
    createDatabase,
    ...(spec === undefined ? {} : { spec }),
    ...(request.browser === true ? { browser: findChromium(process.env) } : {}),
  };
  host.send(command);
  const exit = await Promise.race([ended, host.exited]);
  for (const { timer } of running.values()) clearTimeout(timer);
  if (exit === undefined || request.signal.aborted) return;
  if (running.size === 0) throw new VectorError("host_failed", `The check process ${describeExit(exit)}.`);
  const limitOf = (check: HostCheck): number => timeOf(check, limits, entities);
  recordUnfinished({ record, running, hung, limitOf, checks: hostChecksOf(command), how: describeExit(exit) });
}

interface Unfinished {
  record: Recorder;
  running: ReadonlyMap<HostCheck, { start: number }>;
  hung: HostCheck | undefined;
  limitOf: (check: HostCheck) => number;
  checks: readonly HostCheck[];
  how: string;
}

/** The process is gone: the check that hung, or all that were under way, failed; the others could not be run. */
function recordUnfinished({ record, running, hung, limitOf, checks, how }: Unfinished): void {
  for (const check of checks) {
    const durationMs = round(performance.now() - (running.get(check)?.start ?? performance.now()));
    const failed = hung === undefined ? running.has(check) : check === hung;
    if (!failed) {
      const why =
        hung === undefined ? "the check process ended" : `the check process was ended because ${hung} did not finish`;
      record({ check, status: "skipped", durationMs, summary: why, problems: [] });
      continue;
    }
    const message =
      hung === undefined ? `the check process ${how}` : `did not finish within ${limitOf(check) / 1000} s`;
    const code = hung === undefined ? "crashed" : "timeout";
    record({ check, status: "failed", durationMs, problems: [{ message, code }] });
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
