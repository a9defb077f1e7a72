/** `vector apps import`: takes in an existing app folder. */
import { resolve } from "node:path";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { appText } from "../output/app-text.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const folder = resolve(context.cwd, invocation.arguments[0] ?? ".");
  const client = await context.connect();
  const app = await client.call("apps.import", { body: { folder } }, { signal: context.interrupts.signal });
  return { data: { app }, text: (view) => appText(app, view, context.cwd) };
}
