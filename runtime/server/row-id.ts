/** Reads the id of a record from a request's path. */
import type { Context } from "hono";
import { ApiError } from "./api-error.ts";

/** Throws `not_found` for what no record can have as its id. */
export function parseId(c: Context): number {
  const given = c.req.param("id") ?? "";
  const id = /^[1-9]\d{0,15}$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(id)) return id;
  throw new ApiError("not_found", `There is no record ${JSON.stringify(given.slice(0, 80))}`);
}
