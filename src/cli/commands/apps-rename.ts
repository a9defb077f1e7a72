/** `vector apps rename`: another slug for an app. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { appText } from "../output/app-text.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

const slugShape = /^[a-z0-9][a-z0-9-]{0,62}$/;

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const slug = getArgument(invocation, 1);
  if (!slugShape.test(slug)) {
    throw new VectorError("usage", `"${slug}" cannot be a slug`, {
      hint: "use lower-case letters, digits and dashes, at most 63, starting with a letter or digit",
    });
  }
  const client = await context.connect();
  const input = { params: { app: getArgument(invocation, 0) }, body: { slug } };
  const app = await client.call("apps.rename", input, { signal: context.interrupts.signal });
  return { data: { app }, text: (view) => appText(app, view, context.cwd) };
}
