/** Pages rendered on the server hold their rows, and a page that cannot be rendered says why. */
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAppForNode, openData, writeApp } from "./app-host.ts";
import { exampleSpec } from "./example-spec.ts";

let folder: string;
let data: Awaited<ReturnType<typeof openData>>;
let app: Awaited<ReturnType<typeof loadAppForNode>>;
beforeAll(async () => {
  const spec = exampleSpec();
  folder = await writeApp(spec);
  data = await openData(folder, spec, false);
  app = await loadAppForNode(folder);
  await create("employees", { name: "Mira Novak", email: "mira@example.com", department: "it" });
  await create("laptops", { name: "Swift 5", serial_number: "SN-1", price: 1299.5, status: "in_use", employee_id: 1 });
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
  expect(response.status).toBe(201);
}

async function render(path: string): Promise<string> {
  const html = await app.renderAppToHtml({
    model: app.model,
    routes: app.routes,
    path,
    fetch: async (address, init) => data.server.request(address, init),
  });
  // React marks where one piece of text ends and the next begins.
  return html.replaceAll("<!-- -->", "");
}

test("the start page counts the records", async () => {
  const html = await render("/");
  expect(html).toContain("Laptop tracker");
  expect(html).toMatch(/Employees<\/a><p[^>]*>1<\/p>/);
});

test("a list has its rows, with references by title and money in the app's currency", async () => {
  const html = await render("/laptops");
  for (const text of ["Swift 5", "SN-1", "$1,299.50", "In use", "Mira Novak"]) expect(html).toContain(text);
  expect(html).toContain('href="/laptops/1"');
  expect(html).not.toContain('aria-label="Loading"');
});

test("a list's address narrows it", async () => {
  expect(await render("/laptops?q=nothing-like-it")).toContain("No Laptops match");
  const html = await render("/laptops?in.employee_id=1&in.status=in_use");
  expect(html).toContain("Swift 5");
  expect(html).toContain("Remove filter Employee");
  expect(html).toContain("</span> Mira Novak</span>");
});

test("a detail has the values and the child list", async () => {
  const html = await render("/employees/1");
  for (const text of ["Mira Novak", "mailto:mira@example.com", "Swift 5", "Related records"])
    expect(html).toContain(text);
});

test("a form to edit has the stored values, one to create has the defaults", async () => {
  const edit = await render("/laptops/1/edit");
  expect(edit).toContain('value="Swift 5"');
  expect(edit).toContain('value="1299.50"');
  expect(edit).toMatch(/<option value="1" selected="">Mira Novak/);
  expect(await render("/laptops/new")).toContain("Create Laptop");
});

test("an address without a page says so", async () => {
  expect(await render("/nowhere")).toContain("There is nothing at this address");
});

test("data that cannot be loaded rejects the rendering", async () => {
  await expect(render("/laptops/999")).rejects.toMatchObject({ code: "not_found" });
});
