/** Passes committed events on to the streams that are up to date; each batch is encoded once for all of them. */
import { isFinalEvent } from "../../core/job/events.ts";
import type { CommittedEvent } from "../../core/job/job-store.ts";

export interface EventBatch {
  firstSeq: number;
  lastSeq: number;
  /** Whether the job's final event is in it. */
  final: boolean;
  /** The batch as server-sent events, encoded at the first call. */
  encoded(): Buffer;
}

export type BatchListener = (batch: EventBatch) => void;

export class EventHub {
  readonly #listeners = new Map<string, Set<BatchListener>>();

  /** Adds a listener for a job's batches; returns what removes it. */
  subscribe(jobId: string, listener: BatchListener): () => void {
    const listeners = this.#listeners.get(jobId) ?? new Set();
    this.#listeners.set(jobId, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(jobId);
    };
  }

  publish(jobId: string, events: readonly CommittedEvent[]): void {
    const listeners = this.#listeners.get(jobId);
    if (!listeners || events.length === 0) return;
    const batch = toBatch(jobId, events);
    for (const listener of [...listeners]) listener(batch);
  }

  /** How many listeners there are, for the idle rule and for tests. */
  get size(): number {
    let total = 0;
    for (const listeners of this.#listeners.values()) total += listeners.size;
    return total;
  }
}

/** Returns events, which must follow each other without a gap, as one batch. */
export function toBatch(jobId: string, events: readonly CommittedEvent[]): EventBatch {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) throw new RangeError("a batch has at least one event");
  let buffer: Buffer | undefined;
  return {
    firstSeq: first.seq,
    lastSeq: last.seq,
    final: isFinalEvent(last.type),
    encoded: () => {
      buffer ??= Buffer.from(events.map((event) => encodeEvent(jobId, event)).join(""));
      return buffer;
    },
  };
}

/** Returns one event as a server-sent event. Its data is one line: JSON has no raw line breaks. */
function encodeEvent(jobId: string, event: CommittedEvent): string {
  const json = `{"seq":${event.seq},"jobId":${JSON.stringify(jobId)},"type":"${event.type}","at":"${event.at}","data":${event.data}}`;
  return `id: ${event.seq}\nevent: ${event.type}\ndata: ${json}\n\n`;
}
