/** Runs programs to their end and says how long that took. */
import { spawn } from "node:child_process";

export interface ProgramRun {
  /** From just before the process is made until it has ended and its output is read. */
  ms: number;
  stdout: string;
}

export interface ProgramOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** Runs this Node with arguments; rejects when it does not exit with 0, so that no failure is ever measured. */
export function runNode(args: readonly string[], options: ProgramOptions = {}): Promise<ProgramRun> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const ms = performance.now() - started;
      if (code === 0) resolve({ ms, stdout });
      else reject(new Error(`node ${args.join(" ")} ended with ${code}:\n${stderr || stdout}`));
    });
  });
}

/** Runs `node -e 0`, what every start is measured against. */
export async function runNothing(): Promise<number> {
  return (await runNode(["-e", "0"])).ms;
}
