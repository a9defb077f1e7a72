/** Lists, navigation, sign-in and settings in a real browser; skipped, and said so, without Chromium. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "../runtime/ui/app-host.ts";
import { guardedSpec, openSpec } from "../runtime/ui/lists-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--disable-quic",
];
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const password = "correct horse 1";

describe.skipIf(!existsSync(executablePath))("lists in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let open: HostedApp;
  let guarded: HostedApp;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
    [open, guarded] = await Promise.all([hostApp(openSpec(), false), hostApp(guardedSpec(), false)]);
    await fill(open);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await open?.close();
    await guarded?.close();
  });

  /** A page of its own whose errors fail the test. */
  async function visit(app: HostedApp, path: string, options = desktop): Promise<Page> {
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

  test("filters of each kind, conditions, and a view that is saved, renamed and deleted", async () => {
    const page = await visit(open, "/items");
    await page.getByText("1–10 of 12").waitFor();
    await page.getByRole("button", { name: "Filter by Code" }).click();
    await page.getByLabel("Code starts with").fill("A-");
    await page.getByText("1–6 of 6").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter by Labels" }).click();
    await page.getByRole("checkbox", { name: /^red/ }).check();
    await page.getByText("1–3 of 3").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter by Bought on" }).click();
    await page.getByRole("button", { name: "This year" }).click();
    await page.waitForURL(/span\.bought_on=year/);
    await page.getByText("1–2 of 2").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.getByLabel("Save this view as").fill("Red ones");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Rename Red ones" }).click();
    await page.getByLabel("Rename", { exact: true }).fill("Red this year");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Red this year" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByRole("link", { name: "All records" }).click();
    await page.getByText("1–10 of 12").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.reload();
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.getByRole("link", { name: "Red this year" }).click();
    await page.getByText("1–2 of 2").waitFor();
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.getByRole("button", { name: "Delete Red this year" }).click();
    expect(await page.getByRole("link", { name: "Red this year" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear all" }).click();

    await page.getByRole("button", { name: "More filters" }).click();
    const dialog = page.getByRole("dialog", { name: "Filter Items" });
    await dialog.getByLabel("Which of the conditions must hold").selectOption("or");
    await dialog.getByRole("textbox", { name: "Value of Name" }).fill("Item 01");
    await dialog.getByRole("button", { name: "Condition", exact: true }).click();
    await dialog.getByLabel("Field").nth(1).selectOption("price");
    await dialog.getByLabel("Comparison").nth(1).selectOption("gte");
    await dialog.getByLabel("Value of Price").fill("1,100");
    expect(await findSerious(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Apply" }).click();
    await page.getByText("1–3 of 3").waitFor();
    await page.getByText("Name contains Item 01 or Price is at least $1,100.00").waitFor();
    const file = await page.getByRole("link", { name: "Export CSV" }).getAttribute("href");
    const csv = await open.fetch(file ?? "").then((response) => response.text());
    expect(csv.trim().split("\r\n")).toHaveLength(4);
  });

  test("columns are put in another order by keyboard, and the address has it", async () => {
    const page = await visit(open, "/items");
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("checkbox", { name: "Notes" }).check();
    await page.getByRole("button", { name: /^Move Code/ }).focus();
    await page.keyboard.press("ArrowUp");
    await page.waitForURL(/columns=code,name,status/);
    await page.getByRole("button", { name: "Compact" }).click();
    await page.locator('html[data-density="compact"]').waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const headers = await page.getByRole("columnheader").allInnerTexts();
    expect(
      headers
        .map((header) => header.trim())
        .filter((header) => header !== "")
        .slice(0, 3),
    ).toEqual(["Code", "Name", "Status"]);
  });

  test("all matching rows are edited and archived together, brought back, and deleted with what belongs to them", async () => {
    for (const number of [1, 2, 3]) {
      const item = await post(open, "items", { name: `Bulk ${number}` });
      await post(open, "notes", { text: `Of ${number}`, item_id: item.id });
    }
    const page = await visit(open, "/items?q=bulk&size=5");
    await page.getByText("1–3 of 3").waitFor();
    await page.getByRole("checkbox", { name: "Select Bulk 1" }).check();
    await page.getByRole("button", { name: "Select all 3 Items" }).click();
    await page.getByText("3 selected").waitFor();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const edit = page.getByRole("dialog", { name: "Edit 3 Items" });
    await edit.getByLabel("Add a field to change").selectOption("price");
    await edit.getByRole("textbox", { name: "Price" }).fill("much");
    await edit.getByRole("button", { name: "Change 3 Items" }).click();
    await edit.getByText("Price must be a number").waitFor();
    await edit.getByRole("textbox", { name: "Price" }).fill("7.50");
    expect(await findSerious(page)).toEqual([]);
    await edit.getByRole("button", { name: "Change 3 Items" }).click();
    await page.getByText("3 Items changed").waitFor();
    expect(await page.getByText("$7.50").count()).toBe(3);

    await page.getByRole("checkbox", { name: "Select all rows on this page" }).check();
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await page.getByRole("button", { name: "Archive 3 Items" }).click();
    await page.getByText("No Items match").waitFor();
    await page.getByRole("button", { name: "Archived", exact: true }).click();
    await page.getByRole("checkbox", { name: "Select Bulk 3" }).check();
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await page.getByText("1–2 of 2").waitFor();
    await page.getByRole("checkbox", { name: "Select all rows on this page" }).check();
    await page.getByRole("button", { name: "Delete for good" }).click();
    const remove = page.getByRole("dialog", { name: "Delete 2 Items?" });
    await remove.getByText("2 Notes (Item)").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await remove.getByRole("button", { name: "Delete 2 Items" }).click();
    await page.getByText("No Items match").waitFor();
    expect(await total(open, "notes")).toBe(1);
  });

  test("a pasted file is looked at, put right and imported whole", async () => {
    const page = await visit(open, "/items?q=pasted");
    await page.getByText("No Items match").waitFor();
    await page.getByRole("button", { name: "Import" }).click();
    const dialog = page.getByRole("dialog", { name: "Import Items" });
    const lines = ["Name,Code,State,Cost", "Pasted 1,P-1,Gone,12.5", "Pasted 2,P-2,In stock,lots"];
    await dialog.getByLabel("Or paste the rows").fill(lines.join("\n"));
    await dialog.getByRole("button", { name: "Look at these rows" }).click();
    await dialog.getByText("2 new, 0 changed, 0 with errors").waitFor();
    await dialog.getByLabel("State").selectOption("status");
    await dialog.getByLabel("Cost").selectOption("price");
    await dialog.getByText('Line 3: Price: "lots" is not a number').waitFor();
    expect(await dialog.getByRole("button", { name: /^Import/ }).isDisabled()).toBe(true);
    expect(await findSerious(page)).toEqual([]);
    await dialog.getByLabel("Cost").selectOption("");
    await dialog.getByRole("button", { name: "Import 2 Items" }).click();
    await page.getByText("2 Items imported").waitFor();
    await page.getByText("1–2 of 2").waitFor();
    await page
      .getByRole("row", { name: /Pasted 1/ })
      .getByText("Gone")
      .waitFor();
  });

  test("a row's menu runs a step and archives; the view switch leads to the board", async () => {
    await post(open, "items", { name: "Menu item", status: "gone" });
    const page = await visit(open, "/items?q=menu");
    await page.getByRole("button", { name: "Actions for Menu item" }).click();
    await page.getByRole("menuitem", { name: "Order more" }).click();
    await page.getByText("Ordered again").waitFor();
    await page.getByRole("cell", { name: "Ordered" }).waitFor();
    await page.getByRole("button", { name: "Actions for Menu item" }).click();
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Archive/ })
      .click();
    await page.getByText("No Items match").waitFor();
    await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "Board" }).click();
    await page.getByRole("heading", { name: "Items by status" }).waitFor();
  });

  test("a tree opens level by level; an order of people's own is changed by keyboard", async () => {
    const page = await visit(open, "/categories");
    await page.getByText("1–2 of 2").waitFor();
    expect(await page.getByRole("link", { name: "Chairs" }).count()).toBe(0);
    await page.getByRole("button", { name: "What is below Furniture" }).click();
    await page.getByRole("button", { name: "What is below Seats" }).click();
    await page.getByRole("link", { name: "Chairs" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByRole("link", { name: "Steps" }).click();
    await page.getByRole("button", { name: /^Move First/ }).press("ArrowDown");
    await page.getByText("First is now number 2").waitFor({ state: "attached" });
    expect(await page.evaluate(`document.activeElement?.getAttribute("aria-label")`)).toMatch(/^Move First/);
    await expect.poll(() => names(open, "steps?sort=position")).toEqual(["Second", "First", "Third"]);
  });

  test("the first account is made, and helpers see, change and open only what their role may", async () => {
    const page = await visit(guarded, "/tasks");
    await page.getByRole("heading", { name: "Create the first account" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByRole("button", { name: "Create the account" }).click();
    await page.getByText("This is required").first().waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Ada Boss");
    await page.getByLabel("E-mail").fill("ada@example.com");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Create the account" }).click();
    await page.getByRole("heading", { name: "Tasks" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/tasks");

    const api = page.request;
    const headers = { origin: guarded.url };
    const person = await api.post(`${guarded.url}/api/people`, {
      headers,
      data: { name: "Bo Helper", email: "bo@example.com", role: "helper" },
    });
    const { id } = (await person.json()) as { id: number };
    await api.post(`${guarded.url}/api/tasks`, { headers, data: { name: "Bo's own", owner_id: id } });
    await api.post(`${guarded.url}/api/tasks`, { headers, data: { name: "Of the boss" } });
    await page.getByRole("link", { name: "Settings" }).click();
    const row = page.getByRole("listitem").filter({ hasText: "bo@example.com" });
    await row.getByRole("button", { name: "Set password" }).click();
    await page.getByRole("dialog").getByLabel("New password", { exact: true }).fill(password);
    await page.getByRole("dialog").getByRole("button", { name: "Set password" }).click();
    await page.getByText("Password of Bo Helper set").waitFor();
    expect(await findSerious(page)).toEqual([]);

    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByLabel("E-mail").fill("bo@example.com");
    await page.getByLabel("Password", { exact: true }).fill("something else");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("The email address or the password is wrong").waitFor();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "Tasks" }).waitFor();

    expect(await page.getByRole("navigation", { name: "Main" }).getByRole("link").allInnerTexts()).toEqual([
      "Tasks",
      "Settings",
    ]);
    await page.getByText("1–2 of 2").waitFor();
    expect(await page.getByRole("link", { name: "New Task" }).count()).toBe(0);
    await page.getByRole("button", { name: "Mine" }).click();
    await page.getByText("1–1 of 1").waitFor();
    await page.waitForURL(/in\.owner_id=me/);
    await page.goto(`${guarded.url}/rules`);
    await page.getByText("You have no access to this").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.goto(`${guarded.url}/people`);
    await page.getByText("You have no access to this").waitFor();
  });

  test("when the session ends, signing in leads back to what one was doing", async () => {
    const page = await visit(guarded, "/tasks");
    await signIn(page, "ada@example.com");
    await page.getByRole("link", { name: "New Task" }).click();
    await page.getByLabel("Name").fill("Half done");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Create Task" }).click();
    await page.getByText("Your session has ended").waitFor();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "New Task" }).waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("Half done");
    await page.getByRole("button", { name: "Create Task" }).click();
    await page.getByRole("heading", { name: "Half done" }).waitFor();
  });

  test.each([
    ["list on a phone", "/items?in.status=gone", { viewport: { width: 390, height: 844 } }],
    ["selected, dark", "/items", { ...desktop, colorScheme: "dark" }],
    ["settings, dark", "/settings", { ...desktop, colorScheme: "dark" }],
  ] as const)("no serious accessibility finding and nothing too wide: %s", async (name, path, options) => {
    const page = await visit(open, path, options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.getByLabel("Loading", { exact: true }).count()).toBe(0);
    if (name.startsWith("selected")) await page.getByRole("checkbox", { name: /^Select all/ }).check();
    expect(await findSerious(page)).toEqual([]);
    const outside = await page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
    expect(outside).toBe(0);
  });
});

/** A dozen items, a tree of categories and three steps in order. */
async function fill(app: HostedApp): Promise<void> {
  const year = new Date().getFullYear();
  const furniture = await post(app, "categories", { name: "Furniture" });
  const seats = await post(app, "categories", { name: "Seats", parent_id: furniture.id });
  await post(app, "categories", { name: "Chairs", parent_id: seats.id });
  await post(app, "categories", { name: "Tools" });
  for (const [index, name] of ["First", "Second", "Third"].entries())
    await post(app, "steps", { name, position: index + 1 });
  for (let number = 1; number <= 12; number += 1) {
    await post(app, "items", {
      name: `Item ${String(number).padStart(2, "0")}`,
      code: `${number % 2 === 0 ? "A" : "B"}-${number}`,
      status: number % 3 === 0 ? "gone" : "in_stock",
      price: number * 100,
      bought_on: `${number % 4 === 0 ? year - 1 : year}-01-02`,
      labels: [2, 4, 6, 7].includes(number) ? ["red", "big"] : ["blue"],
    });
  }
}

async function post(app: HostedApp, table: string, values: object): Promise<{ id: number }> {
  const headers = { "content-type": "application/json" };
  const response = await app.fetch(`/api/${table}`, { method: "POST", headers, body: JSON.stringify(values) });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as { id: number };
}

async function names(app: HostedApp, path: string): Promise<string[]> {
  const { items } = (await app.fetch(`/api/${path}`).then((r) => r.json())) as { items: { name: string }[] };
  return items.map(({ name }) => name);
}

async function total(app: HostedApp, table: string): Promise<number> {
  const answer = (await app.fetch(`/api/${table}/count`).then((response) => response.json())) as { total: number };
  return answer.total;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Serious and critical findings of axe, as `rule: element`. */
async function findSerious(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script element, which the page's policy may forbid.
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
