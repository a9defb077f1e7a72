/** Defines the port that keeps jobs and their logs. Every change of state and its events are one transaction. */
import type { ErrorJson } from "../errors/vector-error.ts";
import type { JobEvent, NewEvent, Question } from "./events.ts";
import type { JobState } from "./state.ts";

export interface Job {
  id: string;
  orgId: string;
  kind: string;
  title: string;
  state: JobState;
  appId: string | null;
  writeKey: string | null;
  params: unknown;
  attempt: number;
  crashedAttempts: number;
  cancelRequested: boolean;
  queuedFor: "started" | "answered" | "recovered";
  /** Running time it may use, in milliseconds. */
  timeoutMs: number | null;
  lastSeq: number;
  question: Question | null;
  result: Record<string, unknown> | null;
  error: ErrorJson | null;
  retryOf: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface NewJob {
  id: string;
  orgId: string;
  kind: string;
  title: string;
  appId?: string | null;
  /** Jobs with the same key never run at once. */
  writeKey?: string | null;
  params: unknown;
  timeoutMs?: number | null;
  retryOf?: string | null;
}

export interface Lease {
  jobId: string;
  /** Unique to one worker of one process. */
  owner: string;
}

export type JobOutcome =
  | { type: "succeeded"; result: Record<string, unknown> }
  | { type: "failed"; error: ErrorJson }
  | { type: "cancelled"; reason: string };

export interface JobFilter {
  orgId: string;
  appId?: string;
  state?: "open" | "final" | "all";
  /** Only jobs with an id below this one; ids grow with time. */
  before?: string;
  limit: number;
}

/** Thrown by writes under a lease that is no longer held: the job went to another worker or ended. The writer must stop. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}

export interface JobStore {
  /** Adds a job with its `job.queued` event. */
  enqueue(job: NewJob): Promise<Job>;
  find(jobId: string): Promise<Job | undefined>;
  /** Newest first. */
  list(filter: JobFilter): Promise<Job[]>;
  /** Takes the oldest queued job whose write key is free, or nothing. */
  claim(owner: string, leaseMs: number): Promise<Job | undefined>;
  /** Renews leases; returns the ids of those still held. */
  heartbeat(owner: string, leaseMs: number): Promise<string[]>;
  /** Appends to the log, in order and without gaps. */
  append(lease: Lease, events: readonly NewEvent[]): Promise<void>;
  /** Stores the output of a finished step together with its last events. `output` is JSON. */
  saveStep(lease: Lease, step: string, output: unknown, events: readonly NewEvent[]): Promise<void>;
  steps(jobId: string): Promise<Map<string, unknown>>;
  /** Ends the job with its one final event. */
  finish(lease: Lease, outcome: JobOutcome): Promise<Job>;
  /** Ends the attempt with an open question. */
  ask(lease: Lease, question: Question): Promise<Job>;
  /** Answers the open question and queues the job again; undefined when that question is not open. */
  answer(jobId: string, questionId: string, answer: string): Promise<Job | undefined>;
  answers(jobId: string): Promise<Map<string, string>>;
  /** Cancels at once what does not run, and marks what runs; a finished job is returned as it is. */
  requestCancel(jobId: string, reason: string): Promise<Job | undefined>;
  /** Takes leases back: those that ran out, or all of them (`all`, when no other worker can be alive). Returns the jobs. */
  expireLeases(which: "timedOut" | "all"): Promise<Job[]>;
  /** Gives running jobs of an owner back to the queue without counting a crash. */
  release(owner: string): Promise<Job[]>;
  /** Events after a number, oldest first. */
  events(jobId: string, after: number, limit: number): Promise<JobEvent[]>;
}

/** Told of events after they are committed, in the order of their numbers. `json` is each event as one JSON text. */
export type CommitListener = (jobId: string, events: readonly CommittedEvent[]) => void;

export interface CommittedEvent {
  seq: number;
  type: NewEvent["type"];
  at: string;
  /** JSON text of the data. */
  data: string;
}
