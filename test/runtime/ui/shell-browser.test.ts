/** What stands around the pages, in a real browser: signing in, what an app says in its language, search of everything, keys. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type HostedApp, hostApp } from "./app-host.ts";
import { shellSpec } from "./shell-spec.ts";

const executablePath = "/usr/bin/chromium";
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const boss = { name: "Ada", email: "ada@example.com", password: "correct horse" };
const staff = { name: "Mo", email: "mo@example.com", password: "battery staple" };

describe.skipIf(!existsSync(executablePath))("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let app: HostedApp;
  let cookie = "";
  beforeAll(async () => {
    [browser, app] = await Promise.all([chromium.launch({ executablePath, args: flags }), hostApp(shellSpec(), false)]);
    const made = await send("/api/session/sign-up", boss);
    cookie = made.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { id } = (await (await send("/api/people", { ...staff, password: undefined })).json()) as { id: number };
    await send(`/api/session/users/${id}/password`, { password: staff.password });
    for (const number of ["R-001", "R-002"]) await send("/api/invoices", { number, amount: 1200.5, paid: true });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function send(path: string, body: object): Promise<Response> {
    const headers = { "content-type": "application/json", ...(cookie === "" ? {} : { cookie }) };
    const response = await app.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    expect(response.ok, await response.clone().text()).toBe(true);
    return response;
  }

  interface OpenPage extends Page {
    /** Addresses of requests that were refused. */
    readonly refused?: string[];
  }
  async function open(path: string, who: typeof boss | undefined, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page: OpenPage & { refused: string[] } = Object.assign(await context.newPage(), { refused: [] as string[] });
    page.on("response", (response) => {
      if (response.status() >= 400) page.refused.push(new URL(response.url()).pathname);
    });
    onTestFinished(() => context.close());
    await page.goto(app.url + path);
    if (who !== undefined) {
      await signIn(page, who.email, who.password);
      await page.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor({ state: "detached" });
    }
    return page;
  }
  async function signIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel("E-Mail", { exact: true }).fill(email);
    await page.getByLabel("Passwort", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Anmelden" }).click();
  }
  async function findingsOf(page: Page): Promise<string[]> {
    await page.evaluate(await readFile(axePath, "utf8"));
    return page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; impact: string }[] }> };
      };
      const { violations } = await axe.run();
      return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id }) => id);
    });
  }

  test("a wrong password, a missing field and a taken number are said in the app's language", async () => {
    const page = await open("/rechnungen/new", undefined);
    await signIn(page, boss.email, "wrong password");
    await page.getByText("Die E-Mail-Adresse oder das Passwort ist falsch").waitFor();
    await signIn(page, boss.email, boss.password);
    await page.getByRole("button", { name: "Rechnung anlegen" }).click();
    expect(await page.getByText("Nummer ist erforderlich").count()).toBeGreaterThan(0);
    await page.getByLabel(/^Nummer/).fill("R-001");
    await page.getByLabel(/^Betrag/).fill("-1");
    await page.getByRole("button", { name: "Rechnung anlegen" }).click();
    await page.getByText("Betrag muss mindestens 0 sein").first().waitFor();
    await page.getByLabel(/^Betrag/).fill("1");
    await page.getByRole("button", { name: "Rechnung anlegen" }).click();
    await page.getByText("Nummer ist bei einem anderen Eintrag schon vergeben").first().waitFor();
  });

  test("a session that ends keeps what was being written", async () => {
    const page = await open("/rechnungen/new", boss);
    await page.getByLabel(/^Nummer/).fill("R-100");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Rechnung anlegen" }).click();
    await page.getByText("Ihre Sitzung ist abgelaufen", { exact: false }).waitFor();
    await page.getByLabel("Passwort", { exact: true }).fill(boss.password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByLabel(/^Nummer/).waitFor();
    expect(await page.getByLabel(/^Nummer/).inputValue()).toBe("R-100");
    await page.getByRole("button", { name: "Rechnung anlegen" }).click();
    await page.getByRole("heading", { level: 1, name: "R-100" }).waitFor();
  });

  test("who may not see a page is told so, and its entry and records are not offered", async () => {
    const page = await open("/leute", staff);
    await page.getByText("Darauf haben Sie keinen Zugriff").waitFor();
    const menu = page.getByRole("navigation", { name: "Hauptmenü" });
    await menu.getByRole("link", { name: "Rechnungen" }).waitFor();
    expect(await menu.getByRole("link", { name: "Leute" }).count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: "Rechnungen" }).waitFor();
    expect(await page.getByRole("option", { name: /Leute|Person/ }).count()).toBe(0);
  });

  test("an administrator gives somebody another role", async () => {
    const page = await open("/einstellungen", boss);
    const role = page.getByRole("combobox", { name: "Rolle von Mo" });
    await role.selectOption("boss");
    await page.getByText("Rolle von Mo geändert").waitFor();
    await role.selectOption("staff");
    expect(await page.getByRole("combobox", { name: "Rolle von Ada" }).isDisabled()).toBe(true);
    expect(await findingsOf(page)).toEqual([]);
  });

  test("the open page stands out in the menu, also on a board beside the list and with white on white", async () => {
    const page = await open("/tafel", boss);
    const entry = page.getByRole("navigation", { name: "Hauptmenü" }).locator('[aria-current="page"]');
    await entry.waitFor();
    expect(await entry.innerText()).toBe("Rechnungen");
    const [own, bar] = await entry.evaluate((link) => [
      getComputedStyle(link).backgroundColor,
      getComputedStyle(link.closest("aside") as Element).backgroundColor,
    ]);
    expect(own).not.toBe(bar);
    await page.getByText("2.401,00 €").waitFor();
  });

  test("everything is searched: a record, a page, a new record; with keys", async () => {
    const page = await open("/rechnungen", boss);
    await page.getByRole("table").waitFor();
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "Alles durchsuchen" });
    await box.fill("R-002");
    await page.getByRole("option", { name: /R-002/ }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await box.press("Enter");
    await page.getByRole("heading", { level: 1, name: "R-002" }).waitFor();
    // Back to the list by typing a part of its name without its accent or case, then a new record.
    await page.keyboard.press("Control+k");
    await box.fill("TAF");
    await box.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Tafel" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("group", { name: "Zuletzt angesehen" }).getByRole("option", { name: /R-002/ }).waitFor();
    await box.fill("ANL rech");
    await box.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Rechnung anlegen" }).waitFor();
    await page.keyboard.press("Control+k");
    await box.fill("nothing is called this");
    await page.getByText("Nichts gefunden für", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    expect(await box.count()).toBe(0);
  });

  test("single keys act on the page but not in inputs, are listed, and can be turned off", async () => {
    const page = await open("/rechnungen", boss);
    await page.getByRole("table").waitFor();
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox");
    await page.keyboard.type("n?e");
    expect(await search.inputValue()).toBe("n?e");
    await search.fill("");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Tastenkürzel" });
    await help.waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await help.getByRole("switch").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.press("?");
    expect(await help.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/rechnungen");
    // A combination is no single key.
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Alles durchsuchen" }).fill("tastenk");
    await page.keyboard.press("Enter");
    await help.getByRole("switch").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.waitForURL("**/rechnungen/new*");
  });

  test("what was deleted is not asked for again", async () => {
    const { id } = (await (await send("/api/invoices", { number: "R-900" })).json()) as { id: number };
    const page = await open(`/rechnungen/${id}`, boss);
    await page.getByRole("button", { name: "Löschen" }).click();
    const before = page.refused.length;
    await page.getByRole("dialog").getByRole("button", { name: "Rechnung löschen" }).click();
    await page.getByText("„R-900“ gelöscht").waitFor();
    await page.getByRole("table").waitFor();
    await page.waitForLoadState("networkidle");
    expect(page.refused.slice(before)).toEqual([]);
  });

  test("on a phone, search and menu stand at the top", async () => {
    const page = await open("/rechnungen", boss, phone);
    await page.getByRole("button", { name: "Alles durchsuchen" }).tap();
    await page.getByRole("option", { name: "Tafel" }).tap();
    await page.getByRole("heading", { level: 1, name: "Tafel" }).waitFor();
    await page.getByRole("button", { name: "Menü öffnen" }).tap();
    const menu = page.getByRole("dialog", { name: "Menü" });
    await menu.getByRole("link", { name: "Leute" }).tap();
    await page.getByRole("heading", { level: 1, name: "Leute" }).waitFor();
    expect(await menu.count()).toBe(0);
  });
});
