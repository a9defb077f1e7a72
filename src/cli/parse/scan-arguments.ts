/** Reads from raw arguments what must be known before, or even though, they cannot be parsed: the output mode and the command. */
import { groups } from "../table/commands.ts";
import { globalFlags } from "../table/global-flags.ts";

export type OutputMode = "text" | "json" | "stream-json";

function isMode(text: string | undefined): text is OutputMode {
  return text === "text" || text === "json" || text === "stream-json";
}

/** Returns the output mode the arguments ask for, the last one winning, also when others of them are wrong. */
export function scanOutputMode(argv: readonly string[]): OutputMode {
  let mode: OutputMode = "text";
  for (const [index, argument] of argv.entries()) {
    if (argument === "--") break;
    if (argument === "--json") mode = "json";
    let value: string | undefined;
    if (argument === "--output" || argument === "-o") value = argv[index + 1];
    else if (argument.startsWith("--output=")) value = argument.slice("--output=".length);
    else if (argument.startsWith("-o") && !argument.startsWith("-o=")) value = argument.slice(2);
    if (isMode(value)) mode = value;
  }
  return mode;
}

/** Whether help is asked for, before a `--`. */
export function scanFlag(argv: readonly string[], ...names: string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).some((argument) => names.includes(argument));
}

export interface SplitArguments {
  /** The words that name the command, e.g. `["apps", "list"]`; one word of a group that lacks its second. */
  words: string[];
  /** Everything else, in order. */
  rest: string[];
}

const takesValue = new Set(
  globalFlags
    .filter((flag) => flag.value)
    .flatMap((flag) => [`--${flag.name}`, ...(flag.short ? [`-${flag.short}`] : [])]),
);

/** Takes the command's words out of the arguments; global flags may stand before, between and after them. */
export function splitCommand(argv: readonly string[]): SplitArguments {
  const words: string[] = [];
  const rest: string[] = [];
  let index = 0;
  for (; index < argv.length; index += 1) {
    const argument = argv[index] ?? "";
    if (argument === "--") break;
    if (argument.startsWith("-") && argument !== "-") {
      rest.push(argument);
      if (takesValue.has(argument) && index + 1 < argv.length) rest.push(argv[++index] ?? "");
      continue;
    }
    words.push(argument);
    const wantsMore = words.length === 1 && Object.hasOwn(groups, argument);
    if (!wantsMore) {
      index += 1;
      break;
    }
  }
  return { words, rest: [...rest, ...argv.slice(index)] };
}
