/** Runs the real command in a home and a folder of the test's own, and ends the daemon it started when the test is over. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { waitForDaemonEnd } from "../../../src/cli/wait-for-daemon-end.ts";
import { parseDiscovery } from "../../../src/protocol/discovery.ts";
import { vectorPaths } from "../../../src/protocol/paths.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export const packageRoot = fileURLToPath(new URL("../../..", import.meta.url));
export const binary = join(packageRoot, "bin", "vector.js");

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliRun {
  child: ChildProcess;
  /** What has come out so far. */
  seen: { stdout: string; stderr: string };
  result: Promise<CliResult>;
}

export interface CliHome {
  home: string;
  /** Where commands are run. */
  work: string;
  env: NodeJS.ProcessEnv;
  start(args: readonly string[], options?: RunOptions): CliRun;
  run(args: readonly string[], options?: RunOptions): Promise<CliResult>;
  /** Runs a command whose stdout must be one JSON document; returns it with the exit code. */
  json(args: readonly string[], options?: RunOptions): Promise<{ code: number | null; document: Document }>;
  /** Runs a command and returns all it did as one text, with what differs from run to run replaced. */
  transcript(args: readonly string[], options?: RunOptions): Promise<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into documents of every shape
export type Document = any;

export interface RunOptions {
  cwd?: string;
  input?: string;
  env?: Record<string, string>;
}

/** Makes a home. Its path is short, because sockets need that. */
export function createCliHome(): CliHome {
  const base = temporaryFolder();
  const home = join(base, "h");
  const work = join(base, "w");
  mkdirSync(work);
  const { CI: _ci, FORCE_COLOR: _color, COLUMNS: _columns, DISPLAY: _display, ...inherited } = process.env;
  const env = { ...inherited, VECTOR_HOME: home, LANG: "C.UTF-8" };
  onTestFinished(() => endDaemon(env));
  // A command that a failed test left running ends before its daemon: hooks run last to first.
  const children: ChildProcess[] = [];
  onTestFinished(() => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  });

  const start: CliHome["start"] = (args, options = {}) => {
    const child = spawn(process.execPath, [binary, ...args], {
      cwd: options.cwd ?? work,
      env: { ...env, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    children.push(child);
    child.stdin?.end(options.input ?? "");
    return collect(child);
  };
  const run: CliHome["run"] = (args, options) => start(args, options).result;
  return {
    home,
    work,
    env,
    start,
    run,
    json: async (args, options) => {
      const { code, stdout } = await run(args, options);
      return { code, document: JSON.parse(stdout) };
    },
    transcript: async (args, options) => {
      const { code, stdout, stderr } = await run(args, options);
      const part = (name: string, text: string) =>
        text === "" ? "" : `--- ${name}\n${normalise(text, { home, work })}`;
      return `$ vector ${normalise(args.join(" "), { home, work })}\n${part("stdout", stdout)}${part("stderr", stderr)}--- exit ${code}\n`;
    },
  };
}

function collect(child: ChildProcess): CliRun {
  const seen = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (piece: string) => {
      seen[name] += piece;
    });
  }
  const result = new Promise<CliResult>((resolve) => child.once("close", (code) => resolve({ code, ...seen })));
  return { child, seen, result };
}

/** Replaces paths, ids, times, ports and measures, and puts checks, which run side by side, in the order of their names. */
export function normalise(text: string, places: { home: string; work: string }): string {
  const checks = /(?:^ {2}[✓✗] .*\n)+/gm;
  return text
    .replace(checks, (lines) => `${lines.trimEnd().split("\n").sort().join("\n")}\n`)
    .replace(/^(author +).*$/m, "$1<author>")
    .replace(/\bdaemon \d+\.\d+\.\d+\b/g, "daemon <version>")
    .replaceAll(places.home, "<home>")
    .replaceAll(places.work, "<work>")
    .replaceAll(packageRoot.replace(/\/$/, ""), "<package>")
    .replaceAll(process.execPath, "<node>")
    .replace(/\b(app|job|ver)_[0-9a-hjkmnp-tv-z]{10}(?![0-9a-z])/g, "<$1 prefix>")
    .replace(/\b(app|job|ver)_[0-9a-hjkmnp-tv-z]{26}\b/g, "<$1>")
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:<port>")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, "<instant>")
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "<time>")
    .replace(/\d+(\.\d+)? (ms|s)\b/g, "<duration>")
    .replace(/"(durationMs|memory|pid|port|bytes|dataBytes)": [\d.]+/g, '"$1": <number>')
    .replace(/\bpid(\s+)\d+/g, "pid$1<pid>")
    .replace(/\d+(\.\d+)? ([kMGT]?B)\b/gi, "<size>")
    .replace(/^ +(<size>)/gm, "  $1");
}

async function endDaemon(env: NodeJS.ProcessEnv): Promise<void> {
  const paths = vectorPaths(env);
  if (!existsSync(paths.discovery)) return;
  const found = parseDiscovery(readFileSync(paths.discovery, "utf8"));
  if (!found) return;
  try {
    process.kill(found.pid, "SIGTERM");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
  await waitForDaemonEnd({ pid: found.pid, socket: found.socket }, AbortSignal.timeout(20_000));
}

/** A request that is quickly built, and one whose two statements contradict each other. */
export const smallRequest = "laptop has name and status (available, in use)";
export const askingRequest = "laptop has name and status (available, in use). laptop has status (new, old)";
