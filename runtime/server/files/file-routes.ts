/** The routes of uploads: taking one in, and serving it as part of the record that holds it. */
import type { Context, Hono } from "hono";
import { isAllowed, refusal } from "../access/require-right.ts";
import { ApiError } from "../api-error.ts";
import { type AppContext, getVisibleTable } from "../app-context.ts";
import { parseId } from "../row-id.ts";
import { contentDisposition } from "./content-disposition.ts";
import { SHOWN_TYPES } from "./picture-type.ts";
import { findStoredFile, storeFile } from "./store-file.ts";

export function addFileRoutes(app: Hono, contextOf: (c: Context) => AppContext): void {
  app.post("/api/files", async (c) => {
    const context = contextOf(c);
    requireSomeWriting(context);
    // A form or a link of another page cannot send this header.
    if (c.req.header("x-vector-upload") !== "1") {
      throw new ApiError("forbidden", "An upload needs the header x-vector-upload: 1");
    }
    const bytes = Buffer.from(await c.req.arrayBuffer());
    const file = { name: c.req.query("name"), type: c.req.header("content-type"), bytes };
    return c.json(storeFile(context.database, file, context.now()), 201);
  });
  app.get("/api/:table/:id/files/:field", (c) => serveFile(contextOf(c), c));
}

/** Uploads are for records, so whoever may write none has no use for them. */
function requireSomeWriting(context: AppContext): void {
  const tables = [...context.tables.values()];
  if (tables.some((table) => isAllowed(context, table, "create") || isAllowed(context, table, "update"))) return;
  throw refusal(context, "upload files");
}

/** The address belongs to the record's field, not to the upload: who may not read the one does not get the other. */
function serveFile(context: AppContext, c: Context): Response {
  const file = findStoredFile(
    context,
    getVisibleTable(context, c.req.param("table") ?? ""),
    parseId(c),
    c.req.param("field"),
  );
  if (!file) throw new ApiError("not_found", "There is no such file");
  const etag = `"${file.sha256}"`;
  c.header("etag", etag);
  // To be asked again each time, because rights can change; unchanged bytes are not sent again.
  c.header("cache-control", "private, no-cache");
  c.header("x-content-type-options", "nosniff");
  c.header("content-security-policy", "sandbox; default-src 'none'");
  c.header("content-disposition", contentDisposition(SHOWN_TYPES.has(file.type) ? "inline" : "attachment", file.name));
  c.header("content-type", file.type);
  if (c.req.header("if-none-match")?.split(/,\s*/).includes(etag)) return c.body(null, 304);
  return c.body(new Uint8Array(file.bytes));
}
