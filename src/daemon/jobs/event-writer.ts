/** Gathers a job's events for a few milliseconds and writes them as one transaction, in order. */
import type { NewEvent } from "../../core/job/events.ts";
import type { JobStore, Lease } from "../../core/job/job-store.ts";

/** Longest time an event waits before it is durable, in milliseconds. */
const flushDelayMs = 8;
const flushAtEvents = 128;

export class EventWriter {
  readonly #jobs: JobStore;
  readonly #lease: Lease;
  readonly #onError: (error: unknown) => void;
  #waiting: NewEvent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #tail: Promise<void> = Promise.resolve();

  constructor(options: { jobs: JobStore; lease: Lease; onError: (error: unknown) => void }) {
    this.#jobs = options.jobs;
    this.#lease = options.lease;
    this.#onError = options.onError;
  }

  add(event: NewEvent): void {
    this.#waiting.push(event);
    if (this.#waiting.length >= flushAtEvents) this.#flushSoon();
    else this.#timer ??= setTimeout(() => this.#flushSoon(), flushDelayMs);
  }

  /** Takes what is waiting without writing it, for a caller that writes it in a transaction of its own. */
  async take(): Promise<NewEvent[]> {
    await this.#tail;
    this.#stopTimer();
    const events = this.#waiting;
    this.#waiting = [];
    return events;
  }

  /** Writes what is waiting; resolves when it is durable. */
  async flush(): Promise<void> {
    this.#flushSoon();
    await this.#tail;
  }

  #flushSoon(): void {
    this.#stopTimer();
    if (this.#waiting.length === 0) return;
    const events = this.#waiting;
    this.#waiting = [];
    this.#tail = this.#tail.then(() => this.#jobs.append(this.#lease, events)).catch(this.#onError);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
