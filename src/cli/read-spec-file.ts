/** Reads the spec that `vector generate --spec` builds from: a file, or stdin for `-`. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { VectorError } from "../core/errors/vector-error.ts";
import type { CommandContext } from "./context.ts";
import { readStdin } from "./read-prompt.ts";

/**
 * Returns the JSON object; whether it is a valid spec is for the daemon to say. What `vector generate --dry-run --json` prints
 * is taken as well: its `spec` is then what counts.
 */
export async function readSpecFile(context: CommandContext, file: string): Promise<Record<string, unknown>> {
  const path = file === "-" ? "stdin" : resolve(context.cwd, file);
  const text = file === "-" ? await readStdin(context.interrupts.signal) : await readText(path);
  const value = parseJson(text.replace(/^\ufeff/, ""), path);
  if (!isObject(value)) {
    throw new VectorError("spec_invalid", `${path} does not hold a JSON object`, {
      hint: "`vector generate --dry-run --json` prints a spec to begin with",
    });
  }
  return value.dryRun === true && isObject(value.spec) ? value.spec : value;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new VectorError("usage", `the spec cannot be read from ${path}`, { cause: error });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new VectorError("spec_invalid", `${path} is not valid JSON`, { cause: error });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
