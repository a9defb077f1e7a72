/** Entry of the daemon's process: lock, store, daemon; says on descriptor 3 how it went. */
import { chmodSync, existsSync, mkdirSync, rmSync, watch } from "node:fs";
import { Socket } from "node:net";
import { toVectorError } from "../core/errors/vector-error.ts";
import { installedPackage } from "../protocol/package-version.ts";
import { type VectorPaths, vectorPaths } from "../protocol/paths.ts";
import { Config } from "./config/config.ts";
import { Daemon } from "./daemon.ts";
import { acquireInstanceLock, type InstanceLock } from "./lifecycle/instance-lock.ts";
import { answers } from "./lifecycle/listen.ts";
import { reportStart } from "./lifecycle/start-report.ts";
import { createLog } from "./log/create-log.ts";
import { describeSqliteFailure, openStore } from "./store/open-store.ts";

/** Milliseconds between a sign that the run or the data folder changed and the look at whether clients still find this daemon. */
const reachableDelayMs = 1000;

/** Longest wait for the lock of a daemon that is ending or starting, in milliseconds; less than a client waits for the start. */
const lockWaitMs = 50_000;
const lockPollMs = 20;

let heldLock: InstanceLock | undefined;

async function main(): Promise<void> {
  const paths = vectorPaths(process.env);
  heldLock = await lockHome(paths);
  if (!heldLock) {
    reportStart({ outcome: "lost" }, process.env);
    if (process.stderr.isTTY) process.stderr.write("another daemon runs for this home\n");
    return;
  }
  const config = new Config({ file: paths.configFile, env: process.env });
  const log = await createLog({
    folder: paths.logs,
    level: String(config.get("daemon.logLevel")),
    fileMegabytes: Number(config.get("daemon.logFileMegabytes")),
    files: Number(config.get("daemon.logFiles")),
  });
  try {
    const store = openStore({
      file: paths.database,
      unclean: existsSync(`${paths.database}-wal`),
      onNotice: (text) => log.logger.info(text),
    });
    const daemon = new Daemon({
      paths,
      installed: installedPackage(import.meta.url),
      config,
      store,
      log,
      onEnd: leave,
    });
    onSignals((signal) => void daemon.end("now", signal));
    endWithStarter(daemon);
    await daemon.start();
    watchFolders(paths, daemon);
    reportStart({ outcome: "ready" }, process.env);
  } catch (error) {
    log.logger.error({ err: error }, "the daemon did not start");
    log.close();
    throw error;
  }
}

/**
 * Returns the lock of the home, or undefined when another daemon serves it. A daemon that is ending holds the lock a little longer
 * than its socket, so a lock that is held while nobody answers is waited for.
 */
async function lockHome(paths: VectorPaths): Promise<InstanceLock | undefined> {
  makeFolders(paths);
  const end = Date.now() + lockWaitMs;
  for (;;) {
    const lock = tryLock(paths);
    if (lock || Date.now() > end || (await answers(paths.socket))) return lock;
    await new Promise((resolve) => setTimeout(resolve, lockPollMs));
  }
}

function tryLock(paths: VectorPaths): InstanceLock | undefined {
  try {
    return acquireInstanceLock(paths.lock);
  } catch (error) {
    throw describeSqliteFailure(error, paths.database);
  }
}

function makeFolders(paths: VectorPaths): void {
  try {
    for (const folder of [paths.data, paths.state, paths.run]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
    }
  } catch (error) {
    throw describeSqliteFailure(error, paths.database);
  }
}

/** Ends a daemon that no client can find any more, because its home was removed or another one took its place. */
function watchFolders(paths: VectorPaths, daemon: Daemon): void {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    timer = undefined;
    if (!daemon.isReachable()) void daemon.end("drain", "its socket or its store is gone");
  };
  for (const folder of [paths.socketFolder, paths.data]) {
    const watcher = watch(folder, { persistent: false }, (event) => {
      // Writing to the store is no reason to look; what comes and goes is.
      if (event === "rename") timer ??= setTimeout(look, reachableDelayMs).unref();
    });
    watcher.on("error", () => watcher.close());
  }
}

/** An ephemeral daemon lives as long as the process that started it holds the other end of this pipe. */
function endWithStarter(daemon: Daemon): void {
  if (process.env.VECTOR_EPHEMERAL !== "4") return;
  const pipe = new Socket({ fd: 4 });
  const end = () => void daemon.end("now", "the command it was for has ended");
  pipe.on("end", end).on("error", end).resume().unref();
}

function leave(): never {
  heldLock?.release();
  const home = process.env.VECTOR_HOME;
  if (process.env.VECTOR_EPHEMERAL === "4" && home) rmSync(home, { recursive: true, force: true });
  process.exit(0);
}

function onSignals(end: (signal: string) => void): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => end(signal));
  process.on("SIGHUP", () => undefined);
}

main().catch((error: unknown) => {
  const failure = toVectorError(error);
  reportStart({ outcome: "failed", error: failure.toJSON() }, process.env);
  process.stderr.write(`error: ${failure.message}\n${failure.hint ? `hint: ${failure.hint}\n` : ""}`);
  process.exitCode = 69;
});
