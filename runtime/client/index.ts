/** What app code may import from `@vector/runtime/client`. */
export { ApiError, type ApiErrorCode, isAbort, isRetryable } from "./api-error.ts";
export * from "./data-client.ts";
export { type DataAccess, DataProvider, useDataAccess, useDataClient } from "./data-context.tsx";
export { showRow } from "./optimistic-row.ts";
export * from "./queries.ts";
export {
  type DehydratedQueries,
  type Query,
  QueryCache,
  type QueryCacheOptions,
  type QueryState,
} from "./query-cache.ts";
export { allRows, restoreRow } from "./records.ts";
export {
  type Credentials,
  changePassword,
  mustSignIn,
  openSession,
  type Rights,
  resetPassword,
  rightsOf,
  type Session,
  type SessionUser,
  sessionQuery,
  signIn,
  signOut,
  signUp,
} from "./session.ts";
export { type RunStepRequest, runStep, type StepResult } from "./steps.ts";
export { type Upload, uploadFile } from "./uploads.ts";
export { type Mutation, useMutation } from "./use-mutation.ts";
export { type QueryView, type UseQueryOptions, useQuery } from "./use-query.ts";
