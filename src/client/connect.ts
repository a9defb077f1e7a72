/** Connects to the daemon: finds it, starts it, or has an older one make room. */
import { readFileSync } from "node:fs";
import { VectorError } from "../core/errors/vector-error.ts";
import type { RouteInput, RouteOutput } from "../protocol/api.ts";
import { type DiscoveryFile, parseDiscovery } from "../protocol/discovery.ts";
import { installedPackage } from "../protocol/package-version.ts";
import { type VectorPaths, vectorPaths } from "../protocol/paths.ts";
import { protocolVersion, type RouteName } from "../protocol/route-table.ts";
import type { ConnectOptions, DaemonClient } from "./api-client.ts";
import { type CallParts, ConnectionError, readAnswer, send } from "./http-request.ts";

export async function connect(options: ConnectOptions): Promise<DaemonClient> {
  if (options.ephemeral) return (await import("./ephemeral.ts")).connectEphemeral(options);
  return connectTo(vectorPaths(options.env), options);
}

/** Connects to the daemon of given paths; an ephemeral one ends with this process. */
export async function connectTo(paths: VectorPaths, options: ConnectOptions, ephemeral = false): Promise<DaemonClient> {
  const found = readDiscovery(paths);
  const launch = () => start(paths, options, ephemeral);
  let daemon = (found && (await choose(paths, found, options))) ?? (await launch());
  const call: DaemonClient["call"] = async (name, input, callOptions) => {
    try {
      return await callRoute(paths.socket, name, input, callOptions?.signal);
    } catch (error) {
      if (!isNobodyThere(error)) throw asUnavailable(error);
    }
    daemon = await launch();
    return callRoute(paths.socket, name, input, callOptions?.signal).catch((error: unknown) => {
      throw asUnavailable(error);
    });
  };
  const reach = async () => {
    const { accepts } = await import("./accepts.ts");
    if (!(await accepts(paths.socket))) daemon = await launch();
    return paths.socket;
  };
  return {
    get daemon() {
      return daemon;
    },
    call,
    async *followJob(jobId, follow = {}) {
      const { followJob } = await import("./follow-job.ts");
      const { after = 0, signal, onReconnect } = follow;
      yield* followJob({ reach, jobId, after, signal, onReconnect });
    },
    close: async () => undefined,
  };
}

async function callRoute<N extends RouteName>(
  socket: string,
  name: N,
  input: RouteInput<N>,
  signal?: AbortSignal,
): Promise<RouteOutput<N>> {
  return (await readAnswer(await send(name, { socket, signal, ...(input as CallParts) }))) as RouteOutput<N>;
}

/** Whether no connection came about, so that the daemon cannot have seen the request and it may be sent again. */
function isNobodyThere(error: unknown): boolean {
  if (!(error instanceof ConnectionError) || !(error.cause instanceof Error) || !("code" in error.cause)) return false;
  return error.cause.code === "ENOENT" || error.cause.code === "ECONNREFUSED";
}

function asUnavailable(error: unknown): unknown {
  if (!(error instanceof ConnectionError)) return error;
  return new VectorError("daemon_unavailable", error.message, {
    hint: "try again: the daemon is started anew",
    cause: error.cause,
  });
}

export function readDiscovery(paths: VectorPaths): DiscoveryFile | undefined {
  try {
    return parseDiscovery(readFileSync(paths.discovery, "utf8"));
  } catch {
    return undefined;
  }
}

/** Returns the daemon of the discovery file if it can serve this client; undefined when a new one has to be started. */
async function choose(
  paths: VectorPaths,
  found: DiscoveryFile,
  options: ConnectOptions,
): Promise<DaemonClient["daemon"] | undefined> {
  const own = installedPackage(import.meta.url).version;
  // The first call finds out whether it is still there; asking beforehand would cost every command a connection.
  if (found.version === own && found.protocol === protocolVersion)
    return { pid: found.pid, version: found.version, started: false };
  const { settleVersions } = await import("./handover.ts");
  return settleVersions({ paths, found, own, options });
}

async function start(paths: VectorPaths, options: ConnectOptions, ephemeral: boolean): Promise<DaemonClient["daemon"]> {
  if (options.autostart === false) {
    throw new VectorError("daemon_unavailable", "no daemon runs", { hint: "vector daemon start starts it" });
  }
  options.onNotice?.("starting the daemon");
  const { launchDaemon } = await import("./launch.ts");
  const pid = await launchDaemon({ env: options.env, socket: paths.socket, ephemeral });
  const { pid: answered, version } = await callRoute(paths.socket, "daemon.show", {});
  return { pid: answered, version, started: pid === answered };
}
