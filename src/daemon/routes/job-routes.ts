/** Routes of jobs and their events. */

import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { JobEvent } from "../../core/job/events.ts";
import { isFinal } from "../../core/job/state.ts";
import type { CheckParams, GenerateParams } from "../../protocol/api.ts";
import { settleFolder } from "../apps/settle-folder.ts";
import type { RouteHandlers } from "../http/create-http-app.ts";
import { streamEvents } from "../jobs/event-stream.ts";
import { nextPage } from "./paging.ts";
import type { RouteTools } from "./route-tools.ts";
import { toJobResource } from "./to-resource.ts";

type Names = Extract<keyof RouteHandlers, `jobs.${string}`>;

/** Milliseconds between comment lines that keep an idle stream open. */
const heartbeatMs = 15_000;

export function jobRoutes(tools: RouteTools): Pick<RouteHandlers, Names> {
  const { jobs, jobOperations } = tools;
  return {
    "jobs.create": async ({ body }) => {
      const timeoutMs = body.timeoutMs ?? null;
      const job =
        body.kind === "generate"
          ? await createGenerate(tools, body.params, timeoutMs)
          : await createCheck(tools, body.params, timeoutMs);
      return toJobResource(job);
    },
    "jobs.list": async ({ query }) => {
      const app = query.app === undefined ? undefined : await tools.appOperations.get(query.app);
      const filter = { orgId: tools.orgId, state: query.state, ...(app ? { appId: app.id } : {}) };
      const found = await jobs.list({
        ...filter,
        limit: query.limit + 1,
        ...(query.cursor === undefined ? {} : { before: query.cursor }),
      });
      return nextPage(found.map(toJobResource), query.limit, (job) => job.id);
    },
    "jobs.show": async ({ params }) => toJobResource(await jobOperations.get(params.jobId)),
    "jobs.log": async ({ params, query }) => {
      await jobOperations.get(params.jobId);
      const events = await jobs.events(params.jobId, query.after, query.limit + 1);
      return nextPage(events as (JobEvent & { data: Record<string, unknown> })[], query.limit, (event) =>
        String(event.seq),
      );
    },
    "jobs.events": async ({ params, query, context }) => {
      const job = await jobOperations.get(params.jobId);
      const after = query.after ?? lastEventId(context);
      if (after > job.lastSeq) {
        throw new VectorError(
          "invalid_request",
          `job ${job.id} has ${job.lastSeq} events, so nothing can follow number ${after}`,
        );
      }
      return sendEvents(tools, { jobId: job.id, after, context });
    },
    "jobs.cancel": async ({ params }) =>
      toJobResource(await jobOperations.cancel(params.jobId, "cancelled on request")),
    "jobs.retry": async ({ params }) => toJobResource(await jobOperations.retry(params.jobId)),
    "jobs.answer": async ({ params, body }) => toJobResource(await jobOperations.answer(params.jobId, body)),
  };
}

async function createGenerate(tools: RouteTools, params: GenerateParams, timeoutMs: number | null) {
  if (params.folder === undefined && params.parentFolder === undefined && !params.dryRun) {
    throw new VectorError("invalid_request", "body.params: folder or parentFolder is needed");
  }
  if ((params.prompt === undefined) === (params.spec === undefined)) {
    throw new VectorError("invalid_request", "body.params: one of prompt and spec is needed");
  }
  const folder = params.folder === undefined ? {} : { folder: await settleFolder(params.folder) };
  const parentFolder =
    params.parentFolder === undefined ? {} : { parentFolder: await settleFolder(params.parentFolder) };
  const title = titleOf(params).trim().replaceAll(/\s+/g, " ").slice(0, 100);
  const writeKey = folder.folder === undefined ? null : `folder:${folder.folder}`;
  return tools.jobOperations.create({
    orgId: tools.orgId,
    kind: "generate",
    title,
    writeKey,
    params: { ...params, ...folder, ...parentFolder },
    timeoutMs,
  });
}

function titleOf({ prompt, spec }: GenerateParams): string {
  if (prompt !== undefined) return prompt;
  const name = (spec?.app as { name?: unknown } | undefined)?.name;
  return typeof name === "string" ? `${name}, from a spec` : "From a spec";
}

async function createCheck(tools: RouteTools, params: CheckParams, timeoutMs: number | null) {
  const app = await tools.appOperations.get(params.app);
  const what = { kind: "check", title: `Check ${app.slug}`, appId: app.id, writeKey: `app:${app.id}` };
  return tools.jobOperations.create({ orgId: tools.orgId, ...what, params, timeoutMs });
}

function lastEventId(context: Context): number {
  const header = context.req.header("last-event-id");
  if (header === undefined) return 0;
  if (/^\d{1,15}$/.test(header)) return Number(header);
  throw new VectorError(
    "invalid_request",
    `Last-Event-ID must be the number of an event, not ${JSON.stringify(header)}`,
  );
}

/** Answers with the stream itself, on the raw response: its back-pressure is what keeps slow readers from filling memory. */
function sendEvents(tools: RouteTools, input: { jobId: string; after: number; context: Context }): Response {
  const { outgoing } = input.context.env as HttpBindings;
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  outgoing.on("error", () => gone.abort());
  outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  outgoing.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!outgoing.writableNeedDrain) outgoing.write(": still here\n\n");
  }, heartbeatMs);
  heartbeat.unref();
  streamEvents({
    jobId: input.jobId,
    after: input.after,
    hub: tools.hub,
    read: (jobId, after, limit) => tools.jobs.readCommitted(jobId, after, limit),
    isFinal: () => {
      const row = tools.store.db.prepare("SELECT state FROM jobs WHERE id = ?").pluck().get(input.jobId);
      return isFinal(row as Parameters<typeof isFinal>[0]);
    },
    output: outgoing,
    signal: gone.signal,
  })
    .then(() => outgoing.end())
    .catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined))
    .finally(() => clearInterval(heartbeat));
  return RESPONSE_ALREADY_SENT;
}
