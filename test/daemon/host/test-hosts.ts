/** App hosts for tests: real processes, with their problems and log kept, closed when the test has finished. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import type { CheckReport, CheckResult } from "../../../src/core/check/check-report.ts";
import type { AppHosts, PreviewProblem } from "../../../src/core/generation/app-hosts.ts";
import { type AppHostsOptions, createAppHosts } from "../../../src/daemon/host/app-hosts.ts";
import { createFolder, type TestApp } from "./test-app.ts";

export interface TestHosts {
  hosts: AppHosts;
  scratchFolder: string;
  problems: PreviewProblem[];
  check(app: TestApp, more?: { createDatabase?: boolean; signal?: AbortSignal }): Promise<CheckReport>;
}

export function createTestHosts(packageRoot: string, more: Partial<AppHostsOptions> = {}): TestHosts {
  const problems: PreviewProblem[] = [];
  const scratchFolder = createFolder();
  const hosts = createAppHosts({
    packageRoot,
    scratchFolder,
    log: () => {},
    onProblem: (problem) => problems.push(problem),
    ...more,
  });
  onTestFinished(() => hosts.close());
  return {
    hosts,
    scratchFolder,
    problems,
    check: ({ appId, folder }, { createDatabase = false, signal = new AbortController().signal } = {}) =>
      hosts.check({ appId, folder, createDatabase, signal }),
  };
}

export function getResult(report: CheckReport, check: string): CheckResult {
  const result = report.checks.find((candidate) => candidate.check === check);
  if (result === undefined) throw new Error(`the report has no check ${check}`);
  return result;
}

/** `check: status` for each check, in the report's order. */
export function statuses(report: CheckReport): Record<string, string> {
  return Object.fromEntries(report.checks.map(({ check, status }) => [check, status]));
}

/** Waits until the condition holds; the name says what was waited for when it does not come. */
export async function waitFor<T>(
  name: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a process runs (a zombie does not). */
export function isAlive(pid: number): boolean {
  if (existsSync("/proc/self/stat")) {
    try {
      return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return false;
    }
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ids of the processes whose command line holds the text; Linux only. */
export function findProcesses(text: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text) && isAlive(Number(pid));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ids of the running children of a process, and of theirs; Linux only. */
export function findDescendants(pid: number): number[] {
  const children = findChildren(pid);
  return [...children, ...children.flatMap(findDescendants)];
}

function findChildren(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return /^\d+ \(.*\) [^Z] (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1] === String(parent);
      } catch {
        return false;
      }
    })
    .map(Number);
}
