/** What sets the preview of a version apart from the app: a mark on its pages, and records that cannot be changed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type CopiedRows, describeRows } from "../../core/generation/version-preview.ts";
import type { VersionCommand } from "../host/host-messages.ts";
import type { PageMark } from "../host/page-html.ts";

export function markOf({ number, recordedAt, writable }: VersionCommand, rows: CopiedRows): PageMark {
  const thrownAway = writable ? " What you change here is thrown away when this preview stops." : "";
  return {
    label: `Version ${number}, ${writable ? "on a copy" : "read-only"}`,
    detail: describeRows(rows, recordedAt) + thrownAway,
  };
}

/** Signing in writes too, but to the copy alone, and without it nothing of an app with sign-in could be seen. */
const open = new Set(["/api/session", "/api/session/sign-up"]);

/** Returns a function that answers every request to the data API that would write, and says whether it did. */
export function refuseWrites(number: number) {
  const message =
    `This is version ${number}, shown read-only: nothing was changed. ` +
    `\`vector preview v${number} --writable\` lets you try changes on a copy.`;
  return ({ method }: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (method === "GET" || method === "HEAD" || open.has(path)) return false;
    response.writeHead(403, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify({ error: { code: "read_only", message } }));
    return true;
  };
}
