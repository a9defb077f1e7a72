/** The life of a preview's process: one per app, started again when it dies, gone when its parent is. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import type { Preview } from "../../../src/core/generation/app-hosts.ts";
import { createFolder, createTestApp } from "../host/test-app.ts";
import { createTestHosts, findDescendants, findProcesses, isAlive, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";
import { openLive, send } from "./http.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const onLinux = process.platform === "linux";

describe("starting", () => {
  it("two at once starts one, and one that runs is returned", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const [one, two] = await Promise.all([hosts.startPreview(app), hosts.startPreview(app)]);
    const three = await hosts.startPreview(app);
    expect([two.pid, three.pid]).toEqual([one.pid, one.pid]);
    if (onLinux) expect(findProcesses(`${packageRoot}/dist/daemon/host.js`)).toEqual([one.pid]);
  });

  it("says why it cannot: a folder that is not there, one without an app, a migration that fails", async () => {
    const { hosts } = createTestHosts(packageRoot);
    const folder = createFolder();
    await expect(hosts.startPreview({ appId: "a", folder: join(folder, "no") })).rejects.toMatchObject({
      code: "app_folder_missing",
    });
    await expect(hosts.startPreview({ appId: "a", folder })).rejects.toMatchObject({
      code: "app_folder_invalid",
      message: expect.stringMatching(/app\.spec\.json is missing/),
    });
    const app = createTestApp();
    app.write("migrations/0002_wrong.sql", "no sql\n");
    await expect(hosts.startPreview(app)).rejects.toMatchObject({
      code: "preview_failed",
      message: expect.stringMatching(/0002_wrong\.sql could not be applied/),
    });
    expect(await hosts.listPreviews()).toEqual([]);
    if (onLinux) await waitFor("no process", () => findProcesses(`${packageRoot}/dist/daemon/host.js`).length === 0);
  });

  it("gives up on a process that does not come to listen", async () => {
    const app = createTestApp();
    const endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n;\n";
    app.write("migrations/0002_endless.sql", `CREATE TABLE t AS ${endless}`);
    const { hosts } = createTestHosts(packageRoot, { limits: { previewStart: 1_000 } });
    await expect(hosts.startPreview(app)).rejects.toMatchObject({
      code: "preview_failed",
      message: expect.stringMatching(/did not answer within 1 s/),
    });
    if (onLinux) expect(findProcesses(`${packageRoot}/dist/daemon/host.js`)).toEqual([]);
  });

  it("can be stopped before it listens", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const started = hosts.startPreview(app);
    const failed = expect(started).rejects.toMatchObject({ code: "preview_failed" });
    expect(await hosts.stopPreview(app.appId)).toBe(true);
    await failed;
    expect(await hosts.stopPreview(app.appId)).toBe(false);
  });
});

describe.runIf(onLinux)("a process that dies", () => {
  it("by kill -9 is started again on the same port, and pages hear the same version", async () => {
    const app = createTestApp();
    const { hosts, problems } = createTestHosts(packageRoot);
    const first = await hosts.startPreview(app);
    const before = (await openLive(first.port)).states[0];
    const family = [first.pid, ...findDescendants(first.pid)];
    process.kill(first.pid, "SIGKILL");
    const second = await waitFor("another process", async () => {
      const [preview] = await hosts.listPreviews();
      return preview !== undefined && preview.pid !== first.pid && preview;
    });
    expect(second.url).toBe(first.url);
    expect((await send(second.port, "/api/laptops")).status).toBe(200);
    expect((await openLive(second.port)).states[0]?.version).toBe(before?.version);
    expect(problems).toEqual([
      expect.objectContaining({
        source: "server",
        message: "the preview's process was ended by SIGKILL; it is started again",
      }),
    ]);
    await waitFor("the end of the first and its children", () => family.every((pid) => !isAlive(pid)));
  });

  it("in the middle of writing loses no record that it had confirmed, and fails the rest cleanly", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const first = await hosts.startPreview(app);
    const confirmed: number[] = [];
    const failures = new Set<string>();
    let next = 0;
    const headers = { "content-type": "application/json" };
    const writer = async (): Promise<void> => {
      while (next < 120) {
        const n = next++;
        if (n === 60) process.kill(first.pid, "SIGKILL");
        const body = JSON.stringify({ name: `Written ${n}` });
        const answer = send(first.port, "/api/employees", { method: "POST", headers, body });
        const outcome = await answer.catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
        if (typeof outcome === "string") failures.add(outcome);
        else if (outcome.status === 201) confirmed.push(n);
        else failures.add(`status ${outcome.status}`);
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    await waitFor("another process", async () => {
      const [preview] = await hosts.listPreviews();
      return preview !== undefined && preview.pid !== first.pid;
    });
    const { text } = await send(first.port, "/api/employees?q=Written&pageSize=200");
    const found = new Set((JSON.parse(text) as { items: { name: string }[] }).items.map(({ name }) => name));
    expect(confirmed.length).toBeGreaterThan(40);
    expect(confirmed.filter((n) => !found.has(`Written ${n}`))).toEqual([]);
    expect([...failures].filter((code) => !["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code))).toEqual([]);
  });

  it("again and again is given up after five times, and that is reported", async () => {
    const app = createTestApp();
    const { hosts, problems } = createTestHosts(packageRoot);
    let pid = (await hosts.startPreview(app)).pid;
    for (let round = 1; round <= 6; round += 1) {
      process.kill(pid, "SIGKILL");
      if (round === 6) break;
      pid = await waitFor(`restart ${round}`, async () => {
        const [preview] = await hosts.listPreviews();
        return preview !== undefined && preview.pid !== pid && preview.pid;
      });
    }
    await waitFor("the end", () => problems.some(({ message }) => message.includes("is not started again")));
    expect(problems).toHaveLength(6);
    expect(await hosts.listPreviews()).toEqual([]);
    expect(findProcesses(`${packageRoot}/dist/daemon/host.js`)).toEqual([]);
  }, 60_000);
});

describe.runIf(onLinux)("a process that is asked to end", () => {
  it("does so with its children, by stopping and by SIGTERM's clean way", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const { pid, port } = await hosts.startPreview(app);
    await openLive(port);
    const family = [pid, ...findDescendants(pid)];
    expect(family.length).toBeGreaterThan(1);
    expect(await hosts.stopPreview(app.appId)).toBe(true);
    expect(isAlive(pid)).toBe(false);
    await waitFor("the end of its children", () => family.every((id) => !isAlive(id)));
    await expect(send(port, "/")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("ends by itself when its parent is killed", async () => {
    const app = createTestApp();
    const folder = createFolder();
    const program = join(packageRoot, "parent.mjs");
    const entry = join(import.meta.dirname, "parent-program.ts");
    await build({
      entryPoints: [entry],
      outfile: program,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
    });
    const parent = spawn(process.execPath, [program, packageRoot, folder, app.folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      parent.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
    );
    const preview = JSON.parse(line) as Preview;
    expect((await send(preview.port, "/api/health")).status).toBe(200);
    const family = [preview.pid, ...findDescendants(preview.pid)];
    parent.kill("SIGKILL");
    await waitFor("the end of the preview", () => family.every((pid) => !isAlive(pid)));
  });
});
