/** Matches text without regard to case, in SQL alone, also beyond ASCII. */
import type { SqlPart } from "../sql-text.ts";

/**
 * Returns a condition that is true when the column contains the text or starts with it. LIKE folds ASCII letters only,
 * so other text becomes a GLOB whose letters are classes: `é` is `[éÉ]`. Both run inside SQLite, without a call into
 * JavaScript per row. Wildcards in the text stand for themselves.
 */
export function matchText(columnSql: string, text: string, mode: "contains" | "starts"): SqlPart {
  const wanted = text.normalize("NFC");
  if (/^[\u0000-\u007f]*$/.test(wanted)) {
    const escaped = wanted.replace(/[\\%_]/g, (character) => `\\${character}`);
    return { sql: `${columnSql} LIKE ? ESCAPE '\\'`, params: [`${mode === "contains" ? "%" : ""}${escaped}%`] };
  }
  const classes = [...wanted].map(toClass).join("");
  return { sql: `${columnSql} GLOB ?`, params: [`${mode === "contains" ? "*" : ""}${classes}*`] };
}

// Letters with two small forms, such as the sigma at the end of a word: the second one's capital is the first one's, too.
const OTHER_FORMS = ["µμ", "ςσ", "ϐβ", "ϑθ", "ϕφ", "ϖπ", "ϰκ", "ϱρ", "ϵε", "ẛṡ"];

function toClass(character: string): string {
  if (character === "*" || character === "?" || character === "[") return `[${character}]`;
  const variants = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  for (const [odd = "", usual = ""] of OTHER_FORMS) {
    const forms = [odd, usual, usual.toUpperCase()];
    if (forms.some((form) => variants.has(form))) for (const form of forms) variants.add(form);
  }
  // A letter whose other case is two letters (ß, SS) cannot be a class and stands for itself.
  const single = [...variants].filter((variant) => [...variant].length === 1);
  return single.length === 1 ? character : `[${single.join("")}]`;
}
