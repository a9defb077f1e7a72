/** Runs one command line: parse, run the command, print its result or its error, and say the exit code. */
import { toVectorError, VectorError } from "../core/errors/vector-error.ts";
import type { CommandResult } from "./command-result.ts";
import { type CommandContext, createContext } from "./context.ts";
import { outcomeOf } from "./exit-codes.ts";
import { findHelp, findInvokedCommand } from "./find-command.ts";
import { type InterruptCause, interruptError, listenForInterrupts, outcomeOfInterrupt } from "./interrupts.ts";
import { createPrinter, type Printer } from "./output/printer.ts";
import { BrokenPipe } from "./output/stdio.ts";
import { scanFlag, scanOutputMode, splitCommand } from "./parse/scan-arguments.ts";
import type { Invocation } from "./table/spec.ts";
import { vectorVersion } from "./version.ts";

/** Returns the exit code; everything else has been printed. */
export async function run(argv: readonly string[]): Promise<number> {
  const { env } = process;
  const printer = createPrinter({
    mode: scanOutputMode(argv),
    quiet: scanFlag(argv, "--quiet", "-q"),
    verbose: scanFlag(argv, "--verbose"),
    noColor: scanFlag(argv, "--no-color"),
    env,
  });
  failOnTheUnexpected(printer);
  try {
    const parsed = await parse(argv);
    if ("result" in parsed) return printer.finish(parsed.result);
    return await runCommand(parsed.invocation, printer, env);
  } catch (error) {
    return printError(error, printer);
  }
}

async function runCommand(invocation: Invocation, printer: Printer, env: NodeJS.ProcessEnv): Promise<number> {
  const timeoutMs = typeof invocation.flags.timeout === "number" ? invocation.flags.timeout : undefined;
  const what = `\`vector ${invocation.command.path}\``;
  const interrupts = listenForInterrupts({
    timeoutMs,
    leave: (cause) => process.exit(printInterrupt(cause, printer, timeoutMs, what)),
  });
  let context: CommandContext | undefined;
  try {
    context = createContext({ flags: invocation.flags, env, cwd: currentFolder(), printer, interrupts });
    const { run: runLoaded } = await invocation.command.load();
    return printer.finish(await runLoaded(context, invocation));
  } catch (error) {
    const { cause } = interrupts;
    if (cause === undefined || error instanceof BrokenPipe) return printError(error, printer);
    return printInterrupt(cause, printer, timeoutMs, what);
  } finally {
    await context?.close();
    interrupts.dispose();
  }
}

/** A shell may stand in a folder that has been removed. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new VectorError("usage", "the current folder does not exist any more", {
      hint: "go to another one, or use -C",
      cause,
    });
  }
}

type Parsed = { result: CommandResult } | { invocation: Invocation };

/** Help and version are answered wherever they stand, so that a wrong flag beside them is no obstacle. */
async function parse(argv: readonly string[]): Promise<Parsed> {
  const { words, rest } = splitCommand(argv);
  if (scanFlag(argv, "--version", "-V") && words.length === 0) {
    return { result: { data: { version: vectorVersion }, text: () => vectorVersion } };
  }
  const asksHelp = scanFlag(argv, "--help", "-h");
  if (asksHelp || (words.length === 0 && rest.length === 0)) {
    const help = await findHelp(words);
    return { result: { data: { help }, text: () => help } };
  }
  const { parseArguments } = await import("./parse/parse-arguments.ts");
  if (words.length > 0) return { invocation: parseArguments(await findInvokedCommand(words), rest) };
  const { findCommand } = await import("./table/commands.ts");
  const help = findCommand("help");
  if (help === undefined) throw new VectorError("internal", "the command `help` is missing from the table");
  return { invocation: parseArguments(help, rest) };
}

function printError(error: unknown, printer: Printer): number {
  if (error instanceof BrokenPipe) return 0;
  const known = toVectorError(error);
  if (process.env.VECTOR_DEBUG) printer.tell(stackOf(error));
  return printSafely(() => printer.fail(outcomeOf(known.kind), known.toJSON()));
}

function printInterrupt(cause: InterruptCause, printer: Printer, timeoutMs: number | undefined, what: string): number {
  const error = interruptError(cause, timeoutMs, what);
  return printSafely(() => printer.fail(outcomeOfInterrupt(cause), error.toJSON()));
}

function printSafely(print: () => number): number {
  try {
    return print();
  } catch (error) {
    if (error instanceof BrokenPipe) return 0;
    throw error;
  }
}

function stackOf(error: unknown): string {
  const lines: string[] = [];
  for (let at = error; at instanceof Error && lines.length < 10; at = at.cause) lines.push(at.stack ?? at.message);
  return lines.join("\ncaused by: ");
}

/** An error that escaped everything else still ends with a sentence and, for machines, the final object. */
function failOnTheUnexpected(printer: Printer): void {
  const leave = (error: unknown) => process.exit(printError(error, printer));
  process.on("uncaughtException", leave);
  process.on("unhandledRejection", leave);
}
