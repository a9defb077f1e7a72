/** A home of Vector's own for a benchmark: its commands, its daemon, and its removal. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run-program.ts";

export interface VectorHome {
  folder: string;
  /** Runs `vector` with these arguments; returns how long it took. */
  run(args: readonly string[], cwd?: string): Promise<{ ms: number; stdout: string }>;
  /** A new, empty folder to work in. */
  newFolder(): string;
  daemonPid(): Promise<number>;
  stopDaemon(): Promise<void>;
  /** Ends the daemon and removes everything. */
  remove(): Promise<void>;
}

export interface BenchPlace {
  /** Folder of Vector's package. */
  root: string;
  /** Folder for everything a benchmark writes, and for its programs. */
  folder: string;
}

export function createVectorHome(place: BenchPlace): VectorHome {
  const folder = mkdtempSync(join(place.folder, "home-"));
  const env: NodeJS.ProcessEnv = { ...process.env, VECTOR_HOME: folder, NO_COLOR: "1" };
  for (const name of Object.keys(env)) if (/^VECTOR_(?!HOME$)/.test(name)) delete env[name];
  const run = (args: readonly string[], cwd = folder) =>
    runNode([join(place.root, "bin", "vector.js"), ...args], { env, cwd });
  let folders = 0;
  const stopDaemon = async () => {
    await run(["daemon", "stop"]);
  };
  return {
    folder,
    run,
    newFolder() {
      folders += 1;
      const path = join(folder, "work", String(folders));
      mkdirSync(path, { recursive: true });
      return path;
    },
    async daemonPid() {
      const { stdout } = await run(["daemon", "status", "--json"]);
      return (JSON.parse(stdout) as { daemon: { pid: number } }).daemon.pid;
    },
    stopDaemon,
    async remove() {
      await stopDaemon();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
