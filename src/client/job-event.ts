/** The events of a job as the client sees them. It stands apart from core's schemas so that following a job loads no zod. */
import type { EventType, JobEvent } from "../core/job/events.ts";

export type { JobEvent };

const finalTypes: Record<string, true> = {
  "job.succeeded": true,
  "job.failed": true,
  "job.cancelled": true,
} satisfies Partial<Record<EventType, true>>;

/** Whether an event is the last one of its job. */
export function isFinalEventType(type: string): boolean {
  return finalTypes[type] === true;
}
