/** The error a failed request to the data API becomes: a code to branch on, a sentence for people and messages per field. */

/** Codes of the data API, plus `network` (no answer came) and `unreadable` (an answer that is not the API's). */
export type ApiErrorCode =
  | "validation"
  | "not_found"
  | "conflict"
  | "bad_request"
  | "restricted"
  | "unauthorized"
  | "forbidden"
  | "rate_limited"
  | "internal"
  | "network"
  | "unreadable"
  | (string & {});

export interface ApiErrorOptions {
  code: ApiErrorCode;
  message: string;
  /** HTTP status; 0 where no answer came. */
  status: number;
  /** Messages keyed by field name. */
  fields?: Record<string, string> | undefined;
  /** The whole answer, e.g. `current` of a conflict. */
  body?: unknown;
  cause?: unknown;
}

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly fields: Record<string, string>;
  readonly body: unknown;

  constructor(options: ApiErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.status = options.status;
    this.fields = options.fields ?? {};
    this.body = options.body;
  }
}

/** Whether asking again may help: nothing came back, or a proxy in between said the server is away. */
export function isRetryable(error: unknown): boolean {
  return error instanceof ApiError && (error.code === "network" || [502, 503, 504].includes(error.status));
}

/** Whether a request ended because the asker gave up on it. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Reads an answer that is not 2xx; one that is not the API's JSON still gives a useful sentence. */
export async function readApiError(response: Response, translate: (message: string) => string): Promise<ApiError> {
  const text = await response.text();
  const body = parseJson(text);
  const error = isObject(body) && isObject(body["error"]) ? body["error"] : undefined;
  if (error === undefined || typeof error["message"] !== "string") {
    return new ApiError({
      code: "unreadable",
      status: response.status,
      message: `The server answered ${response.status} ${response.statusText}`.trim(),
      body: body ?? text,
    });
  }
  return new ApiError({
    code: typeof error["code"] === "string" ? error["code"] : "internal",
    status: response.status,
    message: translate(error["message"]),
    fields: readFields(error["fields"], translate),
    body,
  });
}

function readFields(value: unknown, translate: (message: string) => string): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, message]) =>
      typeof message === "string" ? [[name, translate(message)]] : [],
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Not JSON: the caller says so with the status.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
