/** Starts, finds and ends the previews of all apps. */
import type { Preview, PreviewProblem, PreviewRequest } from "../../core/generation/app-hosts.ts";
import type { HostProcess, Log } from "../host/host-process.ts";
import { SupervisedPreview } from "./supervised-preview.ts";

export interface PreviewSupervisor {
  /** Returns the running preview where there is one; two calls at once start one. */
  start(request: PreviewRequest): Promise<Preview>;
  stop(appId: string): Promise<boolean>;
  list(): Promise<Preview[]>;
  has(appId: string): boolean;
  close(): Promise<void>;
}

export interface SupervisorOptions {
  takeHost: (appId: string) => HostProcess;
  startMs: number;
  log: Log;
  onProblem: (problem: PreviewProblem) => void;
}

export function createPreviewSupervisor({ takeHost, startMs, log, onProblem }: SupervisorOptions): PreviewSupervisor {
  const previews = new Map<string, SupervisedPreview>();
  const supervise = (request: PreviewRequest): SupervisedPreview => {
    const { appId } = request;
    const preview: SupervisedPreview = new SupervisedPreview({
      request,
      takeHost,
      startMs,
      log,
      onProblem: (problem) => onProblem({ appId, at: new Date().toISOString(), ...problem }),
      onEnd: () => {
        if (previews.get(appId) === preview) previews.delete(appId);
      },
    });
    previews.set(appId, preview);
    return preview;
  };
  const stop = async (appId: string): Promise<boolean> => {
    const preview = previews.get(appId);
    previews.delete(appId);
    await preview?.stop();
    return preview !== undefined;
  };
  return {
    start: (request) => (previews.get(request.appId) ?? supervise(request)).whenReady(),
    stop,
    async list() {
      const looked = await Promise.all([...previews.values()].map((preview) => preview.look()));
      return looked.filter((preview) => preview !== undefined);
    },
    has: (appId) => previews.has(appId),
    async close() {
      await Promise.all([...previews.keys()].map(stop));
    },
  };
}
