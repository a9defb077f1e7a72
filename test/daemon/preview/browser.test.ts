/// <reference lib="dom" />
/** A preview in a real browser: it works under its policy, loads itself again, shows and reports problems. */
import { cpSync, existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createTestApp, type TestApp } from "../host/test-app.ts";
import { createTestHosts, type TestHosts, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";

const executablePath = "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 60_000 }, () => {
  let packageRoot = "";
  let browser: Browser;
  beforeAll(async () => {
    packageRoot = await createTestPackage();
    browser = await chromium.launch({ executablePath, args: flags });
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(path: string): Promise<TestHosts & { app: TestApp; page: Page; errors: string[] }> {
    const app = createTestApp();
    const hosts = createTestHosts(packageRoot);
    const { url } = await hosts.hosts.startPreview(app);
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(new URL(path, url).href);
    return { ...hosts, app, page, errors };
  }

  it("shows rows and follows links without an error or a violation of the policy", async () => {
    const { page, errors } = await open("/laptops");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    await page.getByRole("row").nth(8).waitFor();
    expect(await page.getByRole("row").count()).toBe(9);
    await page.getByRole("link", { name: "New Laptop" }).click();
    await page.getByRole("heading", { name: "New Laptop" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("loads itself again after a save, and shows what cannot be built until it can", async () => {
    const { app, page } = await open("/laptops");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <h1>Saved</h1>;\n}\n");
    await page.getByRole("heading", { name: "Saved" }).waitFor();
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <h1>;\n}\n");
    await page.getByText("src/pages/laptops.tsx:").first().waitFor();
    await page.getByRole("heading", { name: "Saved" }).waitFor();
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <h1>Repaired</h1>;\n}\n");
    await page.getByRole("heading", { name: "Repaired" }).waitFor();
    expect(await page.getByText("src/pages/laptops.tsx:").count()).toBe(0);
  });

  it("reports once what an error boundary catches, and what is rejected and caught by nobody", async () => {
    const { app, page, problems } = await open("/laptops");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    app.write(
      "src/pages/laptops.tsx",
      'export default function Laptops(): never {\n  throw new Error("broken while rendering");\n}\n',
    );
    await page.getByText("This page could not be shown").waitFor();
    await page.getByText("The page met an error.").waitFor();
    await waitFor("the report", () => problems.length > 0);
    expect(problems).toEqual([
      expect.objectContaining({
        source: "browser",
        message: expect.stringContaining("broken while rendering"),
        file: "src/pages/laptops.tsx",
        line: 2,
        build: expect.any(String),
      }),
    ]);
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a page must survive
      void Promise.reject(Object.create(null));
      void Promise.reject(new TypeError("<img src=x onerror=alert(1)>"));
    });
    await waitFor("the other reports", () => problems.length >= 3);
    expect(problems.slice(1).map(({ message }) => message)).toEqual([
      "An error that is no text was thrown.",
      "<img src=x onerror=alert(1)>",
    ]);
    await page.getByText("<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  it("says when the preview has stopped, until it is back", async () => {
    const { app, hosts, page } = await open("/laptops");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    const port = Number(new URL(page.url()).port);
    await hosts.stopPreview(app.appId);
    await page.getByText("The preview has stopped.").waitFor();
    await hosts.startPreview({ ...app, preferredPort: port });
    await page.getByText("The preview has stopped.").waitFor({ state: "detached" });
  });

  it("marks a version, also where its bar is scrolled away, and tells that a change was refused", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const layOut = async ({ folder }: { folder: string }): Promise<boolean> => {
      cpSync(app.folder, folder, { recursive: true });
      return false;
    };
    const version = { id: "ver_7", number: 7, recordedAt: "2026-01-01T00:00:00.000Z", writable: false, layOut };
    const { url } = await hosts.startPreview({ ...app, version });
    const page = await browser.newPage({ viewport: { width: 390, height: 400 } });
    onTestFinished(() => page.close());
    await page.goto(new URL("/employees/new", url).href);
    const bar = page.getByRole("complementary", { name: "Preview" });
    await bar.getByText("Version 7, read-only").first().waitFor();
    await bar.getByText("Made-up sample records").waitFor();
    await page.getByLabel("Name").fill("Somebody");
    await page.getByRole("button", { name: "Create Employee" }).click();
    await page.getByText("This is version 7, shown read-only: nothing was changed.").first().waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await bar.locator("i.away").waitFor();
  });

  it("reports an error that it meets, with the place in the source", async () => {
    const { app, page, problems } = await open("/laptops");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    const code = 'setTimeout(() => {\n  throw new Error("broken later");\n}, 0);\n';
    app.write("src/main.tsx", `${app.read("src/main.tsx")}\n${code}`);
    await page.getByText("The page met an error.").waitFor();
    await waitFor("the report", () => problems.length > 0);
    const line =
      app
        .read("src/main.tsx")
        .split("\n")
        .findIndex((text) => text.includes("broken later")) + 1;
    expect(problems).toEqual([
      expect.objectContaining({
        source: "browser",
        message: expect.stringContaining("broken later"),
        file: "src/main.tsx",
        line,
      }),
    ]);
  });
});
