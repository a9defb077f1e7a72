/** Runs a private daemon for one command, in a home of its own, and leaves nothing behind. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vectorPaths } from "../protocol/paths.ts";
import type { ConnectOptions, DaemonClient } from "./api-client.ts";
import { connectTo } from "./connect.ts";
import { readAnswer, send } from "./http-request.ts";

export async function connectEphemeral(options: ConnectOptions): Promise<DaemonClient> {
  const home = mkdtempSync(join(tmpdir(), "vector-"));
  const env = { ...options.env, VECTOR_HOME: home };
  const paths = vectorPaths(env);
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  try {
    const client = await connectTo(paths, { ...options, env, ephemeral: false }, true);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= endDaemon(paths.socket).finally(remove);
      return closing;
    };
    return { daemon: client.daemon, call: client.call, followJob: client.followJob, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Has the daemon end and waits until its socket is gone. */
async function endDaemon(socket: string): Promise<void> {
  try {
    await readAnswer(
      await send("daemon.stop", { socket, body: { mode: "now", reason: "the command it was for has ended" } }),
    );
    const { accepts } = await import("./accepts.ts");
    const limit = Date.now() + 10_000;
    while ((await accepts(socket)) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 10));
  } catch {
    // It has ended already; what is left is to remove its files.
  }
}
