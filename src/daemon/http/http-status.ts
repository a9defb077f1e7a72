/** Maps kinds of errors to HTTP statuses, once for all routes. */
import type { ErrorKind } from "../../core/errors/vector-error.ts";

export const httpStatus = {
  invalid: 400,
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  tooLarge: 413,
  failed: 422,
  needsModel: 422,
  needsAnswer: 409,
  limit: 429,
  modelEndpoint: 502,
  unavailable: 503,
  cancelled: 409,
  internal: 500,
} as const satisfies Record<ErrorKind, number>;
