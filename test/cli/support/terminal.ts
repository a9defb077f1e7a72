/** Runs the command in a real pseudo-terminal. */
import { spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { waitFor } from "../../support/named-wait.ts";
import { binary, type CliHome } from "./cli-home.ts";

export interface TerminalRun {
  /** Everything written so far, escape sequences included. */
  output(): string;
  /** Waits until text has appeared. */
  see(text: string): Promise<void>;
  type(keys: string): void;
  exit: Promise<number>;
}

export function startInTerminal(
  cli: CliHome,
  args: readonly string[],
  options: { columns?: number; cwd?: string } = {},
): TerminalRun {
  let output = "";
  const { NO_COLOR: _, ...env } = cli.env;
  const terminal = spawn(process.execPath, [binary, ...args], {
    name: "xterm-256color",
    cols: options.columns ?? 80,
    rows: 24,
    cwd: options.cwd ?? cli.work,
    env: { ...env, TERM: "xterm-256color" },
  });
  terminal.onData((data) => {
    output += data;
  });
  let ended = false;
  const exit = new Promise<number>((resolve) =>
    terminal.onExit(({ exitCode }) => {
      ended = true;
      resolve(exitCode);
    }),
  );
  onTestFinished(() => {
    if (!ended) terminal.kill("SIGKILL");
  });
  return {
    output: () => output,
    see: async (text) => {
      await waitFor(`${JSON.stringify(text)} on the terminal of vector ${args.join(" ")}`, () =>
        output.includes(text),
      ).catch((error: Error) => {
        throw new Error(`${error.message}\n${output}`);
      });
    },
    type: (keys) => terminal.write(keys),
    exit,
  };
}
