/** Turns arguments into an invocation, with the flag table as the only description of what is allowed. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { VectorError } from "../../core/errors/vector-error.ts";
import { globalFlags } from "../table/global-flags.ts";
import {
  type CommandSpec,
  type FlagSpec,
  type FlagValues,
  flagKey,
  type Invocation,
  type ValueSpec,
} from "../table/spec.ts";
import { parseDuration } from "./duration.ts";

/** Parses the arguments of a command (without its words). Throws `usage` with what is wrong and what was probably meant. */
export function parseArguments(command: CommandSpec, argv: readonly string[]): Invocation {
  const parser = buildParser(command);
  try {
    parser.parse([...argv], { from: "user" });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, command) : error;
  }
  const flags = parser.opts<FlagValues>();
  refuse(command, flags);
  return { command, arguments: parser.args, flags };
}

function buildParser(command: CommandSpec): Command {
  const parser = new Command(`vector ${command.path}`);
  parser.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  parser
    .helpOption(false)
    .allowExcessArguments(false)
    .action(() => {});
  for (const argument of command.arguments ?? []) {
    const name = argument.variadic ? `${argument.name}...` : argument.name;
    parser.addArgument(new Argument(argument.required ? `<${name}>` : `[${name}]`, argument.text));
  }
  const flags = [...(command.flags ?? []), ...globalFlags];
  const known = new Set(flags.flatMap((flag) => [`--${flag.name}`, ...(flag.short ? [`-${flag.short}`] : [])]));
  for (const flag of flags) parser.addOption(buildOption(flag, known));
  return parser;
}

function buildOption(flag: FlagSpec, known: ReadonlySet<string>): Option {
  const { value } = flag;
  const option = new Option(`${flag.short ? `-${flag.short}, ` : ""}--${flag.name}${value ? ` <${value.name}>` : ""}`);
  if (value) option.argParser((text) => parseValue(value, text, known));
  return option;
}

function parseValue(spec: ValueSpec, text: string, known: ReadonlySet<string>): string | number {
  if (known.has(text) || text === "") throw new InvalidArgumentError("a value is needed here");
  if (spec.choices && !spec.choices.includes(text))
    throw new InvalidArgumentError(`it is one of ${spec.choices.join(", ")}`);
  if (spec.kind === "duration") {
    const duration = parseDuration(text);
    if (duration === undefined) throw new InvalidArgumentError("write a duration such as 30s, 5m or 1h");
    return duration;
  }
  if (spec.kind === "text") return text;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec;
  if (Number.isNaN(number) || number < min || number > max) {
    throw new InvalidArgumentError(
      spec.max === undefined ? `write a whole number from ${min} on` : `write a whole number from ${min} to ${max}`,
    );
  }
  return number;
}

/** Returns commander's error in Vector's words: one sentence, and its suggestion as the hint. */
function usageError(error: CommanderError, command: CommandSpec): VectorError {
  const [first = "", ...others] = error.message.replace(/^error: /, "").split("\n");
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(others.join(" "))?.[1];
  return new VectorError("usage", inPlainWords(first), {
    hint: meant ? `did you mean ${meant}?` : `\`vector ${command.path} --help\` shows what it takes`,
  });
}

function inPlainWords(message: string): string {
  return message
    .replace(
      /^option '(.+?)' argument '([\s\S]*)' is invalid\. (.*)$/,
      (_, flag, value, why) => `${flag} cannot be "${value}": ${why}`,
    )
    .replace(/^option '(.+?)' argument missing$/, "$1 needs a value")
    .replace(/^missing required argument '(.+)'$/, "the argument <$1> is missing")
    .replace(/\.$/, "");
}

function refuse(command: CommandSpec, flags: FlagValues): void {
  for (const flag of globalFlags) {
    const key = flagKey(flag.name);
    const reason = command.refuses?.[key];
    if (reason === undefined || flags[key] === undefined || flags[key] === false) continue;
    throw new VectorError("usage", `\`vector ${command.path}\` does not take --${flag.name}: ${reason}`, {
      hint: `leave --${flag.name} out`,
    });
  }
  if (flags.org !== undefined && flags.org !== "personal") {
    throw new VectorError("usage", `there is no organization "${flags.org}"`, {
      hint: "the only one so far is `personal`; leave --org out",
    });
  }
  if (flags.engine === "model") {
    throw new VectorError("needs_model", "--engine model needs a model, and no model is configured", {
      hint: "leave --engine out, or use --engine builtin, which works without one",
    });
  }
}
