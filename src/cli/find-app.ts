/** Finds the app a command is about: the one --app names, else the one of the folder. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { VectorError } from "../core/errors/vector-error.ts";
import type { AppResource } from "../protocol/resources.ts";
import type { CommandContext } from "./context.ts";

/** Returns the nearest folder at or above `folder` that has a vector.json. */
export function findAppFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "vector.json"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Returns the app; throws `app_not_found` when neither a flag nor the folder names one. */
export async function getApp(context: CommandContext): Promise<AppResource> {
  const { signal } = context.interrupts;
  if (context.global.app !== undefined) {
    const client = await context.connect();
    return client.call("apps.show", { params: { app: context.global.app } }, { signal });
  }
  const folder = findAppFolder(context.cwd);
  if (folder === undefined) throw noAppHere(context.cwd);
  const client = await context.connect();
  return client.call("apps.resolve", { body: { folder } }, { signal });
}

/** Returns the app's id for routes that look an app up themselves; spares a call when --app is given. */
export async function getAppReference(context: CommandContext): Promise<string> {
  return context.global.app ?? (await getApp(context)).id;
}

function noAppHere(folder: string): VectorError {
  return new VectorError("app_not_found", `there is no app in ${folder} or in a folder above it`, {
    hint: "go to an app's folder, or name an app with --app; `vector apps list` shows them",
  });
}
