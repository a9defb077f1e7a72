/** Runs the scripts of an exported project as its owner would: npm as a process, and the server until the tests are done. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** What the surrounding npm says of Vector's own package must not reach the project's. */
export function ownerEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^(npm_(package|lifecycle)_|npm_config_(local_|global_)?prefix$|VECTOR_|CI$|NODE_ENV$|VITE|FORCE_COLOR$)/.test(
        name,
      )
    )
      delete env[name];
  }
  // Where better-sqlite3 has to be compiled, headers that lie beside Node spare a download.
  const prefix = join(dirname(process.execPath), "..");
  if (existsSync(join(prefix, "include/node/node_version.h"))) env.npm_config_nodedir ??= prefix;
  return { ...env, NO_COLOR: "1" };
}

/** Resolves with what it printed; a failure carries all of it. */
export async function npm(folder: string, ...args: string[]): Promise<string> {
  const options = { cwd: folder, env: ownerEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await promisify(execFile)("npm", args, options);
    return stdout + stderr;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(" ")} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}

export interface RunningScript {
  url: string;
  /** Sends SIGTERM to all of its processes; resolves when they have ended. */
  stop(): Promise<void>;
}

/** Starts a script that serves; resolves when it has printed its address. */
export function startScript(folder: string, args: string[], env: Record<string, string>): Promise<RunningScript> {
  const child = spawn("npm", args, { cwd: folder, env: { ...ownerEnvironment(), ...env }, detached: true });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return new Promise((resolve, reject) => {
    const read = (piece: Buffer) => {
      output += piece.toString("utf8");
      const url = /http:\/\/[\w.:]+\//.exec(output)?.[0];
      if (url !== undefined) resolve({ url, stop: () => endGroup(child, ended) });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    void ended.then(() => reject(new Error(`npm ${args.join(" ")} ended:\n${output}`)));
  });
}

async function endGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  await ended;
}
