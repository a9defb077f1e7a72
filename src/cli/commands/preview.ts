/** `vector preview`: has the daemon run an app, and prints its address. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getApp } from "../find-app.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, { flags }: Invocation): Promise<CommandResult> {
  const app = await getApp(context);
  const client = await context.connect();
  const input = { params: { app: app.id } };
  const about = { id: app.id, slug: app.slug, path: app.path };
  const { signal } = context.interrupts;
  if (flags.stop === true) {
    const { stopped } = await client.call("preview.stop", input, { signal });
    context.printer.note(
      stopped ? `The preview of ${app.slug} is stopped.` : `The preview of ${app.slug} was not running.`,
    );
    return { data: { app: about, stopped }, text: () => "" };
  }
  const preview = await client.call("preview.start", input, { signal });
  return { data: { app: about, preview }, text: () => preview.url };
}
