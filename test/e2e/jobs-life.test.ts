/** Jobs through the real daemon: exact resume, crashes, cancel in every state, questions, one writer, and what a failure leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accepts } from "../../src/client/accepts.ts";
import type { DaemonClient } from "../../src/client/api-client.ts";
import type { JobEvent } from "../../src/core/job/events.ts";
import { waitFor } from "../support/named-wait.ts";
import { createVectorHome, isAlive, type VectorHome } from "../support/vector-home.ts";

const prompt = "Track bikes: bike has name and colour";
const contradictory = "Track bikes. Bike has name and status (new, old). Bike has status (open, closed).";

function create(client: DaemonClient, folder: string, text = prompt, extra: object = {}) {
  return client.call("jobs.create", {
    body: { kind: "generate", params: { prompt: text, folder, preview: false, ...extra } },
  });
}

async function collect(events: AsyncIterable<JobEvent>, stopAt?: (event: JobEvent) => boolean): Promise<JobEvent[]> {
  const seen: JobEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    if (stopAt?.(event)) break;
  }
  return seen;
}

async function whole(client: DaemonClient, jobId: string): Promise<JobEvent[]> {
  return (await client.call("jobs.log", { params: { jobId } })).items as JobEvent[];
}

function expectWholeLog(events: JobEvent[]): void {
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.filter((event) => /^job\.(succeeded|failed|cancelled)$/.test(event.type))).toHaveLength(1);
}

const isStep =
  (step: string, type = "step.started") =>
  (event: JobEvent) =>
    event.type === type && (event.data as { step?: string }).step === step;

async function killDaemon(vector: VectorHome): Promise<void> {
  const pid = vector.discovery()?.pid ?? 0;
  process.kill(pid, "SIGKILL");
  // Its last thread, and with it its socket, can outlive the process as seen from outside by a moment.
  await waitFor("the daemon to be gone", async () => !isAlive(pid) && !(await accepts(vector.paths.socket)));
}

/** Names in the work folder that are not an app's. */
const leftovers = (vector: VectorHome) => readdirSync(vector.work).filter((name) => name.startsWith("."));

describe("events", () => {
  test("a stream can be left and resumed at any event; both halves are the log", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const job = await create(client, join(vector.work, "bikes"));
    const first = await collect(client.followJob(job.id), (event) => event.seq === 7);
    const rest = await collect(client.followJob(job.id, { after: 7 }));
    expect([...first, ...rest]).toEqual(await whole(client, job.id));
    expectWholeLog([...first, ...rest]);
    const again = await collect(client.followJob(job.id, { after: rest.at(-2)?.seq ?? 0 }));
    expect(again).toEqual(rest.slice(-1));
  });

  test("Last-Event-ID resumes, a number beyond the log is refused, and so is one that is none", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const job = await create(client, join(vector.work, "bikes"));
    const events = await collect(client.followJob(job.id));
    const path = `/v1/jobs/${job.id}/events`;
    const from = (id: string) => vector.raw({ path, headers: { host: "vector.daemon", "last-event-id": id } });
    const answer = await from(String(events.length - 2));
    expect(answer.headers["content-type"]).toBe("text/event-stream");
    expect([...answer.body.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]))).toEqual([
      events.length - 1,
      events.length,
    ]);
    expect((await from("9999")).status).toBe(400);
    expect((await from("x")).status).toBe(400);
    expect((await from("-1")).status).toBe(400);
  });
});

describe("crashes", () => {
  test.each(["write", "check", "record"])(
    "kill -9 in the step %s: the job goes on, repeats no finished step, and writes nothing twice",
    async (step) => {
      const vector = createVectorHome();
      const client = await vector.client();
      const folder = join(vector.work, "bikes");
      const job = await create(client, folder);
      let reconnects = 0;
      const seen: JobEvent[] = [];
      for await (const event of client.followJob(job.id, { onReconnect: () => (reconnects += 1) })) {
        seen.push(event);
        if (isStep(step)(event) && reconnects === 0) await killDaemon(vector);
      }
      expect(reconnects).toBeGreaterThan(0);
      expectWholeLog(seen);
      expect(seen.at(-1)?.type).toBe("job.succeeded");
      expect(seen).toEqual(await whole(client, job.id));
      for (const id of ["understand", "write", "check", "place", "record"]) {
        expect(seen.filter(isStep(id, "step.completed")), id).toHaveLength(1);
      }
      const reasons = seen
        .filter((event) => event.type === "job.attemptStarted")
        .map((event) => (event.data as { reason: string }).reason);
      expect(reasons).toEqual(["started", "recovered"]);
      const apps = (await client.call("apps.list", {})).items;
      expect(apps).toMatchObject([{ path: folder, present: true, version: { number: 1, check: "green" } }]);
      expect((await client.call("versions.list", { params: { app: apps[0]?.id ?? "" } })).items).toHaveLength(1);
      expect(leftovers(vector)).toEqual([]);
    },
  );

  test("a daemon that is stopped gives its job to the next one", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const job = await create(client, join(vector.work, "bikes"));
    await collect(client.followJob(job.id), isStep("check"));
    expect(await vector.run(["daemon", "stop", "--now"])).toMatchObject({ code: 0 });
    const events = await collect(client.followJob(job.id));
    expectWholeLog(events);
    expect(await client.call("jobs.show", { params: { jobId: job.id } })).toMatchObject({
      state: "succeeded",
      attempt: 2,
    });
  });
});

describe("cancel", () => {
  test("a running job stops, leaves no folder, and its partial work can be looked at", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const folder = join(vector.work, "bikes");
    const job = await create(client, folder);
    const before = await collect(client.followJob(job.id), isStep("check"));
    const answer = await client.call("jobs.cancel", { params: { jobId: job.id } });
    expect(["running", "cancelled"]).toContain(answer.state);
    const events = [...before, ...(await collect(client.followJob(job.id, { after: before.length })))];
    expectWholeLog(events);
    expect(events.at(-1)?.type).toBe("job.cancelled");
    expect(existsSync(folder)).toBe(false);
    expect(leftovers(vector)).toEqual([]);
    expect(existsSync(join(vector.paths.state, "partial", job.id, "app.spec.json"))).toBe(true);
    expect((await client.call("apps.list", {})).items).toEqual([]);
    expect(readdirSync(join(vector.paths.state, "scratch"))).toEqual([]);
  });

  test("a waiting and a finished job: the first ends, the second stays", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const waiting = await create(client, join(vector.work, "a"), contradictory);
    await collect(client.followJob(waiting.id), (event) => event.type === "question.asked");
    expect(await client.call("jobs.cancel", { params: { jobId: waiting.id } })).toMatchObject({
      state: "cancelled",
      question: null,
    });
    const done = await create(client, join(vector.work, "b"));
    await collect(client.followJob(done.id));
    expect(await client.call("jobs.cancel", { params: { jobId: done.id } })).toMatchObject({ state: "succeeded" });
    const retried = await client.call("jobs.retry", { params: { jobId: waiting.id } });
    expect(retried).toMatchObject({ retryOf: waiting.id });
    await expect(client.call("jobs.retry", { params: { jobId: done.id } })).rejects.toMatchObject({
      code: "job_state",
    });
    await client.call("jobs.cancel", { params: { jobId: retried.id } });
  });

  test("a queued job never starts", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const folder = join(vector.work, "a");
    const first = await create(client, folder, contradictory);
    await collect(client.followJob(first.id), (event) => event.type === "question.asked");
    const second = await create(client, folder);
    expect(await client.call("jobs.show", { params: { jobId: second.id } })).toMatchObject({ state: "queued" });
    await client.call("jobs.cancel", { params: { jobId: second.id } });
    expect((await whole(client, second.id)).map((event) => event.type)).toEqual(["job.queued", "job.cancelled"]);
    await client.call("jobs.cancel", { params: { jobId: first.id } });
  });
});

describe("questions", () => {
  test("a job waits, also across a daemon's death, and the answer is what is built", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const folder = join(vector.work, "bikes");
    const job = await create(client, folder, contradictory);
    await collect(client.followJob(job.id), (event) => event.type === "question.asked");
    const waiting = await client.call("jobs.show", { params: { jobId: job.id } });
    expect(waiting).toMatchObject({ state: "waiting" });
    const other = waiting.question?.options.find((option) => option.value !== waiting.question?.default);
    await killDaemon(vector);
    await expect(
      client.call("jobs.answer", { params: { jobId: job.id }, body: { answer: "nonsense" } }),
    ).rejects.toMatchObject({
      code: "invalid_request",
    });
    await client.call("jobs.answer", { params: { jobId: job.id }, body: { answer: other?.value ?? "" } });
    const events = await collect(client.followJob(job.id));
    expectWholeLog(events);
    expect(events.at(-1)?.type).toBe("job.succeeded");
    const spec = JSON.parse(readFileSync(join(folder, "app.spec.json"), "utf8")) as {
      entities: { fields: { name: string; choices?: { value: string }[] }[] }[];
    };
    const status = spec.entities[0]?.fields.find((field) => field.name === "status");
    expect(other?.label.toLowerCase()).toContain(status?.choices?.[0]?.value);
    await expect(
      client.call("jobs.answer", { params: { jobId: job.id }, body: { answer: "x" } }),
    ).rejects.toMatchObject({
      code: "question_not_found",
    });
  });

  test("without a terminal exit 6 names the question; jobs answer goes on", async () => {
    const vector = createVectorHome();
    const run = await vector.run(["generate", contradictory, "--dir", "bikes", "--json"]);
    expect(run.code).toBe(6);
    const result = JSON.parse(run.stdout) as { error: { code: string; message: string } };
    expect(result.error.code).toBe("question_open");
    const client = await vector.client();
    const [job] = (await client.call("jobs.list", { query: { state: "open" } })).items;
    expect(run.stdout).toContain(job?.question?.text ?? "no question");
    const answered = await vector.run(["jobs", "answer", job?.id ?? "", job?.question?.default ?? "", "--json"]);
    expect(answered.code, answered.stderr).toBe(0);
    await collect(client.followJob(job?.id ?? ""));
    expect(existsSync(join(vector.work, "bikes", "vector.json"))).toBe(true);
  });

  test("--yes takes the defaults and records them as assumptions", async () => {
    const vector = createVectorHome();
    const run = await vector.run(["generate", contradictory, "--dir", "bikes", "--yes", "--json", "--no-preview"]);
    expect(run.code, run.stderr).toBe(0);
    const { assumed } = JSON.parse(run.stdout) as { assumed: { subject?: string }[] };
    expect(assumed.some((finding) => finding.subject === "bike.status")).toBe(true);
  });
});

describe("failures", () => {
  test("a folder that is not empty is refused, and nothing in it is touched", async () => {
    const vector = createVectorHome();
    mkdirSync(join(vector.work, "bikes"));
    writeFileSync(join(vector.work, "bikes", "mine.txt"), "mine");
    const run = await vector.run(["generate", prompt, "--dir", "bikes", "--json"]);
    expect(run.code).toBe(5);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "target_not_empty" } });
    expect(readdirSync(join(vector.work, "bikes"))).toEqual(["mine.txt"]);
    expect(readdirSync(vector.work)).toEqual(["bikes"]);
  });

  test.each(["hello", "make it nice", "???", "lorem ipsum dolor sit amet"])(
    "text that yields nothing (%s) is refused with an example",
    async (text) => {
      const vector = createVectorHome();
      const run = await vector.run(["generate", text, "--json"]);
      expect(run.code).toBe(2);
      const { error } = JSON.parse(run.stdout) as {
        error: { code: string; details: { tried: string[]; example: string } };
      };
      expect(error.code).toBe("nothing_understood");
      expect(error.details.tried.length).toBeGreaterThan(0);
      expect(error.details.example).not.toBe("");
      expect(readdirSync(vector.work)).toEqual([]);
    },
  );

  test("two jobs for one folder run in turn, and the second finds it taken", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const folder = join(vector.work, "bikes");
    const jobs = await Promise.all([create(client, folder), create(client, folder)]);
    const ends = [];
    for (const job of jobs) ends.push((await collect(client.followJob(job.id))).at(-1));
    expect(ends.map((event) => event?.type).sort()).toEqual(["job.failed", "job.succeeded"]);
    expect(ends.find((event) => event?.type === "job.failed")?.data).toMatchObject({
      error: { code: "target_not_empty" },
    });
    expect((await client.call("apps.list", {})).items).toHaveLength(1);
  });
});

describe("many at once", () => {
  test("different apps run side by side and all come out whole", async () => {
    const vector = createVectorHome();
    const client = await vector.client();
    const jobs = await Promise.all(["a", "b", "c"].map((name) => create(client, join(vector.work, name))));
    for (const job of jobs) expect((await collect(client.followJob(job.id))).at(-1)?.type).toBe("job.succeeded");
    const versions = (await client.call("apps.list", {})).items.map((app) => app.version?.check);
    expect(versions).toEqual(["green", "green", "green"]);
  });
});
