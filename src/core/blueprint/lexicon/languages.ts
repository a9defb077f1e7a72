/** Knows the languages that labels can be written in, by their names in several languages. */

export type Language = "en" | "de" | "fr" | "es" | "it" | "nl" | "pt";

const NAMES: Record<Language, string> = {
  en: "english|englisch|anglais|inglés|ingles|inglese|engels|inglês",
  de: "german|deutsch|deutsche|deutscher|allemand|alemán|aleman|tedesco|duits|alemão",
  fr: "french|français|francais|französisch|francés|francese|frans|francês",
  es: "spanish|español|espanol|spanisch|espagnol|spagnolo|spaans|espanhol",
  it: "italian|italiano|italienisch|italien|italiaans",
  nl: "dutch|nederlands|niederländisch|néerlandais|neerlandés|olandese|holandês",
  pt: "portuguese|português|portugues|portugiesisch|portugais|portugués|portoghese|portugees",
};

export const LOCALES: Record<Language, string> = {
  en: "en-US",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  it: "it-IT",
  nl: "nl-NL",
  pt: "pt-PT",
};

const BY_NAME = new Map(
  (Object.entries(NAMES) as [Language, string][]).flatMap(([language, names]) =>
    names.split("|").map((name) => [name, language] as const),
  ),
);

/** All names, for expressions; longest first. */
export const LANGUAGE_NAMES: string = [...BY_NAME.keys()].sort((a, b) => b.length - a.length).join("|");

export function findLanguage(name: string): Language | undefined {
  return BY_NAME.get(name.toLowerCase());
}
