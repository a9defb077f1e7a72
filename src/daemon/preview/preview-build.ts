/** Builds a previewed app again and again, and keeps the last build that worked. */

import type { CheckProblem } from "../../core/check/check-report.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { type AppSite, createSite } from "../host/app-site.ts";
import { createSourceReader } from "../host/app-sources.ts";
import { type BrowserBundler, createBrowserBundler } from "../host/bundle-app.ts";
import type { HostProblem } from "../host/host-messages.ts";
import type { HostResources } from "../host/host-resources.ts";
import { stopEsbuild } from "../host/lazy-modules.ts";
import type { PageMark } from "../host/page-html.ts";
import { createImportWatch } from "./import-watch.ts";
import { liveScriptPath } from "./live-client.ts";

export interface PreviewBuild {
  /** Undefined until a build has worked. */
  readonly site: AppSite | undefined;
  /** Returns what is wrong; then the site is the one before. `state` is whatever else the pages depend on. */
  build(spec: AppSpec, state: string, mark?: PageMark): Promise<HostProblem[]>;
  close(): Promise<void>;
}

/** esbuild's service wakes up every second, so it is ended when nobody has saved anything for this long. */
const idleMs = 60_000;

export function createPreviewBuild(folder: string, resources: HostResources): PreviewBuild {
  const readSources = createSourceReader(folder);
  const checkImports = createImportWatch(folder);
  let site: AppSite | undefined;
  let bundler: Promise<BrowserBundler> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let releasing: Promise<void> = Promise.resolve();
  const release = async (): Promise<void> => {
    clearTimeout(idle);
    const current = bundler;
    bundler = undefined;
    // A bundler that could not be made has nothing to give back.
    await current?.then((made) => made.dispose()).catch(() => undefined);
    await stopEsbuild();
  };
  return {
    get site() {
      return site;
    },
    async build(spec, state, mark) {
      clearTimeout(idle);
      await releasing;
      bundler ??= createBrowserBundler(folder);
      try {
        const sources = await readSources();
        const [outcome, imports] = await Promise.all([(await bundler).build(), checkImports(sources)]);
        if (imports.length > 0) return imports.map(toHostProblem);
        if (!outcome.ok) return outcome.problems.map(toHostProblem);
        const css = await (await resources.styles()).build(sources.code.values());
        const runtime = await resources.runtime();
        const page = { liveScript: liveScriptPath, state, ...(mark && { mark }) };
        site = createSite({ spec, bundle: outcome.bundle, css, runtime, ...page });
        return [];
      } finally {
        idle = setTimeout(() => {
          releasing = release();
        }, idleMs).unref();
      }
    },
    close: release,
  };
}

function toHostProblem({ message, file, line }: CheckProblem): HostProblem {
  return {
    source: "build",
    message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}
