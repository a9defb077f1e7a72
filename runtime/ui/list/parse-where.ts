/** Reads conditions joined by "and" and "or" from an address, which anybody may have edited. */
import type { Filter } from "../../client/data-client.ts";

const operators = "eq ne gt gte lt lte in nin contains starts is_null".split(" ");
/** Groups deeper than this are no one's work. */
const deepest = 4;

/** Undefined where the text is no filter over fields of `known`. */
export function parseWhere(json: string | null, known: ReadonlySet<string>): Filter | undefined {
  if (json === null) return undefined;
  try {
    const parsed: unknown = JSON.parse(json);
    return isFilter(parsed, known, deepest) ? parsed : undefined;
  } catch {
    return undefined; // No JSON: somebody edited the address.
  }
}

function isFilter(value: unknown, known: ReadonlySet<string>, depth: number): value is Filter {
  if (typeof value !== "object" || value === null || depth === 0) return false;
  const { and, or, field, op } = value as Record<string, unknown>;
  const group = and ?? or;
  if (group !== undefined) {
    return Array.isArray(group) && group.length > 0 && group.every((part) => isFilter(part, known, depth - 1));
  }
  return typeof field === "string" && known.has(field) && operators.includes(String(op)) && "value" in value;
}
