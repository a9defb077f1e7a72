/** Counts failed attempts by key, and refuses more for a while. */
import { ApiError } from "../api-error.ts";
import { serverIssue } from "../issue-texts.ts";

const MOST_KEYS = 10_000;

export interface AttemptLimit {
  /** Takes one attempt, also while others are under way, or throws `rate_limited`. */
  take(key: string): void;
  /** Gives the latest attempt of the key back. */
  giveBack(key: string): void;
  /** Gives all attempts of the key back, after one that succeeded. */
  clear(key: string): void;
}

export interface AttemptLimitOptions {
  readonly most: number;
  readonly windowMs: number;
  readonly now: () => Date;
}

/** Kept in memory: a restart forgets them, which nobody outside can bring about. */
export function createAttemptLimit({ most, windowMs, now }: AttemptLimitOptions): AttemptLimit {
  const attempts = new Map<string, number[]>();
  return {
    take(key) {
      const at = now().getTime();
      const recent = (attempts.get(key) ?? []).filter((time) => time > at - windowMs);
      const [first = at] = recent;
      if (recent.length >= most) {
        const retryAfter = Math.max(1, Math.ceil((first + windowMs - at) / 1000));
        const minutes = Math.ceil(retryAfter / 60);
        throw new ApiError(
          "rate_limited",
          minutes === 1 ? serverIssue("too_many_attempts_minute") : serverIssue("too_many_attempts", { minutes }),
          { retryAfter },
        );
      }
      // Set again, so that the key moves to the end and the longest unused one is dropped first.
      attempts.delete(key);
      attempts.set(key, [...recent, at]);
      const oldest = attempts.keys().next().value;
      if (attempts.size > MOST_KEYS && oldest !== undefined) attempts.delete(oldest);
    },
    giveBack: (key) => void attempts.get(key)?.pop(),
    clear: (key) => void attempts.delete(key),
  };
}
