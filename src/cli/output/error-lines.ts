/** Prints an error for people: `error:`, `caused by:` and `hint:` lines. */
import type { ErrorDocument } from "../command-result.ts";
import { manyLines } from "./display-width.ts";
import type { Style } from "./style.ts";

/** Returns the lines of an error; a cause whose text the message already holds is left out. */
export function errorLines(error: ErrorDocument, style: Style): string {
  const lines = [`${style.red("error:")} ${indent(error.message)}`];
  for (const cause of error.causes ?? []) {
    if (!error.message.includes(cause)) lines.push(`${style.red("caused by:")} ${indent(cause)}`);
  }
  if (error.hint !== undefined) lines.push(`${style.cyan("hint:")} ${indent(error.hint)}`);
  return lines.join("\n");
}

function indent(text: string): string {
  return manyLines(text).trimEnd().replaceAll("\n", "\n  ");
}
