/** Builds the data API of an app as a Hono application. */
import { type Context, Hono } from "hono";
import type { AppModel } from "../model/types.ts";
import { createAccessControl, isVisitorWithoutRole } from "./access/access-control.ts";
import { refusal } from "./access/require-right.ts";
import { addSessionRoutes } from "./access/session-routes.ts";
import { aggregateRows } from "./aggregate/aggregate-rows.ts";
import { ApiError, badRequest } from "./api-error.ts";
import { type AppContext, createAppContext, getTable, getVisibleTable } from "./app-context.ts";
import type { AppDatabase } from "./app-database.ts";
import { runBulk } from "./bulk.ts";
import { exportCsv } from "./csv/export-csv.ts";
import { importRows } from "./csv/import-rows.ts";
import { deleteRow, planDeleteRows } from "./delete-rows.ts";
import { embedChildren, parseEmbed } from "./embed.ts";
import { createEntityTables, type EntityTable } from "./entity-table.ts";
import { readFacets } from "./facets.ts";
import { addFileRoutes } from "./files/file-routes.ts";
import { countRows, listRows } from "./list-query.ts";
import { nameHint } from "./name-hint.ts";
import { readOptions } from "./options.ts";
import { getRow } from "./read-rows.ts";
import { limitBody, matchEtag, readJsonObject, refuseOtherOrigins } from "./request-guard.ts";
import { parseId } from "./row-id.ts";
import { addSampleRoutes } from "./sample-routes.ts";
import { describeError } from "./server-error.ts";
import { addStepRoutes } from "./steps/step-routes.ts";
import { createRow, updateRow } from "./write-rows.ts";

export interface AppServerOptions {
  readonly model: AppModel;
  readonly database: AppDatabase;
  /** The clock of `created_at`, `updated_at` and the defaults `today` and `now`. */
  readonly now?: () => Date;
  /** Is told about errors that are not the request's fault; the answer itself says nothing about their inside. */
  readonly onError?: (error: unknown) => void;
  /** A secret: a request with it in the header `x-vector-trusted` acts as an administrator. For programs, never for browsers. */
  readonly trusted?: string | undefined;
  /** The server is reached through a proxy alone, which puts the address of a client last in `X-Forwarded-For`. */
  readonly behindProxy?: boolean | undefined;
}

/** The routes stand below `/api`; the host may add its own beside them. */
export function createAppServer(options: AppServerOptions): Hono {
  const { model, database, now = () => new Date(), onError = () => undefined } = options;
  const system = createAppContext({ model, database, tables: createEntityTables(model), now });
  const control = createAccessControl(system, options);
  const app = new Hono();
  app.onError((error, c) => {
    const known = describeError(error);
    if (known.code === "internal") onError(error);
    c.header("cache-control", "no-store");
    if (known.retryAfter !== undefined) c.header("retry-after", String(known.retryAfter));
    return c.json(known.toJSON(), known.status);
  });
  app.use("/api/*", refuseOtherOrigins, limitBody, async (c: Context, next) => {
    c.header("cache-control", "no-store");
    c.header("x-content-type-options", "nosniff");
    c.header("cross-origin-resource-policy", "same-origin");
    const context = control.contextOf(c);
    c.set("context", context);
    if (isVisitorWithoutRole(context.person) && !isOpenPath(c.req.path)) throw refusal(context, "do this");
    await next();
  });
  app.get("/api/health", (c) => c.json({ ok: true, tables: [...contextOf(c).visible.tables.keys()] }));
  addSessionRoutes(app, control, system, contextOf);
  addSampleRoutes(app, contextOf);
  addListRoutes(app);
  addFileRoutes(app, contextOf);
  addStepRoutes(app, contextOf);
  addRowRoutes(app);
  app.all("/api/*", (c) => {
    throw new ApiError("not_found", `There is no ${c.req.method} ${c.req.path.slice(0, 200)}`);
  });
  return app;
}

/** What the person of the request works with; put there by the first middleware. */
function contextOf(c: Context): AppContext {
  return c.get("context") as AppContext;
}

/** Paths that answer somebody who is not signed in where nothing is open to visitors. */
function isOpenPath(path: string): boolean {
  return path === "/api/health" || path === "/api/session" || path === "/api/session/sign-up";
}

/** The table as the person sees it. */
function visibleTable(c: Context): EntityTable {
  return getVisibleTable(contextOf(c), c.req.param("table") ?? "");
}

function addListRoutes(app: Hono): void {
  const table = visibleTable;
  app.get("/api/:table", (c) =>
    c.json(
      listRows(contextOf(c), table(c), readQuery(c, ["q", "filter", "archived", "sort", "page", "pageSize", "embed"])),
    ),
  );
  app.get("/api/:table/count", (c) =>
    c.json({ total: countRows(contextOf(c), table(c), readQuery(c, ["q", "filter", "archived"])) }),
  );
  app.get("/api/:table/facets", (c) =>
    c.json({ items: readFacets(contextOf(c), table(c), readQuery(c, ["field", "q", "filter", "archived"])) }),
  );
  app.get("/api/:table/aggregate", (c) => {
    const known = ["measures", "group", "q", "filter", "archived", "sort", "limit"];
    return c.json(aggregateRows(contextOf(c), table(c), readQuery(c, known)));
  });
  app.get("/api/:table/options", (c) =>
    c.json({ items: readOptions(contextOf(c), table(c), readQuery(c, ["q", "limit", "ids"])) }),
  );
  app.get("/api/:table/export.csv", (c) => {
    const parts = exportCsv(contextOf(c), table(c), readQuery(c, ["q", "filter", "archived", "sort", "columns"]));
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${table(c).entity.table}.csv"`);
    return c.body(toStream(parts));
  });
  app.post("/api/:table/import", async (c) => {
    const target = getTable(contextOf(c), c.req.param("table"));
    return c.json(importRows(contextOf(c), target, await readJsonObject(c), isDryRun(c)));
  });
  app.post("/api/:table/bulk", async (c) => {
    const target = getTable(contextOf(c), c.req.param("table"));
    return c.json(runBulk(contextOf(c), target, await readJsonObject(c), isDryRun(c)));
  });
}

function addRowRoutes(app: Hono): void {
  const table = (c: Context): EntityTable => getTable(contextOf(c), c.req.param("table") ?? "");
  app.get("/api/:table/:id", (c) => {
    const target = visibleTable(c);
    const embeds = parseEmbed(target, readQuery(c, ["embed"]).embed);
    const row = getRow(contextOf(c), target, parseId(c));
    c.header("etag", `"${row._etag}"`);
    return c.json(embedChildren(contextOf(c), [row], embeds)[0]);
  });
  app.post("/api/:table", async (c) => {
    const target = table(c);
    const row = createRow(contextOf(c), target, await readJsonObject(c));
    c.header("etag", `"${row._etag}"`);
    c.header("location", `/api/${target.entity.table}/${row.id}`);
    return c.json(row, 201);
  });
  app.patch("/api/:table/:id", async (c) => {
    const [target, id] = [table(c), parseId(c)];
    const change = { given: await readJsonObject(c), matches: matchEtag(c.req.header("if-match")) };
    const row = updateRow(contextOf(c), target, id, change);
    c.header("etag", `"${row._etag}"`);
    return c.json(row);
  });
  app.delete("/api/:table/:id", (c) => {
    const [target, id] = [table(c), parseId(c)];
    if (isDryRun(c)) return c.json(planDeleteRows(contextOf(c), target, [id]));
    return c.json(deleteRow(contextOf(c), target, id, matchEtag(c.req.header("if-match"))));
  });
}

/** Returns the query; a parameter that is not known is refused, because a misspelt filter would look as if everything matched. */
function readQuery(c: Context, known: readonly string[]): Record<string, string> {
  const query = c.req.query();
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown === undefined) return query;
  throw badRequest(`There is no parameter ${JSON.stringify(unknown.slice(0, 100))}`, nameHint(unknown, known));
}

function isDryRun(c: Context): boolean {
  const given = c.req.query("dryRun");
  if (given === undefined || given === "0" || given === "false") return false;
  // Anything else, a typing mistake above all, must not delete.
  if (given === "1" || given === "true") return true;
  throw badRequest("dryRun must be 1 or 0");
}

function toStream(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel() {
      iterator.return?.();
    },
  });
}
