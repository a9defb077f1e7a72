/** Asks a person on the terminal; nothing here is used when there is none. */
import type { Question } from "../core/job/events.ts";
import type { CommandContext } from "./context.ts";
import { oneLine } from "./output/display-width.ts";
import { isTerminal } from "./output/terminal.ts";

/** Whether someone can be asked: stdin and stderr are terminals, and the output is for people. */
export function canAsk(context: CommandContext): boolean {
  return context.printer.mode === "text" && isTerminal(0) && isTerminal(2);
}

/** Returns the answer to a job's question, Enter taking the default; undefined when input ends or `signal` aborts. */
export async function askQuestion(
  context: CommandContext,
  question: Question,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { printer } = context;
  printer.tell(printer.style.bold(oneLine(question.text)));
  question.options.forEach((option, index) => {
    const mark = option.value === question.default ? printer.style.dim(" (default)") : "";
    printer.tell(`  ${index + 1}  ${oneLine(option.label)}${mark}`);
  });
  const standard = question.options.findIndex((option) => option.value === question.default) + 1;
  for (;;) {
    const line = await readLine(`Answer [${standard > 0 ? standard : oneLine(question.default)}]: `, signal);
    if (line === undefined) return undefined;
    const answer = chooseOption(question, line);
    if (answer !== undefined) return answer;
    printer.tell(
      `"${oneLine(line)}" is none of the answers. Type a number from 1 to ${question.options.length}, or Enter.`,
    );
  }
}

/** Returns the value that a typed answer stands for: a number, a value or a label; undefined when it is none of them. */
export function chooseOption(question: Question, typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return question.default;
  const { options } = question;
  if (options.length === 0) return text;
  const same = (other: string) => other.toLowerCase() === text.toLowerCase();
  const named = options.find((option) => same(option.value)) ?? options.find((option) => same(option.label));
  if (named) return named.value;
  return /^\d+$/.test(text) ? options[Number(text) - 1]?.value : undefined;
}

/** Returns whether a person said yes; anything but y or yes is no. */
export async function confirm(context: CommandContext, text: string): Promise<boolean> {
  const line = await readLine(`${oneLine(text)} [y/N] `, context.interrupts.signal);
  return /^y(es)?$/i.test((line ?? "").trim());
}

/** Reads one line in the terminal's own line mode, in which Ctrl-C stays a signal. */
function readLine(prompt: string, signal: AbortSignal): Promise<string | undefined> {
  const { stdin } = process;
  process.stderr.write(prompt);
  return new Promise((resolve) => {
    let text = "";
    const settle = (line: string | undefined) => {
      stdin.off("data", onData);
      stdin.off("end", onEnd);
      signal.removeEventListener("abort", onEnd);
      stdin.pause();
      resolve(line);
    };
    const onEnd = () => {
      process.stderr.write("\n");
      settle(undefined);
    };
    const onData = (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end >= 0) settle(text.slice(0, end).replace(/\r$/, ""));
    };
    if (signal.aborted) {
      onEnd();
      return;
    }
    stdin.setEncoding("utf8");
    stdin.on("data", onData);
    stdin.once("end", onEnd);
    signal.addEventListener("abort", onEnd, { once: true });
    stdin.resume();
  });
}
