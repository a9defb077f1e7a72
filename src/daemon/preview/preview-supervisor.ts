/** Starts, finds and ends the previews of all apps. */
import type { Preview, PreviewBuilt, PreviewProblem, PreviewRequest } from "../../core/generation/app-hosts.ts";
import type { HostProcess, Log } from "../host/host-process.ts";
import { SupervisedPreview } from "./supervised-preview.ts";

export interface PreviewSupervisor {
  /** Returns the running preview where there is one; two calls at once start one. */
  start(request: PreviewRequest): Promise<Preview>;
  /** Stops the preview of one version, or all of the app. */
  stop(appId: string, versionId?: string): Promise<boolean>;
  list(): Promise<Preview[]>;
  /** Whether the app's folder is previewed. */
  has(appId: string): boolean;
  close(): Promise<void>;
}

export interface SupervisorOptions {
  takeHost: (appId: string) => HostProcess;
  /** Folder for what previews of versions are laid out in. */
  scratchFolder: string;
  startMs: number;
  log: Log;
  onProblem: (problem: PreviewProblem) => void;
  onBuilt: (built: PreviewBuilt) => void;
}

export function createPreviewSupervisor(options: SupervisorOptions): PreviewSupervisor {
  const previews = new Map<string, SupervisedPreview>();
  const supervise = (key: string, request: PreviewRequest): SupervisedPreview => {
    const { onProblem, onBuilt, ...shared } = options;
    const name = { appId: request.appId, ...(request.version && { versionId: request.version.id }) };
    const preview: SupervisedPreview = new SupervisedPreview({
      ...shared,
      request,
      onProblem: (problem) => onProblem({ ...name, at: new Date().toISOString(), ...problem }),
      onBuilt: (built) => onBuilt({ ...name, ...built }),
      onEnd: () => {
        if (previews.get(key) === preview) previews.delete(key);
      },
    });
    previews.set(key, preview);
    return preview;
  };
  const stop = async (key: string): Promise<boolean> => {
    const preview = previews.get(key);
    previews.delete(key);
    await preview?.stop();
    return preview !== undefined;
  };
  return {
    start(request) {
      const key = keyOf(request.appId, request.version?.id);
      return (previews.get(key) ?? supervise(key, request)).whenReady();
    },
    async stop(appId, versionId) {
      const isMeant = (key: string): boolean => key === appId || key.startsWith(keyOf(appId, ""));
      const keys = versionId === undefined ? [...previews.keys()].filter(isMeant) : [keyOf(appId, versionId)];
      return (await Promise.all(keys.map(stop))).includes(true);
    },
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

function keyOf(appId: string, versionId: string | undefined): string {
  return versionId === undefined ? appId : `${appId}\n${versionId}`;
}
