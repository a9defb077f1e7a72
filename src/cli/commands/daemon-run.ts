/** `vector daemon run`: the daemon in the foreground, for service managers. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepts } from "../../client/accepts.ts";
import { VectorError } from "../../core/errors/vector-error.ts";
import { installedPackage } from "../../protocol/package-version.ts";
import { vectorPaths } from "../../protocol/paths.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";

export async function run(context: CommandContext): Promise<CommandResult> {
  const { socket } = vectorPaths(context.env);
  if (await accepts(socket)) {
    throw new VectorError("job_state", "a daemon runs already", { hint: "end it with `vector daemon stop`" });
  }
  const entry = join(installedPackage(import.meta.url).root, "dist", "daemon", "main.js");
  if (!existsSync(entry)) {
    throw new VectorError("daemon_start_failed", `the daemon's program ${entry} is missing`, {
      hint: "run `npm run build`",
    });
  }
  // What the daemon prints is for people, so its stdout is joined to stderr.
  const child = spawn(process.execPath, [entry], { stdio: ["ignore", 2, 2], env: context.env });
  const release = context.interrupts.handle(async (cause) => {
    child.kill(cause === "timeout" ? "SIGTERM" : cause);
  });
  context.printer.note("The daemon runs in the foreground; Ctrl-C ends it.");
  const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }));
  });
  release();
  if (context.interrupts.cause === undefined && code !== 0) {
    throw new VectorError("daemon_start_failed", `the daemon ended with ${signal ?? `exit code ${code}`}`, {
      hint: "what it says is above; `vector daemon logs` has the rest",
    });
  }
  return { data: { ended: true }, text: () => "" };
}
