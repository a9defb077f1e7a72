/** What can be done with jobs from outside: create, cancel, answer, retry. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { Job, JobStore } from "../../core/job/job-store.ts";
import { isFinal } from "../../core/job/state.ts";
import type { JobRunner } from "./job-runner.ts";

export interface JobOperationsOptions {
  jobs: JobStore;
  runner: JobRunner;
  createId: (prefix: string) => string;
  /** Whether the daemon takes no new work because it is about to end. */
  draining: () => boolean;
}

export interface JobRequest {
  orgId: string;
  kind: string;
  title: string;
  appId?: string | null;
  writeKey?: string | null;
  params: unknown;
  timeoutMs?: number | null;
  retryOf?: string | null;
}

export class JobOperations {
  readonly #options: JobOperationsOptions;

  constructor(options: JobOperationsOptions) {
    this.#options = options;
  }

  async create(request: JobRequest): Promise<Job> {
    if (this.#options.draining()) {
      throw new VectorError("daemon_stopping", "the daemon is ending and takes no new jobs", {
        hint: "try again in a moment",
      });
    }
    const job = await this.#options.jobs.enqueue({ id: this.#options.createId("job"), ...request });
    this.#options.runner.pump();
    return job;
  }

  async get(jobId: string): Promise<Job> {
    const job = await this.#options.jobs.find(jobId);
    if (job) return job;
    throw new VectorError("job_not_found", `there is no job ${jobId}`, { hint: "vector jobs list shows them" });
  }

  async cancel(jobId: string, reason: string): Promise<Job> {
    await this.get(jobId);
    const job = await this.#options.jobs.requestCancel(jobId, reason);
    this.#options.runner.cancel(jobId, reason);
    this.#options.runner.pump();
    return job ?? this.get(jobId);
  }

  async answer(jobId: string, input: { questionId?: string | undefined; answer: string }): Promise<Job> {
    const job = await this.get(jobId);
    const open = job.question;
    if (!open) {
      throw new VectorError("question_not_found", `job ${jobId} has no open question; it is ${job.state}`);
    }
    if (input.questionId !== undefined && input.questionId !== open.id) {
      throw new VectorError(
        "question_not_found",
        `the open question of job ${jobId} is ${open.id}, not ${input.questionId}`,
      );
    }
    const option = open.options.find((each) => each.value === input.answer || each.label === input.answer);
    if (open.options.length > 0 && !option) {
      const choices = open.options.map((each) => each.value).join(", ");
      throw new VectorError("invalid_request", `${JSON.stringify(input.answer)} is not an answer to: ${open.text}`, {
        hint: `answer one of: ${choices}`,
      });
    }
    const answered = await this.#options.jobs.answer(jobId, open.id, option?.value ?? input.answer);
    if (!answered)
      throw new VectorError("job_state", `the question of job ${jobId} was answered or withdrawn meanwhile`);
    this.#options.runner.pump();
    return answered;
  }

  async retry(jobId: string): Promise<Job> {
    const job = await this.get(jobId);
    if (!isFinal(job.state) || job.state === "succeeded") {
      throw new VectorError(
        "job_state",
        `job ${jobId} is ${job.state}; only failed and cancelled jobs are tried again`,
      );
    }
    const { orgId, kind, title, appId, writeKey, params, timeoutMs } = job;
    return this.create({ orgId, kind, title, appId, writeKey, params, timeoutMs, retryOf: job.id });
  }
}
