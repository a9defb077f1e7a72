/** `vector apps show`: one app, by name or that of the folder. */
import { VectorError } from "../../core/errors/vector-error.ts";
import type { CommandResult } from "../command-result.ts";
import type { CommandContext } from "../context.ts";
import { getApp } from "../find-app.ts";
import { appText } from "../output/app-text.ts";
import type { Invocation } from "../table/spec.ts";

export async function run(context: CommandContext, invocation: Invocation): Promise<CommandResult> {
  const [named] = invocation.arguments;
  if (named !== undefined && context.global.app !== undefined) {
    throw new VectorError("usage", "the app is given twice: as an argument and with --app", {
      hint: "leave one of them out",
    });
  }
  const app = await getApp({ ...context, global: { ...context.global, app: named ?? context.global.app } });
  return { data: { app }, text: (view) => appText(app, view, context.cwd) };
}
