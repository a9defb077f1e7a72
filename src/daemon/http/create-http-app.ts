/** Makes the HTTP side of the daemon from the declared routes: guard, validation, error mapping, one handler a route. */

import type { Context } from "hono";
import { Hono } from "hono";
import type { z } from "zod";
import { VectorError } from "../../core/errors/vector-error.ts";
import { api, type RouteOutput, type RouteSchemas } from "../../protocol/api.ts";
import { type RouteName, routeTable } from "../../protocol/route-table.ts";
import { guard, limitBody } from "./guard.ts";
import { httpStatus } from "./http-status.ts";

type Api = typeof api;
type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given: the validated parts of the request, and the raw context for the event stream alone. */
export interface RouteRequest<N extends RouteName> {
  params: Api[N] extends { params: infer P } ? Parsed<P> : undefined;
  query: Api[N] extends { query: infer Q } ? Parsed<Q> : undefined;
  body: Api[N] extends { body: infer B } ? Parsed<B> : undefined;
  context: Context;
}

export type RouteHandlers = { [N in RouteName]: (request: RouteRequest<N>) => Promise<RouteOutput<N> | Response> };

export interface HttpAppOptions {
  handlers: RouteHandlers;
  /** Returns the VectorError to answer with. */
  describe: (error: unknown) => VectorError;
  /** Called at the start and the end of each request, for the idle rule. */
  onActivity: () => void;
  log: (level: "debug" | "error", text: string, fields: object) => void;
}

export function createHttpApp(options: HttpAppOptions): Hono {
  const app = new Hono();
  app.use(guard);
  app.use(limitBody);
  app.use(async (context, next) => {
    options.onActivity();
    await next();
    options.log("debug", "request", { method: context.req.method, path: context.req.path, status: context.res.status });
  });
  for (const name of Object.keys(routeTable) as RouteName[]) addRoute(app, name, options.handlers[name] as AnyHandler);
  app.notFound((context) => {
    throw new VectorError("route_not_found", `there is no ${context.req.method} ${context.req.path}`, {
      hint: "GET /v1/openapi.json lists every route",
    });
  });
  app.onError((error, context) => {
    const failure = options.describe(error);
    if (failure.kind === "internal")
      options.log("error", "a request failed unexpectedly", { path: context.req.path, err: error });
    return context.json({ error: failure.toJSON() }, httpStatus[failure.kind]);
  });
  return app;
}

type AnyHandler = (request: { params: unknown; query: unknown; body: unknown; context: Context }) => Promise<unknown>;

function addRoute(app: Hono, name: RouteName, handler: AnyHandler): void {
  const route = routeTable[name];
  const schemas: RouteSchemas = api[name];
  app.on(route.method, route.path, async (context) => {
    const params = schemas.params && parse("path", schemas.params, context.req.param());
    const query = schemas.query && parse("query", schemas.query, context.req.query());
    const body = schemas.body && parse("body", schemas.body, await readJson(context));
    const result = await handler({ params, query, body, context });
    if (result instanceof Response) return result;
    return context.json(result as object, schemas.status ?? 200);
  });
}

async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new VectorError("invalid_request", "the body is not JSON", { cause });
  }
}

function parse(part: string, schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${[part, ...issue.path].join(".")}: ${issue.message}`);
  throw new VectorError("invalid_request", problems.slice(0, 5).join("; "), { details: { problems } });
}
