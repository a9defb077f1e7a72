/** Writes what previews report into the problem log, one after the other. */
import type { ProblemLog } from "../../core/check/problem-log.ts";
import type { PreviewBuilt, PreviewName, PreviewProblem } from "../../core/generation/app-hosts.ts";

export interface PreviewFollower {
  onProblem(problem: PreviewProblem): void;
  onBuilt(built: PreviewBuilt): void;
  /** Resolves when everything reported so far is written. */
  settled(): Promise<void>;
}

/** `onFailure` is told of what could not be written; a preview goes on without its log. */
export function followPreviews(log: ProblemLog, orgId: string, onFailure: (error: unknown) => void): PreviewFollower {
  let work: Promise<void> = Promise.resolve();
  const enqueue = (write: () => Promise<void>): void => {
    work = work.then(write).catch(onFailure);
  };
  const placeOf = ({ appId, versionId }: PreviewName) => ({ orgId, appId, versionId });
  return {
    onProblem: (problem) => enqueue(() => log.record(placeOf(problem), problem)),
    onBuilt: (built) => enqueue(() => log.settle(placeOf(built), built)),
    settled: () => work,
  };
}
