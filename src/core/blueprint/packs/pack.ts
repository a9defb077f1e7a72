/** Defines a domain pack: what apps of one kind usually keep and do, as data. */

/** A link to another kind of record; `brings` adds that kind when nobody named it. */
export interface PackLink {
  to: string;
  /** Words that name the field; the target's own name when absent. */
  role?: string;
  brings?: boolean;
  /** The record is a line item of the target, edited in its form. */
  lines?: boolean;
  /** A record may be linked to several of the target. */
  many?: boolean;
}

export interface RecordTemplate {
  /** Singular nouns for it, lower case; the first is used when the pack itself adds the record. */
  nouns: readonly string[];
  /** Fields in the language of requests, separated by semicolons: "name; status (open, closed)". */
  fields: string;
  links?: readonly PackLink[];
  /** Kinds of record that it is nothing without, brought with it: "% item", where % is what the person calls the record. */
  with?: readonly string[];
  /**
   * What is done with the record, in the language of requests; "it" is the record. Used only where the record has the fields
   * that a sentence speaks of, and never against what the person said. For example "status goes from draft to sent to paid",
   * "Approve: from requested to approved, by manager, asks decision note, sets decided on to today", "board by status",
   * "chart of amount per month". docs/BLUEPRINT.md has the grammar.
   */
  says?: readonly string[];
  /** What the noun means where the request says that the record refers to two others. */
  between?: true;
  /** Words of fields that hold what identifies the record, whatever they mean elsewhere: the "tag" of an asset. */
  codes?: readonly string[];
  /** Values that sample rows take theirs from, by the words of the field. */
  examples?: Readonly<Record<string, readonly string[]>>;
}

/** Returns the example values of a field; a field may be called "constructor" without being one. */
export function examplesOf(template: RecordTemplate, words: string): readonly string[] | undefined {
  const { examples } = template;
  return examples && Object.hasOwn(examples, words) ? examples[words] : undefined;
}

export interface Pack {
  id: string;
  /** Lower-case words and phrases that call for the pack. */
  cues: readonly string[];
  records: readonly RecordTemplate[];
  /** Records added when the request names none. */
  core: readonly string[];
}
