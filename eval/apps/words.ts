/** Compares words of a check with names in an app: stems, and what words do not count. */

const EMPTY = new Set(
  `a an the of for to in on at by with and or from as into via per any some all each every this that these those it its their
his her your our my new existing first latest recent available specific particular certain different various several selected
valid invalid provided using used use user users user's website site web app application platform page pages section sections
feature features functionality function functions option options area system tool interface form main current currently
information info data details detail list lists detailed list correct correctly successfully process ability display displays
displayed view views viewing overall basic given personal own online related simple whole entire real time real-time homepage
manage managing management record records find finding check checking look search searching perform input test testing see seeing
access accessing accessibility available browse browsing showing shown proper properly presence existence term terms keyword keywords topic topics
home link links button menu tab one two their them they who which what where when after before during about up out whether`.split(
    /\s+/u,
  ),
);

/** Returns a crude stem: plural, -ing, -ed and -ment endings are taken off, so that forms of one word meet. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/u, "");
  if (lower.length <= 3) return lower;
  const base = lower
    .replace(/ies$/u, "y")
    .replace(/(?:sses)$/u, "ss")
    .replace(/([^s])s$/u, "$1");
  if (base.length > 6) return base.replace(/(?:ations?|ments?|ings?|ed|ers?|ions?|ies|y|e)$/u, "");
  return base.replace(/(?:ing|ed|e|y)$/u, "");
}

/** Stems of the words that say something, in their order. */
export function contentStems(text: string): string[] {
  return rawWords(text)
    .filter((word) => !EMPTY.has(word))
    .map(stem)
    .filter((word) => word.length > 1);
}

/** Stems of all words. */
export function allStems(text: string): string[] {
  return rawWords(text).map(stem);
}

function rawWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
}

/** From 0 to 1: the share of the wanted words that are among the others; the last wanted one, the head, counts twice. */
export function likeness(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const there = new Set(found);
  const head = wanted.at(-1) ?? "";
  const hits = wanted.filter((word) => there.has(word)).length + (there.has(head) ? 1 : 0);
  return hits / (wanted.length + 1);
}
