/** The HTTP server of one app: its page, scripts and data API on one origin of the loopback interface. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppSite, SiteFile } from "./app-site.ts";
import type { DataApi } from "./data-api.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

export interface AppServerOptions {
  runtime: RuntimeFiles;
  /** What is served now; absent until the first build is done or while there is none. */
  site: () => AppSite | undefined;
  api: () => DataApi | undefined;
  /** Answers paths below `/_vector/` that are not runtime files; returns whether it took the request. */
  extra?: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** Answers requests to the data API that must not reach it; returns whether it did. */
  refuse?: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  onRequest?: () => void;
}

export interface AppServer {
  readonly port: number;
  close(): Promise<void>;
}

const host = "127.0.0.1";
const forever = "public, max-age=31536000, immutable";

/** Listens on the preferred port, or on any free one when it is taken. */
export async function startAppServer(options: AppServerOptions, preferredPort = 0): Promise<AppServer> {
  const server = createServer();
  const port = await listen(server, preferredPort).catch((error: NodeJS.ErrnoException) => {
    if (preferredPort === 0 || (error.code !== "EADDRINUSE" && error.code !== "EACCES")) throw error;
    return listen(server, 0);
  });
  const hosts = new Set([`${host}:${port}`, `localhost:${port}`]);
  server.on("request", (request, response) => answer(options, hosts, request, response));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function answer(
  options: AppServerOptions,
  hosts: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // A page on another site can point its own name at this address; only the Host header tells.
  if (!hosts.has(request.headers.host ?? ""))
    return refuse(response, 403, "This address is not served under that name.");
  if (isForeign(request)) return refuse(response, 403, "This request comes from another site.");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  options.onRequest?.();
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (path.startsWith("/api/")) {
    if (options.refuse?.(request, response, path)) return;
    const api = options.api();
    return api ? api.handle(request, response) : refuse(response, 503, "The app's data is not available.");
  }
  if (path.startsWith("/_vector/") && options.extra?.(request, response, path)) return;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are answered here.");
  }
  const file = findFile(options, path);
  if (file) return sendFile(request, response, file);
  if (isPagePath(path)) return sendPage(options, request, response);
  refuse(response, 404, "There is nothing at this address.");
}

/** Another port of this machine is another site too. A browser says where a request comes from; a link to a page may be followed. */
function isForeign({ headers, method }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== "cross-site" && site !== "same-site") return false;
  return method !== "GET" || headers["sec-fetch-mode"] !== "navigate";
}

/** Files are looked up by their whole path in tables of what there is, so no path leads anywhere else. */
function findFile({ site, runtime }: AppServerOptions, path: string): SiteFile | undefined {
  if (path.startsWith("/assets/")) return site()?.assets.get(path);
  return path.startsWith("/_vector/") ? runtime.readBrowserFile(path) : undefined;
}

/** Pages have plain paths; one whose last part has a dot was meant to be a file. */
function isPagePath(path: string): boolean {
  if (path.startsWith("/assets/") || path.startsWith("/_vector/") || path === "/api") return false;
  return !(path.split("/").at(-1) ?? "").includes(".") && !/%2e|%2f|%5c|\\/i.test(path);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: SiteFile): void {
  response.writeHead(200, {
    "content-type": file.contentType,
    "content-length": Buffer.byteLength(file.body),
    "cache-control": forever,
  });
  response.end(request.method === "HEAD" ? undefined : file.body);
}

function sendPage({ site }: AppServerOptions, request: IncomingMessage, response: ServerResponse): void {
  const page = site()?.page;
  if (!page) return refuse(response, 503, "The app has not been built.");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page.html),
    "content-security-policy": page.policy,
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
  });
  response.end(request.method === "HEAD" ? undefined : page.html);
}

export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}
