/** What reading one given value comes to, and the characters that no value may have. */
import { type Issue, type IssueCode, issueText } from "./issue.ts";
import type { FieldModel, FieldValue } from "./types.ts";

/** `error` is the issue as a whole English sentence. */
export type ParsedValue = { readonly value: FieldValue } | { readonly error: string; readonly issue: Issue };

export function wrong(
  code: IssueCode,
  { label }: Pick<FieldModel, "label">,
  params: Issue["params"] = {},
): { readonly error: string; readonly issue: Issue } {
  const issue = { code, params: { label, ...params } };
  return { error: issueText(issue), issue };
}

// Control characters other than tab, line feed and carriage return, and halves of surrogate pairs: SQLite would cut or
// replace them.
export const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;
