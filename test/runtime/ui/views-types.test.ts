/** Generated boards, calendars, dashboards and so on are checked by TypeScript 7: they pass, and a misspelt field does not. */
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nativeCompiler } from "../../../scripts/runtime-types.ts";
import { renderMachineTsconfig } from "../../../src/core/render/machine-tsconfig.ts";
import { writeApp } from "./app-host.ts";
import { viewsSpec } from "./views-spec.ts";

let folder: string;
beforeAll(async () => {
  folder = await writeApp(viewsSpec());
  await mkdir(join(folder, ".vector"));
  await writeFile(join(folder, ".vector/tsconfig.json"), renderMachineTsconfig(resolve("dist/runtime/types")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function check(): Promise<string> {
  return new Promise((done) => {
    execFile(nativeCompiler(), ["-p", join(folder, "tsconfig.json"), "--pretty", "false"], (_error, stdout) =>
      done(stdout),
    );
  });
}

test("an app with every kind of page has no type errors", async () => {
  expect(await check()).not.toMatch(/pages\/(?!settings)/);
});

test("misspelt names in pages are type errors", async () => {
  const changes = [
    ["task-board", 'field="status"', 'field="due_date"'],
    ["leave-board", '"first_day"', '"frist_day"'],
    ["task-calendar", "due_date", "title"],
    ["leave-calendar", "last_day", "lst_day"],
    ["faces", "photo", "phto"],
    ["overview", 'field: "cost"', 'field: "costs"'],
    ["overview", 'field: "status"', 'field: "statsu"'],
    ["overview", '"due_date", "person_id"', '"due_date", "persn_id"'],
    ["overview", 'range: "first_day"', 'range: "state"'],
    ["overview", 'op: "ne"', 'op: "nee"'],
    ["leave-report", 'field: "days"', 'field: "dayz"'],
    ["leave-report", 'bucket: "month"', 'bucket: "moon"'],
    ["leave-report", '"person_id"', '"person"'],
  ] as const;
  const refused: string[] = [];
  for (const [page, from, to] of changes) {
    const file = join(folder, "src/pages", `${page}.tsx`);
    const original = await readFile(file, "utf8");
    const text = original.replaceAll('{"', '"').replaceAll('"}', '"').includes(from) ? original : "";
    await writeFile(file, original.replace(from, to).replace(from.replace(/="(.*)"/, '={"$1"}'), to));
    expect(await readFile(file, "utf8"), `${page}: ${from}\n${text}`).not.toBe(original);
    if ((await check()).includes(`pages/${page}.tsx`)) refused.push(`${page} ${to}`);
    await writeFile(file, original);
  }
  expect(refused).toEqual(changes.map(([page, , to]) => `${page} ${to}`));
});
