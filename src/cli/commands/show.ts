/** `vector show`: one version with its files and its check report. */
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getAppReference } from "../find-app.ts";
import { versionText } from "../output/version-text.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const app = await getAppReference(context);
  const client = await context.connect();
  const input = { params: { app, version: invocation.arguments[0] ?? "@" } };
  const version = await client.call("versions.show", input, { signal: context.interrupts.signal });
  return { data: { version }, text: (view) => versionText(version, view) };
}
