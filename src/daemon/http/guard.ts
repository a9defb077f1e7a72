/** Refuses every request that could come from a browser or was meant for another server, and bodies that are too large. */
import type { MiddlewareHandler } from "hono";
import { VectorError } from "../../core/errors/vector-error.ts";
import { daemonHost } from "../../protocol/route-table.ts";

/** Largest request body, in bytes; prompts of 200,000 characters fit in any encoding. */
const maxBodyBytes = 2 * 1024 * 1024;

export const guard: MiddlewareHandler = async (context, next) => {
  const header = (name: string) => context.req.header(name);
  if (header("origin") !== undefined || header("referer") !== undefined) {
    throw new VectorError("request_refused", "requests from web pages are refused");
  }
  if (header("host") !== daemonHost) throw new VectorError("request_refused", `the Host must be ${daemonHost}`);
  const type = header("content-type");
  if (type !== undefined && !/^application\/json\b/i.test(type)) {
    throw new VectorError("invalid_request", `a body must be application/json, not ${type}`);
  }
  await next();
};

/** Refuses what is too large by what the request says of its body, and a body that does not say; Node holds it to its word. */
export const limitBody: MiddlewareHandler = async (context, next) => {
  if (context.req.header("transfer-encoding") !== undefined) {
    throw new VectorError("invalid_request", "a body needs a Content-Length");
  }
  if (Number(context.req.header("content-length") ?? 0) > maxBodyBytes) {
    throw new VectorError("body_too_large", `a request body may have ${maxBodyBytes} bytes at most`);
  }
  await next();
};
