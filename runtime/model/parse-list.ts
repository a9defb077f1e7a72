/** Turns a given list, of tags or of references, into the form in which a field stores it. */
import { type ParsedValue, UNSTORABLE, wrong } from "./parsed-value.ts";
import type { FieldModel } from "./types.ts";

const MOST_ENTRIES = 1000;
const LONGEST_TAG = 100;

/** Tags may come as one text with commas, references as text of digits. Doubled entries count once; nothing is `[]`. */
export function parseList(field: FieldModel, given: unknown): ParsedValue {
  const entries = toEntries(given);
  if (entries === undefined) return wrong("list", field);
  if (entries.length > MOST_ENTRIES) return wrong("too_many_entries", field, { max: MOST_ENTRIES });
  return field.type === "tags" ? parseTags(field, entries) : parseIds(field, entries);
}

function toEntries(given: unknown): readonly unknown[] | undefined {
  if (given === null || given === undefined || given === "") return [];
  if (typeof given === "string") return given.split(",");
  return Array.isArray(given) ? given : undefined;
}

function parseTags(field: FieldModel, entries: readonly unknown[]): ParsedValue {
  const tags = new Set<string>();
  for (const entry of entries) {
    if (typeof entry !== "string") return wrong("words", field);
    const tag = entry.normalize("NFC").trim();
    if (tag === "") continue;
    if (UNSTORABLE.test(tag)) return wrong("unstorable", field);
    if (tag.length > LONGEST_TAG) return wrong("entry_too_long", field, { max: LONGEST_TAG });
    if (tag.includes(",")) return wrong("entry_with_comma", field);
    tags.add(tag);
  }
  return { value: [...tags] };
}

function parseIds(field: FieldModel, entries: readonly unknown[]): ParsedValue {
  const ids = new Set<number>();
  for (const entry of entries) {
    const id = typeof entry === "string" && /^\d{1,16}$/.test(entry.trim()) ? Number(entry) : entry;
    if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 1) {
      return wrong("record_numbers", field);
    }
    ids.add(id);
  }
  return { value: [...ids] };
}
