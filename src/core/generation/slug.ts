/** Returns a name as a folder and URL name: lower-case ASCII words joined by hyphens, at most 48 characters, never empty. */
export function toSlug(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  return ascii === "" || reservedNames.has(ascii) ? `app${ascii === "" ? "" : `-${ascii}`}` : ascii;
}

/** Device names that Windows refuses as folder names. */
const reservedNames = new Set([
  "con",
  "prn",
  "aux",
  "nul",
  ...Array.from({ length: 9 }, (_, i) => [`com${i + 1}`, `lpt${i + 1}`]).flat(),
]);
