/** The typed error for everything that keeps an app's database from being opened. */

export type AppDatabaseErrorCode =
  /** The file is not a SQLite database, or a damaged one. */
  | "database_corrupt"
  /** It has migrations that this app does not: a newer version of the app wrote it. */
  | "database_newer"
  /** A migration that was applied has other text now, or one was slipped in before it. */
  | "migration_changed"
  /** A migration could not be applied; it left nothing behind. */
  | "migration_failed"
  /** A table or column of the model is not in the database. */
  | "model_mismatch"
  /** The folder or file cannot be made, read or written. */
  | "database_unusable";

export class AppDatabaseError extends Error {
  readonly code: AppDatabaseErrorCode;
  readonly hint: string | undefined;

  constructor(code: AppDatabaseErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "AppDatabaseError";
    this.code = code;
    this.hint = options.hint;
  }
}
