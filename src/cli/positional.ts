/** Reads positional arguments that the parser has made sure of. */
import { VectorError } from "../core/errors/vector-error.ts";
import type { Invocation } from "./table/spec.ts";

/** Returns a required argument. */
export function getArgument(invocation: Invocation, index: number): string {
  const value = invocation.arguments[index];
  const name = invocation.command.arguments?.[index]?.name ?? String(index);
  if (value === undefined || value === "") throw new VectorError("usage", `the argument <${name}> is empty`);
  return value;
}

/** Returns the query of a list from --limit and --cursor. */
export function pageQuery({ flags }: Invocation): { limit?: number; cursor?: string } {
  return {
    ...(typeof flags.limit === "number" ? { limit: flags.limit } : {}),
    ...(typeof flags.cursor === "string" ? { cursor: flags.cursor } : {}),
  };
}
