/** Runs one attempt of a job: its handler with durable steps, its time limit, its cancellation, and its outcome. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { NewEvent, Question } from "../../core/job/events.ts";
import type { Emit, JobContext, JobHandler, StepOutput } from "../../core/job/job-context.ts";
import { type Job, type JobOutcome, type JobStore, type Lease, LeaseLostError } from "../../core/job/job-store.ts";
import { EventWriter } from "./event-writer.ts";

/** Why an attempt is being ended from outside. */
export type EndReason =
  | { type: "cancel"; reason: string }
  | { type: "timeout"; ms: number }
  | { type: "shutdown" }
  | { type: "lost" }
  /** The log could not be written, e.g. on a full disk. */
  | { type: "storeFailed"; error: unknown };

const finishTries = 5;
const finishRetryMs = 1000;

/** Unwinds the handler of a job that waits for an answer. */
class Suspended extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super(`waiting for an answer to ${question.id}`);
    this.question = question;
  }
}

export interface AttemptOptions {
  job: Job;
  lease: Lease;
  jobs: JobStore;
  handler: JobHandler;
  now: () => number;
  /** Returns the VectorError that a failure becomes. */
  describe: (error: unknown) => VectorError;
  log: (level: "warn" | "error", text: string, fields: object) => void;
}

export class JobAttempt {
  readonly #options: AttemptOptions;
  readonly #controller = new AbortController();
  readonly #writer: EventWriter;
  #end: EndReason | undefined;
  #answers = new Map<string, string>();
  #finished = new Map<string, unknown>();
  readonly #failureWork: (() => Promise<void>)[] = [];

  constructor(options: AttemptOptions) {
    this.#options = options;
    this.#writer = new EventWriter({
      jobs: options.jobs,
      lease: options.lease,
      onError: (error) => {
        if (error instanceof LeaseLostError) return this.end({ type: "lost" });
        options.log("error", "events could not be written", { jobId: options.job.id, err: error });
        this.end({ type: "storeFailed", error });
      },
    });
  }

  get jobId(): string {
    return this.#options.job.id;
  }

  /** Asks the handler to stop; the first reason counts. */
  end(reason: EndReason): void {
    this.#end ??= reason;
    this.#controller.abort();
  }

  /** Runs to an outcome, a question, or the loss of the lease; never rejects. */
  async run(): Promise<void> {
    const { job, jobs, lease, log } = this.#options;
    const limit = job.timeoutMs;
    const timer = limit === null ? undefined : setTimeout(() => this.end({ type: "timeout", ms: limit }), limit);
    try {
      this.#answers = await jobs.answers(job.id);
      this.#finished = await jobs.steps(job.id);
      const outcome = await this.#work();
      if (outcome && !(outcome instanceof Suspended) && outcome.type !== "succeeded") await this.#afterFailure();
      await this.#writer.flush();
      if (outcome instanceof Suspended) await jobs.ask(lease, outcome.question);
      else if (outcome) await this.#finish(outcome);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) log("error", "a job could not be ended", { jobId: job.id, err: error });
    } finally {
      clearTimeout(timer);
    }
  }

  async #afterFailure(): Promise<void> {
    for (const work of this.#failureWork) {
      await work().catch((error: unknown) => {
        this.#options.log("warn", "tidying up after a failed job did not succeed", { jobId: this.jobId, err: error });
      });
    }
  }

  /** Ends the job, trying again for a while when the store cannot be written: a full disk may have room again. */
  async #finish(outcome: JobOutcome): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#options.jobs.finish(this.#options.lease, outcome);
        return;
      } catch (error) {
        if (error instanceof LeaseLostError || tries === finishTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, finishRetryMs));
      }
    }
  }

  /** Returns the outcome; undefined when the job stays running for another worker (shutdown, lost lease). */
  async #work(): Promise<JobOutcome | Suspended | undefined> {
    const { job, handler } = this.#options;
    try {
      this.#throwIfEnded();
      return { type: "succeeded", result: await handler(this.#context(job)) };
    } catch (error) {
      if (error instanceof Suspended) return error;
      if (error instanceof LeaseLostError) return undefined;
      return this.#outcomeOfFailure(error);
    }
  }

  #outcomeOfFailure(error: unknown): JobOutcome | undefined {
    const { job, log } = this.#options;
    switch (this.#end?.type) {
      case "cancel":
        return { type: "cancelled", reason: this.#end.reason };
      case "timeout": {
        const text = `the job was stopped after its time limit of ${this.#end.ms} ms`;
        return {
          type: "failed",
          error: new VectorError("timed_out", text, { hint: "give it more with --timeout" }).toJSON(),
        };
      }
      case "shutdown":
      case "lost":
        return undefined;
      case "storeFailed": {
        const cause = this.#options.describe(this.#end.error);
        return { type: "failed", error: cause.toJSON() };
      }
      case undefined: {
        const failure = this.#options.describe(error);
        if (failure.kind === "internal") log("error", "a job failed unexpectedly", { jobId: job.id, err: error });
        return { type: "failed", error: failure.toJSON() };
      }
    }
  }

  #context(job: Job): JobContext {
    return {
      job,
      signal: this.#controller.signal,
      emit: (event) => this.#writer.add(event),
      step: (id, title, work) => this.#step(id, title, work),
      onFailure: (work) => {
        this.#failureWork.push(work);
      },
      ask: async (question) => {
        const answer = this.#answers.get(question.id);
        if (answer !== undefined) return answer;
        throw new Suspended(question);
      },
    };
  }

  async #step<T>(id: string, title: string, work: (emit: Emit) => Promise<StepOutput<T>>): Promise<T> {
    if (this.#finished.has(id)) return this.#finished.get(id) as T;
    this.#throwIfEnded();
    const emit = (event: NewEvent) => this.#writer.add(event);
    emit({ type: "step.started", data: { step: id, title } });
    const started = this.#options.now();
    const output = await work(emit);
    this.#throwIfEnded();
    const durationMs = Math.round(this.#options.now() - started);
    emit({
      type: "step.completed",
      data: { step: id, title, durationMs, ...(output.summary === undefined ? {} : { summary: output.summary }) },
    });
    await this.#options.jobs.saveStep(this.#options.lease, id, output.value, await this.#writer.take());
    this.#finished.set(id, output.value);
    return output.value;
  }

  #throwIfEnded(): void {
    if (this.#end) throw new VectorError("job_cancelled", "the job was ended");
  }
}
