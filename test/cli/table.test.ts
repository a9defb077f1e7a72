/** The flag table is whole: each command loads, no names collide, every example parses, and the help names everything. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commandHelp, topHelp } from "../../src/cli/help-text.ts";
import { displayWidth } from "../../src/cli/output/display-width.ts";
import { parseArguments } from "../../src/cli/parse/parse-arguments.ts";
import { splitCommand } from "../../src/cli/parse/scan-arguments.ts";
import { commands, findCommand, groups } from "../../src/cli/table/commands.ts";
import { globalFlags } from "../../src/cli/table/global-flags.ts";
import { flagKey } from "../../src/cli/table/spec.ts";

it("has no two commands of one name, and a group for each first word of two", () => {
  const paths = commands.map((command) => command.path);
  expect(new Set(paths).size).toBe(paths.length);
  const firstWords = new Set(paths.filter((path) => path.includes(" ")).map((path) => path.split(" ")[0]));
  expect([...firstWords].sort()).toEqual(Object.keys(groups).sort());
});

it.each(commands.map((command) => [command.path, command] as const))(
  "%s: loads, and its flags collide with none",
  async (_, command) => {
    expect(typeof (await command.load()).run).toBe("function");
    const flags = [...(command.flags ?? []), ...globalFlags];
    const names = flags.flatMap((flag) => [flag.name, ...(flag.short ? [flag.short] : [])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const keys = new Set(globalFlags.map((flag) => flagKey(flag.name)));
    expect(Object.keys(command.refuses ?? {}).filter((key) => !keys.has(key))).toEqual([]);
  },
);

/** Splits a line as a shell would, as far as examples need it. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

const examples = commands.flatMap((command) =>
  command.examples.map((example) => [example.command, command.path] as const),
);

it.each(examples)("the example %s parses as %s", (line, path) => {
  const argv = shellWords(line.slice(line.indexOf("vector ") + "vector ".length));
  const { words, rest } = splitCommand(argv);
  const command = findCommand(words.join(" "));
  expect(command?.path).toBe(path);
  if (command) parseArguments(command, rest);
});

it("is what docs/CLI.md names", () => {
  const page = readFileSync(new URL("../../docs/CLI.md", import.meta.url), "utf8");
  expect(commands.filter(({ path }) => !new RegExp(`\\b${path}\\b`).test(page)).map(({ path }) => path)).toEqual([]);
});

it("fits 80 columns and names every command and flag", () => {
  const help = topHelp();
  for (const command of commands) for (const word of command.path.split(" ")) expect(help).toContain(word);
  for (const flag of globalFlags) expect(help).toContain(`--${flag.name}`);
  for (const text of [help, ...commands.map(commandHelp)]) {
    expect(text.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
  }
});
