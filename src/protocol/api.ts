/** Declares the schemas of every route once: the server validates with them, OpenAPI is made from them, the client takes its types. */
import { z } from "zod";
import {
  appSchema,
  auditEntrySchema,
  configEntrySchema,
  daemonSchema,
  doctorCheckSchema,
  explanationSchema,
  exportSchema,
  jobSchema,
  previewProblemSchema,
  previewSchema,
  timestampSchema,
  versionFileSchema,
  versionSchema,
} from "./resources.ts";
import type { RouteName } from "./route-table.ts";

export interface RouteSchemas {
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  /** Status of a success; 200 unless told. */
  status?: 200 | 201 | 202;
}

function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};
const jobParams = z.object({ jobId: z.string().max(100) });
/** An app's id, slug, or unique prefix of either. */
const appParams = z.object({ app: z.string().min(1).max(200) });
/** `@`, `@~n`, `v3`, a number, or a unique prefix of a version's id. */
const versionParams = appParams.extend({ version: z.string().min(1).max(200) });

/** What to build: a request in words, or a whole AppSpec that was written or edited by hand. */
export const generateParamsSchema = z.object({
  prompt: z.string().min(1).max(200_000).optional(),
  spec: z.record(z.string(), z.unknown()).optional(),
  /** Absolute path of the folder to write; it must be absent or empty. */
  folder: z.string().min(1).max(4096).optional(),
  /** Absolute path in which a folder named after the app is made, when `folder` is not given. */
  parentFolder: z.string().min(1).max(4096).optional(),
  /** Take each question's default, and record it as an assumption. */
  acceptDefaults: z.boolean().default(false),
  /** Stop after the plan; nothing is written. */
  dryRun: z.boolean().default(false),
  /** Start the preview once the version is recorded. */
  preview: z.boolean().default(true),
});
export type GenerateParams = z.infer<typeof generateParamsSchema>;

export const checkParamsSchema = z.object({
  app: z.string().min(1).max(200),
  /** Look at the app in Chromium too. */
  browser: z.boolean().default(false),
});
export type CheckParams = z.infer<typeof checkParamsSchema>;

export const createJobSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("generate"),
    params: generateParamsSchema,
    timeoutMs: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal("check"), params: checkParamsSchema, timeoutMs: z.number().int().positive().optional() }),
]);

export const api = {
  "daemon.show": { summary: "What the daemon is", response: daemonSchema },
  "daemon.stop": {
    summary:
      "Ends the daemon: `drain` finishes running jobs first and takes no new ones, `now` interrupts them; they go on at the next start",
    body: z.object({ mode: z.enum(["drain", "now"]), reason: z.string().max(200).default("asked to stop") }),
    response: z.object({ pid: z.number().int(), runningJobs: z.number().int() }),
    status: 202,
  },
  status: {
    summary: "The daemon, the app of a folder, and the jobs that are not finished",
    query: z.object({ folder: z.string().max(4096).optional(), app: z.string().max(200).optional() }),
    response: z.object({ daemon: daemonSchema, app: appSchema.optional(), jobs: z.array(jobSchema) }),
  },
  doctor: {
    summary: "What the daemon finds of its own health",
    response: z.object({ items: z.array(doctorCheckSchema) }),
  },
  openapi: { summary: "This interface as an OpenAPI 3.1 document", response: z.record(z.string(), z.unknown()) },
  "config.list": {
    summary: "Every setting, with where it comes from",
    response: z.object({ items: z.array(configEntrySchema) }),
  },
  "config.set": {
    summary: "Sets one setting",
    params: z.object({ key: z.string().max(100) }),
    body: z.object({ value: z.unknown() }),
    response: configEntrySchema,
  },
  "config.unset": {
    summary: "Takes one setting back to its default",
    params: z.object({ key: z.string().max(100) }),
    response: configEntrySchema,
  },
  "jobs.create": { summary: "Queues a job", body: createJobSchema, response: jobSchema, status: 202 },
  "jobs.list": {
    summary: "Jobs, newest first",
    query: z.object({
      ...pageQuery,
      app: z.string().max(200).optional(),
      state: z.enum(["open", "final", "all"]).default("all"),
    }),
    response: page(jobSchema),
  },
  "jobs.show": { summary: "One job", params: jobParams, response: jobSchema },
  "jobs.log": {
    summary: "Events of a job after a number, as one document",
    params: jobParams,
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(5000).default(1000),
    }),
    response: page(
      z.object({
        seq: z.number().int(),
        jobId: z.string(),
        type: z.string(),
        at: timestampSchema,
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  },
  "jobs.events": {
    summary:
      "Events of a job as a server-sent stream that ends after the final one; `Last-Event-ID` or `after` resumes",
    params: jobParams,
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    response: z.unknown(),
  },
  "jobs.cancel": {
    summary: "Cancels a job in whatever state it is; a finished one stays as it is",
    params: jobParams,
    response: jobSchema,
  },
  "jobs.retry": {
    summary: "Queues a failed or cancelled job again, as a new job",
    params: jobParams,
    response: jobSchema,
    status: 202,
  },
  "jobs.answer": {
    summary: "Answers the open question of a job",
    params: jobParams,
    body: z.object({ questionId: z.string().max(200).optional(), answer: z.string().max(10_000) }),
    response: jobSchema,
  },
  "apps.list": { summary: "Apps, newest first", query: z.object(pageQuery), response: page(appSchema) },
  "apps.resolve": {
    summary: "The app that a folder belongs to; a folder with a vector.json that this daemon does not know is taken in",
    body: z.object({ folder: z.string().min(1).max(4096) }),
    response: appSchema,
  },
  "apps.import": {
    summary: "Takes in an existing app folder, with its present state as a version",
    body: z.object({ folder: z.string().min(1).max(4096) }),
    response: appSchema,
    status: 201,
  },
  "apps.show": { summary: "One app", params: appParams, response: appSchema },
  "apps.rename": {
    summary: "Gives an app another slug; its folder stays",
    params: appParams,
    body: z.object({ slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/) }),
    response: appSchema,
  },
  "apps.delete": {
    summary: "Forgets an app; its folder and its versions stay",
    params: appParams,
    response: appSchema,
  },
  "apps.explain": {
    summary: "Why an app's spec says what it says: rule, evidence and confidence of each entity, field and page",
    params: appParams,
    query: z.object({ subject: z.string().max(200).optional() }),
    response: z.object({ items: z.array(explanationSchema) }),
  },
  "apps.export": {
    summary: "Writes an app as an ordinary project that runs without Vector",
    params: appParams,
    body: z.object({
      /** Absolute path of the folder to write; it must be absent or empty, and outside of the app's own. */
      folder: z.string().min(1).max(4096),
      /** Take the rows along. */
      data: z.boolean().default(true),
      /** Only tell what would be written. */
      dryRun: z.boolean().default(false),
    }),
    response: exportSchema,
  },
  "versions.list": {
    summary: "Versions of an app, newest first",
    params: appParams,
    query: z.object(pageQuery),
    response: page(versionSchema),
  },
  "versions.show": {
    summary:
      "One version with its files; `@` is the newest, `@~1` the one before, `v3` a number, else a unique prefix of its id",
    params: versionParams,
    response: versionSchema.extend({ fileList: z.array(versionFileSchema) }),
  },
  "preview.start": {
    summary: "Starts an app's preview, or returns the one that runs",
    params: appParams,
    response: previewSchema,
  },
  "preview.stop": {
    summary: "Stops an app's preview, and those of its versions",
    params: appParams,
    response: z.object({ stopped: z.boolean() }),
  },
  "preview.problems": {
    summary:
      "Problems that an app's previews met: builds that failed, errors of pages and of the server; last met first",
    params: appParams,
    query: z.object({
      ...pageQuery,
      /** `open`: only those that are not known to be gone. */
      state: z.enum(["open", "all"]).default("open"),
    }),
    response: page(previewProblemSchema),
  },
  "preview.startVersion": {
    summary: "Shows a version on a copy of rows, without restoring it; or returns its preview that runs",
    params: versionParams,
    body: z.object({
      /** Allow changes, to the copy; they are thrown away with it. */
      writable: z.boolean().default(false),
    }),
    response: previewSchema,
  },
  "preview.stopVersion": {
    summary: "Stops the preview of a version, and throws its copy away",
    params: versionParams,
    response: z.object({ stopped: z.boolean() }),
  },
  "audit.list": {
    summary: "Audit entries, newest first",
    query: z.object({ ...pageQuery, app: z.string().max(200).optional() }),
    response: page(auditEntrySchema),
  },
} as const satisfies Record<RouteName, RouteSchemas>;

export type Api = typeof api;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a call of a route takes: `params`, `query` and `body` as far as the route has them. */
export type RouteInput<N extends RouteName> = (Api[N] extends { params: infer P } ? { params: Input<P> } : object) &
  (Api[N] extends { query: infer Q } ? { query?: Input<Q> } : object) &
  (Api[N] extends { body: infer B } ? { body: Input<B> } : object);
export type RouteOutput<N extends RouteName> = z.infer<Api[N]["response"]>;
