/** Prints data as a TypeScript literal, formatted as a person would: on one line where it fits, else one part a line. */
import { stringLiteral } from "./text-escapes.ts";

/** Stands for a name of the code instead of data. */
export interface CodeName {
  readonly codeName: string;
}
export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | CodeName
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const lineWidth = 120;

export interface PrintPlace {
  /** Spaces before the line the literal is on. */
  readonly indent: number;
  /** Characters that stand on the same line before and after it. */
  readonly around: number;
}

/** Keys whose value is undefined are left out. */
export function printLiteral(value: Literal, place: PrintPlace): string {
  const flat = printFlat(value);
  if (place.indent + place.around + flat.length <= lineWidth || !isCompound(value)) return flat;
  const inner = " ".repeat(place.indent + 2);
  const at = (prefix: string) => ({ indent: place.indent + 2, around: prefix.length + 1 });
  const lines = Array.isArray(value)
    ? value.map((item: Literal) => printLiteral(item, at("")))
    : entriesOf(value as object).map(([key, item]) => `${key}: ${printLiteral(item, at(`${key}: `))}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join("")}${" ".repeat(place.indent)}${close}`;
}

/** Prints an object or array with each part on its own line, whether or not it would fit on one. */
export function printSpread(value: { readonly [key: string]: Literal }, indent: number): string {
  const inner = " ".repeat(indent + 2);
  const lines = entriesOf(value).map(([key, item]) => {
    return `${inner}${key}: ${printLiteral(item, { indent: indent + 2, around: key.length + 3 })},\n`;
  });
  return `{\n${lines.join("")}${" ".repeat(indent)}}`;
}

function printFlat(value: Literal): string {
  if (typeof value === "string") return stringLiteral(value);
  if (!isCompound(value)) return isCodeName(value) ? value.codeName : String(value);
  if (Array.isArray(value)) return `[${value.map((item: Literal) => printFlat(item)).join(", ")}]`;
  const entries = entriesOf(value as object);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([key, item]) => `${key}: ${printFlat(item)}`).join(", ")} }`;
}

function isCompound(value: Literal): boolean {
  return typeof value === "object" && value !== null && !isCodeName(value);
}

function isCodeName(value: Literal): value is CodeName {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "codeName");
}

/** Keys are names of the spec's schema, so they need no quotes. */
function entriesOf(value: object): [string, Literal][] {
  return Object.entries(value as Record<string, Literal>).filter(([, item]) => item !== undefined);
}
