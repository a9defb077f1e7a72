/** Starts the HTTP server of an app: its page, what was built for the browser, and its data API, on one origin. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answer-request.ts";
import { type AppParts, openAppApi } from "./app-api.ts";
import { readClientFiles } from "./client-files.ts";
import { createHostGuard } from "./host-guard.ts";
import type { ServerSettings } from "./server-settings.ts";

const LONGEST_HEAD = 64 * 1024;

export interface AppServerStart {
  readonly app: AppParts;
  /** Folder that the browser's part was built into; without it only the data API answers. */
  readonly clientFolder: string;
  readonly settings: ServerSettings;
  /** For tests: requests that carry it in `x-vector-trusted` act as an administrator. */
  readonly trusted?: string | undefined;
}

export interface RunningAppServer {
  /** Where it can be opened on this machine. */
  readonly url: string;
  /** Takes no new requests, finishes those under way (at most `graceMs`), and closes the database. */
  close(graceMs?: number): Promise<void>;
}

/** Resolves when it listens. */
export async function startAppServer(options: AppServerStart): Promise<RunningAppServer> {
  const { app, clientFolder, settings, trusted } = options;
  const files = readClientFiles(clientFolder);
  const api = openAppApi({
    app,
    databaseFile: settings.databaseFile,
    trusted,
    behindProxy: settings.behindProxy,
  });
  const mayBeCalled = createHostGuard(settings.allowedHosts);
  // A filter by many values stands in the address, which may be longer than Node's usual 16 KB.
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) =>
    answerRequest({ api, files, mayBeCalled }, request, response),
  );
  try {
    await listen(server, settings);
  } catch (error) {
    await api.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(settings.host)}:${port}/`,
    async close(graceMs = 10_000) {
      await closeServer(server, graceMs);
      await api.close();
    },
  };
}

function listen(server: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** An address that means every interface cannot be opened; `localhost` is among them. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
