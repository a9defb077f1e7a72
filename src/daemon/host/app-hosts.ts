/** Implements the port through which apps are checked and previewed, with one child process per app. */

import { VectorError } from "../../core/errors/vector-error.ts";
import type { AppHosts, CheckRequest, PreviewBuilt, PreviewProblem } from "../../core/generation/app-hosts.ts";
import type { CancelSignal } from "../../core/job/cancel-signal.ts";
import { runCheck } from "../check/run-check.ts";
import { createPreviewSupervisor } from "../preview/preview-supervisor.ts";
import { defaultLimits, type HostLimits } from "./host-messages.ts";
import { type Log, startHostProcess } from "./host-process.ts";
import { createWarmHosts } from "./warm-hosts.ts";

export interface AppHostsOptions {
  /** Folder of Vector's own package; the host program is in its `dist/daemon/host.js`. */
  packageRoot: string;
  /** For the copies that checks and previews of versions work on; each removes its own when it ends. */
  scratchFolder: string;
  log: Log;
  onProblem?: (problem: PreviewProblem) => void;
  onBuilt?: (built: PreviewBuilt) => void;
  /** Node to run hosts with; the one that runs this where absent. */
  nodePath?: string;
  limits?: Partial<HostLimits>;
}

export function createAppHosts(options: AppHostsOptions): AppHosts {
  const { packageRoot, scratchFolder, log, nodePath = process.execPath } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const warm = createWarmHosts(() => startHostProcess({ packageRoot, nodePath, log }));
  const previews = createPreviewSupervisor({
    takeHost: warm.take,
    scratchFolder,
    startMs: limits.previewStart,
    log,
    onProblem: options.onProblem ?? (() => {}),
    onBuilt: options.onBuilt ?? (() => {}),
  });
  const closing = new AbortController();
  const underway = new Set<Promise<unknown>>();
  const refuseWhenClosed = (): void => {
    if (closing.signal.aborted)
      throw new VectorError("daemon_stopping", "Apps can no longer be checked or previewed: the daemon is stopping.");
  };

  const check = async (request: CheckRequest): ReturnType<AppHosts["check"]> => {
    if (request.signal.aborted)
      throw new VectorError("job_cancelled", "The check was cancelled.", { cause: request.signal.reason });
    const wanted = warm.has(request.appId);
    const host = warm.take(request.appId);
    const { signal, release } = joinSignals(request.signal, closing.signal);
    let green = false;
    try {
      const report = await runCheck({ ...request, signal }, { packageRoot, scratchFolder, limits, host });
      green = report.status === "green";
      return report;
    } finally {
      release();
      // The process that found the app good has everything loaded that its preview needs, and no browser's tools besides.
      if (green && wanted && request.browser !== true && host.running && !signal.aborted) warm.put(request.appId, host);
      else await host.kill();
    }
  };

  return {
    async check(request) {
      refuseWhenClosed();
      const work = check(request);
      underway.add(work);
      return work.finally(() => underway.delete(work));
    },
    async startPreview(request) {
      refuseWhenClosed();
      return previews.start(request);
    },
    stopPreview: (appId, versionId) => previews.stop(appId, versionId),
    listPreviews: () => previews.list(),
    warmPreview(appId) {
      if (!closing.signal.aborted && !previews.has(appId)) warm.start(appId);
    },
    async close() {
      closing.abort();
      await Promise.all([Promise.allSettled(underway), previews.close(), warm.close()]);
    },
  };
}

/** Returns a signal that aborts with either; `release` lets go of both. */
function joinSignals(asked: CancelSignal, closing: AbortSignal): { signal: AbortSignal; release: () => void } {
  const joined = new AbortController();
  const abort = (): void => joined.abort(asked.aborted ? asked.reason : closing.reason);
  for (const signal of [asked, closing]) signal.addEventListener("abort", abort, { once: true });
  if (asked.aborted || closing.aborted) abort();
  const release = (): void => {
    for (const signal of [asked, closing]) signal.removeEventListener("abort", abort);
  };
  return { signal: joined.signal, release };
}
