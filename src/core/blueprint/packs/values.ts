/** Writes lists of words and phrases compactly. */

/** Returns the phrases of a text, which stand on lines of their own or between bars. */
export function values(text: string): readonly string[] {
  return text
    .split(/\s*[|\n]\s*/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
