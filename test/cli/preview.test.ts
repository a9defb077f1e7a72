/** `vector preview`: versions on a copy of rows, and what previews met, over the real daemon. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { waitFor } from "../support/named-wait.ts";
import { type CliHome, createCliHome, smallRequest } from "./support/cli-home.ts";

async function generate(cli: CliHome): Promise<{ cwd: string }> {
  const { code } = await cli.run(["generate", smallRequest, "--dir", "app"]);
  expect(code).toBe(0);
  return { cwd: join(cli.work, "app") };
}

function write(url: string): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(new URL("api/laptops", url), { method: "POST", headers, body: '{"name":"Only here"}' });
}

it("shows a version read-only, tells of it, and stops it with the app's own", async () => {
  const cli = createCliHome();
  const app = await generate(cli);
  const { document } = await cli.json(["preview", "v1", "--json"], app);
  expect(document).toMatchObject({
    outcome: "succeeded",
    preview: { version: { number: 1, writable: false, rows: { from: "snapshot", text: expect.any(String) } } },
  });
  const { url } = document.preview;
  expect((await write(url)).status).toBe(403);
  const again = await cli.run(["preview", "@", "--open"], { ...app, env: { BROWSER: "none" } });
  expect([again.code, again.stdout]).toEqual([0, `${url}\n`]);
  expect(again.stderr).toContain("It is read-only; --writable lets you try changes on the copy.");
  expect(again.stderr).toContain("No browser was found");
  const status = await cli.run(["status"], app);
  expect(status.stdout).toMatch(/preview of v1 +http:\S+ +read-only, on a copy/);
  const { document: writable } = await cli.json(["preview", "v1", "--writable", "--json"], app);
  expect(writable.preview.version.writable).toBe(true);
  expect((await write(writable.preview.url)).status).toBe(201);
  const { document: same } = await cli.json(["preview", "1", "--json"], app);
  expect(same.preview).toEqual(writable.preview);
  expect((await cli.json(["status", "--json"], app)).document.app).toMatchObject({
    preview: { url: expect.any(String) },
    versionPreviews: [{ version: { number: 1 } }],
    openProblems: 0,
  });
  expect((await cli.json(["preview", "v1", "--stop", "--json"], app)).document.stopped).toBe(true);
  expect((await cli.json(["status", "--json"], app)).document.app.preview).not.toBeNull();
  await cli.run(["preview", "v1"], app);
  expect((await cli.json(["preview", "--stop", "--json"], app)).document.stopped).toBe(true);
  expect((await cli.json(["status", "--json"], app)).document.app).toMatchObject({
    preview: null,
    versionPreviews: [],
  });
  expect(readdirSync(join(cli.home, "state", "scratch"))).toEqual([]);
}, 60_000);

it("says what is wrong with what was asked", async () => {
  const cli = createCliHome();
  const app = await generate(cli);
  for (const version of ["v9", "@~1", "ver_none", "no such"]) {
    const { code, document } = await cli.json(["preview", version, "--json"], app);
    expect([code, document.error]).toEqual([
      1,
      expect.objectContaining({ code: "version_not_found", hint: "vector log shows them" }),
    ]);
  }
  const wrong = [
    ["--writable"],
    ["--all"],
    ["v1", "--errors"],
    ["--stop", "--errors"],
    ["v1", "--stop", "--writable"],
    [""],
    ["v1", "v2"],
  ];
  for (const args of wrong) expect([(await cli.run(["preview", ...args], app)).code, args]).toEqual([2, args]);
}, 60_000);

it("keeps what a preview met: failed builds and errors of pages, until they are gone", async () => {
  const cli = createCliHome();
  const app = await generate(cli);
  const url: string = (await cli.json(["preview", "--json"], app)).document.preview.url;
  const problems = async (...more: string[]) =>
    (await cli.json(["preview", "--errors", "--json", ...more], app)).document.items as { message: string }[];
  expect((await cli.run(["preview", "--errors"], app)).stderr).toContain("no open problem");

  const headers = { "content-type": "application/json", origin: new URL(url).origin };
  const body = JSON.stringify({ message: "\u001b]0;owned\u0007<script>alert(1)</script>" });
  const sent = await fetch(new URL("_vector/problem", url), { method: "POST", headers, body });
  expect(sent.status).toBe(204);
  const main = join(app.cwd, "src", "main.tsx");
  const good = readFileSync(main, "utf8");
  writeFileSync(main, `${good}const = 1;\n`);
  const found = await waitFor("both problems", async () => {
    const open = await problems();
    return open.length === 2 && open;
  });
  expect(found).toEqual([
    expect.objectContaining({
      source: "build",
      file: "src/main.tsx",
      line: expect.any(Number),
      count: 1,
      goneAt: null,
    }),
    expect.objectContaining({ source: "browser", message: "]0;owned<script>alert(1)</script>", versionId: null }),
  ]);
  const told = await cli.run(["preview", "--errors"], app);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
  expect(told.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(told.stdout).toMatch(/build {2}src\/main\.tsx:\d+: /);
  expect((await cli.run(["status"], app)).stdout).toMatch(/problems +2 open/);
  expect((await cli.run(["preview"], app)).stderr).toContain("It met 2 open problems");

  await cli.run(["daemon", "stop"]);
  expect(await problems()).toHaveLength(2);
  await cli.run(["preview"], app);
  expect(await problems()).toHaveLength(2);
  writeFileSync(main, `${good}console.debug("another app");\n`);
  await waitFor("their end", async () => (await problems()).length === 0);
  expect(await problems("--all")).toHaveLength(2);
}, 60_000);

it.runIf(process.platform === "linux")(
  "leaves no copy and no process behind when the daemon is killed",
  async () => {
    const cli = createCliHome();
    const app = await generate(cli);
    const { preview } = (await cli.json(["preview", "v1", "--json"], app)).document;
    const daemon = (await cli.json(["daemon", "status", "--json"])).document.daemon.pid as number;
    const scratch = join(cli.home, "state", "scratch");
    expect(readdirSync(scratch)).toHaveLength(1);
    process.kill(daemon, "SIGKILL");
    await waitFor("the end of the version's process", () => !existsSync(`/proc/${preview.pid}`));
    await waitFor("the next daemon", async () => (await cli.run(["status"], app)).code === 0);
    expect(existsSync(scratch) ? readdirSync(scratch) : []).toEqual([]);
    expect((await cli.json(["status", "--json"], app)).document.app.versionPreviews).toEqual([]);
  },
  60_000,
);
