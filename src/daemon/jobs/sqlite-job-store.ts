/** Implements the JobStore port over SQLite; appending to a log, the hot path, uses prepared statements. */
import type Database from "better-sqlite3";
import type { Selectable } from "kysely";
import { type ErrorJson, VectorError } from "../../core/errors/vector-error.ts";
import type { JobEvent, NewEvent, Question } from "../../core/job/events.ts";
import {
  type CommitListener,
  type CommittedEvent,
  type Job,
  type JobFilter,
  type JobOutcome,
  type JobStore,
  type Lease,
  LeaseLostError,
  type NewJob,
} from "../../core/job/job-store.ts";
import { type JobCommand, transition } from "../../core/job/state.ts";
import type { StoreSchema } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

type JobRow = Selectable<StoreSchema["jobs"]>;

export interface SqliteJobStoreOptions {
  store: Store;
  now: () => Date;
  onCommit: CommitListener;
}

export class SqliteJobStore implements JobStore {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #onCommit: CommitListener;
  readonly #standing: Database.Statement;
  readonly #insertEvent: Database.Statement;
  readonly #setLastSeq: Database.Statement;
  readonly #readEvents: Database.Statement;
  readonly #row: Database.Statement;

  constructor(options: SqliteJobStoreOptions) {
    this.#store = options.store;
    this.#now = options.now;
    this.#onCommit = options.onCommit;
    const db = options.store.db;
    this.#standing = db.prepare("SELECT org_id, last_seq, lease_owner, state FROM jobs WHERE id = ?");
    this.#insertEvent = db.prepare(
      "INSERT INTO job_events (org_id, job_id, seq, type, at, data) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#setLastSeq = db.prepare("UPDATE jobs SET last_seq = ? WHERE id = ?");
    this.#readEvents = db.prepare(
      "SELECT seq, type, at, data FROM job_events WHERE job_id = ? AND seq > ? ORDER BY seq LIMIT ?",
    );
    this.#row = db.prepare("SELECT * FROM jobs WHERE id = ?");
  }

  async enqueue(job: NewJob): Promise<Job> {
    return this.#commit(job.id, (log) => {
      const row = {
        id: job.id,
        org_id: job.orgId,
        kind: job.kind,
        title: job.title,
        state: "queued" as const,
        app_id: job.appId ?? null,
        write_key: job.writeKey ?? null,
        params: JSON.stringify(job.params),
        timeout_ms: job.timeoutMs ?? null,
        retry_of: job.retryOf ?? null,
        created_at: this.#timestamp(),
      };
      this.#run(this.#store.kysely.insertInto("jobs").values(row));
      log([{ type: "job.queued", data: { kind: job.kind, title: job.title } }]);
      return this.#get(job.id);
    });
  }

  async find(jobId: string): Promise<Job | undefined> {
    const row = this.#row.get(jobId) as JobRow | undefined;
    return row && toJob(row);
  }

  async list(filter: JobFilter): Promise<Job[]> {
    let query = this.#store.kysely.selectFrom("jobs").selectAll().where("org_id", "=", filter.orgId);
    if (filter.appId !== undefined) query = query.where("app_id", "=", filter.appId);
    if (filter.before !== undefined) query = query.where("id", "<", filter.before);
    if (filter.state === "open") query = query.where("state", "in", ["queued", "running", "waiting"]);
    if (filter.state === "final") query = query.where("state", "in", ["succeeded", "failed", "cancelled"]);
    const rows = await query.orderBy("id", "desc").limit(filter.limit).execute();
    return rows.map(toJob);
  }

  async claim(owner: string, leaseMs: number): Promise<Job | undefined> {
    const next = this.#store.db
      .prepare(
        `SELECT id FROM jobs AS j WHERE state = 'queued' AND (write_key IS NULL OR NOT EXISTS (
           SELECT 1 FROM jobs AS o WHERE o.org_id = j.org_id AND o.write_key = j.write_key AND o.state IN ('running', 'waiting')))
         ORDER BY created_at, id LIMIT 1`,
      )
      .pluck()
      .get() as string | undefined;
    if (next === undefined) return undefined;
    return this.#move(next, "claim", (job, log) => {
      this.#update(next, {
        attempt: job.attempt + 1,
        lease_owner: owner,
        lease_until: this.#timestamp(leaseMs),
        ...(job.startedAt === null ? { started_at: this.#timestamp() } : {}),
      });
      if (job.startedAt === null) log([{ type: "job.started", data: {} }]);
      log([{ type: "job.attemptStarted", data: { attempt: job.attempt + 1, reason: job.queuedFor } }]);
    });
  }

  async heartbeat(owner: string, leaseMs: number): Promise<string[]> {
    const rows = await this.#store.kysely
      .updateTable("jobs")
      .set({ lease_until: this.#timestamp(leaseMs) })
      .where("lease_owner", "=", owner)
      .where("state", "=", "running")
      .returning("id")
      .execute();
    return rows.map((row) => row.id);
  }

  async append(lease: Lease, events: readonly NewEvent[]): Promise<void> {
    this.#commit(lease.jobId, (log) => {
      this.#assertLease(lease);
      log(events);
    });
  }

  async saveStep(lease: Lease, step: string, output: unknown, events: readonly NewEvent[]): Promise<void> {
    this.#commit(lease.jobId, (log) => {
      const standing = this.#assertLease(lease);
      this.#run(
        this.#store.kysely.insertInto("job_steps").values({
          org_id: standing.org_id,
          job_id: lease.jobId,
          step,
          output: JSON.stringify(output ?? null),
          finished_at: this.#timestamp(),
        }),
      );
      log(events);
    });
  }

  async steps(jobId: string): Promise<Map<string, unknown>> {
    const rows = await this.#store.kysely
      .selectFrom("job_steps")
      .select(["step", "output"])
      .where("job_id", "=", jobId)
      .execute();
    return new Map(rows.map((row) => [row.step, JSON.parse(row.output) as unknown]));
  }

  async finish(lease: Lease, outcome: JobOutcome): Promise<Job> {
    const command = { succeeded: "complete", failed: "fail", cancelled: "abort" } as const;
    return this.#moveUnderLease(lease, command[outcome.type], (_job, log) => {
      this.#update(lease.jobId, finishedColumns(outcome, this.#timestamp()));
      log([finalEvent(outcome)]);
    });
  }

  async ask(lease: Lease, question: Question): Promise<Job> {
    return this.#moveUnderLease(lease, "ask", (_job, log) => {
      this.#update(lease.jobId, { question: JSON.stringify(question), lease_owner: null, lease_until: null });
      log([{ type: "question.asked", data: { question } }]);
    });
  }

  async answer(jobId: string, questionId: string, answer: string): Promise<Job | undefined> {
    const present = await this.find(jobId);
    if (present?.state !== "waiting" || present.question?.id !== questionId) return undefined;
    return this.#move(jobId, "answer", (job, log) => {
      this.#run(
        this.#store.kysely.insertInto("job_answers").values({
          org_id: job.orgId,
          job_id: jobId,
          question_id: questionId,
          answer,
          answered_at: this.#timestamp(),
        }),
      );
      this.#update(jobId, { question: null, queued_for: "answered" });
      log([{ type: "question.answered", data: { questionId, answer } }]);
    });
  }

  async answers(jobId: string): Promise<Map<string, string>> {
    const rows = await this.#store.kysely
      .selectFrom("job_answers")
      .select(["question_id", "answer"])
      .where("job_id", "=", jobId)
      .execute();
    return new Map(rows.map((row) => [row.question_id, row.answer]));
  }

  async requestCancel(jobId: string, reason: string): Promise<Job | undefined> {
    const present = await this.find(jobId);
    if (!present) return undefined;
    return (
      this.#move(jobId, "cancel", (job, log) => {
        if (job.state === "running") return;
        const outcome: JobOutcome = { type: "cancelled", reason };
        this.#update(jobId, finishedColumns(outcome, this.#timestamp()));
        log([finalEvent(outcome)]);
      }) ?? present
    );
  }

  async expireLeases(which: "timedOut" | "all"): Promise<Job[]> {
    let query = this.#store.kysely.selectFrom("jobs").select("id").where("state", "=", "running");
    if (which === "timedOut") query = query.where("lease_until", "<", this.#timestamp());
    const rows = await query.execute();
    return rows.flatMap((row) => this.#takeBack(row.id, "expire") ?? []);
  }

  async release(owner: string): Promise<Job[]> {
    const query = this.#store.kysely
      .selectFrom("jobs")
      .select("id")
      .where("state", "=", "running")
      .where("lease_owner", "=", owner);
    const rows = await query.execute();
    return rows.flatMap((row) => this.#takeBack(row.id, "release") ?? []);
  }

  async events(jobId: string, after: number, limit: number): Promise<JobEvent[]> {
    return this.readCommitted(jobId, after, limit).map((event) => ({
      seq: event.seq,
      jobId,
      type: event.type,
      at: event.at,
      data: JSON.parse(event.data),
    }));
  }

  /** Returns events as they are stored, without parsing their data; for streaming. */
  readCommitted(jobId: string, after: number, limit: number): CommittedEvent[] {
    return this.#readEvents.all(jobId, after, limit) as CommittedEvent[];
  }

  /** Takes a running job from its worker: back to the queue, or to its end when a cancel was asked for or it crashed too often. */
  #takeBack(jobId: string, command: "expire" | "release"): Job | undefined {
    return this.#move(jobId, command, (job, log, next) => {
      this.#update(jobId, { lease_owner: null, lease_until: null, queued_for: "recovered" });
      if (next === "queued") return;
      const outcome: JobOutcome =
        next === "cancelled"
          ? { type: "cancelled", reason: "cancelled before the daemon was restarted" }
          : { type: "failed", error: interruptedError(job.crashedAttempts) };
      this.#update(jobId, finishedColumns(outcome, this.#timestamp()));
      log([finalEvent(outcome)]);
    });
  }

  #moveUnderLease(lease: Lease, command: JobCommand, work: MoveWork): Job {
    const moved = this.#move(lease.jobId, command, (job, log, next) => {
      this.#assertLease(lease);
      work(job, log, next);
    });
    if (!moved) throw new LeaseLostError(`job ${lease.jobId} is no longer running`);
    return moved;
  }

  /** Applies a command of the state machine with its columns and events; undefined when it does not apply. */
  #move(jobId: string, command: JobCommand, work: MoveWork): Job | undefined {
    return this.#commit(jobId, (log) => {
      const job = this.#get(jobId);
      const next = transition(job, command);
      if (!next.ok) return undefined;
      work({ ...job, crashedAttempts: next.crashedAttempts }, log, next.state);
      this.#update(jobId, {
        state: next.state,
        cancel_requested: next.cancelRequested ? 1 : 0,
        crashed_attempts: next.crashedAttempts,
      });
      return this.#get(jobId);
    });
  }

  /** Runs `work` in a transaction; the events it logs are published once that is committed. */
  #commit<T>(jobId: string, work: (log: (events: readonly NewEvent[]) => void) => T): T {
    const committed: CommittedEvent[] = [];
    const result = this.#store.transact(() => work((events) => this.#insert(jobId, events, committed)));
    if (committed.length > 0) this.#onCommit(jobId, committed);
    return result;
  }

  #insert(jobId: string, events: readonly NewEvent[], committed: CommittedEvent[]): void {
    if (events.length === 0) return;
    const standing = this.#standing.get(jobId) as { org_id: string; last_seq: number };
    const at = this.#timestamp();
    let seq = standing.last_seq;
    for (const event of events) {
      seq += 1;
      const data = JSON.stringify(event.data);
      this.#insertEvent.run(standing.org_id, jobId, seq, event.type, at, data);
      committed.push({ seq, type: event.type, at, data });
    }
    this.#setLastSeq.run(seq, jobId);
  }

  #assertLease(lease: Lease): { org_id: string } {
    const standing = this.#standing.get(lease.jobId) as
      | { org_id: string; lease_owner: string | null; state: string }
      | undefined;
    if (standing?.state !== "running" || standing.lease_owner !== lease.owner) {
      throw new LeaseLostError(`job ${lease.jobId} is no longer held by ${lease.owner}`);
    }
    return standing;
  }

  #get(jobId: string): Job {
    const row = this.#row.get(jobId) as JobRow | undefined;
    if (!row) throw new Error(`no job ${jobId}`);
    return toJob(row);
  }

  #update(jobId: string, columns: Partial<JobRow>): void {
    this.#run(this.#store.kysely.updateTable("jobs").set(columns).where("id", "=", jobId));
  }

  #run(query: { compile(): { sql: string; parameters: readonly unknown[] } }): void {
    const { sql, parameters } = query.compile();
    this.#store.db.prepare(sql).run(...parameters);
  }

  #timestamp(offsetMs = 0): string {
    return new Date(this.#now().getTime() + offsetMs).toISOString();
  }
}

type MoveWork = (job: Job, log: (events: readonly NewEvent[]) => void, next: Job["state"]) => void;

function finishedColumns(outcome: JobOutcome, at: string): Partial<JobRow> {
  return {
    finished_at: at,
    lease_owner: null,
    lease_until: null,
    question: null,
    ...(outcome.type === "succeeded" ? { result: JSON.stringify(outcome.result) } : {}),
    ...(outcome.type === "failed" ? { error: JSON.stringify(outcome.error) } : {}),
  };
}

function finalEvent(outcome: JobOutcome): NewEvent {
  if (outcome.type === "succeeded") return { type: "job.succeeded", data: { result: outcome.result } };
  if (outcome.type === "failed") return { type: "job.failed", data: { error: outcome.error } };
  return { type: "job.cancelled", data: { reason: outcome.reason } };
}

function interruptedError(crashes: number): ErrorJson {
  return new VectorError("job_interrupted", `the job was interrupted ${crashes} times and is not tried again`, {
    hint: "vector daemon logs shows why the daemon ended; vector jobs retry starts it afresh",
  }).toJSON();
}

function toJob(row: JobRow): Job {
  return {
    id: row.id,
    orgId: row.org_id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    appId: row.app_id,
    writeKey: row.write_key,
    params: JSON.parse(row.params),
    attempt: row.attempt,
    crashedAttempts: row.crashed_attempts,
    cancelRequested: row.cancel_requested === 1,
    queuedFor: row.queued_for,
    timeoutMs: row.timeout_ms,
    lastSeq: row.last_seq,
    question: row.question === null ? null : (JSON.parse(row.question) as Question),
    result: row.result === null ? null : JSON.parse(row.result),
    error: row.error === null ? null : JSON.parse(row.error),
    retryOf: row.retry_of,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
