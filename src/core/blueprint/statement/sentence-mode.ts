/** Holds what is known while the items of a sentence are read in order. */

import { DETERMINERS } from "../lexicon/words.ts";
import type { Item } from "../source/split-items.ts";
import type { Token } from "../source/token.ts";
import { lowerOf } from "./read-annotation.ts";
import { addFields } from "./read-attributes.ts";
import type { FreeState } from "./read-object.ts";
import { addLines } from "./read-part.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

/** State of a sentence while its items are read in order. */
export interface Mode {
  subject: Phrase | undefined;
  /** Items collected for the subject. */
  fields: Item[] | undefined;
  loose: boolean;
  /** In a run that lists kinds of record ("products, locations, stock movements"): those that are known, or all under a heading. */
  listing: "known" | "all" | undefined;
  /** "including", "such as": what is listed are examples. */
  partial: boolean;
  /** "must have": each of them is required. */
  required: boolean;
  features: boolean;
  /** True while the attributes belong to one of several things that the app does: "recording kayaks with a name, planning trips". */
  deeds?: boolean;
  /** True when the app itself is said to have them: "an app with members and loans". */
  naming: boolean;
  relation: Token | undefined;
  /** True when all items after the first are nouns in the plural. */
  plurals: boolean;
  free: FreeState;
}

/** "invoices with line items (description, quantity), a due date": the lines are records of their own. */
function isLines(item: Item): boolean {
  const words = item.tokens.filter((token) => token.kind !== "group" && !DETERMINERS.has(token.lower));
  return /^(?:line[- ]items?|lines|order lines|invoice lines|positions)$/u.test(lowerOf(words));
}

/** Ends the list of the subject's attributes. */
export function flush(mode: Mode, reading: Reading): void {
  const { subject, fields } = mode;
  if (fields && subject && fields.length > 0) {
    const lines = fields.filter((item) => isLines(item));
    const own = fields.filter((item) => !lines.includes(item));
    if (own.length > 0)
      addFields(subject, own, reading, { loose: mode.loose, required: mode.required, partial: mode.partial });
    for (const item of lines) addLines(subject, item.tokens, reading);
  }
  mode.fields = undefined;
}

export function newMode(): Mode {
  return {
    subject: undefined,
    fields: undefined,
    loose: false,
    partial: false,
    listing: undefined,
    required: false,
    features: false,
    naming: false,
    relation: undefined,
    plurals: false,
    free: { verb: undefined, acted: false },
  };
}
