/** A store, a job store, a hub and a runner over a database of their own, for tests of jobs. */
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { JobHandler } from "../../src/core/job/job-context.ts";
import type { CommittedEvent, NewJob } from "../../src/core/job/job-store.ts";
import { personalOrgId } from "../../src/core/org/personal.ts";
import { EventHub } from "../../src/daemon/jobs/event-hub.ts";
import { JobRunner } from "../../src/daemon/jobs/job-runner.ts";
import { SqliteJobStore } from "../../src/daemon/jobs/sqlite-job-store.ts";
import { openStore, toStoreError } from "../../src/daemon/store/open-store.ts";
import type { Store } from "../../src/daemon/store/store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface JobBench {
  store: Store;
  jobs: SqliteJobStore;
  hub: EventHub;
  /** Every committed event, in the order of commits. */
  committed: { jobId: string; event: CommittedEvent }[];
  clock: { now: number };
  newJob(fields?: Partial<NewJob>): NewJob;
  runner(
    handlers: Record<string, JobHandler>,
    options?: { owner?: string; concurrency?: number; leaseMs?: number },
  ): JobRunner;
  logged: { level: string; text: string }[];
}

export function createJobBench(file = join(temporaryFolder(), "vector.db")): JobBench {
  const store = openStore({ file, unclean: false });
  onTestFinished(() => store.close());
  const hub = new EventHub();
  const committed: JobBench["committed"] = [];
  const clock = { now: Date.parse("2030-01-01T00:00:00.000Z") };
  const logged: JobBench["logged"] = [];
  const jobs = new SqliteJobStore({
    store,
    now: () => new Date(clock.now),
    onCommit: (jobId, events) => {
      for (const event of events) committed.push({ jobId, event });
      hub.publish(jobId, events);
    },
  });
  let count = 0;
  return {
    store,
    jobs,
    hub,
    committed,
    clock,
    logged,
    newJob: (fields = {}) => {
      count += 1;
      const id = `job_${String(count).padStart(4, "0")}`;
      return { id, orgId: personalOrgId, kind: "test", title: `test job ${count}`, params: {}, ...fields };
    },
    runner: (handlers, options = {}) =>
      new JobRunner({
        jobs,
        handlers,
        owner: "worker-1",
        concurrency: 4,
        leaseMs: 15_000,
        now: () => performance.now(),
        describe: (error) => toStoreError(error, store.file),
        log: (level, text) => logged.push({ level, text }),
        ...options,
      }),
  };
}
