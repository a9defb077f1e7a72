/** Takes errors that previewed pages report, and finds the place in the app's code that they come from. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { SourceMap, type SourceMapPayload } from "node:module";
import { refuse } from "../host/app-server.ts";
import type { AppSite } from "../host/app-site.ts";
import type { HostProblem } from "../host/host-messages.ts";

export type BrowserProblems = (request: IncomingMessage, response: ServerResponse) => void;

const largestBody = 16_384;
const longestStack = 8_000;
/** Frames of a stack that are followed to their source; a made-up one could name thousands. */
const mostFrames = 20;
/** A page that fails in a loop would otherwise fill the log. */
const mostPerMinute = 30;

/** Answers `POST /_vector/problem`; the same problem is passed on once a minute at most. */
export function createBrowserProblems(
  site: () => AppSite | undefined,
  report: (problem: HostProblem) => void,
): BrowserProblems {
  let minute = 0;
  let seen = new Set<string>();
  const passOn = (problem: HostProblem): void => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) {
      minute = now;
      seen = new Set();
    }
    const key = JSON.stringify([problem.message, problem.file, problem.line]);
    if (seen.has(key) || seen.size >= mostPerMinute) return;
    seen.add(key);
    report(problem);
  };
  return (request, response) => {
    if (request.method !== "POST") return refuse(response, 405, "Only POST is answered here.");
    if (!/^application\/json\b/.test(request.headers["content-type"] ?? ""))
      return refuse(response, 415, "The body must be JSON.");
    readBody(request).then(
      (text) => {
        const problem = text === undefined ? undefined : readProblem(text, site());
        if (problem === undefined)
          return refuse(response, text === undefined ? 413 : 400, "The body is not a problem.");
        passOn(problem);
        response.writeHead(204).end();
      },
      () => response.destroy(),
    );
  };
}

/** Returns undefined when the body is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readProblem(text: string, site: AppSite | undefined): HostProblem | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { message, stack } = (body ?? {}) as { message?: unknown; stack?: unknown };
  if (typeof message !== "string" || message === "") return undefined;
  const problem: HostProblem = { source: "browser", message: message.slice(0, 2_000) };
  if (typeof stack !== "string" || stack === "") return problem;
  const kept = stack.slice(0, longestStack);
  return { ...problem, ...(site && findPlace(kept, site)), stack: kept };
}

/** Follows the first frame in one of the app's own scripts back to its source. */
function findPlace(stack: string, site: AppSite): { file: string; line: number } | undefined {
  const maps = new Map<string, SourceMap | undefined>();
  const frames = [...stack.matchAll(/(\/assets\/[\w.-]+\.js):(\d{1,7}):(\d{1,7})/g)].slice(0, mostFrames);
  for (const [, path = "", line, column] of frames) {
    if (!maps.has(path)) maps.set(path, readMap(site, path));
    const entry = maps.get(path)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !("originalSource" in entry)) continue;
    const file = entry.originalSource.replace(/^(?:\.\.?\/)+/, "");
    if (/^(?:src|server)\//.test(file)) return { file, line: entry.originalLine + 1 };
  }
  return undefined;
}

function readMap(site: AppSite, script: string): SourceMap | undefined {
  const map = site.assets.get(`${script}.map`);
  return map && new SourceMap(JSON.parse(Buffer.from(map.body).toString("utf8")) as SourceMapPayload);
}
