/**
 * Lists every route: its name, method and path. The schemas are in `api.ts` under the same names; this file stands apart so that
 * the client, which needs no schema at run time, starts without loading zod.
 */

export interface RouteShape {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path with `:name` segments. */
  path: string;
}

export const routeTable = {
  "daemon.show": { method: "GET", path: "/v1/daemon" },
  "daemon.stop": { method: "POST", path: "/v1/daemon/stop" },
  status: { method: "GET", path: "/v1/status" },
  doctor: { method: "GET", path: "/v1/doctor" },
  openapi: { method: "GET", path: "/v1/openapi.json" },
  "config.list": { method: "GET", path: "/v1/config" },
  "config.set": { method: "PUT", path: "/v1/config/:key" },
  "config.unset": { method: "DELETE", path: "/v1/config/:key" },
  "jobs.create": { method: "POST", path: "/v1/jobs" },
  "jobs.list": { method: "GET", path: "/v1/jobs" },
  "jobs.show": { method: "GET", path: "/v1/jobs/:jobId" },
  "jobs.log": { method: "GET", path: "/v1/jobs/:jobId/log" },
  "jobs.events": { method: "GET", path: "/v1/jobs/:jobId/events" },
  "jobs.cancel": { method: "POST", path: "/v1/jobs/:jobId/cancel" },
  "jobs.retry": { method: "POST", path: "/v1/jobs/:jobId/retry" },
  "jobs.answer": { method: "POST", path: "/v1/jobs/:jobId/answer" },
  "apps.list": { method: "GET", path: "/v1/apps" },
  "apps.resolve": { method: "POST", path: "/v1/apps/resolve" },
  "apps.import": { method: "POST", path: "/v1/apps/import" },
  "apps.show": { method: "GET", path: "/v1/apps/:app" },
  "apps.rename": { method: "POST", path: "/v1/apps/:app/rename" },
  "apps.delete": { method: "DELETE", path: "/v1/apps/:app" },
  "apps.explain": { method: "GET", path: "/v1/apps/:app/explain" },
  "apps.export": { method: "POST", path: "/v1/apps/:app/export" },
  "versions.list": { method: "GET", path: "/v1/apps/:app/versions" },
  "versions.show": { method: "GET", path: "/v1/apps/:app/versions/:version" },
  "preview.start": { method: "POST", path: "/v1/apps/:app/preview" },
  "preview.stop": { method: "DELETE", path: "/v1/apps/:app/preview" },
  "preview.problems": { method: "GET", path: "/v1/apps/:app/preview/problems" },
  "preview.startVersion": { method: "POST", path: "/v1/apps/:app/versions/:version/preview" },
  "preview.stopVersion": { method: "DELETE", path: "/v1/apps/:app/versions/:version/preview" },
  "audit.list": { method: "GET", path: "/v1/audit" },
} as const satisfies Record<string, RouteShape>;

export type RouteName = keyof typeof routeTable;

/** Version of the wire; a client and a daemon with different ones do not talk. */
export const protocolVersion = 1;

/** The only accepted Host header, so that no name a browser can be made to resolve reaches the daemon. */
export const daemonHost = "vector.daemon";
