/**
 * Tailwind-merge with a short table of the classes that components are adjusted with. The library's own table names every
 * class of Tailwind and would be a twelfth of the first page; classes that are not in this one are left as they are.
 */
import { createTailwindMerge } from "tailwind-merge";

type Rule = (value: string) => boolean;
type ClassGroup = readonly (string | Record<string, readonly (string | Rule)[]>)[];

const any: Rule = () => true;
const number: Rule = (value) => /^\d/.test(value);
/** `xs` to `9xl`, or a length such as `[13px]`. */
const textSize: Rule = (value) => /^(xs|sm|base|lg|\d?xl|\[\.?\d.*\])$/.test(value);
const borderWidth: Rule = (value) => /^(\d|\[\d)/.test(value);
const shadowSize: Rule = (value) => /^(none|inner|\d?x[sl]|sm|md|lg)$/.test(value);
const fontWeight: Rule = (value) => /^(thin|(extra|semi)?(light|bold)|normal|medium|black|\d+)$/.test(value);

/** A group of `name-value` classes for each name. */
function anyOf(...names: string[]): Record<string, ClassGroup> {
  return Object.fromEntries(names.map((name) => [name, [{ [name]: ["", any] }]]));
}

/** Longer names that a shorter one overrides, e.g. `px` and `pt` by `p`. */
const sides = (name: string) => ["x", "y", "t", "r", "b", "l", "s", "e"].map((side) => name + side);
const corners = ["t", "r", "b", "l", "tl", "tr", "bl", "br"].map((corner) => `rounded-${corner}`);
const borders = ["x", "y", "t", "r", "b", "l"].map((side) => `border-${side}`);
const insets = ["inset-x", "inset-y", "top", "right", "bottom", "left", "start", "end"];

const classGroups: Record<string, ClassGroup> = {
  display: [
    "block",
    "inline",
    "inline-block",
    "flex",
    "inline-flex",
    "grid",
    "inline-grid",
    "table",
    "contents",
    "hidden",
  ],
  position: ["static", "fixed", "absolute", "relative", "sticky"],
  visibility: ["visible", "invisible", "collapse"],
  direction: [{ flex: ["row", "row-reverse", "col", "col-reverse"] }],
  wrap: [{ flex: ["wrap", "nowrap", "wrap-reverse"] }],
  flex: [{ flex: ["auto", "initial", "none", number] }],
  align: [{ text: ["left", "center", "right", "justify", "start", "end"] }],
  overflowText: ["truncate", { text: ["ellipsis", "clip"] }],
  wrapText: [{ text: ["wrap", "nowrap", "balance", "pretty"] }],
  size: [{ text: [textSize] }],
  colour: [{ text: [any] }],
  family: [{ font: ["sans", "serif", "mono"] }],
  weight: [{ font: [fontWeight] }],
  case: ["uppercase", "lowercase", "capitalize", "normal-case"],
  line: ["underline", "line-through", "no-underline"],
  style: ["italic", "not-italic"],
  numbers: ["tabular-nums", "proportional-nums", "normal-nums"],
  reader: ["sr-only", "not-sr-only"],
  borderStyle: [{ border: ["solid", "dashed", "dotted", "double", "none"] }],
  border: [{ border: ["", borderWidth] }],
  borderColour: [{ border: [any] }],
  rounded: [{ rounded: ["", any] }],
  shadow: [{ shadow: ["", shadowSize] }],
  transition: [{ transition: ["", any] }],
  square: [{ size: [any] }],
  divideX: [{ "divide-x": ["", number] }],
  divideY: [{ "divide-y": ["", number] }],
  divideColour: [{ divide: [any] }],
  ...Object.fromEntries([...corners, ...borders].map((name) => [name, [{ [name]: ["", any] }]])),
  ...anyOf("p", ...sides("p"), "m", ...sides("m"), "inset", ...insets, "gap", "gap-x", "gap-y", "space-x", "space-y"),
  ...anyOf("w", "min-w", "max-w", "h", "min-h", "max-h", "z", "order", "grow", "shrink", "basis", "col", "row"),
  ...anyOf(
    "grid-cols",
    "grid-rows",
    "grid-flow",
    "justify",
    "justify-items",
    "justify-self",
    "items",
    "content",
    "self",
  ),
  ...anyOf("overflow", "overflow-x", "overflow-y", "leading", "tracking", "whitespace", "break", "line-clamp", "bg"),
  ...anyOf("opacity", "cursor", "select", "pointer-events", "duration", "ease", "delay", "animate", "outline-offset"),
  ...anyOf("translate-x", "translate-y", "rotate", "scale", "fill", "stroke", "object", "aspect", "list"),
};

export const mergeClasses = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: classGroups,
  conflictingClassGroups: {
    p: sides("p"),
    m: sides("m"),
    px: ["pl", "pr"],
    py: ["pt", "pb"],
    mx: ["ml", "mr"],
    my: ["mt", "mb"],
    inset: insets,
    "inset-x": ["left", "right"],
    "inset-y": ["top", "bottom"],
    gap: ["gap-x", "gap-y"],
    overflow: ["overflow-x", "overflow-y"],
    square: ["w", "h"],
    rounded: corners,
    border: borders,
    size: ["leading"],
  },
  conflictingClassGroupModifiers: {},
  postfixLookupClassGroups: [],
  orderSensitiveModifiers: [
    "*",
    "**",
    "after",
    "backdrop",
    "before",
    "first-letter",
    "first-line",
    "file",
    "marker",
    "placeholder",
    "selection",
  ],
}));
