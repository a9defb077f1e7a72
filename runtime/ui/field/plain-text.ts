/** Takes the marks out of Markdown and HTML, for places that show a line of text only. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  copy: "©",
  euro: "€",
};

/** Turns `&amp;`, `&#39;` and the like into their characters; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

export function htmlToText(html: string): string {
  const visible = html
    .replace(/<!--[\s\S]*?(-->|$)/g, "")
    .replace(/<(script|style|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
    .replace(/<[/!?a-z][^>]*(>|$)/gi, " ");
  return decodeEntities(visible).replace(/\s+/g, " ").trim();
}

export function markdownToText(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(```|~~~).*$/gm, "")
    .replace(/^ {0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, "")
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, "$1")
    .replace(/(\*\*|__|~~|`)/g, "")
    .replace(/(^|[\s(])[*_]([^\s*_](?:[^*_\n]{0,500}[^\s*_])?)[*_](?=[\s).,;:!?]|$)/gm, "$1$2")
    .replace(/^[-*_ ]{3,}$/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a JSON text holds, in two words. */
export function jsonSummary(text: string): string {
  try {
    const value = JSON.parse(text) as unknown;
    const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
    if (Array.isArray(value)) return count(value.length, "entry", "entries");
    return typeof value === "object" && value !== null ? count(Object.keys(value).length, "key", "keys") : text;
  } catch {
    return text; // Stored before the field was JSON: shown as it is.
  }
}
