/** Resolves a folder that need not exist yet to the path it really has, through the symbolic links above it. */
import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, normalize } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";

export async function settleFolder(folder: string): Promise<string> {
  if (!isAbsolute(folder) || folder.includes("\0")) {
    throw new VectorError("invalid_request", `a folder must be an absolute path, not ${JSON.stringify(folder)}`);
  }
  return settle(normalize(folder).replace(/(.)[/\\]+$/, "$1"));
}

async function settle(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  const parent = dirname(folder);
  if (real !== undefined || parent === folder) return real ?? folder;
  return join(await settle(parent), basename(folder));
}
