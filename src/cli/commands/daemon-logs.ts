/** `vector daemon logs`: the daemon's log files, read directly, so that they can be read when no daemon runs. */
import { VectorError } from "../../core/errors/vector-error.ts";
import { vectorPaths } from "../../protocol/paths.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { followLog, readLastLines } from "../daemon-log-files.ts";
import { logText, parseLogLine } from "../output/log-text.ts";
import type { Invocation } from "../table/spec.ts";

const usualLines = 100;

export async function run(context: CommandContext, { flags }: Invocation): Promise<CommandResult> {
  const { printer } = context;
  const follow = flags.follow === true;
  if (follow && printer.mode === "json") {
    throw new VectorError("usage", "--follow does not end, and --json prints one document at the end", {
      hint: "use --output stream-json, which prints a line for each entry",
    });
  }
  const folder = vectorPaths(context.env).logs;
  const tail = readLastLines(folder, typeof flags.lines === "number" ? flags.lines : usualLines);
  if (tail.lines.length === 0) printer.note(`There is no log in ${folder} yet.`);
  const show = (line: string) => {
    const entry = parseLogLine(line);
    printer.data(logText(entry, printer.outStyle));
    printer.line(entry);
  };
  if (printer.mode !== "json") tail.lines.forEach(show);
  if (follow) for await (const line of followLog(folder, tail.position, context.interrupts.signal)) show(line);
  context.interrupts.signal.throwIfAborted();
  return { data: printer.mode === "json" ? { items: tail.lines.map(parseLogLine) } : {}, text: () => "" };
}
