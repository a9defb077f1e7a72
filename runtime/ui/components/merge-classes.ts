/**
 * Of conflicting Tailwind classes keeps the last one, as tailwind-merge does, with a short table of the classes that
 * components are adjusted with: the library and its table would be a twelfth of the first page. Classes that are not in the
 * table are left as they are.
 */

/** Classes that exclude each other, by the name of what they set. */
const words: Readonly<Record<string, string>> = {
  display: "block inline inline-block flex inline-flex grid inline-grid table contents hidden",
  position: "static fixed absolute relative sticky",
  visibility: "visible invisible collapse",
  direction: "flex-row flex-row-reverse flex-col flex-col-reverse",
  wrap: "flex-wrap flex-nowrap flex-wrap-reverse",
  align: "text-left text-center text-right text-justify text-start text-end",
  overflowText: "truncate text-ellipsis text-clip",
  wrapText: "text-wrap text-nowrap text-balance text-pretty",
  family: "font-sans font-serif font-mono",
  case: "uppercase lowercase capitalize normal-case",
  line: "underline line-through no-underline",
  style: "italic not-italic",
  numbers: "tabular-nums proportional-nums normal-nums",
  reader: "sr-only not-sr-only",
  borderStyle: "border-solid border-dashed border-dotted border-double border-none",
};

/** What classes of a form set; the first pattern that fits. `""`: nothing that the table knows. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^flex-(auto|initial|none|\d)/, "flex"],
  [/^text-(xs|sm|base|lg|\d?xl|\[(length:.*|\.?\d.*)\])$/, "text"],
  [/^text-/, "textColour"],
  [/^font-((extra|semi)?(light|bold)|thin|normal|medium|black|\d+)$/, "weight"],
  [/^border(-(\d|\[\d).*)?$/, "border"],
  [/^border-(?![xytrbl](-|$))/, "borderColour"],
  [/^shadow(-(none|inner|\d?x[sl]|sm|md|lg))?$/, "shadow"],
  [/^divide-([xy])(-\d.*)?$/, "divide-$1"],
  [/^divide-/, "divideColour"],
];

/** Classes `name-value` with the same name exclude each other. */
const prefixes = new Set(
  (
    "p px py pt pr pb pl ps pe m mx my mt mr mb ml ms me inset inset-x inset-y top right bottom left start end gap gap-x gap-y " +
    "space-x space-y w min-w max-w h min-h max-h size z order grow shrink basis col row grid-cols grid-rows grid-flow justify " +
    "justify-items justify-self items content self overflow overflow-x overflow-y leading tracking whitespace break line-clamp " +
    "bg opacity cursor select pointer-events duration ease delay animate outline-offset translate-x translate-y rotate scale " +
    "fill stroke object aspect list transition rounded rounded-t rounded-r rounded-b rounded-l rounded-tl rounded-tr " +
    "rounded-bl rounded-br border-x border-y border-t border-r border-b border-l"
  ).split(" "),
);

/** Those that mean something without a value. */
const bare = /^(rounded|border|grow|shrink|transition)/;

/** What a class sets beside its own. */
const covered: Readonly<Record<string, string>> = {
  p: "px py pt pr pb pl ps pe",
  m: "mx my mt mr mb ml ms me",
  px: "pl pr",
  py: "pt pb",
  mx: "ml mr",
  my: "mt mb",
  inset: "inset-x inset-y top right bottom left start end",
  "inset-x": "left right",
  "inset-y": "top bottom",
  gap: "gap-x gap-y",
  overflow: "overflow-x overflow-y",
  size: "w h",
  rounded: "rounded-t rounded-r rounded-b rounded-l rounded-tl rounded-tr rounded-bl rounded-br",
  border: "border-x border-y border-t border-r border-b border-l",
  text: "leading",
};

const groupOfWord = new Map(
  Object.entries(words).flatMap(([group, list]) => list.split(" ").map((word) => [word, group] as const)),
);
const known = new Map<string, string>();
const mostKnown = 500;

export function mergeClasses(classes: string): string {
  let merged = known.get(classes);
  if (merged === undefined) {
    if (known.size >= mostKnown) known.clear();
    merged = merge(classes);
    known.set(classes, merged);
  }
  return merged;
}

function merge(classes: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of classes.split(/\s+/).filter(Boolean).reverse()) {
    // Of `max-sm:hover:p-2` the part before the last colon that is in no brackets.
    const [, modifiers = "", base = name] = /^((?:(?:\[[^\]]*\]|\([^)]*\)|[^:[(])+:)*)(.*)$/.exec(name) ?? [];
    const important = base.startsWith("!") || base.endsWith("!") ? "!" : "";
    const group = groupOf(base.replace(/^!|!$/g, "").replace(/^-/, ""));
    if (group !== "") {
      const scope = important + modifiers;
      if (taken.has(scope + group)) continue;
      for (const also of [group, ...(covered[group]?.split(" ") ?? [])]) taken.add(scope + also);
    }
    kept.unshift(name);
  }
  return kept.join(" ");
}

function groupOf(base: string): string {
  const word = groupOfWord.get(base);
  if (word !== undefined) return word;
  const plain = base.replace(/\/[^\]]*$/, "");
  for (const [pattern, group] of patterns) {
    const match = pattern.exec(plain);
    if (match !== null) return group.replace("$1", match[1] ?? "");
  }
  // `min-w-44`: the longest known name that it begins with.
  for (let name = base.replace(/-?[[(].*$/, ""); name !== ""; name = name.replace(/-?[^-]*$/, "")) {
    if (prefixes.has(name)) return name !== base || bare.test(name) ? name : "";
  }
  return "";
}
