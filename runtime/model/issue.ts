/** What can be wrong with a value: a code with its parameters, to be said in any language, and the English sentence. */

/** One thing that is wrong. `params` fill the places `{name}` of its sentence; `label` is the field's, as the app writes it. */
export interface Issue {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const ISSUE_TEXTS = {
  at_least: "{label} must be at least {min}",
  at_most: "{label} must be at most {max}",
  before: "{label} must not be before {other}",
  colour: "{label} must be a colour such as #1a73e8",
  date: "{label} must be a real date, such as 2025-03-31",
  datetime: "{label} must be a real date and time, such as 2025-03-31T14:30",
  email: "{label} must be an e-mail address, such as ana@example.com",
  entry_too_long: "{label}: one entry has more than {max} characters",
  entry_with_comma: "{label}: an entry cannot contain a comma",
  json: "{label} must be valid JSON",
  list: "{label} must be a list",
  number: "{label} must be a number",
  one_line: "{label} must be one line",
  one_of: "{label} must be one of {choices}",
  phone: "{label} must be a phone number",
  picture: "{label} must be an uploaded picture or a web address that starts with https://",
  record_number: "{label} must be the number of a record",
  record_numbers: "{label} must be numbers of records",
  required: "{label} is required",
  set_by_app: "{label} is set by the app",
  set_by_server: "{label} is set by the server",
  text: "{label} must be text",
  time: "{label} must be a time, such as 14:30",
  too_large_number: "{label} is too large a number",
  too_long: "{label} must have at most {max} characters",
  too_many_entries: "{label} must have at most {max} entries",
  unknown_field: "{entity} has no field {name}",
  unstorable: "{label} contains characters that cannot be stored",
  upload: "{label} must be an uploaded file",
  web_address: "{label} must be a web address that starts with https://",
  whole_number: "{label} must be a whole number",
  words: "{label} must be words",
  yes_or_no: "{label} must be yes or no",
} as const;

/** Codes that checking a value alone can come to; the server has more, see runtime/server/issue-texts.ts. */
export type IssueCode = keyof typeof ISSUE_TEXTS;

/** Returns the sentence with its places filled in; `texts` are those of another language, or of another set of codes. */
export function issueText({ code, params }: Issue, texts: Readonly<Record<string, string>> = ISSUE_TEXTS): string {
  return (texts[code] ?? code).replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
