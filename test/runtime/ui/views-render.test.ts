/** Boards, calendars, galleries, dashboards, reports and texts rendered on the server, with their data. */
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAppForNode, openData, writeApp } from "./app-host.ts";
import { viewsSpec } from "./views-spec.ts";

let folder: string;
let data: Awaited<ReturnType<typeof openData>>;
let app: Awaited<ReturnType<typeof loadAppForNode>>;
beforeAll(async () => {
  const spec = viewsSpec();
  folder = await writeApp(spec);
  data = await openData(folder, spec, false);
  app = await loadAppForNode(folder);
  await create("people", { name: "Mira Novak", team: "it" });
  await create("tasks", { title: "Write it down", status: "todo", person_id: 1, due_date: "2026-03-05", hours: 2 });
  await create("tasks", { title: "Read it", status: "done", hours: 3 });
  await create("leaves", {
    reason: "Trip to Sylt",
    first_day: "2026-03-02",
    last_day: "2026-03-04",
    days: 3,
    cost: 20,
  });
});
afterAll(async () => {
  data.database.close();
  await rm(folder, { recursive: true, force: true });
});

async function create(table: string, values: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await data.server.request(`/api/${table}`, {
    method: "POST",
    headers,
    body: JSON.stringify(values),
  });
  expect(response.status, await response.clone().text()).toBe(201);
}

async function render(path: string): Promise<string> {
  const html = await app.renderAppToHtml({
    model: app.model,
    routes: app.routes,
    path,
    fetch: async (address, init) => data.server.request(address, init),
  });
  return html.replaceAll("<!-- -->", "");
}

test("a board has a column for each choice and its cards", async () => {
  const html = await render("/task-board");
  expect(html.match(/data-drop=/g)).toHaveLength(3);
  for (const part of ["Write it down", "Read it", "Mira Novak", 'Add Task<span class="sr-only">']) {
    expect(html).toContain(part);
  }
  expect(html).not.toContain("No Status");
});

test("a calendar has the entries of the days that the address names, over all their days", async () => {
  const html = await render("/leave-calendar?date=2026-03-10");
  expect(html).toContain("March 2026");
  expect(html).toContain("Trip to Sylt, goes on");
  expect(html).toMatch(/aria-label="Wednesday, March 4, 2026".*?<span class="sr-only">1 entry<\/span>/s);
  expect(await render("/leave-calendar?date=2026-05-10")).not.toContain("Trip to Sylt");
  expect(await render("/leave-calendar?date=2026-03-02&mode=agenda")).toContain("Trip to Sylt");
});

test("a gallery has a card for each record, with initials where there is no picture", async () => {
  const html = await render("/faces");
  expect(html).toContain("Mira Novak");
  expect(html).toMatch(/>MN<\/span>/);
});

test("a dashboard has its numbers, pictures in words and tables of the same numbers", async () => {
  const html = await render("/");
  expect(html).toMatch(/Open tasks<\/a><\/h2><div[^>]*><p[^>]*>1<\/p>/);
  expect(html).toContain('href="/tasks?in.status=todo&amp;in.status=doing"');
  expect(html).toContain("Bar chart: Tasks by status, Count by Status, 2 groups, most: Done 1, least: To do 1.");
  expect(html).toMatch(/<th scope="row"[^>]*>Mar 2026<\/th><td[^>]*>3<\/td>/);
  // Styles in the markup are not allowed by the policy of apps; those of tiles come from the browser.
  expect(html).not.toContain("<style");
});

test("a report has subtotals where a group has several, and totals", async () => {
  await create("leaves", { reason: "Hills", first_day: "2026-04-02", days: 2, cost: 40 });
  const html = await render("/leave-report");
  expect(html).toMatch(/rowSpan="3"/i);
  expect(html).toMatch(
    /Total<span class="sr-only">: Asked<\/span><\/th><td[^>]*>2<\/td><td[^>]*>5<\/td><td[^>]*>\$30.00<\/td>/,
  );
  expect(await render("/leave-report?in.state=refused")).toContain("No Leaves match");
});

test("a text is shown as Markdown", async () => {
  const html = await render("/guide");
  expect(html).toContain("<strong>form</strong>");
  expect(html).toMatch(/<li>first day<\/li>/);
});
