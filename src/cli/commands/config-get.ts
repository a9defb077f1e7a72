/** `vector config get`: one setting's value. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { configValue } from "../output/config-text.ts";
import { suggest } from "../parse/suggest.ts";
import { getArgument } from "../positional.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const key = getArgument(invocation, 0);
  const client = await context.connect();
  const { items } = await client.call("config.list", {}, { signal: context.interrupts.signal });
  const setting = items.find((entry) => entry.key === key);
  if (setting) return { data: { setting }, text: () => configValue(setting.value) };
  const meant = suggest(
    key,
    items.map((entry) => entry.key),
  );
  throw new VectorError("usage", `there is no setting "${key}"`, {
    hint: meant ? `did you mean ${meant}?` : "`vector config list` shows all",
  });
}
