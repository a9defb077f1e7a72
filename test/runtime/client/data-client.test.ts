/** The data client's requests and errors, over a real connection. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApiError } from "../../../runtime/client/api-error.ts";
import { DataClient } from "../../../runtime/client/data-client.ts";
import type { EntityModel } from "../../../runtime/model/types.ts";
import { exampleSpec } from "../ui/example-spec.ts";
import { startTestServer, type TestServer } from "./test-server.ts";

const laptop = exampleSpec().entities.find(({ name }) => name === "laptop") as EntityModel;
let server: TestServer;
let client: DataClient;
beforeEach(async () => {
  server = await startTestServer();
  client = new DataClient({ baseUrl: server.url });
});
afterEach(() => server.close());

test("a list asks for search, page, sort and filter in the address", async () => {
  const filter = { and: [{ field: "price", op: "gte", value: 100 }] } as const;
  const sort = [
    { field: "price", direction: "desc" },
    { field: "name", direction: "asc" },
  ] as const;
  const asked = client.list(laptop, { q: "a&b", page: 2, pageSize: 10, sort, filter });
  const exchange = await server.next();
  const url = new URL(exchange.request.url ?? "", server.url);
  expect(url.pathname).toBe("/api/laptops");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    q: "a&b",
    page: "2",
    pageSize: "10",
    sort: "-price,name",
    filter: JSON.stringify(filter),
  });
  exchange.answer(200, { items: [{ id: 1 }], total: 1, page: 2, pageSize: 10 });
  expect(await asked).toMatchObject({ items: [{ id: 1 }], total: 1 });
});

test("an update carries the etag and the values as JSON", async () => {
  const asked = client.update(laptop, 7, { name: "x" }, { etag: "abc" });
  const exchange = await server.next();
  expect(exchange.request).toMatchObject({ method: "PATCH", url: "/api/laptops/7" });
  expect(exchange.request.headers).toMatchObject({ "if-match": '"abc"', "content-type": "application/json" });
  expect(JSON.parse(exchange.body)).toEqual({ name: "x" });
  exchange.answer(200, { id: 7 });
  expect(await asked).toEqual({ id: 7 });
});

test("a deletion asks first with dryRun, then without", async () => {
  void client.remove(laptop, 3, { dryRun: true }).catch(() => undefined);
  expect((await server.next()).request).toMatchObject({ method: "DELETE", url: "/api/laptops/3?dryRun=1" });
  void client.remove(laptop, 3).catch(() => undefined);
  expect((await server.next()).request).toMatchObject({ method: "DELETE", url: "/api/laptops/3" });
});

test("a refused request tells code, status, message and fields", async () => {
  const asked = client.create(laptop, {});
  const body = { error: { code: "validation", message: "Not saved", fields: { name: "Name is required" } } };
  (await server.next()).answer(422, body);
  const error = await asked.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    code: "validation",
    status: 422,
    message: "Not saved",
    fields: { name: "Name is required" },
  });
});

test("an answer that is not the API's is unreadable, no answer is a network error, giving up is an abort", async () => {
  const odd = client.get(laptop, 1).catch((thrown: unknown) => thrown);
  (await server.next()).answer(502, "<html>Bad gateway</html>");
  expect(await odd).toMatchObject({ code: "unreadable", status: 502 });
  const empty = client.get(laptop, 1).catch((thrown: unknown) => thrown);
  (await server.next()).answer(200, "");
  expect(await empty).toMatchObject({ code: "unreadable", status: 200 });
  const cut = client.get(laptop, 1).catch((thrown: unknown) => thrown);
  (await server.next()).drop();
  expect(await cut).toMatchObject({ code: "network", status: 0 });
  const controller = new AbortController();
  const given = client.get(laptop, 1, controller.signal).catch((thrown: unknown) => thrown);
  const exchange = await server.next();
  controller.abort();
  expect(await given).toMatchObject({ name: "AbortError" });
  await exchange.aborted;
});

test("the export's address has what is shown and no page", () => {
  const params = {
    q: "x",
    page: 3,
    pageSize: 10,
    sort: [{ field: "name", direction: "desc" }],
    columns: ["name", "price"],
  } as const;
  expect(client.exportUrl(laptop, params)).toBe(
    `${server.url}/api/laptops/export.csv?q=x&sort=-name&columns=name%2Cprice`,
  );
});
