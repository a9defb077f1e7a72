/** Chooses the names of constants and components in generated code: readable, never reserved, never twice. */

// Reserved words of modules in strict mode, and the names that model.ts itself uses.
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let model new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Components that pages import from the runtime. */
const imported = new Set(
  ["List", "Detail", "Form", "Board", "Calendar", "Gallery", "Dashboard", "Report", "Settings", "Content"].map(
    (kind) => `${kind}Page`,
  ),
);

/** Maps each of `names` to its identifier, in order; what would clash gets `suffix` or a number. */
export function assignIdentifiers(
  names: readonly string[],
  style: "camel" | "pascal",
  suffix: string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const assigned = new Map<string, string>();
  for (const name of names) {
    const plain = toIdentifier(name, style);
    const full = style === "pascal" || reserved.has(plain) ? `${plain}${suffix}` : plain;
    const base = imported.has(full) ? plain : full;
    let identifier = base;
    for (let number = 2; taken.has(identifier); number += 1) identifier = `${base}${number}`;
    taken.add(identifier);
    assigned.set(name, identifier);
  }
  return assigned;
}

function toIdentifier(name: string, style: "camel" | "pascal"): string {
  const words = name.split(/[_-]+/).filter((word) => word !== "");
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return words.map((word, index) => (index === 0 && style === "camel" ? word : capital(word))).join("");
}
