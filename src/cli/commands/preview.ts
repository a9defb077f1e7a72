/** `vector preview`: has the daemon run an app, or one of its versions, and prints its address; or tells what previews met. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { AppResource, PreviewResource } from "../../protocol/resources.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getApp } from "../find-app.ts";
import { listResult } from "../list-result.ts";
import { formatCount } from "../output/format-values.ts";
import { problemsText } from "../output/problem-text.ts";
import type { FlagValues, Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { flags, arguments: words }: Invocation): Promise<CommandResult> {
  refuseContradictions(flags, words[0]);
  const app = await getApp(context);
  if (flags.errors === true) return showProblems(context, app, flags.all === true);
  return flags.stop === true ? stop(context, app, words[0]) : start(context, app, { flags, version: words[0] });
}

function refuseContradictions(flags: FlagValues, version: string | undefined): void {
  const given = ["errors", "stop", "open", "writable"].filter((name) => flags[name] === true);
  const refuse = (message: string, hint: string): never => {
    throw new VectorError("usage", message, { hint });
  };
  if (version === "") refuse("the argument [version] is empty", "`@` is the newest, `v3` a number");
  if ((flags.errors === true || flags.stop === true) && given.length > 1)
    refuse(`--${given[0]} and --${given[1]} exclude each other`, "leave one of them out");
  if (flags.errors === true && version !== undefined)
    refuse("--errors tells of the app and all its versions", "leave the version out");
  if (flags.all === true && flags.errors !== true) refuse("--all goes with --errors", "add --errors");
  if (flags.writable === true && version === undefined)
    refuse(
      "--writable goes with a version",
      "the app itself can always be written to; `vector log` shows its versions",
    );
}

async function start(
  context: CommandContext,
  app: AppResource,
  { flags, version }: { flags: FlagValues; version: string | undefined },
): Promise<CommandResult> {
  const client = await context.connect();
  const { signal } = context.interrupts;
  const preview =
    version === undefined
      ? await client.call("preview.start", { params: { app: app.id } }, { signal })
      : await client.call(
          "preview.startVersion",
          { params: { app: app.id, version }, body: { writable: flags.writable === true } },
          { signal },
        );
  const problems = await client.call(
    "preview.problems",
    { params: { app: app.id }, query: { limit: 200 } },
    { signal },
  );
  const open = problems.items.filter(({ versionId }) => versionId === (preview.version?.id ?? null)).length;
  for (const line of describe(preview, app, { open, askedWritable: flags.writable === true })) {
    context.printer.note(line);
  }
  if (flags.open === true) {
    const { openInBrowser } = await import("../open-in-browser.ts");
    if (!(await openInBrowser(preview.url, context.env)))
      context.printer.note("No browser was found to open the preview in.");
  }
  return { data: { app: aboutApp(app), preview }, text: () => preview.url };
}

interface Told {
  /** How many open problems it has. */
  open: number;
  askedWritable: boolean;
}

function describe({ version }: PreviewResource, app: AppResource, { open, askedWritable }: Told): string[] {
  const problems =
    open === 0 ? [] : [`It met ${formatCount(open, "open problem")}; \`vector preview --errors\` tells.`];
  if (version === undefined) return problems;
  const name = `v${version.number}`;
  const kept = version.writable && !askedWritable ? ` It runs already; \`vector preview ${name} --stop\` ends it.` : "";
  const mode = version.writable
    ? "Changes go to the copy, and are thrown away when it stops."
    : "It is read-only; --writable lets you try changes on the copy.";
  return [`Version ${version.number} of ${app.slug}. ${version.rows.text}`, mode + kept, ...problems];
}

async function stop(context: CommandContext, app: AppResource, version: string | undefined): Promise<CommandResult> {
  const client = await context.connect();
  const { signal } = context.interrupts;
  const { stopped } =
    version === undefined
      ? await client.call("preview.stop", { params: { app: app.id } }, { signal })
      : await client.call("preview.stopVersion", { params: { app: app.id, version } }, { signal });
  const subject = version === undefined ? app.slug : `${version} of ${app.slug}`;
  context.printer.note(
    stopped ? `The preview of ${subject} is stopped.` : `The preview of ${subject} was not running.`,
  );
  return { data: { app: aboutApp(app), stopped }, text: () => "" };
}

async function showProblems(context: CommandContext, app: AppResource, all: boolean): Promise<CommandResult> {
  const client = await context.connect();
  const input = { params: { app: app.id }, query: { state: all ? ("all" as const) : ("open" as const), limit: 200 } };
  const page = await client.call("preview.problems", input, { signal: context.interrupts.signal });
  const none = all ? "The previews of this app met no problem." : "The previews of this app have no open problem.";
  return listResult(context, page, problemsText, none);
}

function aboutApp({ id, slug, path }: AppResource): Pick<AppResource, "id" | "slug" | "path"> {
  return { id, slug, path };
}
