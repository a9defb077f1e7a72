/** The evaluation of generated apps: a few requests pass, and checks that do not hold are told apart from those that do. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { AppResult } from "../../eval/apps/eval-report.ts";
import { findChromium } from "../../src/daemon/check/browser/find-chromium.ts";

const root = resolve(import.meta.dirname, "../..");
const base = mkdtempSync(join(tmpdir(), "vector-evaluation-"));
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

function evaluate(prompts: string, ...options: string[]): AppResult[] {
  const json = join(base, "results.json");
  const args = ["run", "-s", "eval:apps", "--", "--prompts", prompts, "--json", json, "--out", join(base, "EVAL.md")];
  execFileSync("npm", [...args, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return JSON.parse(readFileSync(json, "utf8")) as AppResult[];
}

const told = (results: readonly AppResult[]) =>
  results.map(({ id, gate, problems, checks }) => ({ id, gate, problems, checks: checks.map(({ result }) => result) }));

describe.skipIf("missing" in findChromium(process.env))("the evaluation", { timeout: 600_000 }, () => {
  test("builds the project's requests green in gate and browser, and their checks hold", () => {
    const passed = (count: number) => Array(count).fill("passed");
    expect(told(evaluate(join(root, "eval", "requests.jsonl")))).toEqual([
      { id: "boat-club", gate: "green", problems: [], checks: passed(5) },
      { id: "lending", gate: "green", problems: [], checks: passed(3) },
      { id: "expenses", gate: "green", problems: [], checks: passed(3) },
    ]);
    expect(readFileSync(join(base, "EVAL.md"), "utf8")).toMatch(/\| passed \| 11 \| 100 % \|/);
  });

  test("says of checks that do not hold, or that it cannot carry out, that they did not pass", () => {
    const checks = [
      "Verify that the page uses 'tomato' as the background color and 'navy' as the component color.",
      "Open the wormhole page from the navigation menu.",
      "Delete a volcano.",
      "Hum along with the melody.",
      "Open the toys page from the navigation menu.",
    ].map((task) => ({ task, expected: "It is so." }));
    const file = join(base, "prompts.jsonl");
    writeFileSync(file, `${JSON.stringify({ id: "toys", instruction: "track toys and who borrowed them", checks })}\n`);
    expect(told(evaluate(file, "--quick"))).toEqual([
      { id: "toys", gate: "green", problems: [], checks: ["failed", "failed", "failed", "not scripted", "passed"] },
    ]);
  });
});
