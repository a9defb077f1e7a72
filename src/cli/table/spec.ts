/** Types of the flag table: the one description of commands and flags that the parser, the help and the docs are made from. */

import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";

/** What a flag's value is; a flag without one is a switch. */
export interface ValueSpec {
  /** Placeholder in help, e.g. `dir`. */
  name: string;
  kind: "text" | "integer" | "duration";
  /** The only values allowed. */
  choices?: readonly string[];
  /** Smallest and largest integer allowed. */
  min?: number;
  max?: number;
}

export interface FlagSpec {
  /** Long name without dashes. A name that starts with `no-` is on by default and stored without that prefix. */
  name: string;
  short?: string;
  value?: ValueSpec;
  text: string;
}

export interface ArgumentSpec {
  name: string;
  text: string;
  required: boolean;
  variadic?: boolean;
}

/** A value after parsing: text, a number (integer, or milliseconds of a duration), or on and off. */
export type FlagValue = string | number | boolean;
export type FlagValues = Readonly<Record<string, FlagValue | undefined>>;

export interface Invocation {
  command: CommandSpec;
  /** Positional arguments in order; a variadic one takes the rest. */
  arguments: readonly string[];
  /** Flags by camel-case name, global ones included. */
  flags: FlagValues;
}

export interface CommandModule {
  run(context: CommandContext, invocation: Invocation): Promise<CommandResult>;
}

export interface CommandSpec {
  /** Words that call it, e.g. `apps list`. */
  path: string;
  /** One line, no full stop. */
  summary: string;
  /** Paragraphs shown in its help after the summary. */
  details?: readonly string[];
  arguments?: readonly ArgumentSpec[];
  flags?: readonly FlagSpec[];
  examples: readonly { command: string; text: string }[];
  /** Global flags it cannot honour, with the sentence that says so. */
  refuses?: Readonly<Record<string, string>>;
  load(): Promise<CommandModule>;
}

/** Returns the key under which a flag's value is found: camel case, without a leading `no-`. */
export function flagKey(name: string): string {
  return name.replace(/^no-/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
