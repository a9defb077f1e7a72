/** Makes what a command works with: its flags, folder, output, and the way to the daemon. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { DaemonClient } from "../client/api-client.ts";
import { VectorError } from "../core/errors/vector-error.ts";
import type { Interrupts } from "./interrupts.ts";
import type { Printer } from "./output/printer.ts";
import type { FlagValues } from "./table/spec.ts";

export interface CommandContext {
  env: Record<string, string | undefined>;
  /** Absolute path of the folder to work in: the current one, or that of -C. */
  cwd: string;
  global: GlobalFlags;
  printer: Printer;
  interrupts: Interrupts;
  /** Connects once; later calls return the same client. */
  connect(options?: { autostart?: boolean }): Promise<DaemonClient>;
  /** Connects anew, starting a daemon if need be; for when the one before was ended. */
  reconnect(): Promise<DaemonClient>;
  /** Closes the client, if there is one. */
  close(): Promise<void>;
}

export interface GlobalFlags {
  app: string | undefined;
  yes: boolean;
  dryRun: boolean;
  ephemeral: boolean;
  timeoutMs: number | undefined;
}

export interface ContextParts {
  flags: FlagValues;
  env: Record<string, string | undefined>;
  cwd: string;
  printer: Printer;
  interrupts: Interrupts;
}

/** Returns the context of one command; nothing is loaded or connected yet. */
export function createContext({ flags, env, cwd, printer, interrupts }: ContextParts): CommandContext {
  let client: Promise<DaemonClient> | undefined;
  const ephemeral = flags.ephemeral === true;
  async function connectNow(autostart: boolean): Promise<DaemonClient> {
    const { connect } = await import("../client/connect.ts");
    return connect({ env, autostart, ephemeral, signal: interrupts.signal, onNotice: (text) => printer.note(text) });
  }
  return {
    env,
    cwd: typeof flags.directory === "string" ? existingFolder(resolve(cwd, flags.directory)) : cwd,
    global: {
      app: typeof flags.app === "string" ? flags.app : undefined,
      yes: flags.yes === true,
      dryRun: flags.dryRun === true,
      ephemeral,
      timeoutMs: typeof flags.timeout === "number" ? flags.timeout : undefined,
    },
    printer,
    interrupts,
    connect: (options) => {
      client ??= connectNow(options?.autostart ?? true);
      return untilAborted(client, interrupts.signal);
    },
    reconnect: () => {
      client = connectNow(true);
      return untilAborted(client, interrupts.signal);
    },
    close: async () => {
      // A private daemon that is still starting has to be waited for, so that nothing of it is left behind.
      if (interrupts.signal.aborted && !ephemeral) return;
      const open = await client?.catch(() => undefined);
      await open?.close();
    },
  };
}

function existingFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new VectorError("usage", `there is no folder ${path}`, { hint: "-C takes a folder that exists" });
}

/** Does not keep an interrupted person waiting for a daemon that is slow to start. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
