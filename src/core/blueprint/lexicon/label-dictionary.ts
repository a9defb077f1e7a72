/** Translates the labels of common fields, records and choices; a label of several words is looked up whole, then word by word. */
import { plural, singular } from "../assembly/inflect.ts";
import { LABEL_ROWS } from "./label-rows.ts";
import type { Language } from "./languages.ts";

type Foreign = Exclude<Language, "en">;
const ORDER: readonly Foreign[] = ["de", "fr", "es", "it", "nl", "pt"];

let tables: Map<Foreign, Map<string, { one: string; many: string | undefined }>> | undefined;

function build(): NonNullable<typeof tables> {
  const built = new Map(
    ORDER.map((language) => [language, new Map<string, { one: string; many: string | undefined }>()]),
  );
  for (const row of LABEL_ROWS) {
    const [english = "", ...cells] = row.split("|");
    ORDER.forEach((language, at) => {
      const [one = "", many] = (cells[at] ?? "").split("/");
      if (one !== "") built.get(language)?.set(english, { one, many });
    });
  }
  return built;
}

/** Returns the label in the language, in its case; undefined when the dictionary lacks it. */
export function translateLabel(label: string, language: Language, many: boolean): string | undefined {
  if (language === "en") return label;
  tables ??= build();
  const table = tables.get(language);
  const lower = label.toLowerCase();
  const words = lower.split(" ");
  const one = [...words.slice(0, -1), singular(words[words.length - 1] ?? "")].join(" ");
  const whole = many ? table?.get(one) : (table?.get(lower) ?? (plural(one) === lower ? table?.get(one) : undefined));
  if (!whole) return undefined;
  const text = many || (lower !== one && !table?.has(lower)) ? (whole.many ?? whole.one) : whole.one;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
