/** Messages between the process that appends and serves events and the one in which the subscribers live. */

export interface Subscription {
  jobId: string;
  /** Number of the last event that is appended. */
  lastSeq: number;
  /** Whether it stops reading half-way, breaks off, and comes back with Last-Event-ID. */
  stalls: boolean;
}

export type ToReaders = { type: "subscribe"; socket: string; subscriptions: Subscription[] } | { type: "verify" };

export type FromReaders =
  /** Every subscriber has the events that were there before. */
  | { type: "subscribed" }
  /** Every subscriber has its last event. */
  | { type: "delivered" }
  /** `problems` is empty when every subscriber got every event once and in order. */
  | { type: "verified"; events: number; reconnects: number; problems: string[] }
  | { type: "failed"; message: string };

/** Events a new job has before any is appended: queued, started, first attempt. */
export const eventsBefore = 3;

/** Text of the nth event appended to a job; about as long as a line that a model streams. */
export function textOf(n: number): string {
  return `event ${n} of a stream that carries some forty characters`;
}
