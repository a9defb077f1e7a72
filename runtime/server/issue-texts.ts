/** The English sentences of what the server finds wrong beyond single values. A client says them in its own language by code. */
import { ISSUE_TEXTS, type Issue, issueText } from "../model/issue.ts";

export const SERVER_ISSUE_TEXTS = {
  already_taken: "{label} is taken by another record already",
  already_taken_maybe_archived: "{label} is taken by another record already, perhaps an archived one",
  below_itself: "{label}: a {entity} cannot stand below itself",
  busy: "The database is in use by another program; try again",
  cannot_write: "The database cannot be written",
  cell_boolean: '{label}: "{text}" is not yes or no',
  cell_choice: '{label}: "{text}" is not one of {choices}',
  cell_date: '{label}: "{text}" is not a date that can be read in one way, such as 2025-03-31',
  cell_datetime: '{label}: "{text}" is not a date and time, such as 2025-03-31 14:30',
  cell_duration: '{label}: "{text}" is not a duration, such as 1h 20m or 80',
  cell_no_record: '{label}: there is no {entity} "{text}"',
  cell_number: '{label}: "{text}" is not a number',
  cell_several_records: '{label}: there are {count} {entities} "{text}"; use the number of one',
  cell_time: '{label}: "{text}" is not a time, such as 14:30',
  changed_meanwhile: "Someone changed this {entity} in the meantime",
  current_password_wrong: "The current password is wrong",
  disk_full: "The disk is full; nothing was changed",
  effect_refused: "{title}: {reason}",
  email_taken: "There is somebody with this address already: sign in, or ask an administrator for a password",
  file_empty: "The file is empty",
  forbidden: "You may not {what}",
  internal: "Something went wrong on the server; nothing was changed",
  key_empty: "{key} is empty, and records are to be found by it",
  key_of_none: "{key} is {text}, and there is no such record",
  key_of_several: "{key} is that of several records",
  key_twice: "{key} stands in line {line} already",
  last_administrator: "This is the last administrator who can sign in; make somebody else one first",
  may_not_set: "You may not set {label}",
  missing_reference: "{label} refers to a record that does not exist",
  no_line: "There is no {entity} {id} here",
  no_move: "{label} is {now} and cannot be changed",
  no_record: "There is no {entity} {id}",
  no_such_record: "{label}: there is no {entity} {id}",
  no_such_upload: "{label}: there is no such upload",
  not_allowed: "{label} has a value that the database does not allow",
  not_asked_for: "{label} is not asked for here",
  not_picture: "{label} must be a picture",
  nothing_imported: "Nothing was imported. Line {line}: {reason}",
  only_moves: "{label} is {now} and can become {moves} only",
  only_yourself: "{label} can only be yourself",
  other_site: "This request comes from another site",
  password_long: "The password must have at most {max} characters",
  password_repeats: "The password is one character again and again",
  password_required: "A password is required",
  password_short: "The password must have at least {min} characters",
  referred_to: "Cannot delete: other records refer to it ({by})",
  row_refused: "{entity} {title}: {reason}",
  row_too_long: "has {cells} cells, and there are {columns} columns",
  sign_in: "Sign in to go on",
  sign_up_closed: "Accounts are made by administrators; ask one for yours",
  starts_otherwise: "A new {entity} starts as {allowed}, not as {status}",
  step_closed: '"{step}" is not possible for this {entity} now',
  step_closed_status: '"{step}" is not possible for this {entity} now: it is {status}',
  too_large: "A request can have at most {mb} MB",
  too_many_attempts: "Too many attempts; try again in {minutes} minutes",
  too_many_attempts_minute: "Too many attempts; try again in a minute",
  wrong_credentials: "The email address or the password is wrong",
} as const;

/** Codes of the server's own issues; those of single values are in runtime/model/issue.ts. */
export type ServerIssueCode = keyof typeof SERVER_ISSUE_TEXTS;

export function serverIssue(code: ServerIssueCode, params: Issue["params"] = {}): Issue {
  return { code, params };
}

/** Returns the English sentence of any issue of the data API. */
export function describeIssue(issue: Issue): string {
  return issueText(issue, ALL_TEXTS);
}

const ALL_TEXTS: Readonly<Record<string, string>> = { ...ISSUE_TEXTS, ...SERVER_ISSUE_TEXTS };
