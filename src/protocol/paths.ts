/** Says where Vector keeps its files: client and daemon must agree on it to find each other. */
import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import envPaths from "env-paths";

export interface VectorPaths {
  /** Versions and apps: what must not be lost. */
  data: string;
  /** Logs, staging and run-time files: what may be lost. */
  state: string;
  config: string;
  database: string;
  configFile: string;
  logs: string;
  run: string;
  socket: string;
  /** Folder that holds the socket; 0700. */
  socketFolder: string;
  discovery: string;
  lock: string;
}

/** Longest path a Unix socket may have on every system (macOS has 104 with the final NUL). */
const maxSocketPath = 103;

/** Returns all paths for an environment: under `VECTOR_HOME` when it is set, else in the platform's usual folders. */
export function vectorPaths(env: Record<string, string | undefined>): VectorPaths {
  const home = env.VECTOR_HOME ? resolve(env.VECTOR_HOME) : undefined;
  const usual = envPaths("vector", { suffix: "" });
  const data = home ? join(home, "data") : usual.data;
  const state = home ? join(home, "state") : usual.log;
  const config = home ? join(home, "config") : usual.config;
  const run = join(state, "run");
  const socket = socketPath(run);
  return {
    data,
    state,
    config,
    database: join(data, "vector.db"),
    configFile: join(config, "config.json"),
    logs: join(state, "logs"),
    run,
    socket: socket.path,
    socketFolder: socket.folder,
    discovery: join(run, "daemon.json"),
    lock: join(run, "daemon.lock"),
  };
}

/** Returns the socket's place; a path that is too long for a socket is replaced by a short one that is as private. */
function socketPath(run: string): { path: string; folder: string } {
  const hash = createHash("sha256").update(run).digest("hex").slice(0, 16);
  if (process.platform === "win32") return { path: `\\\\.\\pipe\\vector-${hash}`, folder: run };
  const path = join(run, "daemon.sock");
  if (Buffer.byteLength(path) <= maxSocketPath) return { path, folder: run };
  const folder = join(tmpdir(), `vector-${userInfo().uid}-${hash}`);
  const short = join(folder, "d.sock");
  if (Buffer.byteLength(short) <= maxSocketPath) return { path: short, folder };
  const fallback = join("/tmp", `vector-${userInfo().uid}-${hash}`);
  return { path: join(fallback, "d.sock"), folder: fallback };
}
