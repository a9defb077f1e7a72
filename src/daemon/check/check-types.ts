/** Checks an app's types with TypeScript's native compiler, a process of its own. */
import { spawn } from "node:child_process";
import type { CheckProblem } from "../../core/check/check-report.ts";
import { findTypescript } from "./find-typescript.ts";
import { parseDiagnostics } from "./parse-diagnostics.ts";
import { writeTsconfig } from "./write-tsconfig.ts";

export type TypesOutcome = { problems: CheckProblem[] } | { skipped: string };

export interface TypesRequest {
  folder: string;
  packageRoot: string;
  timeoutMs: number;
  signal: AbortSignal;
}

const mostOutput = 1_000_000;

export async function checkTypes({ folder, packageRoot, timeoutMs, signal }: TypesRequest): Promise<TypesOutcome> {
  const compiler = findTypescript(packageRoot);
  if ("reason" in compiler) return { skipped: compiler.reason };
  const project = await writeTsconfig(folder, packageRoot);
  if (signal.aborted) return { skipped: "the check was cancelled" };
  const run = await runCompiler(compiler.path, ["-p", project, "--pretty", "false"], { folder, timeoutMs, signal });
  if (run.timedOut)
    return { problems: [{ code: "timeout", message: `checking types did not finish within ${timeoutMs / 1000} s` }] };
  const problems = parseDiagnostics(run.output);
  if (run.code === 0 || problems.length > 0) return { problems };
  return {
    problems: [
      { message: `the TypeScript compiler ended with ${run.code ?? "a signal"}: ${run.output.trim().slice(0, 500)}` },
    ],
  };
}

interface CompilerRun {
  code: number | null;
  output: string;
  timedOut: boolean;
}

function runCompiler(
  program: string,
  args: string[],
  limits: { folder: string; timeoutMs: number; signal: AbortSignal },
): Promise<CompilerRun> {
  return new Promise((resolve, reject) => {
    // A larger heap before the first collection; the compiler lives for a fraction of a second.
    const child = spawn(program, args, {
      cwd: limits.folder,
      env: { GOGC: "400" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    let timedOut = false;
    const collect = (chunk: Buffer): void => {
      if (output.length < mostOutput) output += chunk.toString("utf8");
    };
    const kill = (): boolean => child.kill("SIGKILL");
    const timer = setTimeout(() => {
      timedOut = true;
      kill();
    }, limits.timeoutMs);
    limits.signal.addEventListener("abort", kill, { once: true });
    const finish = (): void => {
      clearTimeout(timer);
      limits.signal.removeEventListener("abort", kill);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => {
      finish();
      reject(error);
    });
    child.once("close", (code) => {
      finish();
      resolve({ code, output, timedOut });
    });
  });
}
