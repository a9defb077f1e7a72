/** The public names of `@vector/runtime/model`. */
export * from "./calendar.ts";
export { boundsOf, findField, isSearchable, maxLengthOf, type StoredAs, traitsOf } from "./field-traits.ts";
export * from "./format-value.ts";
export { ISSUE_TEXTS, type Issue, type IssueCode, issueText } from "./issue.ts";
export { parseFieldValue, roundTo } from "./parse-field-value.ts";
export type { ParsedValue } from "./parsed-value.ts";
export type * from "./types.ts";
export { defaultValueOf, type ValidationOptions, validateRecord } from "./validate-record.ts";
