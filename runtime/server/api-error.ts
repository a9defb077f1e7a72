/** The errors of the data API, their statuses and their JSON. */

const STATUS = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  restricted: 409,
  too_large: 413,
  unsupported_media_type: 415,
  validation: 422,
  rate_limited: 429,
  internal: 500,
  busy: 503,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

export interface ApiErrorBody {
  readonly error: { readonly code: ApiErrorCode; readonly message: string; readonly fields?: Record<string, string> };
  readonly [extra: string]: unknown;
}

/** `extra` is sent beside `error`, such as the `current` row of a conflict; `retryAfter` are seconds, sent as a header. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    options: { fields?: Record<string, string>; extra?: Readonly<Record<string, unknown>>; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.fields = options.fields;
    this.extra = options.extra ?? {};
    this.retryAfter = options.retryAfter;
  }

  get status(): (typeof STATUS)[ApiErrorCode] {
    return STATUS[this.code];
  }

  toJSON(): ApiErrorBody {
    const { code, message, fields } = this;
    return { error: fields ? { code, message, fields } : { code, message }, ...this.extra };
  }
}

/** A request that cannot be read; the message says what was given. */
export function badRequest(message: string): ApiError {
  return new ApiError("bad_request", message);
}
