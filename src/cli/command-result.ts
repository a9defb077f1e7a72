/** Defines what a command returns: data for machines and the same as text for people. */
import type { Outcome } from "./exit-codes.ts";
import type { Style } from "./output/style.ts";

/** How text is to look: styled or not, and how many columns fit; Infinity when nothing limits them. */
export interface TextView {
  style: Style;
  width: number;
}

/** The `error` member of machine output. */
export interface ErrorDocument {
  code: string;
  kind: string;
  message: string;
  hint?: string;
  details?: Record<string, unknown>;
  causes?: string[];
}

export interface CommandResult {
  /** Members of the final JSON object after `outcome`. */
  data: object;
  /** Text for stdout without a final line end; empty prints nothing. */
  text(view: TextView): string;
  /** Set when the command did its work and the finding is bad, e.g. a red gate. */
  failure?: { outcome: Outcome; error: ErrorDocument };
}
