/** `vector apps delete`: forgets an app, after asking. */
import { VectorError } from "../../core/errors/vector-error.ts";
import { canAsk, confirm } from "../ask.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const { signal } = context.interrupts;
  const client = await context.connect();
  const found = await client.call("apps.show", { params: { app: getArgument(invocation, 0) } }, { signal });
  if (!context.global.yes) await askFirst(context, found.slug);
  const app = await client.call("apps.delete", { params: { app: found.id } }, { signal });
  context.printer.note(`Vector has forgotten ${app.slug}. Its folder stays: ${app.path}`);
  context.printer.note(`To take it in again: vector apps import ${app.path}`);
  return { data: { app }, text: () => "" };
}

async function askFirst(context: CommandContext, slug: string): Promise<void> {
  if (canAsk(context) && (await confirm(context, `Forget the app ${slug}? Its folder and versions stay.`))) return;
  context.interrupts.signal.throwIfAborted();
  throw new VectorError("confirmation_needed", `${slug} was not deleted: nobody confirmed it`, {
    hint: `confirm with \`vector apps delete ${slug} --yes\``,
  });
}
