/** The addresses below `/_vector/` that only a preview has: live reload, and problems that pages report. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "../host/app-server.ts";
import type { AppSite } from "../host/app-site.ts";
import type { HostProblem } from "../host/host-messages.ts";
import { createBrowserProblems } from "./browser-problems.ts";
import type { LiveChannel } from "./live-channel.ts";
import { liveScript, liveScriptPath } from "./live-client.ts";

/** Returns a function that answers these addresses, and says whether it did. */
export function createPreviewRoutes(
  live: LiveChannel,
  site: () => AppSite | undefined,
  report: (problem: HostProblem) => void,
): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  const takeProblem = createBrowserProblems(site, report);
  return (request, response, path) => {
    if (path === liveScriptPath && request.method === "GET") {
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" });
      response.end(liveScript);
      return true;
    }
    if (path !== "/_vector/live" && path !== "/_vector/problem") return false;
    if (!isOwnOrigin(request, path === "/_vector/problem"))
      refuse(response, 403, "This request comes from another site.");
    else if (path === "/_vector/live") live.connect(request, response);
    else takeProblem(request, response);
    return true;
  };
}

/** A browser names the page's origin in every request that sends something, and in others that could reach beyond the page. */
function isOwnOrigin({ headers }: IncomingMessage, sends: boolean): boolean {
  if (headers.origin === undefined) return !sends;
  return headers.origin === `http://${headers.host}`;
}
