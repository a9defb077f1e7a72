/** The public names of `@vector/runtime/server`. */
export type { SessionInfo } from "./access/session-info.ts";
export { ApiError, type ApiErrorBody, type ApiErrorCode } from "./api-error.ts";
export { type AppDatabase, type OpenAppDatabaseOptions, openAppDatabase } from "./app-database.ts";
export { AppDatabaseError, type AppDatabaseErrorCode } from "./app-database-error.ts";
export { type AppServerOptions, createAppServer } from "./create-app-server.ts";
export type { Affected, DeletePlan } from "./delete-plan.ts";
export type { Facet } from "./facets.ts";
export type { Page } from "./list-query.ts";
export type { Migration } from "./migrations.ts";
export type { Option } from "./options.ts";
export { type InsertSampleRowsOptions, insertSampleRows } from "./samples/insert-sample-rows.ts";
export { countSampleRows, removeSampleRows } from "./samples/remove-sample-rows.ts";
