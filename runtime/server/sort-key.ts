/** Sorts text as people do, also beyond ASCII: by letters first, without regard to case and accents. */
import type Database from "better-sqlite3";

const FUNCTION = "vector_sort_key";
// Letters that have no plain one inside them.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** Makes the function known to a connection. Nothing in the file names it, so other programs can still open that. */
export function addSortKey(sqlite: Database.Database): void {
  sqlite.function(FUNCTION, { deterministic: true }, (text) => (typeof text === "string" ? sortKey(text) : text));
}

/** `Ärzte` comes with `arzt`, not after `Zypern`. */
export function sortKey(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => known.get(letter) ?? plainOf(letter));
}

/** A text has few different letters, and a sort meets them a hundred thousand times. */
const known = new Map<string, string>();

/** Upper case of ASCII stays: NOCASE, by which keys are compared, knows it. */
function plainOf(letter: string): string {
  const plain = letter
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const found = LETTERS[plain] ?? plain;
  known.set(letter, found);
  return found;
}

/** Text of ASCII alone, which most is, is compared inside SQLite without a call for each row. */
export function sortKeySql(text: string): string {
  return `CASE WHEN length(${text}) <> octet_length(${text}) THEN ${FUNCTION}(${text}) ELSE ${text} END COLLATE NOCASE`;
}
