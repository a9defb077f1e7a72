/** Takes jobs from the queue and runs them: a few at once, one per app, each under a lease that is renewed while it runs. */
import type { VectorError } from "../../core/errors/vector-error.ts";
import type { JobHandler } from "../../core/job/job-context.ts";
import type { Job, JobStore } from "../../core/job/job-store.ts";
import { JobAttempt } from "./job-attempt.ts";

export interface JobRunnerOptions {
  jobs: JobStore;
  handlers: Record<string, JobHandler>;
  /** Unique to this runner. */
  owner: string;
  concurrency: number;
  /** A lease is renewed three times before it would run out. */
  leaseMs: number;
  now: () => number;
  /** Returns the VectorError that a failure becomes. */
  describe: (error: unknown) => VectorError;
  log: (level: "info" | "warn" | "error", text: string, fields: object) => void;
  /** Called when the last running job ended. */
  onIdle?: () => void;
}

/** Longest time a handler may take to stop once it was asked to, before its job is ended without it. */
const stopGraceMs = 5000;

export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #running = new Map<string, { attempt: JobAttempt; done: Promise<void> }>();
  #heartbeat: NodeJS.Timeout | undefined;
  #accepting = true;
  #pumping: Promise<void> | undefined;
  #pumpAgain = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  get runningJobs(): number {
    return this.#running.size;
  }

  /** Starts what can be started; to be called whenever a job was queued or ended. */
  pump(): void {
    if (this.#pumping) {
      this.#pumpAgain = true;
      return;
    }
    this.#pumping = this.#claimAll()
      .catch((error: unknown) => this.#options.log("error", "jobs could not be taken from the queue", { err: error }))
      .finally(() => {
        this.#pumping = undefined;
        if (!this.#pumpAgain) return;
        this.#pumpAgain = false;
        this.pump();
      });
  }

  /** Ends a running job's attempt; false when it does not run here. */
  cancel(jobId: string, reason: string): boolean {
    const running = this.#running.get(jobId);
    if (!running) return false;
    running.attempt.end({ type: "cancel", reason });
    this.#endWithoutHandler(jobId, reason);
    return true;
  }

  /** Takes no new jobs and waits for the running ones. */
  async drain(): Promise<void> {
    this.#accepting = false;
    await this.#pumping;
    await Promise.all([...this.#running.values()].map((running) => running.done));
  }

  /** Takes no new jobs, stops the running ones and gives them back to the queue. */
  async stop(): Promise<void> {
    this.#accepting = false;
    await this.#pumping;
    const running = [...this.#running.values()];
    for (const each of running) each.attempt.end({ type: "shutdown" });
    const settled = Promise.all(running.map((each) => each.done));
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, stopGraceMs).unref())]);
    await this.#options.jobs.release(this.#options.owner);
    this.#stopHeartbeat();
  }

  async #claimAll(): Promise<void> {
    const { jobs, owner, leaseMs, concurrency } = this.#options;
    while (this.#accepting && this.#running.size < concurrency) {
      const job = await jobs.claim(owner, leaseMs);
      if (!job) return;
      this.#start(job);
    }
  }

  #start(job: Job): void {
    const { jobs, handlers, owner, now, describe, log } = this.#options;
    const handler = handlers[job.kind] ?? unknownKind(job.kind);
    const attempt = new JobAttempt({ job, lease: { jobId: job.id, owner }, jobs, handler, now, describe, log });
    log("info", "job started", { jobId: job.id, kind: job.kind, attempt: job.attempt });
    const done = attempt.run().finally(() => {
      this.#running.delete(job.id);
      log("info", "job attempt ended", { jobId: job.id });
      if (this.#running.size === 0) {
        this.#stopHeartbeat();
        this.#options.onIdle?.();
      }
      this.pump();
    });
    this.#running.set(job.id, { attempt, done });
    this.#heartbeat ??= setInterval(() => void this.#beat(), this.#options.leaseMs / 3);
  }

  async #beat(): Promise<void> {
    try {
      const held = new Set(await this.#options.jobs.heartbeat(this.#options.owner, this.#options.leaseMs));
      for (const [jobId, running] of this.#running) if (!held.has(jobId)) running.attempt.end({ type: "lost" });
    } catch (error) {
      this.#options.log("error", "leases could not be renewed", { err: error });
    }
  }

  #stopHeartbeat(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  /** Cancels the job in the store if its handler does not stop in time, so that a cancel is never without effect. */
  #endWithoutHandler(jobId: string, reason: string): void {
    const { jobs, owner, log } = this.#options;
    setTimeout(() => {
      if (!this.#running.has(jobId)) return;
      log("warn", "a job did not stop when it was cancelled; it was ended without it", { jobId });
      jobs
        .finish({ jobId, owner }, { type: "cancelled", reason })
        .catch((error: unknown) => log("error", "cancel failed", { jobId, err: error }));
    }, stopGraceMs).unref();
  }
}

function unknownKind(kind: string): JobHandler {
  return async () => {
    throw new Error(`no handler for jobs of kind ${kind}`);
  };
}
