/** Defines the port that keeps the problems which previews met, so that they can be read after the page is closed. */

export type ProblemSource = "build" | "server" | "browser";

/** A problem as a preview meets it. */
export interface MetProblem {
  source: ProblemSource;
  message: string;
  /** Path in the app folder, with forward slashes. */
  file?: string;
  /** From 1. */
  line?: number;
  code?: string;
  /** The stack as the browser or the server told it; nothing in it has been checked. */
  stack?: string;
  /** State of the app that a page or the server met it in; absent where it is not known, and for builds that failed. */
  build?: string;
}

/** Where a problem was met: in an app, and in which version's preview, if not in that of the folder. */
export interface ProblemPlace {
  orgId: string;
  appId: string;
  versionId?: string | undefined;
}

/** A problem in the log: one entry however often it was met (`problemSignature`). */
export interface LoggedProblem {
  id: number;
  appId: string;
  /** Version whose preview met it; null for the app as it is in its folder. */
  versionId: string | null;
  source: ProblemSource;
  message: string;
  file: string | null;
  line: number | null;
  code: string | null;
  stack: string | null;
  count: number;
  firstAt: string;
  lastAt: string;
  /** When a build no longer had it, or, of what was met while it ran, when another state of the app ran; null while it is open. Met again, it is open again. */
  goneAt: string | null;
}

export interface ProblemLog {
  /** Keeps the newest 200 entries of an app. */
  record(place: ProblemPlace, problem: MetProblem): Promise<void>;
  /**
   * Takes up what a build found: build problems that it did not meet are gone, and so are those that pages and the server met in
   * another state of the app than the one that runs now, `build`; absent when none runs.
   */
  settle(place: ProblemPlace, now: { problems: readonly MetProblem[]; build?: string | undefined }): Promise<void>;
  /** Last met first; `before` is the cursor of an earlier page. */
  list(appId: string, query: { open: boolean; before?: string; limit: number }): Promise<LoggedProblem[]>;
  countOpen(appId: string): Promise<number>;
}
