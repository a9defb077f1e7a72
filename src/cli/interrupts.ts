/** Turns signals and --timeout into one orderly end of the command; a second signal leaves at once. */
import { VectorError } from "../core/errors/vector-error.ts";
import type { Outcome } from "./exit-codes.ts";
import { formatDuration } from "./output/format-values.ts";

export type InterruptCause = "SIGINT" | "SIGTERM" | "SIGHUP" | "timeout";

export interface Interrupts {
  /** Why the command is to end, if it is. */
  readonly cause: InterruptCause | undefined;
  /** Aborts at the first interrupt, unless somebody handles it. */
  readonly signal: AbortSignal;
  /**
   * Takes over: at an interrupt `handler` is called instead of the signal being aborted. What it returns is waited for, briefly,
   * when a second one arrives. Returns how to hand back.
   */
  handle(handler: (cause: InterruptCause) => Promise<void>): () => void;
  /** Removes listeners and the timer. */
  dispose(): void;
}

export interface InterruptOptions {
  timeoutMs: number | undefined;
  /** Called at the second signal, and must end the process. */
  leave(cause: InterruptCause): void;
}

/** How long a cancel request that is under way may hold up leaving at once. */
const leavingGraceMs = 1000;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Listens to the process's signals and starts the timeout. */
export function listenForInterrupts(options: InterruptOptions): Interrupts {
  const controller = new AbortController();
  let cause: InterruptCause | undefined;
  let handler: ((cause: InterruptCause) => Promise<void>) | undefined;
  let handling: Promise<void> | undefined;

  function begin(next: InterruptCause): void {
    cause = next;
    if (handler) handling = handler(next).catch(() => {});
    else controller.abort(interruptError(next, options.timeoutMs));
  }
  function onSignal(signal: InterruptCause): void {
    if (cause === undefined) {
      begin(signal);
      return;
    }
    const grace = setTimeout(() => options.leave(signal), leavingGraceMs);
    void Promise.resolve(handling).then(() => {
      clearTimeout(grace);
      options.leave(signal);
    });
  }
  for (const signal of signals) process.on(signal, onSignal);
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          if (cause === undefined) begin("timeout");
        }, options.timeoutMs);

  return {
    get cause() {
      return cause;
    },
    signal: controller.signal,
    handle(next) {
      handler = next;
      if (cause !== undefined) handling = next(cause).catch(() => {});
      return () => {
        if (handler === next) handler = undefined;
      };
    },
    dispose() {
      for (const signal of signals) process.off(signal, onSignal);
      clearTimeout(timer);
    },
  };
}

/** Returns the outcome of a command that was ended for this cause. */
export function outcomeOfInterrupt(cause: InterruptCause): Outcome {
  if (cause === "timeout") return "limit";
  return cause === "SIGINT" ? "cancelled" : "terminated";
}

/** Returns the error of a command that was ended for this cause. */
export function interruptError(
  cause: InterruptCause,
  timeoutMs: number | undefined,
  what = "the command",
): VectorError {
  if (cause === "timeout") {
    return new VectorError("timed_out", `not done within ${formatDuration(timeoutMs ?? 0)}; ${what} was cancelled`, {
      hint: "give it longer with --timeout, or leave that out",
    });
  }
  const by = cause === "SIGINT" ? "by Ctrl-C" : `by ${cause}`;
  return new VectorError("job_cancelled", `${what} was cancelled ${by}`);
}
