/** Makes the one object through which a command's output leaves: data on stdout, everything else on stderr. */
import type { JobEvent } from "../../core/job/events.ts";
import type { CommandResult, ErrorDocument, TextView } from "../command-result.ts";
import { type Outcome, outcomes } from "../exit-codes.ts";
import type { OutputMode } from "../parse/scan-arguments.ts";
import { errorLines } from "./error-lines.ts";
import { createLiveLine, type LiveLine } from "./live-line.ts";
import { BrokenPipe, stderrFd, stdoutFd, writeAll } from "./stdio.ts";
import { createStyle, type Style, wantsColour } from "./style.ts";
import { columnsOf, isTerminal } from "./terminal.ts";

export interface PrinterOptions {
  mode: OutputMode;
  quiet: boolean;
  verbose: boolean;
  noColor: boolean;
  env: Record<string, string | undefined>;
}

export interface Printer {
  readonly mode: OutputMode;
  readonly verbose: boolean;
  /** Whether a job's progress is told on stderr; a stream of events is told on stdout instead. */
  readonly progress: boolean;
  /** Style for stderr. */
  readonly style: Style;
  /** Style for stdout. */
  readonly outStyle: Style;
  /** The line of running progress at the foot of a terminal; undefined where there is none. */
  readonly live: LiveLine | undefined;
  /** Columns of stderr, Infinity when it is no terminal. */
  readonly width: number;
  /** A line of progress or a notice; nothing with --quiet. */
  note(text: string): void;
  /** A line that is shown also with --quiet: questions and notices of what is being undone. */
  tell(text: string): void;
  /** A piece of data for stdout, in text mode only. */
  data(text: string): void;
  /** One line of machine output, in stream-json only. */
  line(value: JobEvent | object): void;
  /** Prints a result; returns the exit code. */
  finish(result: CommandResult): number;
  /** Prints an error; returns the exit code. `data` are members the final object has besides. */
  fail(outcome: Outcome, error: ErrorDocument, data?: object): number;
}

/** Returns a printer for the process's own stdout and stderr. */
export function createPrinter(options: PrinterOptions): Printer {
  const { mode, env } = options;
  const errTerminal = isTerminal(stderrFd);
  const style = createStyle(wantsColour(errTerminal, options.noColor, env));
  const progress = !options.quiet && mode !== "stream-json";
  const live =
    progress && errTerminal && env.TERM !== "dumb"
      ? createLiveLine(writeErr, () => columnsOf(stderrFd, env), style)
      : undefined;
  const outStyle = createStyle(wantsColour(isTerminal(stdoutFd), options.noColor, env));
  const textView = (): TextView => ({ style: outStyle, width: columnsOf(stdoutFd, env) });
  let finalWritten = false;

  /** Nobody reading stderr is no reason to stop the work. */
  function writeErr(text: string): void {
    try {
      writeAll(stderrFd, text);
    } catch (error) {
      if (!(error instanceof BrokenPipe)) throw error;
    }
  }
  function errLine(text: string): void {
    live?.hide();
    writeErr(`${text}\n`);
    live?.show();
  }
  function final(outcome: Outcome, members: object): void {
    if (mode === "text" || finalWritten) return;
    finalWritten = true;
    const document = { ...(mode === "stream-json" ? { type: "result" } : {}), outcome, ...members };
    writeAll(stdoutFd, `${mode === "json" ? JSON.stringify(document, null, 2) : JSON.stringify(document)}\n`);
  }
  function fail(outcome: Outcome, error: ErrorDocument, data: object = {}): number {
    live?.end();
    errLine(errorLines(error, style));
    final(outcome, { exitCode: outcomes[outcome], error, ...data });
    return outcomes[outcome];
  }
  return {
    mode,
    verbose: options.verbose && !options.quiet,
    progress,
    style,
    outStyle,
    live,
    get width() {
      return columnsOf(stderrFd, env);
    },
    note: (text) => {
      if (!options.quiet) errLine(text);
    },
    tell: errLine,
    data: (text) => {
      if (mode === "text") writeAll(stdoutFd, `${text}\n`);
    },
    line: (value) => {
      if (mode === "stream-json") writeAll(stdoutFd, `${JSON.stringify(value)}\n`);
    },
    finish: (result) => {
      live?.end();
      if (mode === "text") {
        const text = result.text(textView());
        if (text !== "") writeAll(stdoutFd, `${text}\n`);
      }
      if (result.failure) return fail(result.failure.outcome, result.failure.error, result.data);
      final("succeeded", result.data);
      return outcomes.succeeded;
    },
    fail,
  };
}
