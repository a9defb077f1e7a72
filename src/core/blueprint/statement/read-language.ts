/** Reads the language of labels: "labels in German", "auf Deutsch beschriftet", "French interface". */
import { findLanguage, LANGUAGE_NAMES } from "../lexicon/languages.ts";
import type { Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import type { Reading } from "./reading.ts";

const THINGS =
  "labels?|interface|user interface|ui|texts?|field names|everything|app|application|website|buttons|menus?|screens";
const LANGUAGES: readonly RegExp[] = [
  new RegExp(
    `(?:(?:with|use|all|the|and|,) )*(?:${THINGS})(?: and (?:${THINGS}))*(?:,)? (?:(?:should be|are|is|must be|shall be|all|written|labell?ed|shown|be) )*in (?<name>${LANGUAGE_NAMES})(?! \\p{L})`,
    "iu",
  ),
  new RegExp(
    `(?:(?:with|use|the|a) )*(?<name>${LANGUAGE_NAMES}) (?:labels?|interface|language|texts?|ui|labell?ing)`,
    "iu",
  ),
  new RegExp(`(?:labell?ed|written|beschriftet) (?:in|auf) (?<name>${LANGUAGE_NAMES})`, "iu"),
  new RegExp(
    `(?:auf|en|in het|em) (?<name>${LANGUAGE_NAMES})(?: (?:beschriftet|beschriften|bitte|s'il vous plaît|por favor))?(?! \\p{L})`,
    "iu",
  ),
  new RegExp(
    `(?:beschriftungen?|oberfläche|sprache|langue|idioma|lingua|taal|language)(?: auf| in| en| is|:)* (?<name>${LANGUAGE_NAMES})`,
    "iu",
  ),
];

/** Returns the tokens that are left, or undefined when no language is asked for. */
export function takeLanguage(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  for (const expression of LANGUAGES) {
    const match = matchRun(tokens, expression, reading);
    const language = match ? findLanguage(match.groups["name"] ?? "") : undefined;
    if (!match || language === undefined) continue;
    reading.add({ kind: "language", language, ...match.span });
    return [...match.before, ...match.after];
  }
  return undefined;
}
