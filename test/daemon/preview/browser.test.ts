/// <reference lib="dom" />
/** A preview in a real browser: it works under its policy, loads itself again, shows and reports problems. */
import { existsSync } from "node:fs";
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
