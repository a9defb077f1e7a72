/** Holds the worker thread that renders an app's pages: loads it early, watches it, and ends it. */
import { Worker } from "node:worker_threads";
import type { AppAddress } from "./api-client.ts";
import type { RenderCommand, RenderError, RenderReport, RenderTarget, RouteInfo } from "./render-messages.ts";

export interface PageOutcome {
  target: RenderTarget;
  error?: RenderError;
  missing: string[];
}

/** App code did not come to an end. */
export class HungError extends Error {
  override readonly name = "HungError";
  /** Source file of the page it happened in, where it is known. */
  readonly file: string | undefined;

  constructor(message: string, file?: string) {
    super(message);
    this.file = file;
  }
}

export interface RenderSession {
  /** Imports the app's modules; returns its page table, or the error they threw. */
  open(appUrl: string, folder: string, timeoutMs: number): Promise<{ routes: RouteInfo[] } | { error: RenderError }>;
  /** Calls `onPage` for each page; rejects with a HungError that names the page that did not finish. */
  render(
    address: AppAddress,
    targets: readonly RenderTarget[],
    timeoutMs: number,
    onPage: (outcome: PageOutcome) => void,
  ): Promise<void>;
  end(): Promise<void>;
}

/** File URLs of the runtime's modules for Node. */
export interface RendererUrls {
  rendererUrl: string;
  reactUrl: string;
  uiUrl: string;
}

/** Starts the thread and has it import the renderer, while the host does other things. */
export function startRenderSession(program: string, urls: RendererUrls): RenderSession {
  const worker = new Worker(program, {
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  });
  const died = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the renderer ended with code ${code}`)));
  });
  died.catch(() => undefined);
  const send = (command: RenderCommand): void => worker.postMessage(command);
  /** Resolves with what `take` makes of a report; every report restarts the clock. */
  const waitFor = <T>(
    timeoutMs: number,
    hung: () => HungError,
    take: (report: RenderReport) => T | undefined,
  ): Promise<T> => {
    let stop = (): void => {};
    const answer = new Promise<T>((resolve, reject) => {
      const fail = (): void => reject(hung());
      const timer = setTimeout(fail, timeoutMs);
      const listener = (report: RenderReport): void => {
        timer.refresh();
        const taken = take(report);
        if (taken !== undefined) resolve(taken);
      };
      worker.on("message", listener);
      stop = () => {
        clearTimeout(timer);
        worker.off("message", listener);
      };
    });
    return Promise.race([answer, died]).finally(() => stop());
  };
  const { rendererUrl } = urls;
  send({ type: "load", ...urls });
  return {
    open(appUrl, folder, timeoutMs) {
      send({ type: "open", rendererUrl, appUrl, folder });
      const hung = (): HungError =>
        new HungError(`importing the app's modules did not finish within ${timeoutMs / 1000} s`);
      return waitFor<{ routes: RouteInfo[] } | { error: RenderError }>(timeoutMs, hung, (report) => {
        if (report.type === "opened") return { routes: report.routes };
        return report.type === "openFailed" ? { error: report.error } : undefined;
      });
    },
    async render(address, targets, timeoutMs, onPage) {
      if (targets.length === 0) return;
      send({ type: "render", address, targets });
      let done = 0;
      const hung = (): HungError => {
        const target = targets[done];
        return new HungError(
          `rendering the page ${target?.name ?? ""} did not finish within ${timeoutMs / 1000} s`,
          target?.file,
        );
      };
      await waitFor(timeoutMs, hung, (report) => {
        const target = report.type === "page" ? targets[report.index] : undefined;
        if (report.type !== "page" || target === undefined) return undefined;
        done = report.index + 1;
        onPage({
          target,
          missing: report.missing ?? [],
          ...(report.error === undefined ? {} : { error: report.error }),
        });
        return done === targets.length ? true : undefined;
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}
