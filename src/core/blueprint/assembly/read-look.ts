/** Reads what a request says of the app as a whole: its name, colours, currency, language, sample rows. */
import type { Language } from "../lexicon/languages.ts";
import { APP_NOUNS, FILLER_ADJECTIVES, SCENE_NOUNS } from "../lexicon/words.ts";
import type { Statement } from "../statement/statement.ts";
import type { Draft } from "./draft.ts";
import { cutText, toLabel } from "./naming.ts";

export function appNameOf(draft: Draft, statements: readonly Statement[], fallback: string): string {
  const named = statements.find((statement) => statement.kind === "appName");
  if (named?.kind === "appName") {
    draft.noteUnderstood(`The app is called ${named.name}.`, named);
    return cutText(named.name, 80);
  }
  const name =
    statements
      .map((statement) => (statement.kind === "domain" ? nameFromDomain(statement.phrase.text) : undefined))
      .find((found) => found !== undefined) ??
    nameFromScene(statements) ??
    fallback;
  draft.noteAssumed(`The app is called ${name}.`, undefined);
  return name;
}

/** "for a solar company" names the place where nothing names the app. */
function nameFromScene(statements: readonly Statement[]): string | undefined {
  for (const statement of statements) {
    if (statement.kind !== "domain") continue;
    const words = statement.phrase.text.trim().split(/\s+/u);
    const last = words[words.length - 1]?.toLowerCase() ?? "";
    if (words.length >= 2 && words.length <= 4 && SCENE_NOUNS.has(last)) return toLabel(words.join(" "));
  }
  return undefined;
}

/** "a simple issue tracker" names the app itself; "a small library" does not. */
function nameFromDomain(text: string): string | undefined {
  const words = text
    .split(/\s+/u)
    .filter((word, at, all) => at === all.length - 1 || !FILLER_ADJECTIVES.has(word.toLowerCase()));
  const last = words[words.length - 1]?.toLowerCase() ?? "";
  if (
    words.length > 5 ||
    !(APP_NOUNS.has(last) || /^(?:crm|desk|helpdesk|inventory|list|board|blog|pipeline)$/u.test(last))
  )
    return undefined;
  return words.length > 1 || /^(?:crm|inventory|helpdesk)$/u.test(last) ? toLabel(words.join(" ")) : undefined;
}

const LANGUAGE_LABELS: Record<Language, string> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  nl: "Dutch",
  pt: "Portuguese",
};

export interface Look {
  theme: { background?: string; primary?: string; mode?: "light" | "dark"; density?: "compact" | "comfortable" };
  currency: string;
  rows: number;
  language?: Language;
}

export function readLook(
  draft: Draft,
  statements: readonly Statement[],
  leftOver: (text: string, reason: string) => void,
): Look {
  const look: Look = { theme: {}, currency: "USD", rows: 25 };
  let currency: string | undefined;
  for (const statement of statements) {
    if (statement.kind === "colour") {
      look.theme[statement.part] = statement.hex;
      draft.noteUnderstood(
        `${statement.part === "background" ? "The background" : "Buttons, links and navigation"}: ${statement.name} (${statement.hex}).`,
        statement,
      );
    } else if (statement.kind === "mode") {
      look.theme.mode = statement.mode;
      draft.noteUnderstood(`${statement.mode === "dark" ? "Dark" : "Light"} mode.`, statement);
    } else if (statement.kind === "density") {
      look.theme.density = statement.density;
      draft.noteUnderstood("Compact lists.", statement);
    } else if (statement.kind === "seeds") {
      look.rows = statement.rows;
      draft.noteUnderstood(
        statement.rows === 0 ? "No sample rows." : `${statement.rows} sample rows for each kind of record.`,
        statement,
      );
    } else if (statement.kind === "language") {
      if (look.language === undefined || look.language === statement.language) {
        look.language = statement.language;
        draft.noteUnderstood(`Labels are in ${LANGUAGE_LABELS[statement.language]}.`, statement);
      } else leftOver(draft.slice(statement), "An app has labels in one language; another was named first.");
    } else if (statement.kind === "currency") {
      if (currency === undefined || currency === statement.code)
        draft.noteUnderstood(`Amounts are in ${statement.code}.`, statement);
      else leftOver(draft.slice(statement), `An app has one currency; ${currency} was named first.`);
      currency ??= statement.code;
    }
  }
  look.currency = currency ?? "USD";
  return look;
}
