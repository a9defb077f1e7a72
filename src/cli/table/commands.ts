/** Lists every command with its flags and examples; help, parser and docs are made from it. A command's code is loaded when it runs. */
import { appCommands } from "./app-commands.ts";
import { daemonCommands } from "./daemon-commands.ts";
import { jobCommands } from "./job-commands.ts";
import { mainCommands } from "./main-commands.ts";
import type { CommandSpec } from "./spec.ts";

export const commands: readonly CommandSpec[] = [...mainCommands, ...appCommands, ...jobCommands, ...daemonCommands];

/** Commands that only hold others, with the line help shows for them. */
export const groups: Readonly<Record<string, string>> = {
  apps: "Apps that Vector knows",
  jobs: "Jobs: what runs, waits and is done",
  daemon: "The background process",
  config: "Settings",
};

/** Returns the command called by these words, e.g. `apps list`. */
export function findCommand(path: string): CommandSpec | undefined {
  return commands.find((command) => command.path === path);
}

/** Returns the commands of a group, in the table's order. */
export function commandsOf(group: string): CommandSpec[] {
  return commands.filter((command) => command.path.startsWith(`${group} `));
}
