/** Forms, details and steps of every field type in a real browser against the real server; skipped, and said so, without Chromium. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "../runtime/ui/app-host.ts";
import { formsSpec } from "../runtime/ui/forms-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };
/** A picture of one red pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let app: HostedApp;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
    app = await hostApp(formsSpec());
    for (const name of ["Welding", "First aid", "Driving"]) await send("POST", "/api/skills", { name });
    await send("POST", "/api/products", { name: "Desk", price: 250 });
    await send("POST", "/api/products", { name: "Chair", price: 99.5 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A page of its own whose errors fail the test. */
  async function open(path: string, options: BrowserContextOptions = desktop): Promise<Page> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(10_000);
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
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  async function send(
    method: string,
    path: string,
    values?: object,
  ): Promise<Record<string, unknown> & { id: number }> {
    const headers = { "content-type": "application/json" };
    const body = values === undefined ? null : JSON.stringify(values);
    const response = await app.fetch(path, { method, headers, body });
    expect(response.status, `${method} ${path}: ${await response.clone().text()}`).toBeLessThan(300);
    return (await response.json()) as Record<string, unknown> & { id: number };
  }

  const person = (name: string, more: object = {}) =>
    send("POST", "/api/people", { first_name: name, last_name: "Test", ...more });
  const order = (number: string, more: object = {}) => send("POST", "/api/orders", { number, ...more });

  test("every field type is entered, shown, and comes back into the form", async () => {
    const page = await open("/people/new");
    const form = page.getByRole("form");
    await form.getByRole("button", { name: "Create Person" }).click();
    await page.getByText("2 fields need attention").waitFor();
    expect(await form.getByLabel("First name").evaluate((element) => element.matches(":focus"))).toBe(true);
    await page.getByRole("alert").getByRole("button", { name: "Last name" }).click();
    await form.locator("[name=last_name]:focus").waitFor();
    expect(await form.getByLabel("First name").getAttribute("autocomplete")).toBe("given-name");

    const texts = {
      ...{ "First name": "Mira", "Last name": "Novak", Email: "mira@example.com", Phone: "+1 555 0100" },
      ...{ Website: "https://example.com/mira", "Badge number": "B-17", "Door PIN": "1234", "Born in": "1984" },
      ...{ "Starts on": "2024-02-01", "Shift begins": "08:30", Currency: "EUR", Wage: "3,200.50", Height: "171.5" },
      ...{ Children: "2", Break: "1:20", Training: "65", Settings: '{"a":', Street: "1 High St", Zip: "01234" },
      ...{ City: "Porto", Country: "Portugal", Latitude: "41.15", Longitude: "-8.6", Notes: "One\ntwo" },
    };
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(new RegExp(`^${label}\\*?$`)).fill(text);
    await form.getByRole("textbox", { name: "Team colour" }).fill("#FF8800");
    await form.getByLabel("Bio").fill("I **like** [this](https://example.com)\n\n- one");
    await form.getByLabel("Signature").fill("<b>Mira</b><script>alert(1)</script>");
    await form.getByRole("switch", { name: "Active" }).uncheck();
    await form.getByLabel("Insured").selectOption("No");
    await form.getByRole("radio", { name: "Blue" }).check();
    await form.getByLabel("Rank").selectOption("Two");
    await form.getByRole("radio", { name: "4 stars" }).check({ force: true });

    const tags = form.getByRole("combobox", { name: "Tags" }).or(form.getByRole("textbox", { name: "Tags" }));
    await tags.pressSequentially("night,lead");
    await tags.press("Enter");
    await tags.pressSequentially("gone");
    await tags.press("Enter");
    await tags.press("Backspace");
    await form.getByRole("button", { name: "Remove lead" }).waitFor();
    expect(await form.getByRole("button", { name: "Remove gone" }).count()).toBe(0);

    const skills = form.getByRole("combobox", { name: "Skills" });
    for (const skill of ["Welding", "Driving"]) {
      await skills.click();
      await page.getByRole("option", { name: skill }).click();
      await form.getByRole("button", { name: `Remove ${skill}` }).waitFor();
    }
    const upload = async (name: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent("filechooser");
      await form.getByRole("button", { name }).click();
      await (await chooser).setFiles(file);
      await form.getByText(file.name).waitFor();
    };
    await upload("Choose a picture: Photo", { name: "me.png", mimeType: "image/png", buffer: png });
    await upload("Choose a file: Contract", {
      name: "contract.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Hi"),
    });

    await form.getByText(/Not valid JSON yet/).waitFor();
    await form.getByLabel("Notes").press("Control+Enter");
    await page.getByText("Settings must be valid JSON").waitFor();
    await form.getByLabel("Settings").fill('{"a":1}');
    await form.getByRole("button", { name: "Create Person" }).click();

    await page.getByRole("heading", { name: "Mira Novak", exact: true }).waitFor();
    const shown = ["€3,200.50", "1h 20m", "171.5 cm", "1984", "night", "contract.txt", "1 key", "41.15, -8.6", "01234"];
    for (const text of shown) await page.getByText(text, { exact: true }).waitFor();
    await page.getByRole("img", { name: "4 of 5 stars" }).waitFor();
    await page.getByRole("link", { name: "Welding" }).waitFor();
    const photo = page.getByRole("img", { name: "Photo of Mira Novak" });
    await expect
      .poll(() => photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(1);
    expect(await photo.getAttribute("src")).toMatch(/^\/api\/people\/\d+\/files\/photo/);
    expect(await page.locator("strong", { hasText: "like" }).count()).toBe(1);
    expect(await page.locator("main script").count()).toBe(0);
    expect(await page.getByText("1234", { exact: true }).count()).toBe(0);

    const id = Number(/\d+$/.exec(page.url())?.[0]);
    const before = await send("GET", `/api/people/${id}`);
    expect(before).toMatchObject({
      ...{ wage: 3200.5, break_time: 80, skill: 4, progress: 65, colour: "#ff8800", active: false, insured: false },
      ...{ team: "blue", rank: "two", tags: ["night", "lead"], skills: [1, 3], settings: '{"a":1}', zip: "01234" },
      _filled: { pin: true },
    });
    // Opened and saved again, nothing changes and the secret stays.
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByPlaceholder("Leave empty to keep what is set").waitFor();
    expect(await page.getByLabel("Break").inputValue()).toBe("1h 20m");
    await page.getByLabel("Children").fill("3");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("heading", { name: "Mira Novak", exact: true }).waitFor();
    const { _etag: _e1, updated_at: _u1, ...after } = await send("GET", `/api/people/${id}`);
    const { _etag: _e2, updated_at: _u2, ...same } = before;
    expect(after).toEqual({ ...same, children: 3 });
  });

  test("line items: prices are filled in, totals follow, messages stand at the cells, the order is kept", async () => {
    const page = await open("/orders/new");
    await page.getByLabel("Number").fill("L-1");
    const lines = page.getByRole("region", { name: "Lines" });
    const add = lines.getByRole("button", { name: "Add Line" });
    await add.press("Enter");
    await lines.locator("select:focus").waitFor();
    await lines.getByLabel("Product, Line 1").selectOption({ label: "Desk" });
    await expect.poll(() => lines.getByLabel("Unit price, Line 1").inputValue()).toBe("250");
    await lines.getByLabel("Quantity, Line 1").fill("3");
    const total = page.locator("[data-result=subtotal]");
    expect(await total.innerText()).toBe("$750.00");
    await add.click();
    await lines.getByLabel("Unit price, Line 2").fill("10");
    await lines.getByLabel("Product, Line 2").selectOption({ label: "Chair" });
    await lines.getByLabel("Quantity, Line 2").fill("none");
    await add.click();

    await page.getByRole("button", { name: "Create Order" }).click();
    await lines.getByText("Quantity must be a number").waitFor();
    expect(await lines.getByLabel("Quantity, Line 2").evaluate((element) => element.matches(":focus"))).toBe(true);
    // What the person typed is not replaced by the price of the product.
    expect(await lines.getByLabel("Unit price, Line 2").inputValue()).toBe("10");
    await lines.getByLabel("Quantity, Line 2").fill("2");
    expect(await total.innerText()).toBe("$770.00");
    expect(await page.locator("[data-result=line_count]").innerText()).toBe("2");
    await lines.getByLabel("Quantity, Line 2").press("Alt+ArrowUp");
    expect(await lines.getByLabel("Unit price, Line 1").inputValue()).toBe("10");
    await page.getByRole("button", { name: "Create Order" }).click();

    await page.getByRole("heading", { name: "L-1", exact: true }).waitFor();
    await page
      .getByRole("region", { name: "Lines" })
      .getByRole("row", { name: /Chair 2 \$10.00 \$20.00/ })
      .waitFor();
    const id = Number(/\d+$/.exec(page.url())?.[0]);
    const stored = () =>
      send(
        "GET",
        `/api/order_lines?sort=position&filter=${encodeURIComponent(`{"field":"order_id","op":"eq","value":${id}}`)}`,
      );
    expect(await stored()).toMatchObject({
      items: [
        { quantity: 2, unit_price: 10 },
        { quantity: 3, unit_price: 250 },
      ],
    });

    await page.getByRole("link", { name: "Edit" }).click();
    await lines.getByRole("button", { name: "Remove Line 1" }).click();
    await page.getByRole("link", { name: "Products" }).click();
    await page.getByRole("button", { name: "Keep editing" }).click();
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("heading", { name: "L-1", exact: true }).waitFor();
    expect(await stored()).toMatchObject({ total: 1, items: [{ quantity: 3 }] });
    expect(await send("GET", `/api/orders/${id}`)).toMatchObject({ subtotal: 750 });
  });

  test("steps: done at once, after a question, or with what they ask for; a stale one is refused", async () => {
    const { id } = await order("S-1");
    const page = await open(`/orders/${id}`);
    const progress = page.getByRole("list", { name: "Progress" });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The order was sent").waitFor();
    await progress.locator("[aria-current=step]", { hasText: "Sent" }).waitFor();
    expect(await page.getByRole("button", { name: "Send" }).count()).toBe(0);

    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog", { name: "Approve this order?" }).getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Postpone" }).click();
    const postpone = page.getByRole("dialog", { name: "Postpone: S-1" });
    await postpone.getByLabel("Due date").fill("2030-05-06");
    await postpone.getByRole("button", { name: "Postpone" }).click();
    await page.getByText("Postponed", { exact: true }).waitFor();
    await page.getByText("May 6, 2030").waitFor();

    // Someone else changes the order: approving what one has not seen is refused, and then it is seen.
    await send("PATCH", `/api/orders/${id}`, { shipping: 12 });
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page
      .getByRole("region", { name: "Messages" })
      .getByText(/changed/)
      .waitFor();
    await page.getByText("$12.00").waitFor();
    await progress.locator("[aria-current=step]", { hasText: "Sent" }).waitFor();
    await page.getByRole("button", { name: "Reject" }).click();
    const reject = page.getByRole("dialog", { name: "Reject: S-1" });
    await reject.getByLabel("Reason").fill("Too dear");
    await reject.getByLabel("Reason").press("Enter");
    await page.getByText("Too dear").waitFor();
    expect(await send("GET", `/api/orders/${id}`)).toMatchObject({ status: "rejected", reason: "Too dear" });

    await page.goto(`${app.url}/orders`);
    await page.getByRole("button", { name: "Quick order" }).click();
    const quick = page.getByRole("dialog", { name: "Quick order" });
    await quick.getByRole("button", { name: "Quick order" }).click();
    await quick.getByText("Number is required").waitFor();
    await quick.getByLabel("Number").fill("Q-77");
    await quick.getByRole("button", { name: "Quick order" }).click();
    await page.getByRole("row", { name: /Q-77/ }).waitFor();
  });

  test("a conflict shows both sides of lists, references and uploads, and the chosen ones are saved", async () => {
    const { id } = await person("Conny", { tags: ["a"], skills: [1], skill: 1, email: "conny@example.com" });
    const page = await open(`/people/${id}/edit`);
    const tags = page.locator("[data-field=tags] input");
    await tags.fill("mine");
    await tags.press("Enter");
    await page.getByRole("button", { name: "Remove Welding" }).click();
    await page.getByRole("radio", { name: "5 stars" }).check({ force: true });
    await send("PATCH", `/api/people/${id}`, { tags: ["a", "theirs"], skills: [1, 2], skill: 3, phone: "555 000" });
    await page.getByRole("button", { name: "Save changes" }).click();
    const dialog = page.getByRole("dialog", { name: "Someone else changed this record" });
    await dialog.getByRole("group", { name: "Skills" }).getByText("First aid").waitFor();
    await dialog.getByRole("group", { name: "Tags" }).getByText("theirs").click();
    await dialog.getByRole("img", { name: "5 of 5 stars" }).waitFor();
    await dialog.getByRole("img", { name: "3 of 5 stars" }).waitFor();
    expect(await findSerious(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save these values" }).click();
    await page.getByRole("heading", { name: "Conny Test", exact: true }).waitFor();
    expect(await send("GET", `/api/people/${id}`)).toMatchObject({
      ...{ tags: ["a", "theirs"], skills: [], skill: 5, phone: "555 000" },
    });
  });

  test("a tree: the parent is picked from what is not below, and the way up is shown", async () => {
    const top = await send("POST", "/api/categories", { name: "Furniture" });
    const middle = await send("POST", "/api/categories", { name: "Office", parent_id: top.id });
    const leaf = await send("POST", "/api/categories", { name: "Desks", parent_id: middle.id });
    await send("POST", "/api/categories", { name: "Garden" });
    const page = await open(`/categories/${leaf.id}`);
    const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
    await crumbs.getByRole("link", { name: "Furniture" }).waitFor();
    expect((await crumbs.innerText()).split(/\s+/)).toEqual(["Categories", "Furniture", "Office", "Desks"]);
    await crumbs.getByRole("link", { name: "Office" }).click();
    await page.getByRole("link", { name: "Add Category" }).click();
    await expect.poll(() => page.locator("option:checked").allInnerTexts()).toEqual(["Office"]);
    await page.goto(`${app.url}/categories/${middle.id}/edit`);
    await expect
      .poll(() => page.getByLabel("Parent").locator("option").allInnerTexts())
      .toEqual(["Not set", "Furniture", "Garden"]);
  });

  test("archived, restored, and deleted for good", async () => {
    const { id } = await person("Arno", { email: "arno@example.com" });
    const page = await open(`/people/${id}`);
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Archive Person" }).click();
    await page.waitForURL(/\/people$/);
    await page.goto(`${app.url}/people/${id}`);
    const banner = page.getByRole("status").filter({ hasText: "Archived" });
    await banner.waitFor();
    expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0);
    await banner.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("link", { name: "Edit" }).waitFor();
    await send("DELETE", `/api/people/${id}`);
    await page.reload();
    await page.getByRole("button", { name: "Delete for good" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete Person" }).click();
    await page.waitForURL(/\/people$/);
    expect((await app.fetch(`/api/people/${id}`)).status).toBe(404);
  });

  test("one record after the other", async () => {
    const page = await open("/skills/new");
    await page.getByLabel("Name").fill("Juggling");
    await page.getByRole("button", { name: "Save and add another" }).click();
    await page.getByText("“Juggling” created").waitFor();
    await page.locator("input[name=name]:focus").waitFor();
    await expect.poll(() => page.getByLabel("Name").inputValue()).toBe("");
    await page.keyboard.type("Singing");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Singing", exact: true }).waitFor();
    expect(await send("GET", "/api/skills?q=Juggling")).toMatchObject({ total: 1 });
  });

  test.each([
    ["form", "/people/new", desktop],
    ["form, dark", "/people/new", { ...desktop, colorScheme: "dark" }],
    ["form with lines, phone", "/orders/1/edit", phone],
    ["detail, dark, phone", "/people/1", { ...phone, colorScheme: "dark" }],
    ["detail with lines", "/orders/1", desktop],
  ] as const)("no serious accessibility finding and nothing too wide: %s", async (_name, path, options) => {
    const page = await open(path, options);
    await page.locator("[aria-label=Loading]").waitFor({ state: "detached" });
    expect(await findSerious(page)).toEqual([]);
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(options.viewport.width);
  });
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
