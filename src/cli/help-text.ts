/** Writes help from the flag table. */
import { wrapText } from "./output/display-width.ts";
import { commands, commandsOf, groups } from "./table/commands.ts";
import { globalFlags } from "./table/global-flags.ts";
import type { CommandSpec, FlagSpec } from "./table/spec.ts";

const width = 80;

const firstExample =
  'vector generate "Track laptops: laptop has name, price and status (available, in use); each laptop belongs to an employee"';

/** Returns the help of `vector` itself. */
export function topHelp(): string {
  const single = commands.filter((command) => !command.path.includes(" "));
  const rows: Row[] = [
    ...single.map((command): Row => [command.path, command.summary]),
    ...Object.entries(groups).map(([group, text]): Row => [group, `${text}: ${subcommandNames(group).join(", ")}`]),
  ];
  return [
    "Vector turns a sentence into a working internal app on your own machine, and",
    "keeps every version of it.",
    "",
    "Usage: vector <command> [options]",
    "",
    "Commands:",
    ...twoColumns(rows),
    "",
    "Options of every command:",
    ...twoColumns(globalFlags.map(flagRow)),
    "",
    "Start with:",
    ...example(firstExample),
    "",
    "`vector help <command>` tells more about one command.",
  ].join("\n");
}

/** Returns the help of a group such as `apps`. */
export function groupHelp(group: string): string {
  return [
    `${groups[group] ?? group}.`,
    "",
    `Usage: vector ${group} <command> [options]`,
    "",
    "Commands:",
    ...twoColumns(
      commandsOf(group).map((command): Row => [usageOf(command).replace(`${group} `, ""), command.summary]),
    ),
    "",
    `\`vector help ${group} <command>\` tells more about one command.`,
  ].join("\n");
}

/** Returns the help of one command. */
export function commandHelp(command: CommandSpec): string {
  const paragraphs = (command.details ?? []).flatMap((text) => ["", ...wrapText(text, width)]);
  const section = (title: string, rows: Row[]) => (rows.length === 0 ? [] : ["", title, ...twoColumns(rows)]);
  const globals = globalFlags.filter((flag) => command.refuses?.[flagKeyOf(flag)] === undefined);
  return [
    ...wrapText(`${command.summary}.`, width),
    ...paragraphs,
    "",
    `Usage: vector ${usageOf(command)} [options]`,
    ...section(
      "Arguments:",
      (command.arguments ?? []).map((argument): Row => [`<${argument.name}>`, argument.text]),
    ),
    ...section("Options:", (command.flags ?? []).map(flagRow)),
    "",
    "Examples:",
    ...command.examples.flatMap(({ command: line, text }) => [`  # ${text}`, ...example(line)]),
    ...section("Options of every command:", globals.map(flagRow)),
  ].join("\n");
}

/** Returns the names of a group's commands, e.g. `list`. */
export function subcommandNames(group: string): string[] {
  return commandsOf(group).map((command) => command.path.slice(group.length + 1));
}

function usageOf(command: CommandSpec): string {
  const args = (command.arguments ?? []).map((argument) => {
    const name = argument.variadic ? `${argument.name}...` : argument.name;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.path, ...args].join(" ");
}

type Row = [left: string, right: string];

function flagKeyOf(flag: FlagSpec): string {
  return flag.name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function flagRow(flag: FlagSpec): Row {
  return [
    `${flag.short ? `-${flag.short}, ` : "    "}--${flag.name}${flag.value ? ` <${flag.value.name}>` : ""}`,
    flag.text,
  ];
}

function twoColumns(rows: readonly Row[]): string[] {
  const left = Math.min(26, Math.max(...rows.map(([text]) => text.length)));
  return rows.flatMap(([label, text]) => {
    const [first = "", ...others] = wrapText(text, width - left - 4);
    const indent = " ".repeat(left + 4);
    const tail = others.map((line) => indent + line);
    return label.length > left
      ? [`  ${label}`, indent + first, ...tail]
      : [`  ${label.padEnd(left)}  ${first}`, ...tail];
  });
}

/** Breaks a long example so that it can still be pasted: inside quotes a line may go on as it is. */
function example(line: string): string[] {
  return wrapText(line, width - 4).map((part, index) => (index === 0 ? `  ${part}` : `    ${part}`));
}
