/** Defines what a job's handler works with: durable steps, events, questions, and the signal that ends it. */
import type { CancelSignal } from "./cancel-signal.ts";
import type { NewEvent, Question } from "./events.ts";
import type { Job } from "./job-store.ts";

export type Emit = (event: NewEvent) => void;

export interface JobContext {
  readonly job: Job;
  /** Aborted by cancel, by the job's time limit, and when the daemon stops. */
  readonly signal: CancelSignal;
  /** Logs an event soon and in order; it may be logged again if the job is taken up after a crash, so prefer a step's own. */
  emit: Emit;
  /**
   * Runs a step once in the job's whole life and returns its output, which is stored as JSON. A later attempt gets the stored
   * output and logs nothing again. A step that was cut off by a crash runs again from its start, so it must be able to.
   */
  step<T>(id: string, title: string, work: (emit: Emit) => Promise<StepOutput<T>>): Promise<T>;
  /** Has work done when the job ends as failed or cancelled, before its final event; not when the job will go on later. */
  onFailure(work: () => Promise<void>): void;
  /** Returns the answer to a question; without one the attempt ends here and the handler starts anew once it is answered. */
  ask(question: Question): Promise<string>;
}

export interface StepOutput<T> {
  value: T;
  /** A few words on what came out, e.g. "2 entities, 9 fields". */
  summary?: string;
}

/** Does a job of one kind; what it returns is the job's result. */
export type JobHandler = (context: JobContext) => Promise<Record<string, unknown>>;
