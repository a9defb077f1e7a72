/** What is stored beside plain columns: lists, join tables, computed values, secrets, the archive; read, written and hashed. */
import { beforeEach, describe, expect, it } from "vitest";
import { SHOP_SPEC } from "./shop-spec.ts";
import { filtered, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp(SHOP_SPEC);
});
async function add(table: string, values: object): Promise<Record<string, any>> {
  const { status, body } = await app.send("POST", `/api/${table}`, values);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

describe("several references", () => {
  beforeEach(async () => {
    for (const name of ["Acme", "Bolt", "Core"]) await add("suppliers", { name });
  });

  it("are written, read with their titles from both ends, and changed as a whole", async () => {
    const lamp = await add("products", { name: "Lamp", price: 5, suppliers: [2, 1, 2] });
    expect(lamp).toMatchObject({
      suppliers: [1, 2],
      related: [],
      _refs: {
        suppliers: [
          { id: 1, title: "Acme" },
          { id: 2, title: "Bolt" },
        ],
        related: [],
        category_id: null,
      },
    });
    await add("products", { name: "Desk", price: 9, suppliers: [2], related: [1] });
    expect((await app.get("/api/suppliers/2")).body).toMatchObject({ products: [1, 2] });
    const changed = await app.send("PATCH", "/api/suppliers/2", { products: [2] });
    expect([changed.status, changed.body._refs.products]).toEqual([200, [{ id: 2, title: "Desk" }]]);
    expect((await app.get("/api/products/1")).body.suppliers).toEqual([1]);
    const empty = await app.send("PATCH", "/api/products/1", { suppliers: [] });
    expect(empty.body.suppliers).toEqual([]);
    expect((await app.send("PATCH", "/api/products/1", { name: "Lamp 2" })).body.suppliers).toEqual([]);
  });

  it("must exist, and nothing is written when one does not", async () => {
    const { status, body } = await app.send("POST", "/api/products", { name: "Lamp", price: 5, suppliers: [1, 9] });
    expect([status, body.error.fields]).toEqual([422, { suppliers: "Suppliers: there is no Supplier 9" }]);
    expect((await app.get("/api/products")).body.total).toBe(0);
  });

  it("are part of the hash, also where the other end wrote them", async () => {
    const { _etag } = await add("products", { name: "Lamp", price: 5, suppliers: [1] });
    await app.send("PATCH", "/api/suppliers/3", { products: [1] });
    const stale = await app.send("PATCH", "/api/products/1", { price: 6 }, { "if-match": `"${_etag}"` });
    expect([stale.status, stale.body.current.suppliers]).toEqual([409, [1, 3]]);
  });

  it("cost the same number of queries for one row as for many", async () => {
    for (let index = 0; index < 5; index += 1) {
      await add("products", { name: `P${index}`, price: 1, suppliers: [1, 2, 3], photo: "https://x.example/a.png" });
    }
    const prepared: string[] = [];
    const { prepare } = app.database;
    Object.assign(app.database, { prepare: (sql: string) => (prepared.push(sql), prepare(sql)) });
    const count = async (path: string) => {
      prepared.length = 0;
      await app.get(path);
      return prepared.length;
    };
    await app.get("/api/products");
    const one = await count("/api/products?pageSize=1");
    expect(one).toBeGreaterThan(1);
    expect(await count("/api/products?pageSize=200")).toBe(one);
  });
});

describe("tags and json", () => {
  it("are lists and text in the API, and NULL in the database when empty", async () => {
    const made = await add("products", { name: "Lamp", price: 5, tags: "red, big,red", specification: '{"a":[1]}' });
    expect(made).toMatchObject({ tags: ["red", "big"], specification: '{"a":[1]}' });
    expect((await app.send("PATCH", "/api/products/1", { tags: [] })).body.tags).toEqual([]);
    expect(app.database.sqlite.prepare("SELECT tags FROM products").pluck().get()).toBeNull();
  });
});

describe("computed values", () => {
  beforeEach(async () => {
    await add("customers", { name: "Ana" });
    await add("customers", { name: "Bo" });
    await add("products", { name: "Lamp", price: 0.1 });
    await add("orders", { number: "O-1", customer_id: 1, fee: 10, due: "2999-01-01" });
    await add("orders", { number: "O-2", customer_id: 1, fee: 5.55 });
    await add("orders", { number: "O-3", customer_id: 2, fee: 4, due: "2001-01-01" });
    await add("order_lines", { order_id: 2, product_id: 1, quantity: 3 });
    await add("order_lines", { order_id: 2, product_id: 1, quantity: 1, price: 0.2 });
  });

  it("follow from the record and from those that refer to it", async () => {
    expect((await app.get("/api/order_lines/1")).body.amount).toBe(0.3);
    expect((await app.get("/api/orders/2")).body).toMatchObject({ total: 0.5, lines: 2 });
    expect((await app.get("/api/orders/1")).body).toMatchObject({ total: 0, lines: 0 });
    const { items } = (await app.get("/api/customers?sort=id")).body;
    expect(items).toMatchObject([
      { orders: 2, open_value: 15.55, last_order: "2999-01-01" },
      { orders: 1, open_value: 0, last_order: "2001-01-01" },
    ]);
  });

  it("can be filtered and sorted by", async () => {
    expect(await app.ids("/api/customers?sort=-open_value")).toEqual([1, 2]);
    expect(await app.ids("/api/customers?sort=last_order")).toEqual([2, 1]);
    expect(await app.ids("/api/orders?sort=-total,id")).toEqual([2, 1, 3]);
    expect(await app.ids(filtered("customers", { field: "orders", op: "gte", value: 2 }))).toEqual([1]);
    expect(await app.ids(filtered("order_lines", { field: "amount", op: "lt", value: 0.25 }))).toEqual([2]);
  });

  it("cannot be given", async () => {
    const { status, body } = await app.send("PATCH", "/api/orders/1", { total: 5 });
    expect([status, body.error.fields]).toEqual([422, { total: "Total is set by the app" }]);
  });

  it("are no part of the hash where others' records change them", async () => {
    const { _etag } = (await app.get("/api/customers/2")).body;
    await add("orders", { number: "O-4", customer_id: 2 });
    expect((await app.get("/api/customers/2")).body).toMatchObject({ orders: 2, _etag });
  });

  it("but line items are", async () => {
    const { _etag } = (await app.get("/api/orders/2")).body;
    await app.send("PATCH", "/api/order_lines/1", { quantity: 4 });
    expect((await app.get("/api/orders/2")).body._etag).not.toBe(_etag);
  });
});

describe("secrets", () => {
  it("are never sent, searched, filtered, sorted or exported; only whether there is one", async () => {
    await add("customers", { name: "Ana", door_code: "4711-xyz" });
    const { body } = await app.send("PATCH", "/api/customers/1", { door_code: "0815-abc" });
    expect(body._filled).toEqual({ door_code: true });
    expect((await app.send("PATCH", "/api/customers/1", { door_code: null })).body._filled).toEqual({
      door_code: false,
    });
    await app.send("PATCH", "/api/customers/1", { door_code: "0815-abc" });
    for (const path of ["/api/customers/1", "/api/customers", "/api/customers/export.csv", "/api/customers/options"]) {
      expect(JSON.stringify((await app.get(path)).body)).not.toMatch(/0815|door_code":[^tf]/);
    }
    expect(await app.ids("/api/customers?q=0815")).toEqual([]);
    for (const path of [
      filtered("customers", { field: "door_code", op: "eq", value: "0815-abc" }),
      "/api/customers?sort=door_code",
      "/api/customers/export.csv?columns=door_code",
      "/api/customers/facets?field=door_code",
    ]) {
      expect((await app.get(path)).status).toBe(400);
    }
  });
});
