/** Starts a host process and carries messages to and from it; the daemon's side of the channel. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { HostCommand, HostReport } from "./host-messages.ts";

export type Log = (level: "info" | "warn" | "error", message: string, fields?: object) => void;

export interface HostExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Last lines it wrote to stderr, at most 4,000 characters. */
  stderr: string;
}

export interface HostProcess {
  readonly pid: number;
  readonly exited: Promise<HostExit>;
  readonly running: boolean;
  send(command: HostCommand): void;
  /** Calls the listener for every report until the returned function is called. */
  onReport(listener: (report: HostReport) => void): () => void;
  /** Ends it at once. */
  kill(): Promise<HostExit>;
  /** Asks it to end, and ends it after `graceMs` if it has not. */
  stop(graceMs?: number): Promise<HostExit>;
}

export interface HostProcessOptions {
  packageRoot: string;
  nodePath: string;
  log: Log;
}

/** What app code may see of the daemon's environment: nothing that could be a secret. */
const passedOn = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TMP",
  "TEMP",
  "LANG",
  "LC_ALL",
  "LC_TIME",
  "TZ",
  "SystemRoot",
  "windir",
  "USERPROFILE",
];
/** Loading modules fills the young generation; starting with a larger one saves the collections of the first moments. */
const nodeFlags = ["--min-semi-space-size=16"];
const keptOfStderr = 4_000;

/** Starts the host program. A program that cannot be started shows as an exit with the reason in `stderr`. */
export function startHostProcess(options: HostProcessOptions): HostProcess {
  const child = spawn(options.nodePath, [...nodeFlags, join(options.packageRoot, "dist", "daemon", "host.js")], {
    cwd: options.packageRoot,
    env: hostEnvironment(),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    windowsHide: true,
  });
  const stderr = collectOutput(child, options.log);
  const exited = new Promise<HostExit>((resolve) => {
    child.once("error", (error) => resolve({ code: null, signal: null, stderr: error.message }));
    child.once("exit", (code, signal) => {
      // "close" waits for the pipes, which a grandchild may hold for a moment longer; the exit does not depend on it.
      const timer = setTimeout(() => resolve({ code, signal, stderr: stderr() }), 200);
      child.once("close", () => {
        clearTimeout(timer);
        resolve({ code, signal, stderr: stderr() });
      });
    });
  });
  // A send can fail only when the process is gone, which `exited` tells.
  child.on("error", () => {});
  return {
    pid: child.pid ?? -1,
    exited,
    get running() {
      return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    },
    send(command) {
      if (child.connected) child.send(command, () => {});
    },
    onReport(listener) {
      child.on("message", listener);
      return () => child.off("message", listener);
    },
    kill() {
      child.kill("SIGKILL");
      return exited;
    },
    async stop(graceMs = 3_000) {
      if (child.connected) child.send({ type: "stop" } satisfies HostCommand, () => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
      const exit = await exited;
      clearTimeout(timer);
      return exit;
    },
  };
}

/** Says in words how a host ended. */
export function describeExit(exit: HostExit): string {
  const how = exit.signal !== null ? `was ended by ${exit.signal}` : `ended with code ${exit.code ?? "unknown"}`;
  const last = exit.stderr.trim();
  return last === "" ? how : `${how}: ${last.slice(-1_000)}`;
}

function hostEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: "production" };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/** Logs what the host writes, line by line and cut to a bearable length; returns the end of its stderr. */
function collectOutput(child: ChildProcess, log: Log): () => string {
  let tail = "";
  const forward = (level: "info" | "warn", chunk: Buffer): void => {
    const text = chunk.toString("utf8").trimEnd().slice(0, 2_000);
    if (text !== "") log(level, "app host wrote", { pid: child.pid, text });
  };
  child.stdout?.on("data", (chunk: Buffer) => forward("info", chunk));
  child.stderr?.on("data", (chunk: Buffer) => {
    tail = (tail + chunk.toString("utf8")).slice(-keptOfStderr);
    forward("warn", chunk);
  });
  return () => tail;
}
