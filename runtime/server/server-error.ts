/** Turns any thrown thing into an error of the API; what is inside the server stays inside. */
import Database from "better-sqlite3";
import { ApiError } from "./api-error.ts";
import { serverIssue } from "./issue-texts.ts";

export function describeError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Database.SqliteError) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
      return new ApiError("busy", serverIssue("busy"));
    }
    if (error.code === "SQLITE_FULL") return new ApiError("internal", serverIssue("disk_full"));
    if (error.code.startsWith("SQLITE_READONLY")) return new ApiError("internal", serverIssue("cannot_write"));
  }
  return new ApiError("internal", serverIssue("internal"));
}
