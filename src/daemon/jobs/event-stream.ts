/**
 * Streams the log of one job to one reader.
 *
 * A stream is either live (batches from the hub are written as they come) or behind (pages are read from the log). It starts
 * behind, and falls behind again whenever the reader does not take what was written; so a slow reader costs one page of memory,
 * and what it gets is always the log itself, in order.
 */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type { CommittedEvent } from "../../core/job/job-store.ts";
import { type EventBatch, type EventHub, toBatch } from "./event-hub.ts";

export interface EventStreamOptions {
  jobId: string;
  /** Number of the last event the reader has. */
  after: number;
  hub: EventHub;
  read(jobId: string, after: number, limit: number): CommittedEvent[];
  /** Whether the job is finished; then the stream ends once it has caught up. */
  isFinal(): boolean;
  output: Writable;
  signal: AbortSignal;
}

const pageSize = 500;
/**
 * Bytes that a live reader may leave untaken, a few full batches, before it falls behind. What `write` returns says less: of a
 * batch that is larger than the stream's own mark it is always that it was too much, also when the socket took it at once.
 */
const maxUntaken = 64 * 1024;

/** Writes events until the final one is written or the reader is gone. */
export async function streamEvents(options: EventStreamOptions): Promise<void> {
  const stream = new EventStream(options);
  try {
    await stream.run();
  } finally {
    stream.close();
  }
}

class EventStream {
  readonly #options: EventStreamOptions;
  readonly #unsubscribe: () => void;
  #cursor: number;
  /** Highest number known to be in the log. */
  #newest = 0;
  #live = false;
  #wake: (() => void) | undefined;
  #finished = false;

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#cursor = options.after;
    this.#unsubscribe = options.hub.subscribe(options.jobId, (batch) => this.#onBatch(batch));
    options.signal.addEventListener("abort", this.#onAbort, { once: true });
  }

  async run(): Promise<void> {
    while (!this.#finished && !this.#options.signal.aborted) {
      await this.#catchUp();
      if (this.#finished || this.#options.signal.aborted) return;
      if (this.#cursor < this.#newest) continue;
      this.#live = true;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#live = false;
      await this.#drained();
    }
  }

  close(): void {
    this.#unsubscribe();
    this.#options.signal.removeEventListener("abort", this.#onAbort);
  }

  /** Writes the log page by page from the cursor on, each page only when the reader has taken the one before. */
  async #catchUp(): Promise<void> {
    const { jobId, read, output, signal, isFinal } = this.#options;
    for (;;) {
      const page = read(jobId, this.#cursor, pageSize);
      if (page.length === 0) {
        this.#finished = isFinal();
        return;
      }
      const batch = toBatch(jobId, page);
      output.write(batch.encoded());
      this.#cursor = batch.lastSeq;
      this.#finished = batch.final;
      await this.#drained();
      if (this.#finished || signal.aborted) return;
    }
  }

  #onBatch(batch: EventBatch): void {
    this.#newest = batch.lastSeq;
    if (!this.#live || batch.firstSeq !== this.#cursor + 1) return;
    const { output } = this.#options;
    output.write(batch.encoded());
    this.#cursor = batch.lastSeq;
    this.#finished = batch.final;
    if (output.writableLength > maxUntaken || this.#finished) {
      this.#live = false;
      this.#wake?.();
    }
  }

  async #drained(): Promise<void> {
    const { output, signal } = this.#options;
    if (!output.writableNeedDrain || signal.aborted) return;
    await once(output, "drain", { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  readonly #onAbort = (): void => {
    this.#live = false;
    this.#wake?.();
  };
}
