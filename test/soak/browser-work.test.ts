/** A day's work in lists and records: in place, by keyboard, one after the other, undone. Skipped, and said so, without Chromium. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "../runtime/ui/app-host.ts";
import { formsSpec } from "../runtime/ui/forms-spec.ts";
import { openSpec } from "../runtime/ui/lists-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];

describe.skipIf(!existsSync(executablePath))("work in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let stock: HostedApp;
  let tour: HostedApp;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
    [stock, tour] = await Promise.all([hostApp(openSpec(), false), hostApp(formsSpec(), false)]);
    for (let n = 1; n <= 12; n += 1) {
      const number = String(n).padStart(2, "0");
      await send(stock, "POST", "/api/items", { name: `Item ${number}`, code: `C-${number}`, price: n * 1.5 });
    }
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await stock?.close();
    await tour?.close();
  });

  /** A page of its own whose errors fail the test. */
  async function open(app: HostedApp, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    onTestFinished(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    await page.goto(app.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  test("a value is changed in its cell, by mouse and by keyboard, and refused where it is wrong", async () => {
    const page = await open(stock, "/items");
    const cell = (name: string, field: string) =>
      page.getByRole("row", { name: new RegExp(name) }).locator(`td[data-field="${field}"]`);
    await cell("Item 02", "price").hover();
    await page.locator('button[title="Change this value (F2)"]').click();
    const editor = page.getByRole("dialog", { name: "Price of Item 02" });
    await editor.getByLabel("Price").fill("cheap");
    await page.keyboard.press("Enter");
    await editor.getByText("Price must be a number").waitFor();
    await editor.getByLabel("Price").fill("1,234.5");
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await editor.waitFor({ state: "hidden" });
    await cell("Item 02", "price").getByText("$1,234.50").waitFor();
    expect(await focused(page)).toBe("Item 02");

    await page.keyboard.press("j");
    expect(await focused(page)).toBe("Item 03");
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Item 03b");
    await page.keyboard.press("F2");
    // The value is saved, and the next one of the row is next.
    await page.getByRole("dialog", { name: "Code of Item 03b" }).waitFor();
    await page.keyboard.press("Escape");
    await cell("Item 03b", "code").getByText("C-03").waitFor();
    await page.keyboard.press("x");
    await page.getByText("1 selected").waitFor();
  });

  test("a value that someone else changed meanwhile is shown before it is replaced", async () => {
    const { id } = await send(stock, "POST", "/api/items", { name: "Contested", price: 1 });
    const page = await open(stock, "/items?q=Contested");
    await page.getByRole("link", { name: "Contested" }).focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mine");
    await send(stock, "PATCH", `/api/items/${id}`, { name: "Theirs" });
    await page.keyboard.press("Enter");
    await page.getByText("Someone else changed this record. It is now: Theirs").waitFor();
    await page.getByRole("button", { name: "Save all the same" }).click();
    await page.getByText("No Items match").waitFor();
    expect(await send(stock, "GET", `/api/items/${id}`)).toMatchObject({ name: "Mine" });
    await send(stock, "DELETE", `/api/items/${id}`);
  });

  test("records lead to the next one of the list that one came from, over its pages, and back to it", async () => {
    const page = await open(stock, "/items?sort=-name&size=5&q=Item");
    await page.getByRole("link", { name: "Item 08" }).click();
    await page.getByText("5 of 12").waitFor();
    // The next one is on the list's next page, which has to arrive.
    await page.getByRole("link", { name: "Next record" }).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { level: 1, name: "Item 07" }).waitFor();
    await page.getByText("6 of 12").waitFor();
    await page.getByRole("link", { name: "Previous record" }).click();
    await page.getByRole("heading", { level: 1, name: "Item 08" }).waitFor();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await help.getByText("Next record").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await help.getByRole("switch", { name: "Single keys such as N do something" }).uncheck();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await page.keyboard.press("u");
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Items" }).click();
    await page.waitForURL(/\/items\?.*sort=-name/);
  });

  test("what was archived comes back by undo, and a page that is gone gives way to the last one", async () => {
    const page = await open(stock, "/items?size=5&page=9");
    await page.waitForURL(/page=3/);
    await page.getByRole("button", { name: "Actions for Item 11" }).click();
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await page.getByRole("button", { name: "Archive Item" }).click();
    await page.getByText("11–11 of 11").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("1 Item restored").waitFor();
    await page.getByText("11–12 of 12").waitFor();
  });

  test("chosen columns and the length of a page are there the next time", async () => {
    const page = await open(stock, "/items");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Price" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByLabel("Rows per page").selectOption("25");
    await page.goto(`${stock.url}/items`);
    await page.getByText("1–12 of 12").waitFor();
    expect(await page.getByRole("columnheader", { name: "Price" }).count()).toBe(0);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("columnheader", { name: "Price" }).waitFor();
  });

  test("a copy begins with the values and lines of a record, but not with what there can be only once", async () => {
    const product = await send(tour, "POST", "/api/products", { name: "Lamp", price: 20 });
    const { id } = await send(tour, "POST", "/api/orders", {
      ...{ number: "A-1", shipping: 4.5 },
      _lines: { order_lines: [{ product_id: product.id, quantity: 3, unit_price: 7.25 }] },
    });
    const page = await open(tour, `/orders/${id}`);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    const form = page.getByRole("form");
    expect(await form.getByLabel("Shipping").inputValue()).toBe("4.50");
    expect(await form.getByRole("textbox", { name: "Number", exact: true }).inputValue()).toBe("");
    expect(await form.getByLabel(/^Unit price, .*1$/).inputValue()).toBe("7.25");
    await form.getByRole("textbox", { name: "Number", exact: true }).fill("A-2");
    await page.getByRole("button", { name: "Create Order" }).click();
    await page.getByRole("heading", { level: 1, name: "A-2" }).waitFor();
    const copy = Number(/\/orders\/(\d+)/.exec(page.url())?.[1]);
    expect(copy).not.toBe(id);
    expect(await send(tour, "GET", `/api/orders/${copy}`)).toMatchObject({ subtotal: 21.75, shipping: 4.5 });
    expect(await send(tour, "GET", `/api/orders/${id}`)).toMatchObject({ subtotal: 21.75 });
  });

  test("a field says what is wrong when it is left, and a dialog gives the focus back", async () => {
    const page = await open(tour, "/people/new");
    await page.getByLabel("First name").focus();
    await page.keyboard.press("Tab");
    await page.getByLabel("Email").fill("nobody");
    await page.keyboard.press("Tab");
    await page.getByText("Email must be an e-mail address").waitFor();
    // What is pasted is not cut.
    await page.getByLabel("Currency").fill("EURO");
    await page.keyboard.press("Tab");
    await page.getByText("Currency must have at most 3 characters").waitFor();
    // Nothing is said of a field that was only passed through, and no summary pushes the form about.
    expect(await page.getByText("First name is required").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByText("Nothing found").count()).toBe(0);
    await page.getByRole("link", { name: "Products" }).click();
    await page.getByRole("button", { name: "Keep editing" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("Products");
  });
});

async function send(app: HostedApp, method: string, path: string, values?: object): Promise<{ id: number }> {
  const headers = { "content-type": "application/json" };
  const response = await app.fetch(path, {
    method,
    headers,
    body: values === undefined ? null : JSON.stringify(values),
  });
  expect(response.status, `${method} ${path}: ${await response.clone().text()}`).toBeLessThan(300);
  return (await response.json()) as { id: number };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
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
