/** Finds the command that words name, or says which was probably meant. */
import { VectorError } from "../core/errors/vector-error.ts";
import { commandHelp, groupHelp, subcommandNames, topHelp } from "./help-text.ts";
import { commands, findCommand, groups } from "./table/commands.ts";
import type { CommandSpec } from "./table/spec.ts";

/** Returns the command; throws `usage` with a suggestion when there is none. */
export async function findInvokedCommand(words: readonly string[]): Promise<CommandSpec> {
  const command = findCommand(words.join(" "));
  if (command) return command;
  const [first = "", second] = words;
  if (Object.hasOwn(groups, first)) throw await subcommandError(first, second);
  const { suggest } = await import("./parse/suggest.ts");
  const names = [...commands.filter((one) => !one.path.includes(" ")).map((one) => one.path), ...Object.keys(groups)];
  const meant = suggest(first, names);
  throw new VectorError("usage", `there is no command "${first}"`, { hint: hintFor(first, meant) });
}

function hintFor(word: string, meant: string | undefined): string {
  if (meant) return `did you mean \`vector ${meant}\`?`;
  return /\s/.test(word)
    ? "to make an app, write `vector generate` before the description"
    : "`vector --help` lists the commands";
}

async function subcommandError(group: string, word: string | undefined): Promise<VectorError> {
  const names = subcommandNames(group);
  if (word === undefined) {
    return new VectorError("usage", `\`vector ${group}\` needs a command after it: ${names.join(", ")}`, {
      hint: `\`vector help ${group}\` tells what each does`,
    });
  }
  const { suggest } = await import("./parse/suggest.ts");
  const meant = suggest(word, names);
  return new VectorError("usage", `there is no command "${group} ${word}"`, {
    hint: meant ? `did you mean \`vector ${group} ${meant}\`?` : `\`vector ${group}\` has ${names.join(", ")}`,
  });
}

/** Returns the help of what the words name: everything, a group, or a command. */
export async function findHelp(words: readonly string[]): Promise<string> {
  const [first] = words;
  if (first === undefined || (first === "help" && words.length === 1)) return topHelp();
  if (words.length === 1 && Object.hasOwn(groups, first)) return groupHelp(first);
  return commandHelp(await findInvokedCommand(words));
}
