/** The job store: logs without gaps, one writer, leases, recovery. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LeaseLostError } from "../../../src/core/job/job-store.ts";
import { createJobBench } from "../../support/job-bench.ts";

const lease = (jobId: string, owner = "worker-1") => ({ jobId, owner });
const delta = (text: string) => ({ type: "text.delta" as const, data: { text } });
const question = { id: "q1", text: "Which?", options: [{ value: "a", label: "A" }], default: "a" };

describe("the job store", () => {
  test("a job that succeeds has one log, numbered from 1 without gaps, with one final event", async () => {
    const { jobs, newJob } = createJobBench();
    const job = await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    await jobs.append(lease(job.id), [delta("a"), delta("b")]);
    await jobs.saveStep(lease(job.id), "one", { n: 1 }, [delta("c")]);
    const done = await jobs.finish(lease(job.id), { type: "succeeded", result: { ok: true } });
    expect(done).toMatchObject({ state: "succeeded", result: { ok: true }, lastSeq: 7 });
    const events = await jobs.events(job.id, 0, 100);
    expect(events.map((event) => [event.seq, event.type])).toEqual([
      [1, "job.queued"],
      [2, "job.started"],
      [3, "job.attemptStarted"],
      [4, "text.delta"],
      [5, "text.delta"],
      [6, "text.delta"],
      [7, "job.succeeded"],
    ]);
    expect((await jobs.events(job.id, 5, 100)).map((event) => event.seq)).toEqual([6, 7]);
  });

  test("nothing is written under a lease that is not held", async () => {
    const { jobs, newJob } = createJobBench();
    const job = await jobs.enqueue(newJob());
    await expect(jobs.append(lease(job.id), [delta("x")])).rejects.toThrow(LeaseLostError);
    await jobs.claim("worker-1", 1000);
    await expect(jobs.append(lease(job.id, "worker-2"), [delta("x")])).rejects.toThrow(LeaseLostError);
    await expect(jobs.saveStep(lease(job.id, "worker-2"), "s", 1, [])).rejects.toThrow(LeaseLostError);
    await expect(jobs.finish(lease(job.id, "worker-2"), { type: "succeeded", result: {} })).rejects.toThrow(
      LeaseLostError,
    );
    await expect(jobs.ask(lease(job.id, "worker-2"), question)).rejects.toThrow(LeaseLostError);
    expect((await jobs.steps(job.id)).size).toBe(0);
    expect((await jobs.find(job.id))?.lastSeq).toBe(3);
    await jobs.finish(lease(job.id), { type: "succeeded", result: {} });
    await expect(jobs.finish(lease(job.id), { type: "succeeded", result: {} })).rejects.toThrow(LeaseLostError);
  });

  test("jobs are claimed oldest first, and never two with one write key", async () => {
    const { jobs, newJob, clock } = createJobBench();
    const keys = ["a", "a", "b", null, null];
    for (const writeKey of keys) {
      clock.now += 1;
      await jobs.enqueue(newJob({ writeKey }));
    }
    const claimed = [];
    for (let i = 0; i < 6; i += 1) claimed.push((await jobs.claim("worker-1", 1000))?.id);
    expect(claimed).toEqual(["job_0001", "job_0003", "job_0004", "job_0005", undefined, undefined]);
    await jobs.ask(lease("job_0001"), question);
    expect(await jobs.claim("worker-1", 1000)).toBeUndefined();
    await jobs.requestCancel("job_0001", "test");
    expect((await jobs.claim("worker-1", 1000))?.id).toBe("job_0002");
  });

  test("the database itself refuses a second writer", async () => {
    const { jobs, newJob, store } = createJobBench();
    await jobs.enqueue(newJob({ writeKey: "a" }));
    await jobs.enqueue(newJob({ writeKey: "a" }));
    await jobs.claim("worker-1", 1000);
    expect(() => store.db.prepare("UPDATE jobs SET state = 'running' WHERE id = 'job_0002'").run()).toThrow(/UNIQUE/);
  });

  test("a lease that ran out gives the job back; a renewed one does not", async () => {
    const { jobs, newJob, clock } = createJobBench();
    await jobs.enqueue(newJob());
    await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    await jobs.claim("worker-2", 1000);
    clock.now += 900;
    expect(await jobs.heartbeat("worker-2", 1000)).toEqual(["job_0002"]);
    clock.now += 200;
    expect((await jobs.expireLeases("timedOut")).map((job) => [job.id, job.state])).toEqual([["job_0001", "queued"]]);
    const again = await jobs.claim("worker-3", 1000);
    expect(again).toMatchObject({ id: "job_0001", attempt: 2, crashedAttempts: 1, queuedFor: "recovered" });
    const types = (await jobs.events("job_0001", 3, 10)).map((event) => [event.type, event.data]);
    expect(types).toEqual([["job.attemptStarted", { attempt: 2, reason: "recovered" }]]);
  });

  test("a job that crashes three times is given up with one final event", async () => {
    const { jobs, newJob } = createJobBench();
    const job = await jobs.enqueue(newJob());
    for (let crash = 0; crash < 3; crash += 1) {
      await jobs.claim(`worker-${crash}`, 1000);
      await jobs.expireLeases("all");
    }
    expect(await jobs.find(job.id)).toMatchObject({ state: "failed", error: { code: "job_interrupted" } });
    const types = (await jobs.events(job.id, 0, 100)).map((event) => event.type);
    expect(types.filter((type) => type === "job.failed")).toHaveLength(1);
    expect(types.at(-1)).toBe("job.failed");
  });

  test("cancel: queued and waiting end at once, running is asked, finished stays", async () => {
    const { jobs, newJob } = createJobBench();
    const queued = await jobs.enqueue(newJob());
    expect(await jobs.requestCancel(queued.id, "no more")).toMatchObject({ state: "cancelled" });
    const waiting = await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    await jobs.ask(lease(waiting.id), question);
    expect(await jobs.requestCancel(waiting.id, "no more")).toMatchObject({ state: "cancelled", question: null });
    const running = await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    expect(await jobs.requestCancel(running.id, "no more")).toMatchObject({ state: "running", cancelRequested: true });
    await jobs.expireLeases("all");
    expect(await jobs.find(running.id)).toMatchObject({ state: "cancelled" });
    const finished = (await jobs.find(queued.id)) as { lastSeq: number };
    expect(await jobs.requestCancel(queued.id, "again")).toMatchObject({
      state: "cancelled",
      lastSeq: finished.lastSeq,
    });
    expect(await jobs.requestCancel("job_none", "x")).toBeUndefined();
    for (const job of [queued, waiting, running]) {
      const finals = (await jobs.events(job.id, 0, 100)).filter((event) => event.type === "job.cancelled");
      expect(finals).toHaveLength(1);
    }
  });

  test("an answer is taken once, for the open question alone", async () => {
    const { jobs, newJob } = createJobBench();
    const job = await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    expect(await jobs.answer(job.id, "q1", "a")).toBeUndefined();
    await jobs.ask(lease(job.id), question);
    expect(await jobs.answer(job.id, "q2", "a")).toBeUndefined();
    const both = await Promise.all([jobs.answer(job.id, "q1", "a"), jobs.answer(job.id, "q1", "b")]);
    expect(both.filter((each) => each !== undefined)).toHaveLength(1);
    expect(await jobs.answers(job.id)).toEqual(new Map([["q1", "a"]]));
    expect(await jobs.claim("worker-1", 1000)).toMatchObject({ queuedFor: "answered", attempt: 2, crashedAttempts: 0 });
  });

  test("a failing transaction publishes nothing and leaves no gap", async () => {
    const { jobs, newJob, committed } = createJobBench();
    const job = await jobs.enqueue(newJob());
    await jobs.claim("worker-1", 1000);
    await jobs.saveStep(lease(job.id), "one", 1, [delta("first")]);
    const before = committed.length;
    await expect(jobs.saveStep(lease(job.id), "one", 2, [delta("second")])).rejects.toThrow(/UNIQUE/);
    expect(committed).toHaveLength(before);
    await jobs.append(lease(job.id), [delta("third")]);
    expect((await jobs.events(job.id, 3, 10)).map((event) => event.seq)).toEqual([4, 5]);
  });

  test("whatever happens, a log is gapless and ends in at most one final event", async () => {
    const command = fc.constantFrom(
      "claim",
      "append",
      "ask",
      "answer",
      "cancel",
      "expire",
      "release",
      "complete",
      "fail",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
        const { jobs, store, newJob } = createJobBench();
        const job = await jobs.enqueue(newJob());
        const tolerate = (work: Promise<unknown>) =>
          work.catch((error: unknown) => expect(error).toBeInstanceOf(LeaseLostError));
        for (const name of commands) {
          if (name === "claim") await jobs.claim("worker-1", 1000);
          if (name === "append") await tolerate(jobs.append(lease(job.id), [delta("x")]));
          if (name === "ask") await tolerate(jobs.ask(lease(job.id), { ...question, id: `q${Math.random()}` }));
          if (name === "answer") await jobs.answer(job.id, (await jobs.find(job.id))?.question?.id ?? "", "a");
          if (name === "cancel") await jobs.requestCancel(job.id, "x");
          if (name === "expire") await jobs.expireLeases("all");
          if (name === "release") await jobs.release("worker-1");
          if (name === "complete") await tolerate(jobs.finish(lease(job.id), { type: "succeeded", result: {} }));
          if (name === "fail") {
            const error = { code: "internal" as const, kind: "internal" as const, message: "m" };
            await tolerate(jobs.finish(lease(job.id), { type: "failed", error }));
          }
        }
        const events = await jobs.events(job.id, 0, 1000);
        expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
        const finals = events.filter((event) => ["job.succeeded", "job.failed", "job.cancelled"].includes(event.type));
        const state = (await jobs.find(job.id))?.state ?? "";
        expect(finals).toHaveLength(["succeeded", "failed", "cancelled"].includes(state) ? 1 : 0);
        if (finals.length > 0) expect(events.at(-1)).toBe(finals[0]);
        store.close();
      }),
      { numRuns: 40 },
    );
  });
});
