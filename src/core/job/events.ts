/** Defines the events of a job: their types, the shape of each one's data, and the envelope they travel in. */
import { z } from "zod";
import { checkProblemSchema, checkReportSchema } from "../check/check-report.ts";

export const findingSchema = z.object({
  /** One sentence for people. */
  text: z.string(),
  /** The words of the request it rests on; empty when nothing was said. */
  evidence: z.string(),
  /** `entity` or `entity.field`. */
  subject: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const leftOutSchema = z.object({ text: z.string(), reason: z.string() });
export type LeftOut = z.infer<typeof leftOutSchema>;

export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  default: z.string(),
  subject: z.string().optional(),
});
export type Question = z.infer<typeof questionSchema>;

export const errorJsonSchema = z.object({
  code: z.string(),
  kind: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  causes: z.array(z.string()).optional(),
});

const planStepSchema = z.object({ id: z.string(), title: z.string() });

/** Data of each event type. Types only grow; a field is never renamed or removed. */
export const eventDataSchemas = {
  "job.queued": z.object({ kind: z.string(), title: z.string() }),
  "job.started": z.object({}),
  "job.attemptStarted": z.object({ attempt: z.number().int(), reason: z.enum(["started", "answered", "recovered"]) }),
  "intent.classified": z.object({
    intent: z.string(),
    scope: z.string(),
    confidence: z.number(),
    reasons: z.array(z.string()),
    decidedBy: z.string(),
  }),
  "question.asked": z.object({ question: questionSchema }),
  "question.answered": z.object({ questionId: z.string(), answer: z.string() }),
  "assumption.made": findingSchema,
  "plan.created": z.object({
    steps: z.array(planStepSchema),
    understood: z.array(findingSchema),
    assumed: z.array(findingSchema),
    notUnderstood: z.array(leftOutSchema),
  }),
  "step.started": z.object({ step: z.string(), title: z.string() }),
  "step.completed": z.object({
    step: z.string(),
    title: z.string(),
    durationMs: z.number(),
    summary: z.string().optional(),
  }),
  "text.delta": z.object({ text: z.string() }),
  "file.changed": z.object({
    path: z.string(),
    change: z.enum(["added", "modified", "removed"]),
    /** Lines. */
    added: z.number().int(),
    removed: z.number().int(),
  }),
  "schema.changed": z.object({ tables: z.array(z.string()), risk: z.enum(["safe", "warning", "destructive"]) }),
  "check.started": z.object({ check: z.string() }),
  "check.passed": z.object({ check: z.string(), durationMs: z.number(), summary: z.string().optional() }),
  "check.failed": z.object({ check: z.string(), durationMs: z.number(), problems: z.array(checkProblemSchema) }),
  "repair.started": z.object({ attempt: z.number().int() }),
  "usage.recorded": z.object({
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costUsd: z.number().optional(),
  }),
  "warning.raised": z.object({ code: z.string(), text: z.string() }),
  "version.created": z.object({
    versionId: z.string(),
    number: z.number().int(),
    files: z.number().int(),
    check: checkReportSchema.pick({ status: true }),
  }),
  "preview.ready": z.object({ url: z.string() }),
  "job.succeeded": z.object({ result: z.record(z.string(), z.unknown()) }),
  "job.failed": z.object({ error: errorJsonSchema }),
  "job.cancelled": z.object({ reason: z.string() }),
} as const;

export type EventType = keyof typeof eventDataSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventDataSchemas)[T]>;

/** An event before it has a place in the log. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/** An event of the log. `seq` counts from 1 without gaps within a job; `at` is UTC, ISO 8601 with milliseconds. */
export type JobEvent = NewEvent & { seq: number; jobId: string; at: string };

const finalTypes: ReadonlySet<EventType> = new Set(["job.succeeded", "job.failed", "job.cancelled"]);

/** Whether this event is the last one of its job; every job has exactly one. */
export function isFinalEvent(type: EventType): boolean {
  return finalTypes.has(type);
}
