/** An exported app lives without Vector: installed, checked, built, tested, started and used, over HTTP and in Chromium. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DiskAppFolders } from "../../src/daemon/apps/disk-app-folders.ts";
import { createAppExporter } from "../../src/daemon/export/export-app.ts";
import { createTestApp, laptopSpec } from "../daemon/host/test-app.ts";
import { projectRoot } from "../meta/project-files.ts";
import { waitFor } from "../support/named-wait.ts";
import { npm, ownerEnvironment, startScript } from "./export-project.ts";

const prompt =
  "Track laptops and who has them: laptop has name, serial number, purchase date, price and status " +
  "(available, in use, retired); each laptop belongs to an employee";
const executablePath = "/usr/bin/chromium";
const base = mkdtempSync(join(realpathSync(tmpdir()), "vector-soak-"));
const app = join(base, "laptop-tracker");
const project = join(base, "laptop-tracker-export");

/** Runs Vector itself, in a home of its own. */
async function vector(...args: string[]): Promise<string> {
  const env = { ...ownerEnvironment(), VECTOR_HOME: join(base, "h") };
  const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, "bin/vector.js"), ...args], {
    cwd: base,
    env,
  });
  return stdout;
}

beforeAll(async () => {
  await vector("generate", prompt);
  const page = join(app, "src", "pages", "laptops.tsx");
  writeFileSync(page, readFileSync(page, "utf8").replace(/title="[^"]*"/, 'title="All our laptops"'));
  mkdirSync(join(app, "server"));
  writeFileSync(
    join(app, "server", "notes.ts"),
    'import type { AppModel } from "@vector/runtime/model";\n\nexport type Model = AppModel;\n',
  );
  const { rows } = JSON.parse(await vector("export", "--app", "laptop-tracker", "--json"));
  expect(rows).toMatchObject({ rows: 50, sampleRows: 50 });
  await vector("daemon", "stop");
  // Nothing of Vector is left but the project.
  rmSync(app, { recursive: true });
  await npm(project, "ci", "--no-audit", "--no-fund");
}, 600_000);
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

describe("an exported project", { timeout: 300_000 }, () => {
  test("is checked, built and tested by its own scripts", async () => {
    await npm(project, "run", "typecheck");
    await npm(project, "run", "build");
    const output = await npm(project, "test");
    expect(output).toMatch(/Tests +\d+ passed/);
    expect(output).not.toMatch(/failed|skipped/);
  });

  test("has a type check that can fail", async () => {
    const wrong = join(project, "src", "wrong.ts");
    writeFileSync(wrong, 'export const wrong: number = "text";\n');
    onTestFinished(() => rmSync(wrong));
    await expect(npm(project, "run", "typecheck")).rejects.toThrow(/src\/wrong\.ts/);
  });

  test("answers over HTTP: page, files, records, bad input, CSV", async () => {
    const { url, stop } = await startScript(project, ["start"], { PORT: "0" });
    onTestFinished(stop);
    await usePage(url);
    await useRecords(url);
    await stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  test("serves page and data while it is developed, and takes up changes of its server", async () => {
    const rows = join(base, "dev.sqlite");
    copyFileSync(join(project, "data", "app.sqlite"), rows);
    const { url, stop } = await startScript(project, ["run", "dev", "--", "--port", "0"], { DATABASE_FILE: rows });
    onTestFinished(stop);
    expect(await (await fetch(url)).text()).toContain("/src/main.tsx");
    const count = async () => (await fetch(`${url}api/laptops/count`)).json() as Promise<unknown>;
    expect(await Promise.all([count(), count(), count()])).toEqual(Array(3).fill({ total: 25 }));
    const migration = join(project, "migrations", "0002_fewer.sql");
    onTestFinished(() => rmSync(migration));
    writeFileSync(migration, "DELETE FROM laptops WHERE id > 20;\n");
    await waitFor("the new migration to be applied", async () => JSON.stringify(await count()) === '{"total":20}');
  });

  test.skipIf(!existsSync(executablePath))("shows its lists and forms in Chromium without an error", async () => {
    const { url, stop } = await startScript(project, ["start"], { PORT: "0" });
    onTestFinished(stop);
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(`${url}laptops`);
    await page.getByRole("heading", { name: "All our laptops" }).waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBe(26);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).not.toBe("rgba(0, 0, 0, 0)");
    await page.getByRole("link", { name: "New Laptop" }).click();
    await page.getByRole("button", { name: "Create Laptop" }).click();
    await page.getByText("Name is required").waitFor();
    expect(problems).toEqual([]);
  });
});

test("an app with odd names, links and a hostile label is a project as any other", { timeout: 300_000 }, async () => {
  const name = `Söhne & "Töchter" <b>\${x}</b> \`*/ 日本 🛠️`;
  const odd = createTestApp({ ...laptopSpec, app: { name, description: "it's */ <script> 100 %" } });
  mkdirSync(join(odd.folder, "src", "parts"));
  odd.write("src/parts/größe.ts", "export const größe = 1;\n");
  symlinkSync("parts/größe.ts", join(odd.folder, "src", "link.ts"));
  symlinkSync("/etc", join(odd.folder, "src", "etc"));
  odd.replace(
    "src/main.tsx",
    "startApp(",
    'import { größe } from "./link.ts";\n\nif (größe !== 1) throw new Error();\nstartApp(',
  );
  const exporter = createAppExporter({
    folders: new DiskAppFolders({ partialFolder: "" }),
    packageRoot: projectRoot,
    engineVersion: "0.1.0",
  });
  const folder = join(base, "odd");
  const known = {
    id: odd.appId,
    orgId: "org",
    slug: "odd",
    name,
    folder: odd.folder,
    previewPort: null,
    createdAt: "",
  };
  await exporter.export(known, { folder, data: true, dryRun: false });
  // Both are locked to the same packages; one installation serves them.
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  await npm(folder, "run", "typecheck");
  await npm(folder, "run", "build");
  expect(await npm(folder, "test")).toMatch(/Tests +\d+ passed/);
  const { url, stop } = await startScript(folder, ["start"], { PORT: "0" });
  onTestFinished(stop);
  expect(await (await fetch(url)).text()).toContain("<title>Söhne &amp; &quot;Töchter&quot; &lt;b>");
  expect(await (await fetch(`${url}api/laptops/count`)).json()).toEqual({ total: 0 });
});

async function usePage(url: string): Promise<void> {
  const page = await fetch(url);
  const html = await page.text();
  expect([page.status, page.headers.get("content-security-policy")]).toEqual([200, expect.stringContaining("'self'")]);
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  expect(new Set(files.map((file) => file.replace(/.*\./, "")))).toEqual(new Set(["css", "js"]));
  const sizes: number[] = [];
  for (const file of files) {
    const answer = await fetch(new URL(file, url));
    expect([answer.status, answer.headers.get("cache-control")], file).toEqual([
      200,
      expect.stringContaining("immutable"),
    ]);
    sizes.push((await answer.text()).length);
  }
  expect([Math.min(...sizes) > 0, Math.max(...sizes) > 10_000]).toEqual([true, true]);
  expect(await (await fetch(`${url}api/health`)).json()).toMatchObject({ ok: true });
}

async function useRecords(url: string): Promise<void> {
  const send = async (method: string, path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(url + path, { method, ...(body && { headers, body: JSON.stringify(body) }) });
    return { status: answer.status, text: await answer.text() };
  };
  const total = async () => JSON.parse((await send("GET", "api/employees/count")).text).total as number;
  const before = await total();
  expect(before).toBe(25);
  const created = await send("POST", "api/employees", { name: "Ada Example", email: "ada@example.com" });
  expect(created.status, created.text).toBe(201);
  const { id } = JSON.parse(created.text);
  const listed = await send("GET", "api/employees?q=Ada%20Example");
  expect(JSON.parse(listed.text).items).toMatchObject([{ id, name: "Ada Example" }]);
  expect((await send("PATCH", `api/employees/${id}`, { name: "Grace Example" })).status).toBe(200);
  expect((await send("GET", "api/employees/export.csv?q=Grace%20Example")).text).toContain("Grace Example");
  expect((await send("POST", "api/employees", { name: "" })).status).toBe(422);
  expect((await send("POST", "api/employees", { name: "X", email: "no address" })).status).toBe(422);
  expect(await total()).toBe(before + 1);
  expect((await send("DELETE", `api/employees/${id}`)).status).toBe(200);
  expect((await send("GET", `api/employees/${id}`)).status).toBe(404);
  expect(await total()).toBe(before);
}
