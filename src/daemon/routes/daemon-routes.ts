/** Routes about the daemon itself, its settings and its health. */
import type { RouteHandlers } from "../http/create-http-app.ts";
import { createOpenApi } from "../http/openapi.ts";
import type { RouteTools } from "./route-tools.ts";
import { toAppResource, toJobResource } from "./to-resource.ts";

type Names =
  | "daemon.show"
  | "daemon.stop"
  | "status"
  | "doctor"
  | "openapi"
  | "config.list"
  | "config.set"
  | "config.unset";

export function daemonRoutes(tools: RouteTools): Pick<RouteHandlers, Names> {
  const { config } = tools;
  return {
    "daemon.show": async () => tools.daemon(),
    "daemon.stop": async ({ body }) => {
      const runningJobs = tools.runningJobs();
      tools.stop(body.mode, body.reason);
      return { pid: process.pid, runningJobs };
    },
    status: async ({ query }) => {
      const app = await findApp(tools, query);
      const open = await tools.jobs.list({ orgId: tools.orgId, state: "open", limit: 100 });
      const daemon = tools.daemon();
      return { daemon, ...(app ? { app: await toAppResource(app, tools) } : {}), jobs: open.map(toJobResource) };
    },
    doctor: async () => ({ items: await tools.examine() }),
    openapi: async () => createOpenApi(tools.version),
    "config.list": async () => ({ items: config.list() }),
    "config.set": async ({ params, body }) => config.set(params.key, body.value),
    "config.unset": async ({ params }) => config.unset(params.key),
  };
}

/** Returns the app that was named, which must exist, or the one of the folder, if it is in one. */
async function findApp(tools: RouteTools, query: { app?: string | undefined; folder?: string | undefined }) {
  if (query.app !== undefined) return tools.appOperations.get(query.app);
  if (query.folder === undefined) return undefined;
  return tools.appOperations.resolveFolder(query.folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "app_not_found") return undefined;
    throw error;
  });
}
