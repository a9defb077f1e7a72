/** What a visitor can do in an app in a browser: each word of the driver, against the real runtime. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Field } from "../../../../src/core/spec/field-schema.ts";
import type { Entity } from "../../../../src/core/spec/schema.ts";
import {
  type AppBrowser,
  openAppBrowser,
  type VisitOptions,
} from "../../../../src/daemon/check/browser/app-browser.ts";
import type { AppDriver } from "../../../../src/daemon/check/browser/app-driver.ts";
import { type HostedApp, hostApp } from "../../../runtime/ui/app-host.ts";
import { exampleSpec } from "../../../runtime/ui/example-spec.ts";
import { chromium } from "./chromium.ts";

const spec = exampleSpec();
const entity = (name: string): Entity => {
  const found = spec.entities.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`the example has no ${name}`);
  return found;
};
const field = (owner: string, name: string): Field => {
  const found = entity(owner).fields.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${owner} has no ${name}`);
  return found;
};

describe.skipIf(chromium === undefined)("a visitor", { timeout: 60_000 }, () => {
  let app: HostedApp;
  let browser: AppBrowser;
  beforeAll(async () => {
    app = await hostApp(spec);
    const folder = mkdtempSync(join(tmpdir(), "vector-browser-"));
    browser = openAppBrowser({ executable: chromium ?? "", folder, spec, origin: app.url, timeoutMs: 10_000 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function visit(path: string, options?: VisitOptions): Promise<AppDriver> {
    const driver = await browser.visit(options);
    onTestFinished(() => driver.close());
    await driver.open(path);
    return driver;
  }
  const row = async (table: string, id: number): Promise<Record<string, unknown>> =>
    (await app.fetch(`/api/${table}/${id}`)).json() as Promise<Record<string, unknown>>;

  it("reads the menu and follows it, on a wide screen and on a phone", async () => {
    for (const screen of ["desktop", "phone"] as const) {
      const driver = await visit("/", { screen });
      const entries = await driver.entries();
      expect(entries.map(({ label, path }) => `${label} ${path}`)).toEqual([
        "Home /",
        "Laptops /laptops",
        "Employees /employees",
        "Repairs /repairs",
      ]);
      for (const entry of entries.slice(1)) {
        await driver.follow(entry);
        expect(await driver.state()).toEqual({
          path: entry.path,
          heading: entry.label,
          error: undefined,
          overflow: undefined,
        });
      }
    }
  });

  it("searches, filters by values, bounds and text, and sorts", async () => {
    const driver = await visit("/");
    const list = await driver.openList(entity("laptop"));
    if (list === undefined) throw new Error("the menu leads to no list");
    expect(await list.total()).toBe(30);
    const [first] = await list.rows();
    const name = first?.find((text) => text !== "") ?? "";
    await list.search(name);
    expect((await list.rows()).every((cells) => cells.join(" ").includes(name))).toBe(true);
    expect(await list.shows({ id: undefined, text: name })).toBe(true);
    await list.search("nothing has this name");
    expect(await list.rows()).toEqual([]);
    await list.search("");
    await list.filter(field("laptop", "status"), { values: ["In use", "Retired"] });
    const { total } = (await app
      .fetch(
        `/api/laptops/count?filter=${encodeURIComponent('{"field":"status","op":"in","value":["in_use","retired"]}')}`,
      )
      .then((answer) => answer.json())) as { total: number };
    expect(await list.total()).toBe(total);
    await list.clearFilters();
    await list.filter(field("laptop", "price"), { from: "500", to: "1000" });
    const prices = (await list.rows()).map((cells) =>
      Number(cells.find((cell) => cell.startsWith("$"))?.replace(/[^\d.]/g, "")),
    );
    expect(prices.length).toBeGreaterThan(0);
    expect(prices.every((price) => price >= 500 && price <= 1000)).toBe(true);
    await list.filter(field("laptop", "notes"), { text: "no note says this" });
    expect(await list.rows()).toEqual([]);
    await list.clearFilters();
    expect(await list.sort(field("laptop", "price"))).toBe("ascending");
    expect(await list.sort(field("laptop", "price"))).toBe("descending");
  });

  it("finds a record on a later page, and says when it is on none", async () => {
    const driver = await visit("/laptops?pageSize=10");
    const list = driver.listOf(entity("laptop"));
    const last = (await app.fetch("/api/laptops?sort=-name&pageSize=1").then((answer) => answer.json())) as {
      items: { id: number }[];
    };
    const sought = { id: last.items[0]?.id, text: undefined };
    expect(await list.findOnPages(sought, 1)).toBeUndefined();
    expect(await list.findOnPages(sought, 9)).toBe(true);
    expect(await list.findOnPages({ id: 999_999, text: undefined }, 9)).toBe(false);
  });

  it("fills every kind of input, and what is stored is what was entered", async () => {
    const driver = await visit("/repairs/new");
    const form = await driver.form(entity("repair"));
    expect((await form.fields()).map(({ name }) => name)).toEqual(entity("repair").fields.map(({ name }) => name));
    const values = {
      summary: "Screen",
      reported_at: "2026-03-01T08:15:00Z",
      minutes: 90,
      share: 12.5,
      rating: 4,
      sticker: "#336699",
      ticket: "https://example.com/1",
    };
    for (const [name, value] of Object.entries(values)) await form.set(field("repair", name), value);
    const chosen = await form.pick(field("repair", "laptop_id"), 1);
    expect(await form.offered(field("repair", "laptop_id"))).toContain(chosen);
    const outcome = await form.save();
    expect(outcome).toMatchObject({ saved: true, id: expect.any(Number) });
    const stored = await row("repairs", outcome.saved ? (outcome.id ?? 0) : 0);
    expect(stored).toMatchObject({ ...values, reported_at: expect.stringMatching(/^2026-03-01T08:15/) });
    expect(stored["laptop_id"]).toEqual(expect.any(Number));
  });

  it("chooses a record by its text among many, and ticks, and radios", async () => {
    const driver = await visit("/laptops/new");
    const { items } = (await app.fetch("/api/employees?pageSize=200&sort=-name").then((answer) => answer.json())) as {
      items: { id: number; name: string }[];
    };
    const form = await driver.form(entity("laptop"));
    await form.set(field("laptop", "employee_id"), items[0]?.name ?? "");
    await form.set(field("laptop", "status"), "retired");
    await form.set(field("laptop", "name"), "Chosen");
    await form.set(field("laptop", "serial_number"), "CHOSEN-1");
    const outcome = await form.save();
    const id = outcome.saved ? (outcome.id ?? 0) : 0;
    expect(await row("laptops", id)).toMatchObject({ employee_id: items[0]?.id, status: "retired" });
    await driver.open(`/employees/${items[0]?.id}/edit`);
    const other = await driver.form(entity("employee"));
    await other.set(field("employee", "active"), false);
    await other.set(field("employee", "department"), "it");
    expect(await other.save()).toMatchObject({ saved: true });
    expect(await row("employees", items[0]?.id ?? 0)).toMatchObject({ active: false, department: "it" });
    await driver.open(`/laptops/${id}/edit`);
    const again = await driver.form(entity("laptop"));
    expect(await again.clear(field("laptop", "employee_id"))).toBe(true);
    expect(await again.save()).toMatchObject({ saved: true });
    expect((await row("laptops", id))["employee_id"]).toBeNull();
  });

  it("chooses in each of two pickers that search, whatever the other one has found", async () => {
    const two = structuredClone(spec);
    const repair = two.entities.find(({ name }) => name === "repair");
    const doneBy = { ...field("laptop", "employee_id"), name: "done_by_id", label: "Done by" };
    repair?.fields.push(doneBy);
    for (const page of two.pages) if (page.kind === "form" && page.entity === "repair") page.fields?.push("done_by_id");
    const host = await hostApp(two);
    const folder = mkdtempSync(join(tmpdir(), "vector-browser-"));
    const own = openAppBrowser({ executable: chromium ?? "", folder, spec: two, origin: host.url, timeoutMs: 5_000 });
    onTestFinished(async () => {
      await own.close();
      await host.close();
    });
    const driver = await own.visit();
    await driver.open("/repairs/new");
    const form = await driver.form(repair as Entity);
    const laptop = await form.pick(field("repair", "laptop_id"), 1);
    const employee = await form.pick(doneBy, 2);
    expect([laptop, employee]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(laptop).not.toBe(employee);
  });

  it("reads what a form refuses at its fields, without their help", async () => {
    const driver = await visit("/laptops/new");
    const form = await driver.form(entity("laptop"));
    expect(await form.emptyRequired()).toEqual(["name", "serial_number"]);
    expect(await form.type(field("laptop", "price"), "lots")).toBe(true);
    expect(await form.type(field("laptop", "purchase_date"), "soon")).toBe(false);
    expect(await form.save()).toEqual({
      saved: false,
      problem: undefined,
      messages: {
        name: "Name is required",
        serial_number: "Serial number is required",
        price: "Price must be a number",
      },
    });
    const { items } = (await app.fetch("/api/laptops?pageSize=1").then((answer) => answer.json())) as {
      items: { serial_number: string }[];
    };
    await form.set(field("laptop", "name"), "Twice");
    await form.set(field("laptop", "price"), 1);
    await form.set(field("laptop", "serial_number"), items[0]?.serial_number ?? "");
    expect(await form.save()).toMatchObject({ saved: false, messages: { serial_number: expect.stringMatching(/./) } });
    expect(driver.watch.problems).toEqual([]);
  });

  it("deletes after a question, and reads why it cannot", async () => {
    const headers = { "content-type": "application/json" };
    const post = async (table: string, values: object): Promise<{ id: number }> =>
      (await app.fetch(`/api/${table}`, { method: "POST", headers, body: JSON.stringify(values) })).json() as Promise<{
        id: number;
      }>;
    const employee = await post("employees", { name: "Kept", active: true });
    const laptop = await post("laptops", { name: "Held", serial_number: "HELD", employee_id: employee.id });
    const driver = await visit(`/employees/${employee.id}`);
    const blocked = await driver.record().remove();
    expect(blocked).toMatchObject({ asked: true, blocked: true, text: expect.stringMatching(/cannot be deleted/) });
    await driver.open(`/laptops/${laptop.id}`);
    const first = await driver.record().remove();
    if (!first.asked) throw new Error("nobody asked");
    await first.refuse();
    expect((await app.fetch(`/api/laptops/${laptop.id}`)).status).toBe(200);
    const second = await driver.record().remove();
    if (!second.asked) throw new Error("nobody asked");
    await second.confirm();
    expect((await app.fetch(`/api/laptops/${laptop.id}`)).status).toBe(404);
    expect(driver.path).toBe("/laptops");
  });

  it("starts signed in where a session is given", async () => {
    const driver = await visit("/", { session: "session=abc; other=d=e" });
    const sent: string[] = [];
    driver.page.on("request", async (request) => sent.push((await request.allHeaders())["cookie"] ?? ""));
    await driver.reload();
    expect(sent[0]).toBe("session=abc; other=d=e");
  });

  it("looks at a page in light and dark, whatever the app's own choice", async () => {
    const driver = await visit("/laptops");
    await driver.followSystemScheme();
    const background = (): Promise<string> => driver.page.evaluate("getComputedStyle(document.body).backgroundColor");
    await driver.setScheme("light");
    const light = await background();
    await driver.setScheme("dark");
    expect(await background()).not.toBe(light);
    expect(await driver.axe()).toEqual([]);
    await driver.page.evaluate("document.querySelector('h1').style.color = '#222'");
    expect(await driver.axe()).toEqual([
      expect.objectContaining({ rule: "color-contrast", impact: "serious", element: 'h1 "Laptops"', selector: "h1" }),
    ]);
  });
});
