/** The interface's own words: written in English where they are used, looked up in the app's language when they are shown. */

/** Forms of a sentence that counts something; `{count}` chooses between them. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}
/** Translations by the English sentence (the `other` form of a counted one). */
export type Catalogue = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;
type Params = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();
let language = "en";
let catalogue: Catalogue = {};
let translate: ((message: string) => string) | undefined;

/** Sets what `text` and `translated` answer with. Rendering is one synchronous pass, so each pass sets it for itself. */
export function setCatalogue(nextLanguage: string, next: Catalogue, messages?: (message: string) => string): void {
  language = nextLanguage;
  catalogue = next;
  translate = messages;
}

/** What validation or the server says, in the app's language where it is known there. */
export function translated(message: string): string {
  return translate === undefined ? message : translate(message);
}

/** The sentence in the app's language, `{name}` replaced by the parameter of that name. */
export function text(english: string | Counted, params: Params = {}): string {
  const counted = typeof english === "string" ? undefined : english;
  const key = counted === undefined ? (english as string) : counted.other;
  const found: string | Partial<Record<Intl.LDMLPluralRule, string>> = catalogue[key] ?? counted ?? key;
  const sentence = typeof found === "string" ? found : (found[formOf(Number(params["count"]))] ?? found.other ?? key);
  return sentence.replace(/\{(\w+)\}/g, (whole: string, name: string) => {
    const value = params[name];
    return typeof value === "number" ? value.toLocaleString(language) : (value ?? whole);
  });
}

function formOf(count: number): Intl.LDMLPluralRule {
  let rule = rules.get(language);
  if (rule === undefined) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return rule.select(count);
}
