/** `vector generate`: makes a new app from a description, and follows the job that does it. */
import { resolve } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { followJob } from "../follow-job.ts";
import { jobResult } from "../job-result.ts";
import { readPrompt } from "../read-prompt.ts";
import { readSpecFile } from "../read-spec-file.ts";
import type { FlagValues, Invocation } from "../table/spec.ts";

interface GenerateOptions {
  /** What to build: a description, or a spec from a file. */
  what: { prompt: string } | { spec: Record<string, unknown> };
  /** Absolute folder to write, or the one in which a folder named after the app is made. */
  target: { folder: string } | { parentFolder: string };
  preview: boolean;
  open: boolean;
}

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const options = await parseOptions(context, invocation);
  const { yes, dryRun, timeoutMs } = context.global;
  const client = await context.connect();
  const followed = await followJob(context, {
    client,
    inResult: dryRun ? "understanding" : undefined,
    start: () =>
      client.call("jobs.create", {
        body: {
          kind: "generate",
          params: { ...options.what, ...options.target, acceptDefaults: yes, dryRun, preview: options.preview },
          ...(timeoutMs === undefined ? {} : { timeoutMs }),
        },
      }),
  });
  const preview = followed.result.preview as { url: string | null } | undefined;
  if (options.open && preview?.url) {
    const { openInBrowser } = await import("../open-in-browser.ts");
    if (!(await openInBrowser(preview.url, context.env)))
      context.printer.note("No browser was found to open the preview in.");
  }
  return jobResult(context, followed);
}

async function parseOptions(
  context: CommandContext,
  { arguments: words, flags }: Invocation,
): Promise<GenerateOptions> {
  const { ephemeral } = context.global;
  if (flags.open === true && (flags.preview === false || ephemeral)) {
    const other = flags.preview === false ? "--no-preview" : "--ephemeral";
    throw new VectorError("usage", `--open and ${other} exclude each other`, { hint: "leave one of them out" });
  }
  return {
    what: await readSource(context, words, flags),
    target: targetOf(context.cwd, flags),
    // A private daemon ends with the command, and its previews with it.
    preview: flags.preview !== false && !ephemeral,
    open: flags.open === true,
  };
}

async function readSource(
  context: CommandContext,
  words: readonly string[],
  flags: FlagValues,
): Promise<GenerateOptions["what"]> {
  const promptFile = typeof flags.promptFile === "string" ? flags.promptFile : undefined;
  if (typeof flags.spec !== "string") return { prompt: await readPrompt(context, words, promptFile) };
  if (words.length > 0 || promptFile !== undefined) {
    throw new VectorError("usage", "--spec says what to build, and so does the description", {
      hint: "leave one of them out",
    });
  }
  return { spec: await readSpecFile(context, flags.spec) };
}

function targetOf(cwd: string, flags: FlagValues): GenerateOptions["target"] {
  return typeof flags.dir === "string" ? { folder: resolve(cwd, flags.dir) } : { parentFolder: cwd };
}
