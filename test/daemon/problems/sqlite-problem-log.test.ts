/** The log of problems: one entry however often one is met, bounded, and harmless whatever a page says. */
import { join } from "node:path";
import { expect, it } from "vitest";
import type { MetProblem } from "../../../src/core/check/problem-log.ts";
import { personalOrgId } from "../../../src/core/org/personal.ts";
import { SqliteAppStore } from "../../../src/daemon/apps/sqlite-app-store.ts";
import { problemCursor, SqliteProblemLog } from "../../../src/daemon/problems/sqlite-problem-log.ts";
import { openStore } from "../../../src/daemon/store/open-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const place = { orgId: personalOrgId, appId: "app_1" };
const broken: MetProblem = { source: "build", message: "Expected 3 things", file: "src/a.tsx", line: 4 };
const thrown: MetProblem = {
  source: "browser",
  message: "x is undefined",
  file: "src/b.tsx",
  line: 9,
  stack: "at b",
  build: "b1",
};

async function createLog(): Promise<SqliteProblemLog> {
  const store = openStore({ file: join(temporaryFolder(), "vector.db"), unclean: false });
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++));
  const apps = new SqliteAppStore({ store, now });
  for (const id of ["app_1", "app_2"])
    await apps.adopt({ id, orgId: personalOrgId, slug: id, name: id, folder: `/${id}` });
  return new SqliteProblemLog({ store, now });
}

const all = { open: false, limit: 500 };
const open = { open: true, limit: 500 };

it("counts a problem that is met again, with its newest place", async () => {
  const log = await createLog();
  await log.record(place, broken);
  await log.record(place, { ...broken, message: "Expected 5 things", line: 6 });
  await log.record({ ...place, appId: "app_2" }, broken);
  await log.record({ ...place, versionId: "ver_1" }, broken);
  const found = await log.list("app_1", all);
  expect(found.map(({ count, line, versionId }) => [count, line, versionId])).toEqual([
    [1, 4, "ver_1"],
    [2, 6, null],
  ]);
  expect(found[1]?.message).toBe("Expected 5 things");
  expect(await log.countOpen("app_1")).toBe(2);
});

it("knows when one is gone: after a build without it, or, for what ran, after a change; and when it is back", async () => {
  const log = await createLog();
  await log.record(place, broken);
  await log.record(place, thrown);
  await log.settle(place, { problems: [broken], build: "b1" });
  expect(await log.countOpen("app_1")).toBe(2);
  await log.settle(place, { problems: [] });
  expect((await log.list("app_1", open)).map(({ message }) => message)).toEqual([thrown.message]);
  await log.settle({ ...place, versionId: "ver_1" }, { problems: [], build: "b2" });
  expect(await log.countOpen("app_1")).toBe(1);
  await log.settle(place, { problems: [], build: "b2" });
  expect(await log.countOpen("app_1")).toBe(0);
  await log.record(place, thrown);
  expect(await log.list("app_1", open)).toMatchObject([{ message: thrown.message, count: 2, goneAt: null }]);
  expect((await log.list("app_1", all)).find(({ source }) => source === "build")?.goneAt).not.toBeNull();
});

it("keeps the newest 200 of an app, and pages through them", async () => {
  const log = await createLog();
  await log.record({ ...place, appId: "app_2" }, thrown);
  for (let n = 0; n < 205; n += 1) {
    const word = [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    await log.record(place, { ...thrown, message: `${word} is undefined` });
  }
  const first = await log.list("app_1", { open: true, limit: 150 });
  const cursor = problemCursor(first.at(-1) ?? { lastAt: "", id: 0 });
  const rest = await log.list("app_1", { open: true, before: cursor, limit: 150 });
  expect([first.length, rest.length]).toEqual([150, 50]);
  expect(first[0]?.message).toBe("cae is undefined");
  expect(rest.at(-1)?.message).toBe("f is undefined");
  expect(await log.countOpen("app_2")).toBe(1);
  await expect(log.list("app_1", { open: true, before: "x'; DROP TABLE apps", limit: 1 })).rejects.toMatchObject({
    code: "invalid_request",
  });
});

it("cuts what a page says and takes out what could harm a terminal", async () => {
  const log = await createLog();
  const message = `\u001b[2J\u202egnp\u0007 \ud800${"x".repeat(10_000)}`;
  await log.record(place, { source: "browser", message, stack: `a\n\tb\u0000${"y".repeat(90_000)}` });
  await log.settle(place, { problems: [{ source: "browser", message }], build: "b2" });
  const [problem] = await log.list("app_1", open);
  expect(problem?.message).toMatch(/^\[2Jgnp x+$/);
  expect(problem?.message.length).toBeLessThanOrEqual(2_000);
  expect(problem?.stack).toMatch(/^a\n\tby+$/);
  expect(problem?.stack?.length).toBeLessThanOrEqual(4_000);
});
