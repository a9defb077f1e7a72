/** Event streams: whole and in order for every reader, however slow or late. */
import { PassThrough, Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFinal } from "../../../src/core/job/state.ts";
import { streamEvents } from "../../../src/daemon/jobs/event-stream.ts";
import { createJobBench, type JobBench } from "../../support/job-bench.ts";
import { waitFor } from "../../support/named-wait.ts";

const lease = (jobId: string) => ({ jobId, owner: "worker-1" });
const delta = (text: string) => ({ type: "text.delta" as const, data: { text } });

async function runningJob(bench: JobBench): Promise<string> {
  const job = await bench.jobs.enqueue(bench.newJob());
  await bench.jobs.claim("worker-1", 1_000_000);
  return job.id;
}

function stream(bench: JobBench, jobId: string, output: Writable, after = 0, signal = new AbortController().signal) {
  return streamEvents({
    jobId,
    after,
    hub: bench.hub,
    read: (id, from, limit) => bench.jobs.readCommitted(id, from, limit),
    isFinal: () =>
      isFinal(bench.store.db.prepare("SELECT state FROM jobs WHERE id = ?").pluck().get(jobId) as "queued"),
    output,
    signal,
  });
}

/** Collects what is written; `hold` makes it a reader that takes nothing until released. */
class Reader extends Writable {
  text = "";
  peak = 0;
  #held: (() => void) | undefined;
  hold = false;

  constructor() {
    super({ highWaterMark: 4096, decodeStrings: true });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    this.peak = Math.max(this.peak, this.writableLength);
    if (this.hold) this.#held = done;
    else setImmediate(done);
  }

  release(): void {
    this.hold = false;
    this.#held?.();
  }

  get numbers(): number[] {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
  }
}

const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, i) => from + i);

describe("streaming a job's events", () => {
  test("what was there and what comes is delivered once, in order, and the stream ends after the final event", async () => {
    const bench = createJobBench();
    const jobId = await runningJob(bench);
    for (let i = 0; i < 700; i += 1) await bench.jobs.append(lease(jobId), [delta(`old ${i}`)]);
    const reader = new Reader();
    const streaming = stream(bench, jobId, reader);
    for (let i = 0; i < 50; i += 1) await bench.jobs.append(lease(jobId), [delta("a"), delta("b")]);
    await bench.jobs.finish(lease(jobId), { type: "succeeded", result: {} });
    await streaming;
    await waitFor("all to be taken", () => reader.numbers.length === 804);
    expect(reader.numbers).toEqual(upTo(804));
    expect(bench.hub.size).toBe(0);
  });

  test("it resumes exactly after a number", async () => {
    const bench = createJobBench();
    const jobId = await runningJob(bench);
    await bench.jobs.append(lease(jobId), [delta("a"), delta("b"), delta("c")]);
    await bench.jobs.finish(lease(jobId), { type: "succeeded", result: {} });
    const reader = new Reader();
    await stream(bench, jobId, reader, 5);
    await waitFor("all to be taken", () => reader.numbers.length === 2);
    expect(reader.numbers).toEqual([6, 7]);
  });

  test("after the final event there is nothing, and the stream ends", async () => {
    const bench = createJobBench();
    const jobId = await runningJob(bench);
    await bench.jobs.finish(lease(jobId), { type: "succeeded", result: {} });
    const reader = new Reader();
    await stream(bench, jobId, reader, 4);
    expect(reader.numbers).toEqual([]);
  });

  test("a reader that stalls holds one page at most, and then gets everything", async () => {
    const bench = createJobBench();
    const jobId = await runningJob(bench);
    const reader = new Reader();
    reader.hold = true;
    const streaming = stream(bench, jobId, reader);
    const text = "x".repeat(200);
    for (let i = 0; i < 400; i += 1)
      await bench.jobs.append(
        lease(jobId),
        Array.from({ length: 10 }, () => delta(text)),
      );
    expect(reader.writableLength).toBeLessThan(500 * 400);
    reader.release();
    await bench.jobs.finish(lease(jobId), { type: "succeeded", result: {} });
    await streaming;
    await waitFor("all to be taken", () => reader.numbers.length === 4004);
    expect(reader.numbers).toEqual(upTo(4004));
    expect(reader.peak).toBeLessThan(500 * 400);
  });

  test("a reader that leaves ends the stream and its subscription", async () => {
    const bench = createJobBench();
    const jobId = await runningJob(bench);
    const gone = new AbortController();
    const streaming = stream(bench, jobId, new PassThrough(), 0, gone.signal);
    await waitFor("the subscription", () => bench.hub.size === 1);
    gone.abort();
    await streaming;
    expect(bench.hub.size).toBe(0);
  });

  test("any mix of batches, stalls and reconnects loses, doubles and reorders nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            batch: fc.integer({ min: 1, max: 40 }),
            act: fc.constantFrom("none", "stall", "release", "reconnect"),
          }),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        async (moves) => {
          const bench = createJobBench();
          const jobId = await runningJob(bench);
          const seen: number[] = [];
          let reader = new Reader();
          let gone = new AbortController();
          let streaming = stream(bench, jobId, reader, 0, gone.signal);
          let total = 3;
          for (const { batch, act } of moves) {
            await bench.jobs.append(
              lease(jobId),
              Array.from({ length: batch }, (_, i) => delta(String(i))),
            );
            total += batch;
            if (act === "stall") reader.hold = true;
            if (act === "release") reader.release();
            if (act === "reconnect") {
              gone.abort();
              await streaming;
              seen.push(...reader.numbers);
              reader = new Reader();
              gone = new AbortController();
              streaming = stream(bench, jobId, reader, seen.at(-1) ?? 0, gone.signal);
            }
          }
          reader.release();
          await bench.jobs.finish(lease(jobId), { type: "succeeded", result: {} });
          await streaming;
          await waitFor("the final event", () => reader.numbers.at(-1) === total + 1 || seen.at(-1) === total + 1);
          expect([...seen, ...reader.numbers]).toEqual(upTo(total + 1));
          bench.store.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
