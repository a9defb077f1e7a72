/** Holds what is known while the items of a sentence are read in order. */
import type { Item } from "../source/split-items.ts";
import type { Token } from "../source/token.ts";
import { addFields } from "./read-attributes.ts";
import type { FreeState } from "./read-object.ts";
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
  /** True when the app itself is said to have them: "an app with members and loans". */
  naming: boolean;
  relation: Token | undefined;
  free: FreeState;
}

export function flush(mode: Mode, reading: Reading): void {
  if (mode.fields && mode.subject && mode.fields.length > 0)
    addFields(mode.subject, mode.fields, reading, {
      loose: mode.loose,
      required: mode.required,
      partial: mode.partial,
    });
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
    free: { verb: undefined, acted: false },
  };
}
