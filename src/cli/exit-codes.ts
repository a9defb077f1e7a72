/** Maps kinds of errors to exit codes and outcome names; the only place that knows both. */
import type { ErrorKind } from "../core/errors/vector-error.ts";

/** Outcome of a command as machine output names it, with the exit code it ends with. */
export const outcomes = Object.freeze({
  succeeded: 0,
  failed: 1,
  usage: 2,
  gate_red: 3,
  needs_model: 4,
  conflict: 5,
  needs_answer: 6,
  limit: 7,
  model_endpoint: 8,
  daemon_unavailable: 69,
  internal: 70,
  cancelled: 130,
  terminated: 143,
});

export type Outcome = keyof typeof outcomes;

const outcomeOfKind: Readonly<Record<ErrorKind, Outcome>> = {
  invalid: "usage",
  tooLarge: "usage",
  notFound: "failed",
  forbidden: "failed",
  failed: "failed",
  conflict: "conflict",
  needsModel: "needs_model",
  needsAnswer: "needs_answer",
  limit: "limit",
  modelEndpoint: "model_endpoint",
  unavailable: "daemon_unavailable",
  cancelled: "cancelled",
  internal: "internal",
};

/** Returns the outcome that an error of this kind ends a command with. */
export function outcomeOf(kind: ErrorKind): Outcome {
  return outcomeOfKind[kind];
}
