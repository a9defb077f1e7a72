/** Every kind of error ends with the exit code that the documentation promises. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outcomeOf, outcomes } from "../../src/cli/exit-codes.ts";
import { errorCodes } from "../../src/core/errors/vector-error.ts";

const expected: Record<string, number> = {
  usage: 2,
  nothing_understood: 2,
  app_not_found: 1,
  step_failed: 1,
  request_refused: 1,
  body_too_large: 2,
  target_not_empty: 5,
  question_open: 6,
  confirmation_needed: 6,
  needs_model: 4,
  timed_out: 7,
  job_cancelled: 130,
  daemon_unavailable: 69,
  store_corrupt: 69,
  internal: 70,
};

it.each(Object.entries(expected))("%s ends with %d", (code, exit) => {
  expect(outcomes[outcomeOf(errorCodes[code as keyof typeof errorCodes])]).toBe(exit);
});

it("has an outcome for every code of the table", () => {
  for (const kind of Object.values(errorCodes)) expect(outcomes).toHaveProperty(outcomeOf(kind));
});

it("is what docs/CLI.md says", () => {
  const page = readFileSync(new URL("../../docs/CLI.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map((match) => [match[2], Number(match[1])]);
  expect(Object.fromEntries(rows)).toEqual(outcomes);
});
