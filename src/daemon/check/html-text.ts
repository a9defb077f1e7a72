/** Reads what a person can see in rendered HTML. */

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Returns texts and the values of inputs, with entities decoded and white space squashed. */
export function htmlToText(html: string): string {
  return decodeEntities(
    html
      // React separates neighbouring texts by empty comments.
      .replace(/<!--.*?-->/gs, "")
      .replace(/<(?:script|style)\b.*?<\/(?:script|style)>/gs, " ")
      .replace(/<[^>]*?\svalue="([^"]*)"[^>]*>/g, " $1 ")
      .replace(/<[^>]*>/g, " "),
  )
    .replace(/\s+/g, " ")
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name?.toLowerCase() ?? ""] ?? whole;
  });
}
