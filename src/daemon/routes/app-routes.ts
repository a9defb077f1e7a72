/** Routes of apps, their versions, previews and audit entries. */
import { VectorError } from "../../core/errors/vector-error.ts";
import { explainApp } from "../apps/explain-app.ts";
import type { RouteHandlers } from "../http/create-http-app.ts";
import { problemCursor } from "../problems/sqlite-problem-log.ts";
import { nextPage } from "./paging.ts";
import type { RouteTools } from "./route-tools.ts";
import { toAppResource, toPreviewResource, toProblemResource, toVersionResource } from "./to-resource.ts";

type Names = Extract<
  keyof RouteHandlers,
  `apps.${string}` | `versions.${string}` | `preview.${string}` | `audit.${string}`
>;

export function appRoutes(tools: RouteTools): Pick<RouteHandlers, Names> {
  const { appOperations, apps, versions } = tools;
  return {
    "apps.list": async ({ query }) => {
      const before = query.cursor === undefined ? {} : { before: query.cursor };
      const found = await apps.list(tools.orgId, { ...before, limit: query.limit + 1 });
      const items = await Promise.all(found.map((app) => toAppResource(app, tools)));
      return nextPage(items, query.limit, (app) => app.id);
    },
    "apps.resolve": async ({ body }) => toAppResource(await appOperations.resolveFolder(body.folder), tools),
    "apps.import": async ({ body }) => toAppResource(await appOperations.import(body.folder), tools),
    "apps.show": async ({ params }) => toAppResource(await appOperations.get(params.app), tools),
    "apps.rename": async ({ params, body }) => toAppResource(await appOperations.rename(params.app, body.slug), tools),
    "apps.delete": async ({ params }) => toAppResource(await appOperations.forget(params.app), tools),
    "apps.explain": async ({ params, query }) => {
      const app = await appOperations.get(params.app);
      return { items: await explainApp(app, query.subject, versions) };
    },
    "apps.export": async ({ params, body }) => tools.exporter.export(await appOperations.get(params.app), body),
    "versions.list": async ({ params, query }) => {
      const app = await appOperations.get(params.app);
      const before = query.cursor === undefined ? {} : { before: numberCursor(query.cursor) };
      const found = await versions.list(app.id, { ...before, limit: query.limit + 1 });
      return nextPage(found.map(toVersionResource), query.limit, (version) => String(version.number));
    },
    "versions.show": async ({ params }) => {
      const app = await appOperations.get(params.app);
      const version = await appOperations.getVersion(app, params.version);
      const files = await versions.files(version.id);
      const fileList = files.map(({ path, mode, size, hash }) => ({ path, mode, bytes: size, hash }));
      return { ...toVersionResource(version), fileList };
    },
    "preview.start": async ({ params }) => toPreviewResource(await appOperations.startPreview(params.app)),
    "preview.stop": async ({ params }) => {
      const app = await appOperations.get(params.app);
      return { stopped: await tools.hosts.stopPreview(app.id) };
    },
    "preview.problems": async ({ params, query }) => {
      const app = await appOperations.get(params.app);
      const before = query.cursor === undefined ? {} : { before: query.cursor };
      const found = await tools.problems.list(app.id, {
        ...before,
        open: query.state === "open",
        limit: query.limit + 1,
      });
      return nextPage(found.map(toProblemResource), query.limit, problemCursor);
    },
    "preview.startVersion": async ({ params, body }) =>
      toPreviewResource(await appOperations.startVersionPreview(params.app, params.version, body)),
    "preview.stopVersion": async ({ params }) => {
      const app = await appOperations.get(params.app);
      const version = await appOperations.getVersion(app, params.version);
      return { stopped: await tools.hosts.stopPreview(app.id, version.id) };
    },
    "audit.list": async ({ query }) => {
      const app = query.app === undefined ? undefined : await appOperations.get(query.app);
      let select = tools.store.kysely.selectFrom("audit_entries").selectAll().where("org_id", "=", tools.orgId);
      if (app) select = select.where("app_id", "=", app.id);
      if (query.cursor !== undefined) select = select.where("id", "<", numberCursor(query.cursor));
      const rows = await select
        .orderBy("id", "desc")
        .limit(query.limit + 1)
        .execute();
      const items = rows.map((row) => ({
        id: row.id,
        at: row.at,
        actor: row.actor,
        operation: row.operation,
        appId: row.app_id,
        before: row.before === null ? null : (JSON.parse(row.before) as unknown),
        after: row.after === null ? null : (JSON.parse(row.after) as unknown),
      }));
      return nextPage(items, query.limit, (entry) => String(entry.id));
    },
  };
}

function numberCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new VectorError("invalid_request", `query.cursor: ${JSON.stringify(cursor)} is no cursor of this list`);
}
