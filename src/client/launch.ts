/** Starts a daemon and waits until it accepts clients, or says why it did not. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Socket } from "node:net";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { VectorError } from "../core/errors/vector-error.ts";
import type { StartReport } from "../protocol/discovery.ts";
import { installedPackage } from "../protocol/package-version.ts";
import { accepts } from "./accepts.ts";

export interface LaunchOptions {
  env: Record<string, string | undefined>;
  socket: string;
  /** Have the daemon end when this process does, however it ends, and remove its home. */
  ephemeral: boolean;
}

/** Milliseconds a start may take; a store that is checked after a crash can be large. */
const startLimitMs = 60_000;
const pollMs = 10;

/** Returns the pid of the started daemon, or undefined when another one was there first and accepts clients. */
export async function launchDaemon(options: LaunchOptions): Promise<number | undefined> {
  const entry = join(installedPackage(import.meta.url).root, "dist", "daemon", "main.js");
  if (!existsSync(entry)) {
    throw new VectorError("daemon_start_failed", `the daemon's program ${entry} is missing`, {
      hint: "run npm run build",
    });
  }
  const child = spawn(process.execPath, [entry], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe", ...(options.ephemeral ? (["pipe"] as const) : [])],
    cwd: "/",
    env: {
      ...options.env,
      // It runs in another folder, where a relative one would be another.
      ...(options.env.VECTOR_HOME ? { VECTOR_HOME: resolve(options.env.VECTOR_HOME) } : {}),
      VECTOR_START_REPORT: "3",
      ...(options.ephemeral ? { VECTOR_EPHEMERAL: "4" } : {}),
    },
    windowsHide: true,
  });
  const pipe = child.stdio[3] as Readable;
  const limit = AbortSignal.timeout(startLimitMs);
  try {
    const report = await readReport(pipe, limit, new Promise<void>((resolve) => child.once("error", () => resolve())));
    if (report?.outcome === "ready") return child.pid;
    if (report?.outcome === "failed") throw VectorError.fromJSON(report.error);
    if (report === undefined) throw startFailed("it ended before it was ready");
    await waitForSocket(options.socket, limit);
    return undefined;
  } finally {
    pipe.destroy();
    // The pipe stays open for as long as this process lives: its end is how an ephemeral daemon learns that it is alone.
    (child.stdio[4] as Socket | undefined)?.unref();
    child.unref();
  }
}

async function readReport(
  pipe: Readable,
  limit: AbortSignal,
  spawnFailed: Promise<void>,
): Promise<StartReport | undefined> {
  let text = "";
  const ended = new Promise<void>((resolve) => {
    pipe.setEncoding("utf8");
    pipe.on("data", (piece: string) => {
      text += piece;
      if (text.includes("\n")) resolve();
    });
    pipe.once("end", resolve);
    pipe.once("error", () => resolve());
    limit.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([ended, spawnFailed]);
  if (limit.aborted) throw startFailed(`it was not ready after ${startLimitMs / 1000} s`);
  const line = text.split("\n", 1)[0];
  return line ? (JSON.parse(line) as StartReport) : undefined;
}

/** Waits until somebody accepts connections at the socket: the daemon that won the race may still be starting. */
export async function waitForSocket(socket: string, limit: AbortSignal): Promise<void> {
  while (!(await accepts(socket))) {
    if (limit.aborted) throw startFailed("another daemon holds the lock but accepts no clients");
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

function startFailed(why: string): VectorError {
  return new VectorError("daemon_start_failed", `the daemon did not start: ${why}`, {
    hint: "vector daemon logs shows what it wrote; vector daemon run starts it in the foreground",
  });
}
