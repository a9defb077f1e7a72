/** Defines the one error type of Vector: a code from the table below, a sentence for people and, where there is one, a hint. */

/** What sort of failure it is. Each edge maps a kind once: the daemon to an HTTP status, the CLI to an exit code. */
export type ErrorKind =
  | "invalid"
  | "notFound"
  | "forbidden"
  | "conflict"
  | "tooLarge"
  | "failed"
  | "needsModel"
  | "needsAnswer"
  | "limit"
  | "modelEndpoint"
  | "unavailable"
  | "cancelled"
  | "internal";

/** Every code Vector can report, with its kind. docs/errors.md explains each; a test keeps the three in step. */
export const errorCodes = Object.freeze({
  usage: "invalid",
  invalid_request: "invalid",
  nothing_understood: "invalid",
  spec_invalid: "invalid",
  config_invalid: "invalid",
  route_not_found: "notFound",
  app_not_found: "notFound",
  job_not_found: "notFound",
  version_not_found: "notFound",
  question_not_found: "notFound",
  subject_not_found: "notFound",
  request_refused: "forbidden",
  body_too_large: "tooLarge",
  target_not_empty: "conflict",
  target_not_writable: "failed",
  target_in_app: "invalid",
  export_name_taken: "conflict",
  app_folder_missing: "failed",
  app_folder_invalid: "invalid",
  app_exists: "conflict",
  job_state: "conflict",
  question_open: "needsAnswer",
  confirmation_needed: "needsAnswer",
  needs_model: "needsModel",
  timed_out: "limit",
  job_cancelled: "cancelled",
  job_interrupted: "failed",
  step_failed: "failed",
  host_failed: "failed",
  preview_failed: "failed",
  disk_full: "failed",
  daemon_unavailable: "unavailable",
  daemon_start_failed: "unavailable",
  daemon_newer: "unavailable",
  daemon_stopping: "unavailable",
  store_newer: "unavailable",
  store_corrupt: "unavailable",
  store_read_only: "unavailable",
  store_missing: "unavailable",
  store_disk_full: "unavailable",
  sqlite_too_old: "unavailable",
  internal: "internal",
} as const satisfies Record<string, ErrorKind>);

export type ErrorCode = keyof typeof errorCodes;

export interface VectorErrorOptions {
  hint?: string | undefined;
  details?: Record<string, unknown> | undefined;
  cause?: unknown;
}

/** The wire and `--json` form of an error. */
export interface ErrorJson {
  code: ErrorCode;
  kind: ErrorKind;
  message: string;
  hint?: string;
  details?: Record<string, unknown>;
  causes?: string[];
}

/** An error with a code. `message` says what failed and with which value; `hint` says what to do about it. */
export class VectorError extends Error {
  override readonly name = "VectorError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, options: VectorErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.details = options.details;
  }

  get kind(): ErrorKind {
    return errorCodes[this.code];
  }

  toJSON(): ErrorJson {
    const causes = causeMessages(this.cause);
    return {
      code: this.code,
      kind: this.kind,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.details === undefined ? {} : { details: this.details }),
      ...(causes.length === 0 ? {} : { causes }),
    };
  }

  /** Returns the error of a wire object; an unknown code (from a newer daemon) becomes `internal` with its text kept. */
  static fromJSON(json: {
    code: string;
    message: string;
    hint?: string;
    details?: Record<string, unknown>;
    causes?: string[];
  }): VectorError {
    const code = Object.hasOwn(errorCodes, json.code) ? (json.code as ErrorCode) : "internal";
    const cause = json.causes?.reduceRight<Error | undefined>(
      (inner, message) => (inner ? new Error(message, { cause: inner }) : new Error(message)),
      undefined,
    );
    return new VectorError(code, json.message, { hint: json.hint, details: json.details, cause });
  }
}

/** Returns the messages of a chain of causes, outermost first, at most five deep. */
export function causeMessages(cause: unknown): string[] {
  const messages: string[] = [];
  let current = cause;
  while (current !== undefined && current !== null && messages.length < 5) {
    messages.push(current instanceof Error ? current.message : String(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return messages;
}

/** Returns a VectorError as it is, and anything else as `internal` with the original as its cause. */
export function toVectorError(error: unknown): VectorError {
  if (error instanceof VectorError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new VectorError("internal", `Vector met an error it did not expect: ${message}`, { cause: error });
}
