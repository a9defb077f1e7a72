/** Defines the resources that travel over the wire. */
import { z } from "zod";
import { checkReportSchema } from "../core/check/check-report.ts";
import { errorJsonSchema, questionSchema } from "../core/job/events.ts";
import { jobStates } from "../core/job/state.ts";

export const timestampSchema = z.iso.datetime().describe("UTC, ISO 8601");

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(["generate", "check"]),
  title: z.string(),
  state: z.enum(jobStates),
  appId: z.string().nullable(),
  attempt: z.number().int(),
  cancelRequested: z.boolean(),
  createdAt: timestampSchema,
  startedAt: timestampSchema.nullable(),
  finishedAt: timestampSchema.nullable(),
  /** Number of the last event in its log. */
  lastSeq: z.number().int(),
  question: questionSchema.nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: errorJsonSchema.nullable(),
  retryOf: z.string().nullable(),
});
export type JobResource = z.infer<typeof jobSchema>;

export const versionSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  appId: z.string(),
  source: z.enum(["generate", "edit", "watch", "manual", "restore", "import", "publish"]),
  message: z.string(),
  prompt: z.string().nullable(),
  author: z.string(),
  parents: z.array(z.string()),
  jobId: z.string().nullable(),
  createdAt: timestampSchema,
  check: checkReportSchema.nullable(),
  files: z.number().int(),
  /** Sum of the files' sizes in bytes, before compression. */
  bytes: z.number().int(),
  /** Bytes of the rows' snapshot; null when the app had no database. */
  dataBytes: z.number().int().nullable(),
});
export type VersionResource = z.infer<typeof versionSchema>;

export const versionFileSchema = z.object({
  path: z.string(),
  mode: z.enum(["file", "executable", "symlink"]),
  bytes: z.number().int(),
  /** SHA-256 of the content, hexadecimal. */
  hash: z.string(),
});

export const previewSchema = z.object({
  appId: z.string(),
  url: z.string(),
  port: z.number().int(),
  pid: z.number().int(),
  startedAt: timestampSchema,
  /** The version it shows; absent where it shows the app as it is in its folder. */
  version: z
    .object({
      id: z.string(),
      number: z.number().int(),
      /** Whether its records may be changed; they are a copy either way. */
      writable: z.boolean(),
      rows: z.object({
        /** The version's own, those of today that fit it, made-up ones, or none. */
        from: z.enum(["snapshot", "today", "samples", "none"]),
        copied: z.number().int(),
        leftOut: z.number().int(),
        reason: z.string().optional(),
        /** The same as a sentence. */
        text: z.string(),
      }),
    })
    .optional(),
});
export type PreviewResource = z.infer<typeof previewSchema>;

export const previewProblemSchema = z.object({
  id: z.number().int(),
  /** Version whose preview met it; null for the app as it is in its folder. */
  versionId: z.string().nullable(),
  source: z.enum(["build", "server", "browser"]),
  message: z.string(),
  file: z.string().nullable(),
  line: z.number().int().nullable(),
  code: z.string().nullable(),
  stack: z.string().nullable(),
  /** How often it was met. */
  count: z.number().int(),
  firstAt: timestampSchema,
  lastAt: timestampSchema,
  /** When the app was changed so that it is no longer there, or may no longer be; null while it is open. */
  goneAt: timestampSchema.nullable(),
});
export type PreviewProblemResource = z.infer<typeof previewProblemSchema>;

export const appSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  /** Absolute path of its folder. */
  path: z.string(),
  createdAt: timestampSchema,
  /** Whether the folder is there. */
  present: z.boolean(),
  version: z
    .object({ id: z.string(), number: z.number().int(), check: z.enum(["green", "red"]).nullable() })
    .nullable(),
  preview: previewSchema.nullable(),
  /** Previews of its versions. */
  versionPreviews: z.array(previewSchema),
  /** Problems that its previews met and that are not known to be gone. */
  openProblems: z.number().int(),
});
export type AppResource = z.infer<typeof appSchema>;

export const explanationSchema = z.object({
  /** `laptop`, `laptop.price` or `page:laptops`. */
  subject: z.string(),
  kind: z.enum(["entity", "field", "page"]),
  label: z.string(),
  is: z.string(),
  rule: z.string(),
  evidence: z.string(),
  confidence: z.number().min(0).max(1),
  from: z.enum(["request", "pack", "engine", "hand"]),
});
export type ExplanationResource = z.infer<typeof explanationSchema>;
export const exportSchema = z.object({
  folder: z.string(),
  dryRun: z.boolean(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int() })),
  /** Null when the rows were left out, or when there are none because the app never ran. */
  rows: z
    .object({
      path: z.string(),
      bytes: z.number().int(),
      rows: z.number().int(),
      /** How many of them are sample rows. */
      sampleRows: z.number().int(),
    })
    .nullable(),
  /** Files of the app that stood in the way of one of the project's, and where they are kept. */
  displaced: z.array(z.object({ path: z.string(), keptAs: z.string() })),
  /** Links of the app that were not taken along. */
  leftOut: z.array(z.object({ path: z.string(), reason: z.string() })),
});
export type ExportResource = z.infer<typeof exportSchema>;

export const daemonSchema = z.object({
  pid: z.number().int(),
  version: z.string(),
  protocol: z.number().int(),
  startedAt: timestampSchema,
  state: z.enum(["ready", "draining"]),
  socket: z.string(),
  home: z.object({ data: z.string(), state: z.string(), config: z.string() }),
  /** Resident memory in bytes. */
  memory: z.number().int(),
  sqlite: z.string(),
  idleExitMinutes: z.number(),
});
export type DaemonResource = z.infer<typeof daemonSchema>;

export const doctorCheckSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["ok", "warning", "problem"]),
  detail: z.string(),
  hint: z.string().optional(),
});
export type DoctorCheck = z.infer<typeof doctorCheckSchema>;

export const configEntrySchema = z.object({
  key: z.string(),
  value: z.unknown(),
  default: z.unknown(),
  description: z.string(),
  /** Where the value comes from. */
  origin: z.enum(["default", "file", "environment"]),
});
export type ConfigEntry = z.infer<typeof configEntrySchema>;

export const auditEntrySchema = z.object({
  id: z.number().int(),
  at: timestampSchema,
  actor: z.string(),
  operation: z.string(),
  appId: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
