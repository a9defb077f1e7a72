/** Answers a request to an app: the data API, a file, or the page that every other address shows. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppApi } from "./app-api.ts";
import type { ClientFile, ClientFiles } from "./client-files.ts";

export interface AnswerOptions {
  readonly api: AppApi;
  readonly files: ClientFiles;
  readonly mayBeCalled: (host: string | undefined) => boolean;
}

/** Nothing but this origin's own scripts and styles runs, and no other site may frame the app. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export function answerRequest(options: AnswerOptions, request: IncomingMessage, response: ServerResponse): void {
  if (!options.mayBeCalled(request.headers.host))
    return refuse(
      response,
      403,
      "This app is not served under that name. ALLOWED_HOSTS lists the names it answers to.",
    );
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (path.startsWith("/api/")) return options.api.handle(request, response);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are answered here.");
  }
  const file = options.files.find(path);
  if (file) {
    response.setHeader("cache-control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
    return sendFile(request, response, file);
  }
  if (!isPagePath(path)) return refuse(response, 404, "There is nothing at this address.");
  if (!options.files.page) return refuse(response, 503, "The app has not been built: npm run build");
  response.setHeader("content-security-policy", pagePolicy);
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cache-control", "no-cache");
  sendFile(request, response, options.files.page);
}

/** Pages have plain paths; one whose last part has a dot was meant to be a file. */
function isPagePath(path: string): boolean {
  if (path.startsWith("/assets/") || path === "/api") return false;
  return !(path.split("/").at(-1) ?? "").includes(".") && !/%2e|%2f|%5c|\\/i.test(path);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: ClientFile): void {
  response.setHeader("etag", file.etag);
  response.setHeader("vary", "accept-encoding");
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(file.etag)) {
    response.writeHead(304);
    response.end();
    return;
  }
  const gzip = file.gzip !== undefined && acceptsGzip(request) ? file.gzip : undefined;
  const body = gzip ?? file.body;
  response.writeHead(200, {
    "content-type": file.contentType,
    "content-length": body.length,
    ...(gzip ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function acceptsGzip(request: IncomingMessage): boolean {
  const wanted = request.headers["accept-encoding"] ?? "";
  return /(^|[\s,])(gzip|\*)\s*(,|;(?!\s*q=0(\.0+)?\s*(,|$))|$)/i.test(wanted);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${message}\n`);
}
