/** Checks `app.spec.json` and `vector.json` of an app folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckProblem } from "../../core/check/check-report.ts";
import { parseSpec } from "../../core/spec/parse-spec.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { jsonErrorPosition } from "./json-error-position.ts";

export interface SpecOutcome {
  problems: CheckProblem[];
  summary: string;
  spec?: AppSpec;
}

/** Returns the spec when it is valid, and everything that is wrong with the two files. */
export async function checkSpec(folder: string): Promise<SpecOutcome> {
  const [specFile, manifest] = await Promise.all([readSpec(folder), checkManifest(folder)]);
  const problems = [...specFile.problems, ...manifest];
  if (specFile.spec === undefined) return { problems, summary: "" };
  const { entities, pages } = specFile.spec;
  return {
    problems,
    summary: `${entities.length} ${entities.length === 1 ? "entity" : "entities"}, ${pages.length} pages`,
    spec: specFile.spec,
  };
}

/** Reads and validates `app.spec.json`. */
export async function readSpec(folder: string): Promise<{ problems: CheckProblem[]; spec?: AppSpec }> {
  const file = "app.spec.json";
  const json = await readJson(folder, file);
  if ("problem" in json) return { problems: [json.problem] };
  const parsed = parseSpec(json.value);
  if (parsed.ok) return { problems: [], spec: parsed.spec };
  return { problems: parsed.problems.map(({ path, message }) => ({ file, message: `${path}: ${message}` })) };
}

async function checkManifest(folder: string): Promise<CheckProblem[]> {
  const file = "vector.json";
  const json = await readJson(folder, file);
  if ("problem" in json) return [json.problem];
  const problem = (message: string): CheckProblem => ({ file, message });
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [problem("must be a JSON object")];
  const { appId, engine, formatVersion } = value as Record<string, unknown>;
  const problems: CheckProblem[] = [];
  if (typeof appId !== "string" || appId === "") problems.push(problem("$.appId: must be the app's id, a text"));
  if (typeof engine !== "string" || engine === "")
    problems.push(problem("$.engine: must be the engine's version, a text"));
  if (formatVersion !== 1) {
    problems.push(
      problem(`$.formatVersion: must be 1, the format this Vector knows; it is ${JSON.stringify(formatVersion)}`),
    );
  }
  return problems;
}

async function readJson(folder: string, file: string): Promise<{ value: unknown } | { problem: CheckProblem }> {
  let text: string;
  try {
    text = await readFile(join(folder, file), "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { problem: { file, message: missing ? `${file} is missing` : `${file} cannot be read: ${String(error)}` } };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = `${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { problem: { file, message, ...jsonErrorPosition(text, error) } };
  }
}
