/** Defines a domain pack: what apps of one kind usually keep, as data. */

/** A link to another kind of record; `brings` adds that kind when nobody named it. */
export interface PackLink {
  to: string;
  /** Words that name the field; the target's own name when absent. */
  role?: string;
  brings?: boolean;
}

export interface RecordTemplate {
  /** Singular nouns for it, lower case; the first is used when the pack itself adds the record. */
  nouns: readonly string[];
  /** Fields in the language of requests, separated by semicolons: "name; status (open, closed)". */
  fields: string;
  links?: readonly PackLink[];
}

export interface Pack {
  id: string;
  /** Lower-case words and phrases that call for the pack. */
  cues: readonly string[];
  records: readonly RecordTemplate[];
  /** Records added when the request names none. */
  core: readonly string[];
}
