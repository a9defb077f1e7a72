/** A home of its own for a test: runs the real command and the real daemon in it, and ends what it started. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { DaemonClient } from "../../src/client/api-client.ts";
import { connect } from "../../src/client/connect.ts";
import { type DiscoveryFile, parseDiscovery } from "../../src/protocol/discovery.ts";
import { type VectorPaths, vectorPaths } from "../../src/protocol/paths.ts";
import { waitFor } from "./named-wait.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const packageRoot = fileURLToPath(new URL("../..", import.meta.url));

export interface RunResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface VectorHome {
  home: string;
  /** A folder to work in, beside the home. */
  work: string;
  env: NodeJS.ProcessEnv;
  paths: VectorPaths;
  /** Runs `vector` to its end. `root` is another installation. */
  run(args: string[], options?: { root?: string; input?: string; cwd?: string }): Promise<RunResult>;
  start(args: string[], options?: { root?: string; cwd?: string }): { child: ChildProcess; result: Promise<RunResult> };
  client(): Promise<DaemonClient>;
  discovery(): DiscoveryFile | undefined;
  /** Sends a request as it is given, past the client. */
  raw(options: { method?: string; path: string; headers?: Record<string, string>; body?: string }): Promise<RawAnswer>;
}

export function createVectorHome(options: { home?: string; env?: Record<string, string> } = {}): VectorHome {
  const base = temporaryFolder();
  const home = options.home ?? join(base, "home");
  const work = join(base, "work");
  mkdirSync(work);
  const { CI: _, ...inherited } = process.env;
  const env = { ...inherited, NO_COLOR: "1", ...options.env, VECTOR_HOME: home };
  const paths = vectorPaths(env);
  const discovery = () => readDiscovery(paths);
  onTestFinished(() => endDaemon(discovery()));
  const start: VectorHome["start"] = (args, { root = packageRoot, cwd = work } = {}) => {
    const child = spawn(process.execPath, [join(root, "bin/vector.js"), ...args], {
      cwd,
      env,
      stdio: ["pipe", "pipe", "pipe"],
    });
    return { child, result: collect(child) };
  };
  return {
    home,
    work,
    env,
    paths,
    start,
    discovery,
    run: (args, { input, ...rest } = {}) => {
      const { child, result } = start(args, rest);
      child.stdin?.end(input ?? "");
      return result;
    },
    client: () => connect({ env }),
    raw: (given) => sendRaw(paths.socket, given),
  };
}

function collect(child: ChildProcess): Promise<RunResult> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
  });
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
  });
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
}

function readDiscovery(paths: VectorPaths): DiscoveryFile | undefined {
  try {
    return parseDiscovery(readFileSync(paths.discovery, "utf8"));
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie still answers to signal 0.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function endDaemon(found: DiscoveryFile | undefined): Promise<void> {
  if (!found || !isAlive(found.pid)) return;
  process.kill(found.pid, "SIGTERM");
  await waitFor("the daemon to end", () => !isAlive(found.pid)).catch(() => process.kill(found.pid, "SIGKILL"));
}

function sendRaw(
  socketPath: string,
  options: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", path, headers = { host: "vector.daemon" }, body } = options;
    const outgoing = request({ socketPath, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
