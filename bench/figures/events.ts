/** Measures durable events from the append to the last of 20 subscribers, against bare inserts of the same rows. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type AppendPlan, openBareInserts } from "../events/bare-inserts.ts";
import { type EventServer, startEventServer } from "../events/event-server.ts";
import { eventsBefore, type Subscription, textOf } from "../events/messages.ts";
import { type ReaderProcess, startReaderProcess } from "../events/reader-process.ts";
import { type Figure, toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import type { FigureGroup } from "./figure-group.ts";

const subscribers = 20;
/** Every fifth subscriber stalls and comes back. */
const stallsEach = 5;
/** Batches are as large as the daemon's event writer makes them under load. */
const plan: AppendPlan = { events: 5_000, batch: 128 };

const variants = [
  { jobs: 1, name: "1 job, 20 subscribers, 20 x 5,000 events" },
  { jobs: subscribers, name: "20 jobs at once, 1 subscriber each, 20 x 5,000 events" },
];

export const events: FigureGroup = {
  name: "events",
  async measure({ root, folder, rounds }) {
    const home = mkdtempSync(join(folder, "events-"));
    const server = await startEventServer(home, root);
    const bare = openBareInserts(join(home, "data", "bare.db"));
    const readers = startReaderProcess(join(folder, "readers.mjs"));
    const figures: Figure[] = [];
    try {
      for (const { jobs, name } of variants) {
        let count = 0;
        const rate = (ms: number) => (plan.events * jobs * 1000) / ms;
        const values = await interleave(rounds, {
          bare: async () => {
            count += 1;
            const jobIds = Array.from({ length: jobs }, (_, index) => `bare_${jobs}_${count}_${index}`);
            return rate(bare.run(jobIds, plan));
          },
          delivered: async () => rate(await runRound(server, readers, jobs)),
        });
        figures.push(
          toFigure({
            group: "events",
            name,
            reference: "bare better-sqlite3",
            unit: "events/s",
            target: { atLeast: 0.5 },
            values: values.delivered,
            references: values.bare,
          }),
        );
      }
    } finally {
      await readers.close();
      await server.close();
      bare.close();
      rmSync(home, { recursive: true, force: true });
    }
    return figures;
  },
};

/** Returns the milliseconds from the first append until the last subscriber has its last event, once all are verified. */
async function runRound(server: EventServer, readers: ReaderProcess, jobs: number): Promise<number> {
  const jobIds: string[] = [];
  for (let index = 0; index < jobs; index += 1) jobIds.push(await server.startJob());
  const subscriptions = Array.from(
    { length: subscribers },
    (_, index): Subscription => ({
      jobId: jobIds[index % jobs] ?? "",
      lastSeq: eventsBefore + plan.events,
      stalls: index % stallsEach === 0,
    }),
  );
  await readers.ask({ type: "subscribe", socket: server.socket, subscriptions }, "subscribed");
  const delivered = readers.ask(undefined, "delivered");
  const started = performance.now();
  await appendAll(server, jobIds);
  await delivered;
  const ms = performance.now() - started;
  const { problems, reconnects, events } = await readers.ask({ type: "verify" }, "verified");
  const expected = subscribers * (eventsBefore + plan.events);
  if (problems.length > 0) throw new Error(`events went wrong: ${problems.join("; ")}`);
  if (events !== expected || reconnects === 0) throw new Error(`${events} events and ${reconnects} reconnects`);
  for (const jobId of jobIds) await finish(server, jobId);
  return ms;
}

/** Appends batch by batch, the jobs in turn; between batches the event loop turns, as it does between a model's pieces. */
async function appendAll(server: EventServer, jobIds: readonly string[]): Promise<void> {
  for (let first = 1; first <= plan.events; first += plan.batch) {
    const length = Math.min(plan.batch, plan.events - first + 1);
    for (const jobId of jobIds) {
      const batch = Array.from({ length }, (_, index) => ({
        type: "text.delta" as const,
        data: { text: textOf(first + index) },
      }));
      await server.jobs.append({ jobId, owner: server.owner }, batch);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function finish(server: EventServer, jobId: string): Promise<void> {
  await server.jobs.finish({ jobId, owner: server.owner }, { type: "succeeded", result: {} });
}
