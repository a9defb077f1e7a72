/** People's way through an app in a real browser, against the real data API; skipped, and said so, without Chromium. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "./app-host.ts";
import { exampleSpec } from "./example-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let app: HostedApp;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
    app = await hostApp(exampleSpec());
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A page of its own whose errors fail the test. */
  async function open(path: string, options: BrowserContextOptions = desktop): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      // A refused request is logged by the browser itself; the app shows it.
      const refused = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !refused) problems.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    await page.goto(app.url + path);
    return page;
  }

  async function post(table: string, values: object): Promise<{ id: number }> {
    const headers = { "content-type": "application/json" };
    const response = await app.fetch(`/api/${table}`, { method: "POST", headers, body: JSON.stringify(values) });
    expect(response.status).toBe(201);
    return (await response.json()) as { id: number };
  }

  test("create, listed, edit, filter, sort and delete", async () => {
    const page = await open("/laptops");
    await page.getByRole("link", { name: "New Laptop" }).click();
    await page.getByRole("heading", { name: "New Laptop" }).waitFor();

    await page.getByRole("button", { name: "Create Laptop" }).click();
    await page.getByText("Name is required").waitFor();
    expect(await page.getByLabel("Name").evaluate((element) => element.matches(":focus"))).toBe(true);
    await page.getByLabel("Name").fill("Aardvark 1");
    await page.getByLabel("Serial number").fill("ZZ-1");
    await page.getByLabel("Price").fill("lots");
    await page.getByRole("button", { name: "Create Laptop" }).click();
    await page.getByText("Price must be a number").waitFor();
    await page.getByLabel("Price").fill("1,234.50");
    await page.getByLabel("Purchase date").fill("2026-02-03");
    await page.getByRole("radio", { name: "In use" }).check();
    await page.getByLabel("Notes").press("Control+Enter");
    await page.getByRole("heading", { name: "Aardvark 1", exact: true }).waitFor();
    await page.getByText("$1,234.50").waitFor();

    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Name").fill("Aardvark 2");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("heading", { name: "Aardvark 2", exact: true }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Aardvark 2", exact: true }).waitFor();

    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Laptops" }).click();
    await page.getByRole("searchbox", { name: "Search Laptops" }).fill("aardvark");
    await page.getByText("1–1 of 1").waitFor();
    expect(new URL(page.url()).search).toBe("?q=aardvark");
    await page.getByRole("searchbox", { name: "Search Laptops" }).fill("");
    await page.getByText(/of 31$/).waitFor();

    await page.getByRole("button", { name: "Filter by Status" }).click();
    await page.getByRole("checkbox", { name: /^In use/ }).check();
    await page.waitForURL(/in\.status=in_use/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter by Price" }).click();
    await page.getByRole("spinbutton", { name: "From" }).fill("1234.5");
    await page.getByRole("spinbutton", { name: "To" }).fill("1234.5");
    await page.getByText("1–1 of 1").waitFor();
    await page.getByRole("row", { name: /Aardvark 2/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Remove filter Price" }).click();
    await page.getByRole("button", { name: "Remove filter Status" }).click();
    await page.getByText(/of 31$/).waitFor();

    const nameHeader = page.getByRole("columnheader", { name: "Name" });
    await nameHeader.getByRole("button").click();
    await page.waitForURL(/sort=-name/);
    await page
      .getByRole("columnheader", { name: "Price" })
      .getByRole("button")
      .click({ modifiers: ["Shift"] });
    await page.waitForURL(/sort=-name,price/);
    expect(await nameHeader.getAttribute("aria-sort")).toBe("descending");
    await page.goBack();

    await page.goto(`${app.url}/laptops?q=aardvark`);
    await page.getByRole("link", { name: "Aardvark 2" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete Laptop" }).click();
    // Back to the list as it was left.
    await page.waitForURL(/\/laptops\?q=aardvark$/);
    await page.getByText("No Laptops match").waitFor();
    expect((await app.fetch("/api/laptops?q=aardvark").then((r) => r.json())) as object).toMatchObject({ total: 0 });
  });

  test("the employee is picked by searching, or created on the way", async () => {
    await post("employees", { name: "Zora Quill", email: "zora@example.com" });
    const page = await open("/laptops/new");
    await page.getByLabel("Name").fill("Picked");
    await page.getByLabel("Serial number").fill("PICK-1");
    const picker = page.getByRole("combobox", { name: "Employee" });
    await picker.click();
    await picker.pressSequentially("zora");
    await page.getByRole("option", { name: /Zora Quill/ }).waitFor();
    await picker.press("Enter");
    expect(await picker.inputValue()).toBe("Zora Quill");

    await page.getByRole("button", { name: "New Employee" }).click();
    const dialog = page.getByRole("dialog", { name: "New Employee" });
    await dialog.getByRole("button", { name: "Create Employee" }).click();
    await dialog.getByText("Name is required").waitFor();
    await dialog.getByLabel("Name").fill("Nadia Brandt");
    await dialog.getByRole("button", { name: "Create Employee" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("combobox").first().inputValue()).toBe("Nadia Brandt");
    await page.getByRole("button", { name: "Create Laptop" }).click();
    await page.getByRole("link", { name: "Nadia Brandt" }).click();
    await page.getByRole("heading", { name: "Nadia Brandt" }).waitFor();
    await page.getByRole("link", { name: "Picked" }).waitFor();
    await page.getByRole("link", { name: "Add Laptop" }).click();
    await expect.poll(() => page.getByRole("combobox").first().inputValue()).toBe("Nadia Brandt");
  });

  test("what is not saved is asked about before leaving", async () => {
    const page = await open("/employees");
    await page.getByRole("link", { name: "New Employee" }).click();
    await page.getByLabel("Name").fill("Half done");
    await page.getByRole("link", { name: "Home" }).click();
    await page.getByRole("button", { name: "Keep editing" }).click();
    expect(await page.getByLabel("Name").inputValue()).toBe("Half done");
    await page.goBack();
    await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/employees/new");
    await page.getByRole("button", { name: "Leave", exact: true }).click();
    await page.getByRole("heading", { name: "Employees" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/employees");
  });

  test("a record changed by someone else shows both values, and the chosen ones are saved", async () => {
    const { id } = await post("employees", { name: "First", email: "first@example.com", department: "it" });
    const page = await open(`/employees/${id}/edit`);
    await page.getByLabel("Name").fill("Mine");
    const theirs = { name: "Theirs", department: "legal" };
    const headers = { "content-type": "application/json" };
    await app.fetch(`/api/employees/${id}`, { method: "PATCH", headers, body: JSON.stringify(theirs) });
    await page.getByRole("button", { name: "Save changes" }).click();
    const dialog = page.getByRole("dialog", { name: "Someone else changed this record" });
    await dialog.getByText("Theirs", { exact: true }).waitFor();
    await dialog.getByRole("group", { name: "Name" }).getByText("Mine", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Save these values" }).click();
    await page.getByRole("heading", { name: "Mine", exact: true }).waitFor();
    const row = (await app.fetch(`/api/employees/${id}`).then((response) => response.json())) as object;
    expect(row).toMatchObject({ name: "Mine", department: "legal", email: "first@example.com" });
  });

  test("a deletion says why it is blocked, or what goes with it", async () => {
    const employee = await post("employees", { name: "Busy Person" });
    const laptop = await post("laptops", { name: "Held", serial_number: "HELD-1", employee_id: employee.id });
    await post("repairs", { summary: "Screen", laptop_id: laptop.id });
    const page = await open(`/employees/${employee.id}`);
    await page.getByRole("button", { name: "Delete" }).click();
    const blocked = page.getByRole("dialog", { name: /cannot be deleted/ });
    await blocked.getByText("1 Laptop (Employee)").waitFor();
    expect(await blocked.getByRole("button", { name: "Delete Employee" }).count()).toBe(0);
    await page.goto(`${app.url}/laptops/${laptop.id}`);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("1 Repair (Laptop)").waitFor();
    await page.getByRole("button", { name: "Delete Laptop" }).click();
    await page.waitForURL(/\/laptops$/);
  });

  test("selected rows are deleted together", async () => {
    for (const number of [1, 2])
      await post("employees", { name: `Bulk ${number}`, email: `bulk${number}@example.com` });
    const page = await open("/employees?q=bulk");
    await page.getByText("1–2 of 2").waitFor();
    await page.getByRole("checkbox", { name: "Select all rows on this page" }).check();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete 2 Employees" }).click();
    await page.getByText("No Employees match").waitFor();
  });

  test("a lost server is said, and trying again works", async () => {
    const page = await open("/employees");
    await page.getByRole("table").waitFor();
    await page.route("**/api/laptops*", (route) => route.abort());
    await page.getByRole("link", { name: "Laptops" }).click();
    await page.getByText("The server does not answer").waitFor();
    await page.getByText("This could not be loaded").waitFor();
    await page.unroute("**/api/laptops*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("table", { name: "Laptops" }).waitFor();
  });

  test("on a phone the menu opens from a button and nothing is wider than the screen", async () => {
    const page = await open("/laptops", phone);
    await page.getByRole("table").waitFor();
    const width = await page.evaluate(`document.documentElement.scrollWidth`);
    expect(width).toBe(390);
    await page.getByRole("button", { name: "Open menu" }).click();
    await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Repairs" }).click();
    await page.getByRole("heading", { name: "Repairs" }).waitFor();
    expect(await page.getByRole("dialog", { name: "Menu" }).count()).toBe(0);
  });

  test("keyboard: skip link first, the focus follows navigation, the theme menu by arrows", async () => {
    const page = await open("/employees");
    await page.getByRole("table").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(`document.activeElement?.textContent`)).toBe("Skip to content");
    await page.getByRole("link", { name: "Laptops" }).press("Enter");
    await page.getByRole("heading", { name: "Laptops" }).waitFor();
    expect(await page.evaluate(`document.activeElement?.id`)).toBe("main");
    expect(await page.title()).toBe("Laptops · Laptop tracker");
    await page.getByRole("button", { name: /^Theme/ }).press("Enter");
    await page.locator(":focus", { hasText: "Light" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("html.dark").waitFor();
    await page.reload();
    await page.locator("html.dark").waitFor();
  });

  test.each([
    ["start page", "/", desktop],
    ["list", "/laptops?in.status=in_use", desktop],
    ["list, dark", "/laptops", { ...desktop, colorScheme: "dark" }],
    ["list, phone", "/repairs", phone],
    ["empty list", "/laptops?q=nothing-there", desktop],
    ["detail", "/laptops/1", desktop],
    ["form", "/laptops/new", desktop],
    ["form, dark", "/repairs/1/edit", { ...desktop, colorScheme: "dark" }],
    ["missing page", "/nowhere", desktop],
  ] as const)("no serious accessibility finding: %s", async (_name, path, options) => {
    const page = await open(path, options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.getByLabel("Loading", { exact: true }).count()).toBe(0);
    expect(await findSerious(page)).toEqual([]);
  });

  test("no serious accessibility finding in open popovers and dialogs", async () => {
    const page = await open("/laptops");
    await page.getByRole("button", { name: "Filter by Status" }).click();
    await page.getByRole("checkbox", { name: /^Retired/ }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Notes" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.goto(`${app.url}/laptops/2`);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("This cannot be undone.").waitFor();
    expect(await findSerious(page)).toEqual([]);
  });
});

/** Serious and critical findings of axe, as `rule: element`. */
async function findSerious(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script element, which the page's policy may forbid.
  const { readFile } = await import("node:fs/promises");
  await page.evaluate(await readFile(axePath, "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
