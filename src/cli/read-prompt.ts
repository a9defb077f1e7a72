/** Reads the description of an app: from the arguments, a file, or stdin. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { VectorError } from "../core/errors/vector-error.ts";
import type { CommandContext } from "./context.ts";
import { isTerminal } from "./output/terminal.ts";

const stdinFd = 0;
/** As the wire declares it for a prompt, in UTF-16 code units. */
const maxPromptLength = 200_000;
const example = 'vector generate "Track laptops: laptop has name, price and status (available, in use)"';

/** Returns the text with spaces around it removed; throws `usage` when there is none. */
export async function readPrompt(
  context: CommandContext,
  words: readonly string[],
  file: string | undefined,
): Promise<string> {
  const typed = words.join(" ");
  if (file !== undefined && typed !== "") {
    throw new VectorError("usage", "the description is given twice: as text and with --prompt-file", {
      hint: "leave one of them out",
    });
  }
  const text =
    file !== undefined && file !== "-" ? await readFrom(context, file) : await typedOrPiped(context, typed, file);
  const prompt = text.replace(/^\ufeff/, "").trim();
  if (prompt === "")
    throw new VectorError("usage", "there is no description of an app", { hint: `for example: ${example}` });
  if (prompt.length > maxPromptLength) {
    throw new VectorError(
      "usage",
      `the description has ${prompt.length} characters; at most ${maxPromptLength} are read`,
      {
        hint: "say what to keep track of in a few sentences",
      },
    );
  }
  return prompt;
}

async function typedOrPiped(context: CommandContext, typed: string, file: string | undefined): Promise<string> {
  const asked = typed === "-" || file === "-";
  if (typed !== "" && !asked) return typed;
  if (!asked && isTerminal(stdinFd)) return "";
  if (isTerminal(stdinFd)) context.printer.note("Type the description; end it with Ctrl-D on an empty line.");
  return readStdin(context.interrupts.signal);
}

async function readFrom(context: CommandContext, file: string): Promise<string> {
  const path = resolve(context.cwd, file);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new VectorError("usage", `the description cannot be read from ${path}`, { cause: error });
  }
}

/** Returns all of stdin as text. */
export async function readStdin(signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  const { stdin } = process;
  const stop = () => stdin.destroy(signal.reason as Error);
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
  } finally {
    signal.removeEventListener("abort", stop);
  }
  return Buffer.concat(chunks).toString("utf8");
}
