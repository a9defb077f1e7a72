/** The records check over a real data API: apps with everything pass, and what a server gets wrong is told. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAppServer, openAppDatabase } from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { createApiClient } from "../../../src/daemon/check/api-client.ts";
import { checkCrud } from "../../../src/daemon/check/check-crud.ts";
import { SHOP_SPEC } from "../../runtime/server/shop-spec.ts";
import { getSpec } from "../../runtime/server/test-app.ts";

type Loose = any;
type Breaker = (app: Hono, inner: Hono) => void;

/** Opens the app behind `breaker`, which may answer in its place, and checks it. */
async function check(input: unknown, breaker?: Breaker): Promise<{ messages: string[]; left: Record<string, number> }> {
  const spec = getSpec(input);
  const database = openAppDatabase({
    file: ":memory:",
    migrations: [{ name: "0001_create_tables.sql", sql: createSql(spec) }],
    model: spec,
    seedKey: "check",
    seeds: true,
  });
  const inner = createAppServer({ model: spec, database, trusted: "secret" });
  const outer = new Hono();
  breaker?.(outer, inner);
  outer.all("*", (c) => inner.fetch(c.req.raw));
  const server = createAdaptorServer({ fetch: outer.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api = createApiClient({ port: (server.address() as AddressInfo).port, trusted: "secret" }, 10_000);
  onTestFinished(async () => {
    api.close();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  });
  const count = (): Record<string, number> =>
    Object.fromEntries(
      spec.entities.map(({ table }) => [
        table,
        Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
      ]),
    );
  const before = count();
  const problems = await checkCrud(spec, JSON.stringify(spec, null, 2), api);
  const left = Object.entries(count()).map(([table, total]) => [table, total - (before[table] ?? 0)]);
  return { messages: problems.map(({ message }) => message), left: Object.fromEntries(left) };
}

/** The shop, with uploads and links that there must be, a parent that is required nowhere and records that steps alone make. */
function strictShop(): Loose {
  const spec: Loose = structuredClone(SHOP_SPEC);
  const [, product, , , order] = spec.entities;
  spec.seeds = { rows: 3 };
  for (const name of ["manual", "photo", "tags", "specification", "suppliers"]) {
    product.fields.find((field: Loose) => field.name === name).required = true;
  }
  order.softDelete = true;
  spec.entities.push({
    name: "stamp",
    table: "stamps",
    label: "Stamp",
    pluralLabel: "Stamps",
    titleField: "at",
    fields: [
      { name: "at", label: "At", type: "datetime", required: true, readOnly: true },
      { name: "order_id", label: "Order", type: "reference", reference: { entity: "order", onDelete: "cascade" } },
    ],
  });
  order.actions.push({
    name: "stamp",
    label: "Stamp",
    on: "record",
    create: { entity: "stamp", link: "order_id", values: { at: "now" } },
  });
  return spec;
}
const none = Object.fromEntries(
  [...SHOP_SPEC.entities.map(({ table }: Loose) => table), "stamps"].map((table) => [table, 0]),
);

describe("an app that does what its spec says", () => {
  it("passes with line items, workflows, trees, links, uploads, secrets and an archive, and is left as it was", async () => {
    const { messages, left } = await check(strictShop());
    expect(messages).toEqual([]);
    expect(left).toEqual(none);
  });

  it("passes also when its stock is used up, which refuses a step at the field", async () => {
    const spec = strictShop();
    spec.entities[1].fields.find((field: Loose) => field.name === "stock").max = 1;
    delete spec.entities[1].fields.find((field: Loose) => field.name === "stock").default;
    expect((await check(spec)).messages).toEqual([]);
  });
});

/** Changes the JSON of an answer. */
const rewrite =
  (method: string, path: string, change: (body: Loose) => Loose): Breaker =>
  (app, inner) => {
    app.on(method, path, async (c) => {
      const response = await inner.fetch(c.req.raw);
      const body = await response.json();
      return c.json(response.ok ? change(body) : body, response.status as 200);
    });
  };
/** Answers as if it had been done. */
const pretend =
  (method: string, path: string, body: Loose): Breaker =>
  (app) => {
    app.on(method, path, (c) => c.json(body));
  };

describe("a server that does not", () => {
  it.each<[string, Breaker, string]>([
    [
      "sends a secret",
      rewrite("GET", "/api/customers/:id", (row) => ({ ...row, door_code: "4711" })),
      "customers: door_code is secret and was sent after it was created",
    ],
    [
      "does not say that there is a secret",
      rewrite("GET", "/api/customers/:id", ({ _filled: _, ...row }) => row),
      "customers: door_code was sent and _filled says undefined after it was created",
    ],
    [
      "forgets links",
      rewrite("GET", "/api/products/:id", (row) => ({ ...row, suppliers: [] })),
      "products: suppliers was sent as",
    ],
    [
      "keeps nothing in the archive",
      rewrite("GET", "/api/customers/:id", (row) => ({ ...row, deleted_at: null })),
      "was archived without a moment",
    ],
    [
      "brings nothing back",
      pretend("POST", "/api/customers/:id/restore", { deleted_at: "x" }),
      "stayed in the archive",
    ],
    [
      "does not say which steps are open",
      rewrite("GET", "/api/orders/:id", ({ _can: _, ...row }) => row),
      "does not say which steps are open",
    ],
    [
      "offers a step that it refuses",
      (app) => app.post("/api/orders/:id/steps/pack", (c) => c.json({ error: { message: "no" } }, 409)),
      'orders: "Pack" failed though it was open (status 409, no)',
    ],
    [
      "creates nothing by an action",
      rewrite("POST", "/api/orders/:id/steps/remind", ({ created: _, ...body }) => body),
      'orders: "Remind" did not create a record of notes',
    ],
    [
      "drops line items",
      (app, inner) => {
        app.patch("/api/orders/:id", async (c) => {
          const { _lines, ...body } = await c.req.json();
          const headers = new Headers(c.req.raw.headers);
          headers.delete("content-length");
          return inner.request(c.req.url, { method: "PATCH", headers, body: JSON.stringify(body) });
        });
      },
      "orders: 0 lines of order_lines are stored where 1 were sent with the record",
    ],
    [
      "takes no uploads",
      (app) => app.post("/api/files", (c) => c.json({ error: { message: "full" } }, 500)),
      "products: uploading a file failed (status 500, full)",
    ],
  ])("%s is told", async (_what, breaker, message) => {
    const { messages } = await check(strictShop(), breaker);
    expect(messages.filter((told) => told.includes(message))).not.toEqual([]);
  });
});
