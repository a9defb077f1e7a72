/** Turns a person's words into identifiers and labels. */
import { RESERVED_TABLES } from "../../spec/find-entity-problems.ts";
import { plural, singular } from "./inflect.ts";
import { shortHash, transliterate } from "./transliterate.ts";

const ACRONYMS = new Set(
  "id url sku isbn issn vin imei iban bic vat ip mac crm hr it gps pdf api usd eur gbp po faq cv dob ean upc gtin qr tv pc sla kpi roi mrr arr gpa ssn sms seo os cpu ram usb".split(
    " ",
  ),
);
/** Columns that every table has by itself. */
const RESERVED = new Set(["id", "created_at", "updated_at"]);
const RESERVED_INSTEAD: Record<string, string> = { created_at: "created_on", updated_at: "updated_on", id: "number" };

/** Splits words as people and programmers write them: spaces, hyphens, snake_case and camelCase. */
export function splitWords(text: string): string[] {
  return text
    .slice(0, 200)
    .replace(/['’]s\b/gu, "s")
    .replace(/['’]/gu, "")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word.length > 0);
}

/** Returns words in lower case joined by spaces, for lookups. */
export function lowerWords(text: string): string {
  return splitWords(text).join(" ").toLowerCase();
}

/** Returns a valid identifier of at most `limit` characters; `prefix` names what has no ASCII form. */
export function toIdentifier(text: string, prefix: string, limit = 63): string {
  const ascii = splitWords(transliterate(splitWords(text).join(" ")))
    .join("_")
    .toLowerCase()
    .replace(/[^a-z0-9_]/gu, "");
  if (!/[a-z0-9]/u.test(ascii)) return `${prefix}_${shortHash(text)}`;
  const name = /^[a-z]/u.test(ascii) ? ascii : `${prefix}_${ascii}`;
  return name.length <= limit ? name : `${name.slice(0, limit - 8).replace(/_+$/u, "")}_${shortHash(name).slice(0, 6)}`;
}

/** Returns the name of a field; one that every table already has becomes another. */
export function toFieldName(text: string): string {
  const name = toIdentifier(text, "field", 58);
  return RESERVED.has(name) ? (RESERVED_INSTEAD[name] ?? `${name}_2`) : name;
}

/** Returns a label in sentence case that keeps acronyms and the person's capitals. */
export function toLabel(text: string, limit = 80): string {
  const words = splitWords(text).map((word) =>
    ACRONYMS.has(word.toLowerCase())
      ? word.toUpperCase()
      : /^\p{Lu}\p{L}*\p{Lu}/u.test(word)
        ? word
        : word.toLowerCase(),
  );
  const label = words.join(" ");
  return cutText(label.charAt(0).toUpperCase() + label.slice(1), limit) || "Field";
}

/** Cuts at a limit of UTF-16 units without leaving half a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}

export interface NounNames {
  /** Identifier in the singular. */
  name: string;
  table: string;
  label: string;
  pluralLabel: string;
}

const named = new Map<string, NounNames>();
const MAX_NAMED = 2_000;

/** Returns all names of a kind of record from the words for one or many of it. */
export function nameNoun(text: string): NounNames {
  const known = named.get(text);
  if (known) return known;
  const names = findNames(text);
  if (named.size >= MAX_NAMED) named.clear();
  named.set(text, names);
  return names;
}

/** A table whose name the data API needs for itself becomes that of its records: `health_records`. */
function toTableName(one: string, many: string): string {
  const name = toIdentifier(many, "table", 58);
  return RESERVED_TABLES.has(name) ? `${toIdentifier(one, "table", 50)}_records` : name;
}

function findNames(text: string): NounNames {
  const words = splitWords(text);
  const last = words[words.length - 1] ?? "";
  const one = [...words.slice(0, -1), singular(last)].join(" ");
  const many = [...words.slice(0, -1), plural(singular(last))].join(" ");
  return {
    name: toIdentifier(one, "entity", 50),
    table: toTableName(one, many),
    label: toLabel(one),
    pluralLabel: toLabel(many),
  };
}
