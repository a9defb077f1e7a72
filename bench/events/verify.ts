/** Compares what a subscriber got with what was appended. */
import { eventsBefore, textOf } from "./messages.ts";
import type { Subscriber } from "./subscriber.ts";

interface WireEvent {
  seq: number;
  jobId: string;
  type: string;
  data: { text?: string };
}

/** Returns what is wrong, in words; nothing when each event came once, whole, and in its place. */
export function findProblem(subscriber: Subscriber): string | undefined {
  const { jobId, lastSeq } = subscriber.subscription;
  const { seqs, data } = subscriber;
  if (seqs.length !== lastSeq) return `${jobId}: ${seqs.length} events came instead of ${lastSeq}`;
  for (const [index, seq] of seqs.entries()) {
    const expected = index + 1;
    if (seq !== expected) return `${jobId}: event ${seq} came where ${expected} belongs`;
    const event = JSON.parse(data[index] ?? "") as WireEvent;
    if (event.seq !== seq || event.jobId !== jobId) return `${jobId}: the data of event ${seq} is not its own`;
    if (seq > eventsBefore && event.data.text !== textOf(seq - eventsBefore))
      return `${jobId}: event ${seq} is garbled`;
  }
  return undefined;
}
