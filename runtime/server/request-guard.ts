/** Refuses what no page of the app itself would send: other origins, forms, bodies that are not small JSON. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiError, badRequest } from "./api-error.ts";
import { serverIssue } from "./issue-texts.ts";

const LARGEST_BODY = 1_000_000;
/** Paths that take more: uploads and imports. */
const LARGER_BODIES = /^\/api\/(?:files|[^/]+\/import)$/;
const LARGER_BODY = 10_000_000;

/** A page of another site names itself in Origin, and a browser does not let it lie. */
export const refuseOtherOrigins: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header("origin");
  if (origin !== undefined && hostOf(origin) !== (context.req.header("host") ?? new URL(context.req.url).host)) {
    throw new ApiError("forbidden", serverIssue("other_site"));
  }
  // Told by browsers that leave Origin out of some requests.
  if (context.req.header("sec-fetch-site") === "cross-site" && context.req.method !== "GET") {
    throw new ApiError("forbidden", serverIssue("other_site"));
  }
  await next();
};

export const limitBody: MiddlewareHandler = (context, next) => {
  const maxSize = LARGER_BODIES.test(context.req.path) ? LARGER_BODY : LARGEST_BODY;
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError("too_large", serverIssue("too_large", { mb: maxSize / 1_000_000 }));
    },
  });
  return limit(context, next);
};

/** Returns the body as an object. Only `application/json` is read, which a form of another site cannot send. */
export async function readJsonObject(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new ApiError("unsupported_media_type", "The body must be JSON, with content-type application/json");
  }
  const body = parseJson(readText(await context.req.arrayBuffer()));
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw badRequest("The body must be an object");
  return body as Readonly<Record<string, unknown>>;
}

/** Returns whether a stored hash is the one that If-Match asks for; without the header every one is. */
export function matchEtag(header: string | undefined): (etag: string) => boolean {
  if (header === undefined) return () => true;
  const wanted = header.split(",").map((part) =>
    part
      .trim()
      .replace(/^W\//, "")
      .replace(/^"(.*)"$/, "$1"),
  );
  return (etag) => wanted.includes("*") || wanted.includes(etag);
}

/** Text in another encoding would be stored with replacement characters, and what it had said would be lost. */
function readText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badRequest("The body is not UTF-8");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The body is not JSON");
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
