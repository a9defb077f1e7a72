/** `vector explain`: why the app's spec says what it says. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getAppReference } from "../find-app.ts";
import { explanationText } from "../output/explanation-text.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const app = await getAppReference(context);
  const client = await context.connect();
  const subject = invocation.arguments[0];
  const input = { params: { app }, query: subject === undefined ? {} : { subject } };
  const { items } = await client.call("apps.explain", input, { signal: context.interrupts.signal });
  // All fields of all entities would be a wall of text; --json has them.
  const shown = subject === undefined ? items.filter((item) => item.kind !== "field") : items;
  return { data: { items }, text: (view) => explanationText(shown, view) };
}
