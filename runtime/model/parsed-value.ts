/** What reading one given value comes to, and the characters that no value may have. */
import type { FieldValue } from "./types.ts";

/** `error` is a whole sentence that begins with the field's label. */
export type ParsedValue = { readonly value: FieldValue } | { readonly error: string };

// Control characters other than tab, line feed and carriage return, and halves of surrogate pairs: SQLite would cut or
// replace them.
export const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;
