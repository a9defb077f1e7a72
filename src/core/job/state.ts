/**
 * The job state machine, whole.
 *
 *            claim              complete
 *   queued ---------> running ------------> succeeded
 *     ^  |            |  |  |     fail
 *     |  |     expire |  |  +-------------> failed
 *     |  +<-----------+  |       abort
 *     |  |               +----------------> cancelled
 *     |  | cancel     ask|                      ^
 *     |  +---------------|----------------------+
 *     |                  v        cancel        |
 *     +------------- waiting -------------------+
 *          answer
 *
 * - `claim` takes a lease; while it is renewed the job is running. `expire` is a lease that ran out: its worker died.
 * - `ask` ends the attempt; `answer` queues the job again, and the next attempt skips the steps already finished.
 * - `release` gives a job back without blame: the daemon is stopping and the next one goes on with it. It moves as `expire` does.
 * - `cancel` of a running job only asks: the worker stops and reports `abort`. A job whose worker died while a cancel was
 *   asked for becomes cancelled, not queued.
 * - The last three states are final. A retry is a new job that names the old one.
 */
export const jobStates = ["queued", "running", "waiting", "succeeded", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];
export type JobCommand = "claim" | "complete" | "fail" | "abort" | "expire" | "release" | "ask" | "answer" | "cancel";

/** Attempts that may end in a crash before the job is given up as interrupted; answers do not count as attempts. */
export const maxCrashedAttempts = 3;

export interface JobStanding {
  state: JobState;
  cancelRequested: boolean;
  /** How many attempts ended because their lease ran out. */
  crashedAttempts: number;
}

export type Transition =
  | { ok: true; state: JobState; cancelRequested: boolean; crashedAttempts: number }
  /** The command does not apply in this state; nothing changes. */
  | { ok: false; state: JobState };

const table: Record<JobState, Partial<Record<JobCommand, JobState>>> = {
  queued: { claim: "running", cancel: "cancelled" },
  running: {
    complete: "succeeded",
    fail: "failed",
    abort: "cancelled",
    expire: "queued",
    release: "queued",
    ask: "waiting",
    cancel: "running",
  },
  waiting: { answer: "queued", cancel: "cancelled" },
  succeeded: {},
  failed: {},
  cancelled: {},
};

/** Returns what a command makes of a job, without side effects. */
export function transition(job: JobStanding, command: JobCommand): Transition {
  const next = table[job.state][command];
  if (next === undefined) return { ok: false, state: job.state };
  const crashedAttempts = job.crashedAttempts + (command === "expire" ? 1 : 0);
  if ((command === "expire" || command === "release") && job.cancelRequested) {
    return { ok: true, state: "cancelled", cancelRequested: true, crashedAttempts };
  }
  if (command === "expire" && crashedAttempts >= maxCrashedAttempts) {
    return { ok: true, state: "failed", cancelRequested: job.cancelRequested, crashedAttempts };
  }
  return { ok: true, state: next, cancelRequested: job.cancelRequested || command === "cancel", crashedAttempts };
}

/** Whether a job in this state will never change again. */
export function isFinal(state: JobState): boolean {
  return state === "succeeded" || state === "failed" || state === "cancelled";
}
