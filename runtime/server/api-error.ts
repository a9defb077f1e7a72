/** The errors of the data API, their statuses and their JSON. */
import type { Issue } from "../model/issue.ts";
import { describeIssue } from "./issue-texts.ts";

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

/**
 * `message` and `fields` are English sentences. `reason` with `params`, and `issues` with theirs, say the same by code, for a
 * client that speaks another language. A `bad_request` is a mistake of the client's author: it has no reason, and `hint` says
 * what there is instead.
 */
export interface ApiErrorBody {
  readonly error: {
    readonly code: ApiErrorCode;
    readonly message: string;
    readonly hint?: string;
    readonly reason?: string;
    readonly params?: Issue["params"];
    readonly fields?: Record<string, string> | undefined;
    readonly issues?: Record<string, Issue>;
  };
  readonly [extra: string]: unknown;
}

export interface ApiErrorOptions {
  /** What is wrong with which field. */
  readonly issues?: Readonly<Record<string, Issue>>;
  readonly hint?: string;
  /** Sent beside `error`, such as the `current` row of a conflict. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Seconds, sent as a header. */
  readonly retryAfter?: number;
}

export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** Absent for text that is for the author of a client alone. */
  readonly issue: Issue | undefined;
  readonly issues: Readonly<Record<string, Issue>> | undefined;
  readonly hint: string | undefined;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(code: ApiErrorCode, what: Issue | string, options: ApiErrorOptions = {}) {
    super(typeof what === "string" ? what : describeIssue(what));
    this.name = "ApiError";
    this.code = code;
    this.issue = typeof what === "string" ? undefined : what;
    this.issues = options.issues;
    this.hint = options.hint;
    this.extra = options.extra ?? {};
    this.retryAfter = options.retryAfter;
  }

  get status(): (typeof STATUS)[ApiErrorCode] {
    return STATUS[this.code];
  }

  toJSON(): ApiErrorBody {
    const { code, message, hint, issue, issues } = this;
    const error = {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(issue ? { reason: issue.code, params: issue.params } : {}),
      ...(issues ? { fields: this.fields, issues: { ...issues } } : {}),
    };
    return { error, ...this.extra };
  }

  /** English sentences by field. */
  get fields(): Record<string, string> | undefined {
    if (!this.issues) return undefined;
    const entries = Object.entries(this.issues).map(([name, issue]) => [name, describeIssue(issue)] as const);
    return Object.fromEntries(entries);
  }

  /** The same error about something within: the names of its fields get a prefix. */
  within(prefix: string): ApiError {
    if (!this.issues) return this;
    const issues = Object.entries(this.issues).map(([name, issue]) => [`${prefix}${name}`, issue] as const);
    return new ApiError(this.code, this.issue ?? this.message, {
      issues: Object.fromEntries(issues),
      extra: this.extra,
    });
  }
}

/** A request that cannot be read; the message says what was given, the hint what there is. */
export function badRequest(message: string, hint?: string): ApiError {
  return new ApiError("bad_request", message, hint === undefined ? {} : { hint });
}

/** A `validation` error about one field. */
export function fieldError(name: string, issue: Issue): ApiError {
  return new ApiError("validation", issue, { issues: { [name]: issue } });
}
