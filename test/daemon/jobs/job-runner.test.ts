/** The job runner: steps once, leases, questions, cancels, time limits and crashes over a real store. */
import { describe, expect, test } from "vitest";
import { VectorError } from "../../../src/core/errors/vector-error.ts";
import type { CancelSignal } from "../../../src/core/job/cancel-signal.ts";
import type { JobHandler } from "../../../src/core/job/job-context.ts";
import { createJobBench, type JobBench } from "../../support/job-bench.ts";
import { waitFor } from "../../support/named-wait.ts";

const untilAborted = (signal: CancelSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(new Error("aborted"));
    signal.addEventListener("abort", () => reject(new Error("aborted")));
  });

async function stateOf(bench: JobBench, jobId: string) {
  return (await bench.jobs.find(jobId))?.state;
}

const until = (bench: JobBench, jobId: string, state: string) =>
  waitFor(`${jobId} ${state}`, async () => (await stateOf(bench, jobId)) === state);

describe("running jobs", () => {
  test("steps are durable: a job taken up after a crash repeats none that finished, and logs none twice", async () => {
    const bench = createJobBench();
    const runs: string[] = [];
    let crash = true;
    const handler: JobHandler = async (context) => {
      const first = await context.step("first", "First", async (emit) => {
        runs.push("first");
        emit({ type: "text.delta", data: { text: "one" } });
        return { value: { n: 41 }, summary: "done" };
      });
      if (crash) await untilAborted(context.signal);
      const second = await context.step("second", "Second", async () => {
        runs.push("second");
        return { value: first.n + 1 };
      });
      return { answer: second };
    };
    const job = await bench.jobs.enqueue(bench.newJob());
    const dead = bench.runner({ test: handler }, { owner: "dead" });
    dead.pump();
    await waitFor("the first step", async () => (await bench.jobs.steps(job.id)).has("first"));
    crash = false;
    await bench.jobs.expireLeases("all");
    bench.runner({ test: handler }, { owner: "alive" }).pump();
    await until(bench, job.id, "succeeded");
    expect(runs).toEqual(["first", "second"]);
    expect((await bench.jobs.find(job.id))?.result).toEqual({ answer: 42 });
    const events = await bench.jobs.events(job.id, 0, 100);
    expect(events.filter((event) => event.type === "text.delta")).toHaveLength(1);
    expect(events.filter((event) => event.type === "step.completed").map((event) => event.data)).toMatchObject([
      { step: "first", summary: "done" },
      { step: "second" },
    ]);
    await dead.stop();
  });

  test("a worker that lost its lease writes nothing more", async () => {
    const bench = createJobBench();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handler: JobHandler = async (context) => {
      await gate;
      context.emit({ type: "text.delta", data: { text: "from the dead" } });
      await context.step("late", "Late", async () => ({ value: 1 }));
      return {};
    };
    const job = await bench.jobs.enqueue(bench.newJob());
    const runner = bench.runner({ test: handler });
    runner.pump();
    await until(bench, job.id, "running");
    await bench.jobs.expireLeases("all");
    await bench.jobs.claim("other", 1000);
    release();
    await runner.drain();
    expect((await bench.jobs.steps(job.id)).size).toBe(0);
    expect((await bench.jobs.events(job.id, 0, 100)).map((event) => event.type)).not.toContain("text.delta");
    expect(await stateOf(bench, job.id)).toBe("running");
  });

  test("a question ends the attempt, its answer goes on, and what was asked is used", async () => {
    const bench = createJobBench();
    let before = 0;
    const handler: JobHandler = async (context) => {
      await context.step("before", "Before", async () => {
        before += 1;
        return { value: null };
      });
      const colour = await context.ask({ id: "colour", text: "Which colour?", options: [], default: "red" });
      return { colour };
    };
    const job = await bench.jobs.enqueue(bench.newJob());
    const runner = bench.runner({ test: handler });
    runner.pump();
    await until(bench, job.id, "waiting");
    expect(await bench.jobs.find(job.id)).toMatchObject({ question: { id: "colour" } });
    await waitFor("the attempt to end", () => runner.runningJobs === 0);
    await bench.jobs.answer(job.id, "colour", "green");
    runner.pump();
    await until(bench, job.id, "succeeded");
    expect((await bench.jobs.find(job.id))?.result).toEqual({ colour: "green" });
    expect(before).toBe(1);
    const reasons = (await bench.jobs.events(job.id, 0, 100)).filter((event) => event.type === "job.attemptStarted");
    expect(reasons.map((event) => event.data)).toEqual([
      { attempt: 1, reason: "started" },
      { attempt: 2, reason: "answered" },
    ]);
  });

  test("cancel stops a running handler at once, with the reason, after its failure work", async () => {
    const bench = createJobBench();
    const order: string[] = [];
    const handler: JobHandler = async (context) => {
      order.push("started");
      context.onFailure(async () => {
        order.push("tidied");
        context.emit({ type: "warning.raised", data: { code: "kept", text: "kept" } });
      });
      await untilAborted(context.signal);
      return {};
    };
    const job = await bench.jobs.enqueue(bench.newJob());
    const runner = bench.runner({ test: handler });
    runner.pump();
    await waitFor("the handler", () => order.includes("started"));
    await bench.jobs.requestCancel(job.id, "enough");
    runner.cancel(job.id, "enough");
    await until(bench, job.id, "cancelled");
    expect(order).toEqual(["started", "tidied"]);
    const last = (await bench.jobs.events(job.id, 0, 100)).slice(-2);
    expect(last.map((event) => event.type)).toEqual(["warning.raised", "job.cancelled"]);
    expect(last[1]?.data).toEqual({ reason: "enough" });
  });

  test("a time limit fails the job with timed_out", async () => {
    const bench = createJobBench();
    const job = await bench.jobs.enqueue(bench.newJob({ timeoutMs: 30 }));
    bench.runner({ test: async (context) => untilAborted(context.signal) }).pump();
    await until(bench, job.id, "failed");
    expect((await bench.jobs.find(job.id))?.error).toMatchObject({ code: "timed_out", kind: "limit" });
  });

  test("a handler's own error keeps its code; any other becomes internal", async () => {
    const bench = createJobBench();
    const known = await bench.jobs.enqueue(bench.newJob({ kind: "known" }));
    const unknown = await bench.jobs.enqueue(bench.newJob({ kind: "unknown" }));
    const missing = await bench.jobs.enqueue(bench.newJob({ kind: "missing" }));
    const runner = bench.runner({
      known: async () => {
        throw new VectorError("target_not_empty", "full", { hint: "another" });
      },
      unknown: async () => {
        throw new TypeError("oops");
      },
    });
    runner.pump();
    for (const job of [known, unknown, missing]) await until(bench, job.id, "failed");
    expect((await bench.jobs.find(known.id))?.error).toMatchObject({ code: "target_not_empty", hint: "another" });
    expect((await bench.jobs.find(unknown.id))?.error).toMatchObject({ code: "internal", causes: ["oops"] });
    expect((await bench.jobs.find(missing.id))?.error?.message).toContain("missing");
  });

  test("stopping gives running jobs back without counting a crash and without failure work", async () => {
    const bench = createJobBench();
    let tidied = false;
    const job = await bench.jobs.enqueue(bench.newJob());
    const runner = bench.runner({
      test: async (context) => {
        context.onFailure(async () => {
          tidied = true;
        });
        return untilAborted(context.signal);
      },
    });
    runner.pump();
    await until(bench, job.id, "running");
    await runner.stop();
    expect(await bench.jobs.find(job.id)).toMatchObject({
      state: "queued",
      crashedAttempts: 0,
      queuedFor: "recovered",
    });
    expect(tidied).toBe(false);
  });

  test("different write keys run side by side, one key in turn, and never more than allowed", async () => {
    const bench = createJobBench();
    let running = 0;
    let most = 0;
    const perKey = new Map<string, number>();
    const handler: JobHandler = async ({ job }) => {
      const key = job.writeKey ?? "";
      running += 1;
      most = Math.max(most, running);
      perKey.set(key, (perKey.get(key) ?? 0) + 1);
      expect(perKey.get(key)).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      perKey.set(key, (perKey.get(key) ?? 0) - 1);
      running -= 1;
      return {};
    };
    const runner = bench.runner({ test: handler }, { concurrency: 3 });
    const ids: string[] = [];
    for (let i = 0; i < 24; i += 1) ids.push((await bench.jobs.enqueue(bench.newJob({ writeKey: `app-${i % 6}` }))).id);
    runner.pump();
    for (const id of ids) await until(bench, id, "succeeded");
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  test("a log that cannot be written fails the job with the store's own error", async () => {
    const bench = createJobBench();
    const job = await bench.jobs.enqueue(bench.newJob());
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const append = bench.jobs.append.bind(bench.jobs);
    bench.jobs.append = async (lease, events) => {
      if (events.some((event) => event.type === "text.delta")) throw full;
      return append(lease, events);
    };
    const runner = bench.runner({
      test: async (context) => {
        context.emit({ type: "text.delta", data: { text: "x" } });
        return untilAborted(context.signal);
      },
    });
    runner.pump();
    await until(bench, job.id, "failed");
    expect((await bench.jobs.find(job.id))?.error?.code).toBe("store_disk_full");
  });
});
