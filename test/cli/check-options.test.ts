/** `vector check` with its options: the report for CI, and what is said where there is no browser. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCliHome } from "./support/cli-home.ts";

it("writes the report for CI, green or red, and says how to get a browser", async () => {
  const cli = createCliHome();
  const env = { VECTOR_CHROMIUM: "/nowhere/chromium" };
  const made = await cli.json(["generate", "books with title and price", "--no-preview", "--json"], { env });
  expect(made.code).toBe(0);
  const inApp = { cwd: made.document.app.path as string, env };
  const green = await cli.run(["check", "--junit", "green.xml"], inApp);
  expect(green.code).toBe(0);
  const xml = readFileSync(join(inApp.cwd, "green.xml"), "utf8");
  expect(xml).toMatch(/<testsuites name="vector check" tests="7" failures="0" errors="0" skipped="0"/);
  const red = await cli.json(["check", "--browser", "--junit", "red.xml", "--json"], inApp);
  expect(red.code).toBe(3);
  expect(red.document.check.checks.map((result: { check: string; status: string }) => result.check).slice(7)).toEqual([
    "browser.navigation",
    "browser.accessibility",
    "browser.records",
    "browser.console",
  ]);
  expect(red.document.check.checks[7]).toMatchObject({
    status: "skipped",
    summary: "VECTOR_CHROMIUM names no program: /nowhere/chromium",
  });
  expect(readFileSync(join(inApp.cwd, "red.xml"), "utf8")).toMatch(
    /<skipped message="VECTOR_CHROMIUM names no program/,
  );
  writeFileSync(join(inApp.cwd, "file"), "");
  const refused = await cli.json(["check", "--junit", "file/report.xml", "--json"], inApp);
  expect(refused).toMatchObject({
    code: 2,
    document: { error: { code: "usage", message: expect.stringMatching(/could not be written/) } },
  });
});
