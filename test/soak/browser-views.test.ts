/** People's way through boards, calendars, dashboards and reports in a real browser, against the real data API. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "../runtime/ui/app-host.ts";
import { viewsSpec } from "../runtime/ui/views-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const dark = { ...desktop, colorScheme: "dark" } as const;

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let app: HostedApp;
  beforeAll(async () => {
    [browser, app] = await Promise.all([chromium.launch({ executablePath, args: flags }), hostApp(viewsSpec(), false)]);
    for (const name of ["Mira Novak", "Jonas Weber"]) await post("people", { name, team: "it" });
    for (let number = 1; number <= 28; number += 1) {
      await post("tasks", {
        title: `Task ${String(number).padStart(2, "0")}`,
        status: "todo",
        hours: number,
        person_id: 1,
      });
    }
    await post("tasks", { title: "Ship it", status: "done", priority: "high", hours: 5, due_date: "2026-03-05" });
    await post("leaves", {
      reason: "Trip to Sylt",
      first_day: "2026-03-02",
      last_day: "2026-03-04",
      days: 3,
      cost: 200,
    });
    await post("leaves", { reason: "Dentist", first_day: "2026-04-07", days: 1, cost: 50 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A page of its own whose errors fail the test. */
  async function open(path: string, options: BrowserContextOptions = desktop): Promise<Page> {
    const context = await browser.newContext({ timezoneId: "Europe/Berlin", ...options });
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

  async function send(method: string, path: string, values: object): Promise<Response> {
    const headers = { "content-type": "application/json" };
    return app.fetch(`/api/${path}`, { method, headers, body: JSON.stringify(values) });
  }
  async function post(table: string, values: object): Promise<number> {
    const response = await send("POST", table, values);
    expect(response.status, await response.clone().text()).toBe(201);
    return ((await response.json()) as { id: number }).id;
  }
  async function read(table: string, id: number): Promise<Record<string, unknown>> {
    return (await (await app.fetch(`/api/${table}/${id}`)).json()) as Record<string, unknown>;
  }

  const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
  async function middle(target: Locator): Promise<[number, number]> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error("not on the page");
    return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
  }
  async function drag(page: Page, source: Locator, target: Locator): Promise<void> {
    // Both have to be in sight, so scrolling comes before measuring.
    await middle(source);
    const to = await middle(target);
    await page.mouse.move(...(await middle(source)));
    await page.mouse.down();
    await page.mouse.move(to[0] - 20, to[1], { steps: 4 });
    await page.mouse.move(...to, { steps: 2 });
    await page.mouse.up();
  }

  test("a board: pages of a column, a card is dragged, moved by keys and by its menu, and added", async () => {
    const id = await post("tasks", { title: "A card", status: "todo" });
    const page = await open("/task-board");
    const [todo, doing, done] = ["To do", "Doing", "Done"].map((name) => column(page, name)) as [
      Locator,
      Locator,
      Locator,
    ];
    const title = page.getByRole("link", { name: "A card", exact: true });
    await todo.getByText("29 cards").waitFor();
    expect(await todo.getByRole("listitem").count()).toBe(25);
    await todo.getByRole("button", { name: "Show more" }).click();
    await todo.getByRole("link", { name: "Task 28" }).waitFor();

    await drag(page, title, doing);
    await doing.getByRole("link", { name: "A card" }).waitFor();
    await expect.poll(() => read("tasks", id)).toMatchObject({ status: "doing" });

    await title.focus();
    await page.keyboard.press("Space");
    await page.getByText("“A card” picked up in Doing.").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("Over Done.").waitFor();
    await page.keyboard.press("Space");
    await page.getByText("“A card” is now in Done.").waitFor();
    await done.getByRole("link", { name: "A card" }).waitFor();
    expect(await read("tasks", id)).toMatchObject({ status: "done" });
    await expect.poll(() => page.locator(":focus").textContent()).toBe("A card");

    await page.getByRole("button", { name: "Move “A card”" }).click();
    await page.getByRole("menuitemradio", { name: "To do" }).click();
    await todo.getByRole("link", { name: "A card" }).waitFor();
    await page.getByText("“A card” is now in To do.").waitFor();

    await page.getByRole("button", { name: "Add Task (Doing)" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Quickly added");
    await page.keyboard.press("Enter");
    await doing.getByRole("link", { name: "Quickly added" }).waitFor();
    await page.getByRole("searchbox").fill("quickly");
    await todo.getByText("No cards").waitFor();
    expect(new URL(page.url()).search).toBe("?q=quickly");
  });

  test("a card that someone else changed goes back, and the board says why", async () => {
    const id = await post("tasks", { title: "Contested", status: "doing" });
    const page = await open("/task-board?q=contested");
    await column(page, "Doing").getByRole("link", { name: "Contested" }).waitFor();
    await send("PATCH", `tasks/${id}`, { hours: 3 });
    await drag(page, page.getByRole("link", { name: "Contested" }), column(page, "Done"));
    await page.getByText(/“Contested” was not moved\. Someone else changed it/).waitFor();
    await column(page, "Doing").getByRole("link", { name: "Contested" }).waitFor();
    expect(await read("tasks", id)).toMatchObject({ status: "doing", hours: 3 });
  });

  test("with a workflow a card goes only where a step leads, and is asked what the step needs", async () => {
    const id = await post("leaves", { reason: "Long weekend", first_day: "2026-05-01" });
    const page = await open("/leave-board?q=weekend");
    const [approved, refused] = [column(page, "Approved"), column(page, "Refused")];
    await drag(page, page.getByRole("link", { name: "Long weekend" }), refused);
    const dialog = page.getByRole("dialog", { name: /^Refuse/ });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await column(page, "Asked").getByRole("link", { name: "Long weekend" }).waitFor();
    await drag(page, page.getByRole("link", { name: "Long weekend" }), refused);
    await dialog.getByLabel("Note").fill("Too short a notice");
    await dialog.getByRole("button", { name: "Refuse" }).click();
    await refused.getByRole("link", { name: "Long weekend" }).waitFor();
    await expect.poll(() => read("leaves", id)).toMatchObject({ state: "refused", note: "Too short a notice" });
    // No step leads on from here.
    await dialog.waitFor({ state: "detached" });
    await drag(page, page.getByRole("link", { name: "Long weekend" }), approved);
    await refused.getByRole("link", { name: "Long weekend" }).waitFor();
    expect(await page.getByRole("button", { name: "Move “Long weekend”" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Add Leave (Approved)" }).count()).toBe(0);
  });

  test("a finger drags a card after holding still", async () => {
    const id = await post("tasks", { title: "By finger", status: "todo" });
    const page = await open("/task-board?q=finger", { ...phone, viewport: { width: 800, height: 700 } });
    const [x, y] = await middle(page.getByRole("link", { name: "By finger" }));
    const [toX, toY] = await middle(column(page, "Doing"));
    const touch = await page.context().newCDPSession(page);
    const at = (type: string, points: object[]) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: points } as never);
    await at("touchStart", [{ x, y }]);
    await page.locator("body > [aria-hidden=true]").waitFor();
    await at("touchMove", [{ x: (x + toX) / 2, y: toY }]);
    await at("touchMove", [{ x: toX, y: toY }]);
    await at("touchEnd", []);
    await expect.poll(() => read("tasks", id)).toMatchObject({ status: "doing" });
    expect(new URL(page.url()).pathname).toBe("/task-board");
  });

  test("a calendar: walk by keys, add on a day, move by drag and by keys", async () => {
    const id = await post("leaves", { reason: "Movers", first_day: "2026-06-09", last_day: "2026-06-10" });
    const page = await open("/leave-calendar?date=2026-06-08");
    const day = (name: RegExp) => page.getByRole("gridcell", { name });
    const entry = page.getByRole("link", { name: /^Movers/ });
    await drag(page, entry, day(/June 12/));
    await expect.poll(() => read("leaves", id)).toMatchObject({ first_day: "2026-06-12", last_day: "2026-06-13" });
    await entry.first().focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("“Movers” is now on Friday, June 19, 2026.").waitFor();
    expect(await read("leaves", id)).toMatchObject({ first_day: "2026-06-19", last_day: "2026-06-20" });

    await day(/June 8/).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.getByRole("heading", { name: "May 2026" }).waitFor();
    await expect.poll(() => page.locator(":focus").getAttribute("data-day")).toBe("2026-05-25");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "New Leave" }).waitFor();
    expect(await page.getByLabel("First day").inputValue()).toBe("2026-05-25");
    await page.getByLabel("Reason").fill("From the calendar");
    await page.getByRole("button", { name: "Create Leave" }).click();
    await page
      .getByRole("grid", { name: "May 2026" })
      .getByRole("link", { name: /^From the calendar/ })
      .waitFor();
    await page.getByRole("button", { name: "Week", exact: true }).click();
    await page.getByRole("heading", { name: "May 24, 2026 – May 30, 2026" }).waitFor();
    await page.getByRole("button", { name: "Next week" }).click();
    await page.getByRole("heading", { name: "May 31, 2026 – Jun 6, 2026" }).waitFor();
  });

  test("more entries of a day than fit are in a list", async () => {
    for (let number = 0; number < 6; number += 1)
      await post("leaves", { reason: `Many ${number}`, first_day: "2026-08-12" });
    const page = await open("/leave-calendar?date=2026-08-01");
    await page.getByRole("button", { name: "3 more on Wednesday, August 12, 2026" }).click();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Many 5/ })
      .click();
    await page.getByRole("heading", { name: "Many 5" }).waitFor();
  });

  test("a dashboard: numbers lead to their records, charts have tables, files and a time range", async () => {
    const page = await open("/");
    await page.getByText(/^Updated at \d/).waitFor();
    await page.getByRole("link", { name: "Open tasks" }).click();
    await page.waitForURL(/\/tasks\?in\.status=todo&in\.status=doing/);
    await page.goBack();
    const chart = page.getByRole("group", { name: "Tasks by status" });
    await chart.focus();
    await page.keyboard.press("End");
    await page
      .getByText(/^(Done|Doing): \d+$/)
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tasks\?in\.status=(done|doing)$/);
    await page.goBack();
    await page.getByRole("button", { name: "Leave by month as a table" }).click();
    await page
      .getByRole("table", { name: "Leave by month" })
      .getByRole("row", { name: /Mar 2026/ })
      .waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download Leave by month as CSV" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    expect(file).toContain("First day,Asked");
    expect(file).toContain("Mar 2026,3");

    await page.getByRole("combobox", { name: "Time range" }).selectOption({ label: "Other days…" });
    await page.getByLabel("From", { exact: true }).fill("2026-03-01");
    await page.getByLabel("To", { exact: true }).fill("2026-03-31");
    await page.waitForURL(/from=2026-03-01&to=2026-03-31/);
    const donut = page.getByRole("group", { name: "Leave by state" });
    await donut.getByRole("img", { name: /1 group, most: Asked 1/ }).waitFor();
    await page.reload();
    await donut.getByRole("img", { name: /1 group, most: Asked 1/ }).waitFor();
    const legend = page.getByRole("button", { name: /^Asked/ }).last();
    await legend.click();
    expect(await legend.getAttribute("aria-pressed")).toBe("true");
  });

  test("numbers of a dashboard follow changes made in this tab", async () => {
    const page = await open("/");
    const tile = page.getByRole("link", { name: "Tasks", exact: true }).last().locator("xpath=../..");
    await tile.getByText(/^\d+$/).waitFor();
    const before = Number(await tile.getByText(/^\d+$/).textContent());
    await post("tasks", { title: "From elsewhere", status: "todo" });
    await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
    await tile.getByText(String(before + 1), { exact: true }).waitFor();
  });

  test("a dashboard is arranged by people, in this browser", async () => {
    const page = await open("/", { viewport: { width: 1280, height: 1400 } });
    const headings = () => page.getByRole("heading", { level: 2 }).allTextContents();
    await page.getByRole("button", { name: "Customise" }).click();
    await page.getByRole("button", { name: "Move Open tasks back" }).click();
    await page.getByText("Open tasks is now number 1 of 8.").waitFor();
    await page.getByRole("button", { name: "Hide Leave cost" }).click();
    await page.getByRole("button", { name: "Leave by month: all of the width" }).click();
    await page.getByRole("button", { name: "Done", exact: true }).first().click();
    await expect.poll(headings).toEqual(expect.arrayContaining(["Open tasks", "Due next"]));
    await page.reload();
    await expect.poll(async () => (await headings()).slice(0, 3)).toEqual(["Open tasks", "Tasks", "Tasks by status"]);
    expect(await headings()).not.toContain("Leave cost");
    await page.getByRole("button", { name: "Customise" }).click();
    const tile = (name: string) =>
      page.getByRole("listitem").filter({ has: page.getByRole("button", { name: `Hide ${name}` }) });
    await drag(page, tile("Tasks by status").getByText("Tasks by status"), tile("Open tasks"));
    await expect.poll(async () => (await headings())[0]).toBe("Tasks by status");
    await page.getByRole("button", { name: "Leave cost" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await expect.poll(async () => (await headings())[0]).toBe("Tasks");
  });

  test("a tile that cannot be loaded says so and can be asked for again, the others stay", async () => {
    const page = await open("/guide");
    await page.getByText("Fill in the form.").waitFor();
    await page.route(/aggregate\?measures=count&/, (route) =>
      route.fulfill({ status: 500, body: '{"error":{"code":"internal","message":"Broken"}}' }),
    );
    await page.getByRole("link", { name: "Overview" }).click();
    await page.getByText("Broken").first().waitFor();
    await page.getByText("$250.00").or(page.getByText("$0.00")).first().waitFor();
    await page.unroute(/aggregate\?measures=count&/);
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("group", { name: /by/ }).first().waitFor();
  });

  test("a report: sorted, cut otherwise, filtered, and a file of what is shown", async () => {
    const page = await open("/leave-report?in.state=asked&from.first_day=2026-03-01&to.first_day=2026-04-30");
    const table = page.getByRole("table", { name: "Leave report" });
    await table.getByRole("row", { name: /Mar 2026/ }).waitFor();
    await table.getByRole("columnheader", { name: "Sum of Days" }).getByRole("button").click();
    await page.waitForURL(/order=-m1/);
    expect(await table.getByRole("columnheader", { name: "Sum of Days" }).getAttribute("aria-sort")).toBe("descending");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const file = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
    expect(file.slice(1)).toEqual([
      "Asked,Mar 2026,1,3,200",
      "Asked,Apr 2026,1,1,50",
      "Asked,Total,2,4,125",
      "Total,,2,4,125",
    ]);
    await page.getByRole("combobox", { name: "Group First day" }).selectOption("year");
    await table.getByRole("row", { name: /^Asked 2026 2 4 \$125.00/ }).waitFor();
    await page.getByRole("link", { name: "Asked" }).click();
    await page.waitForURL(/\/leaves\?in\.state=asked&from\.first_day=2026-03-01&to\.first_day=2026-04-30/);
    await page.goBack();
    await page.emulateMedia({ media: "print" });
    await page.getByText("Mar 1, 2026 – Apr 30, 2026").first().waitFor();
    expect(await page.getByRole("button", { name: "Export CSV" }).isVisible()).toBe(false);
  });

  test.each([
    ["board", "/task-board", desktop],
    ["board, phone", "/leave-board", phone],
    ["calendar", "/leave-calendar?date=2026-08-02", desktop],
    ["calendar, phone", "/leave-calendar?date=2026-03-02", phone],
    ["calendar, week, dark", "/leave-calendar?date=2026-03-02&mode=week", dark],
    ["gallery, phone", "/faces", phone],
    ["dashboard", "/", desktop],
    ["dashboard, phone, dark", "/", { ...phone, colorScheme: "dark" }],
    ["report, dark", "/leave-report", dark],
    ["report, phone", "/leave-report", phone],
  ] as const)(
    "no serious accessibility finding, and nothing wider than the screen: %s",
    async (_name, path, options) => {
      const page = await open(path, options);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect.poll(() => page.locator("[aria-label=Loading], .animate-pulse").count()).toBe(0);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(options.viewport.width);
      expect(await findSerious(page)).toEqual([]);
    },
  );
});

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
