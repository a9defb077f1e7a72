/** Turns any thrown thing into an error of the API; what is inside the server stays inside. */
import Database from "better-sqlite3";
import { ApiError } from "./api-error.ts";

export function describeError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Database.SqliteError) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
      return new ApiError("busy", "The database is in use by another program; try again");
    }
    if (error.code === "SQLITE_FULL") return new ApiError("internal", "The disk is full; nothing was changed");
    if (error.code.startsWith("SQLITE_READONLY")) return new ApiError("internal", "The database cannot be written");
  }
  return new ApiError("internal", "Something went wrong on the server; nothing was changed");
}
