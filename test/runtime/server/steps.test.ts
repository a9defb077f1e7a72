/** Workflows and actions: where records start, which moves are open, what a step sets, changes and creates, all or nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import { SHOP_SPEC } from "./shop-spec.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp(SHOP_SPEC);
  await app.send("POST", "/api/customers", { name: "Ana" });
  await app.send("POST", "/api/products", { name: "Lamp", price: 5, stock: 3 });
  await app.send("POST", "/api/orders", { number: "O-1", customer_id: 1, product_id: 1 });
});
const step = (name: string, body: object = {}, headers = {}, id = 1) =>
  app.send("POST", `/api/orders/${id}/steps/${name}`, body, headers);
const read = async (path: string) => (await app.get(`/api/${path}`)).body;

describe("a status with a workflow", () => {
  it("starts in one of its first values, by itself in the first", async () => {
    expect(await read("orders/1")).toMatchObject({ status: "draft", packed_at: null });
    const { status, body } = await app.send("POST", "/api/orders", {
      number: "O-2",
      customer_id: 1,
      status: "shipped",
    });
    expect([status, body.error.fields]).toEqual([422, { status: "A new Order starts as Draft, not as Shipped" }]);
    expect((await app.send("POST", "/api/orders", { number: "O-2", customer_id: 1, status: "draft" })).status).toBe(
      201,
    );
  });

  it("moves by a change along a transition, which does all that it says", async () => {
    const { status, body } = await app.send("PATCH", "/api/orders/1", { status: "it's ready", fee: 4 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "it's ready", fee: 4, packed_at: "2025-06-15T10:20:30Z" });
    expect(await read("products/1")).toMatchObject({ stock: 1, in_use: true });
  });

  it.each([
    [{ status: "shipped" }, "Status is Draft and can become It's ready or Cancelled only"],
    [{ status: null }, "Status is Draft and can become It's ready or Cancelled only"],
    [{ status: "nope" }, "Status is Draft and can become It's ready or Cancelled only"],
  ])("does not move by %j", async (values, message) => {
    const { status, body } = await app.send("PATCH", "/api/orders/1", values);
    expect([status, body.error.fields]).toEqual([422, { status: message }]);
    expect(await read("orders/1")).toMatchObject({ status: "draft" });
  });

  it("stays when it is sent unchanged, and says when there is no way on", async () => {
    expect((await app.send("PATCH", "/api/orders/1", { status: "draft", fee: 1 })).status).toBe(200);
    await step("cancel", { values: { reason: "too late" } });
    const { body } = await app.send("PATCH", "/api/orders/1", { status: "draft" });
    expect(body.error.fields.status).toBe("Status is Cancelled and cannot be changed");
  });

  it("moves in bulk for all or none", async () => {
    await app.send("POST", "/api/orders", { number: "O-2", customer_id: 1 });
    await step("cancel", {}, {}, 2);
    const bulk = (ids: number[], query = "") =>
      app.send("POST", `/api/orders/bulk${query}`, { action: "update", ids, values: { status: "it's ready" } });
    expect((await bulk([1, 2])).status).toBe(422);
    expect(await read("orders/1")).toMatchObject({ status: "draft" });
    expect((await bulk([1], "?dryRun=1")).body).toEqual({ changed: 1 });
    expect(await read("orders/1")).toMatchObject({ status: "draft", packed_at: null });
    expect((await bulk([1])).body).toEqual({ changed: 1 });
    expect(await read("orders/1")).toMatchObject({ status: "it's ready", packed_at: "2025-06-15T10:20:30Z" });
  });
});

describe("the open steps of a row", () => {
  it("follow from its status and from conditions on it", async () => {
    const open = async () => (await read("orders/1"))._can;
    expect(await open()).toEqual({ update: true, delete: true, steps: ["pack", "cancel", "remind"] });
    await app.send("PATCH", "/api/orders/1", { fee: 100 });
    expect((await open()).steps).toEqual(["pack", "cancel", "gift", "remind"]);
    await step("pack");
    expect((await open()).steps).toEqual(["ship", "cancel", "gift", "remind"]);
    await app.send("PATCH", "/api/orders/1", {
      fee: 1,
      _lines: { order_lines: [1, 1, 1].map((product_id) => ({ product_id })) },
    });
    expect((await open()).steps).toEqual(["ship", "cancel", "gift", "remind"]);
  });

  it("cost the same number of queries for one row as for many", async () => {
    for (let index = 2; index < 9; index += 1)
      await app.send("POST", "/api/orders", { number: `O-${index}`, customer_id: 1 });
    const prepared: string[] = [];
    const { prepare } = app.database;
    Object.assign(app.database, { prepare: (sql: string) => (prepared.push(sql), prepare(sql)) });
    const count = async (path: string) => {
      prepared.length = 0;
      await app.get(path);
      return prepared.length;
    };
    await app.get("/api/orders");
    expect(await count("/api/orders?pageSize=1")).toBe(await count("/api/orders?pageSize=200"));
  });
});

describe("a transition", () => {
  it("answers with the row and what to tell", async () => {
    const { status, body } = await step("pack");
    expect(status).toBe(200);
    expect(body).toMatchObject({ message: "Packed", row: { id: 1, status: "it's ready" } });
    expect(body.row).toEqual(await read("orders/1"));
    expect((await step("ship")).body).toMatchObject({ message: "Ship: done", row: { due: "2025-06-15" } });
  });

  it("takes what it asks for, checked like any value, and nothing else", async () => {
    await step("pack");
    const refused = await step("ship", { values: { due: "soon", fee: 5 }, create: { text: "x" } });
    expect([refused.status, refused.body.error.fields]).toEqual([
      422,
      { due: "Due must be a real date, such as 2025-03-31", fee: "Fee is not asked for here" },
    ]);
    expect((await step("ship", { values: { due: "2025-07-01" } })).body.row).toMatchObject({
      due: "2025-07-01",
      status: "shipped",
    });
  });

  it("that is not open is a conflict, with the row as it is", async () => {
    const { status, body } = await step("ship");
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: { code: "conflict", message: '"Ship" is not possible for this Order now: it is Draft' },
      current: { id: 1 },
    });
  });

  it("on an older row is a conflict", async () => {
    const { _etag } = await read("orders/1");
    await app.send("PATCH", "/api/orders/1", { fee: 2 });
    expect((await step("pack", {}, { "if-match": `"${_etag}"` })).status).toBe(409);
    expect(await read("orders/1")).toMatchObject({ status: "draft" });
  });

  it("whose effect is not allowed changes nothing at all", async () => {
    await app.send("PATCH", "/api/products/1", { stock: 1 });
    const { status, body } = await step("pack");
    const message = "Lamp: Stock must be at least 0";
    expect([status, body.error]).toEqual([422, { code: "validation", message, fields: { product_id: message } }]);
    expect(await read("orders/1")).toMatchObject({ status: "draft", packed_at: null });
    expect(await read("products/1")).toMatchObject({ stock: 1, in_use: false });
  });

  it("has no effect on a reference that is empty", async () => {
    await app.send("PATCH", "/api/orders/1", { product_id: null });
    expect((await step("pack")).status).toBe(200);
    expect(await read("products/1")).toMatchObject({ stock: 3 });
  });

  it.each([
    ["orders/1/steps/nope", 404],
    ["orders/1/steps/note", 404],
    ["orders/9/steps/pack", 404],
    ["orders/x/steps/pack", 404],
    ["orders/steps/pack", 404],
    ["nope/1/steps/pack", 404],
    ["customers/1/steps/pack", 404],
  ])("is not found at %s", async (path, status) => {
    expect((await app.send("POST", `/api/${path}`, {})).status).toBe(status);
  });

  it.each([[{ values: 1 }], [{ values: [] }], [{ create: "x" }], [{ value: {} }]])(
    "cannot come as %j",
    async (body) => {
      expect((await step("pack", body)).status).toBe(400);
    },
  );
});

describe("an action", () => {
  it("creates a record that points back, with given and set values", async () => {
    const { status, body } = await step("remind", { values: { due: "2025-08-01" }, create: { weight: "3" } });
    expect(status).toBe(200);
    expect(body.row.due).toBe("2025-08-01");
    expect(body.created.table).toBe("notes");
    expect(body.created.row).toMatchObject({ text: "Reminder", weight: 3, at: "2025-06-15T10:20:30Z", order_id: 1 });
    expect((await step("remind", { create: { text: "Again" } })).body.created.row.text).toBe("Again");
  });

  it("does nothing when the new record is refused", async () => {
    const { status, body } = await step("remind", {
      values: { due: "2025-08-01" },
      create: { weight: -1, text: "x".repeat(21) },
    });
    expect([status, body.error.fields]).toEqual([
      422,
      { "create.weight": "Weight must be at least 0", "create.text": "Text must have at most 20 characters" },
    ]);
    expect(await read("orders/1")).toMatchObject({ due: null });
    const other = await step("remind", { create: { order_id: 2 } });
    expect(other.body.error.fields).toEqual({ "create.order_id": "Order is not asked for here" });
  });

  it("is open only while its condition holds", async () => {
    expect((await step("gift")).status).toBe(409);
    await app.send("PATCH", "/api/orders/1", { fee: 100, product_id: null });
    expect((await step("gift")).body.row._refs.product_id).toEqual({ id: 1, title: "Lamp" });
    app.database.sqlite.exec("UPDATE orders SET product_id = NULL; DELETE FROM products");
    expect((await step("gift")).body.row.product_id).toBeNull();
  });

  it("on the list stands above it", async () => {
    const note = (body: object) => app.send("POST", "/api/orders/steps/note", body);
    expect((await note({ create: { text: "Hello" } })).body).toMatchObject({
      message: "Noted",
      created: { table: "notes", row: { text: "Hello", order_id: null, at: "2025-06-15T10:20:30Z" } },
    });
    expect((await note({})).body.error.fields).toEqual({ "create.text": "Text is required" });
    expect((await note({ values: { fee: 1 } })).status).toBe(422);
    expect((await read("notes")).total).toBe(1);
  });
});
