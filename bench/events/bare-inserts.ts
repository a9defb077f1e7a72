/** The reference of the event figures: better-sqlite3 alone inserts the same rows, in the same batches, with the same pragmas. */
import { closeSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { personalOrgId } from "../../src/core/org/personal.ts";
import { openStore } from "../../src/daemon/store/open-store.ts";
import { textOf } from "./messages.ts";

export interface BareInserts {
  /** Returns the milliseconds that the rows of these jobs take. */
  run(jobIds: readonly string[], plan: AppendPlan): number;
  close(): void;
}

/** Events to append to each job, and how many of them are one transaction; the jobs take turns. */
export interface AppendPlan {
  events: number;
  batch: number;
}

/** The file is a store of its own in the same folder, so on the same disk, as the one that is compared with it. */
export function openBareInserts(file: string): BareInserts {
  closeSync(openSync(file, "a", 0o600));
  openStore({ file, unclean: false }).close();
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const newJob = db.prepare(
    "INSERT INTO jobs (id, org_id, kind, title, state, params, created_at) VALUES (?, ?, 'bench', 'events', 'running', '{}', ?)",
  );
  const insert = db.prepare("INSERT INTO job_events (org_id, job_id, seq, type, at, data) VALUES (?, ?, ?, ?, ?, ?)");
  const at = new Date().toISOString();
  const insertBatch = db.transaction((jobId: string, first: number, data: readonly string[]) => {
    for (const [index, text] of data.entries()) insert.run(personalOrgId, jobId, first + index, "text.delta", at, text);
  });
  return {
    run(jobIds, { events, batch }) {
      for (const jobId of jobIds) newJob.run(jobId, personalOrgId, at);
      const data = Array.from({ length: events }, (_, index) => JSON.stringify({ text: textOf(index + 1) }));
      const started = performance.now();
      for (let first = 0; first < events; first += batch) {
        const texts = data.slice(first, first + batch);
        for (const jobId of jobIds) insertBatch.immediate(jobId, first + 1, texts);
      }
      return performance.now() - started;
    },
    close: () => db.close(),
  };
}
