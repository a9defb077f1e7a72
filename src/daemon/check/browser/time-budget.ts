/** The time that one browser check has: it ends by itself in time, and says what it did not come to. */
import type { CheckProblem } from "../../../core/check/check-report.ts";

export interface TimeBudget {
  readonly isOver: boolean;
  /** The problem that says that something was not looked at. */
  missed(what: string, page?: string): CheckProblem;
}

export function startBudget(limitMs: number): TimeBudget {
  const end = performance.now() + limitMs;
  return {
    get isOver() {
      return performance.now() >= end;
    },
    missed: (what, page) => ({
      message: `${what} was not looked at: the ${limitMs / 1000} s of this check were over`,
      code: "timeout",
      ...(page === undefined ? {} : { page }),
    }),
  };
}
