/** Handles jobs of kind `check`: the gate over an app's folder as it is now, on a copy of its rows. */
import { VectorError } from "../errors/vector-error.ts";
import type { JobHandler } from "../job/job-context.ts";
import type { AppStore } from "../version/version-store.ts";
import type { AppHosts } from "./app-hosts.ts";
import { runChecks } from "./generate.ts";

export interface CheckTools {
  apps: AppStore;
  hosts: AppHosts;
}

export function createCheckHandler(tools: CheckTools): JobHandler {
  return async (context) => {
    const app = context.job.appId === null ? undefined : await tools.apps.find(context.job.appId);
    if (!app) throw new VectorError("app_not_found", "the app to check is not known any more");
    const report = await context.step("check", "Check the app", async (emit) => {
      const value = await runChecks(context, tools.hosts, emit, {
        appId: app.id,
        folder: app.folder,
        createDatabase: false,
        browser: (context.job.params as { browser?: boolean }).browser === true,
      });
      return { value, summary: value.status };
    });
    return { app: { id: app.id, slug: app.slug, name: app.name, path: app.folder }, check: report };
  };
}
