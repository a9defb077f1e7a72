/** Line items written with their record: created, changed and dropped in one transaction, with errors at their lines. */
import { beforeEach, describe, expect, it } from "vitest";
import { SHOP_SPEC } from "./shop-spec.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
let clock: Date;
beforeEach(async () => {
  clock = new Date("2025-06-15T10:20:30Z");
  app = openTestApp(SHOP_SPEC, { now: () => clock });
  await app.send("POST", "/api/customers", { name: "Ana" });
  await app.send("POST", "/api/products", { name: "Lamp", price: 5 });
  await app.send("POST", "/api/products", { name: "Desk", price: 99.5 });
});
const lines = async () => (await app.get("/api/order_lines?sort=id")).body.items;
const counts = async () => [(await app.get("/api/orders")).body.total, (await app.get("/api/order_lines")).body.total];
const order = (more: object, lineItems: object[]) => ({
  number: "O-1",
  customer_id: 1,
  ...more,
  _lines: { order_lines: lineItems },
});

describe("a new record with line items", () => {
  it("is written with them; they take values from what they refer to and stand in their order", async () => {
    const { status, body } = await app.send(
      "POST",
      "/api/orders",
      order({}, [
        { product_id: 2, quantity: 2 },
        { product_id: 1, price: "" },
        { product_id: 1, price: 0, order_id: 77 },
      ]),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ total: 204, lines: 3, status: "draft" });
    expect(await lines()).toMatchObject([
      { order_id: 1, product_id: 2, quantity: 2, price: 99.5, amount: 199, rank: 1 },
      { order_id: 1, product_id: 1, quantity: 1, price: 5, amount: 5, rank: 2 },
      { order_id: 1, product_id: 1, quantity: 1, price: 0, amount: 0, rank: 3 },
    ]);
  });

  it("is refused as a whole, with the errors of the record and of each line", async () => {
    const { status, body } = await app.send(
      "POST",
      "/api/orders",
      order({ number: "" }, [{ product_id: 1 }, { product_id: 9, quantity: 0 }, { id: 4, product_id: 1 }, { nope: 1 }]),
    );
    expect(status).toBe(422);
    expect(body.error.fields).toEqual({
      number: "Number is required",
      "_lines.order_lines.1.product_id": "Product: there is no Product 9",
      "_lines.order_lines.1.quantity": "Quantity must be at least 1",
      "_lines.order_lines.1.price": "Price is required",
      "_lines.order_lines.2.id": "There is no Order line 4 here",
      "_lines.order_lines.3.product_id": "Product is required",
      "_lines.order_lines.3.price": "Price is required",
      "_lines.order_lines.3.nope": 'Order line has no field "nope"',
    });
    expect(await counts()).toEqual([0, 0]);
  });

  it.each([
    [{ _lines: [] }],
    [{ _lines: { notes: [] } }],
    [{ _lines: { nope: [] } }],
    [{ _lines: { order_lines: {} } }],
    [{ _lines: { order_lines: [1] } }],
    [{ _lines: { order_lines: [null] } }],
    [{ _lines: { order_lines: Array.from({ length: 501 }, () => ({})) } }],
  ])("cannot come as %j", async (more) => {
    const { status } = await app.send("POST", "/api/orders", { number: "O-1", customer_id: 1, ...more });
    expect([status, await counts()]).toEqual([400, [0, 0]]);
  });
});

describe("changing a record with its line items", () => {
  beforeEach(async () => {
    await app.send(
      "POST",
      "/api/orders",
      order({}, [{ product_id: 1 }, { product_id: 2 }, { product_id: 1, quantity: 7 }]),
    );
    await app.send("POST", "/api/orders", order({ number: "O-2" }, [{ product_id: 1 }]));
  });
  const patch = (lineItems: object[], more: object = {}, headers = {}) =>
    app.send("PATCH", "/api/orders/1", { ...more, _lines: { order_lines: lineItems } }, headers);

  it("creates those without id, changes those with, deletes those not listed, and leaves others' alone", async () => {
    clock = new Date("2025-06-16T00:00:00Z");
    const { status, body } = await patch([{ id: 3, quantity: 8 }, { product_id: 2 }, { id: 1, product_id: 1 }]);
    expect([status, body.lines]).toEqual([200, 3]);
    expect(await lines()).toMatchObject([
      { id: 1, rank: 3 },
      { id: 3, quantity: 8, rank: 1, price: 5 },
      { id: 4, order_id: 2 },
      { id: 5, order_id: 1, product_id: 2, rank: 2 },
    ]);
  });

  it("does not touch lines that stay as they are", async () => {
    clock = new Date("2025-06-16T00:00:00Z");
    await patch([{ id: 1, quantity: 1 }, { id: 2 }, { id: 3, quantity: 9 }]);
    expect((await lines()).slice(0, 3).map((line: { updated_at: string }) => line.updated_at.slice(8, 10))).toEqual([
      "15",
      "15",
      "16",
    ]);
  });

  it.each([
    [[{ id: 4 }], "_lines.order_lines.0.id"],
    [[{ id: 1 }, { id: 1 }], "_lines.order_lines.1.id"],
    [[{ id: "x" }], "_lines.order_lines.0.id"],
    [[{ id: 1, quantity: -1 }], "_lines.order_lines.0.quantity"],
    [[{ id: 1, product_id: null }], "_lines.order_lines.0.product_id"],
  ])("refuses %j at the line, and changes nothing", async (lineItems, path) => {
    const before = await lines();
    const { status, body } = await patch(lineItems, { number: "other" });
    expect([status, Object.keys(body.error.fields)]).toEqual([422, [path]]);
    expect(await lines()).toEqual(before);
    expect((await app.get("/api/orders/1")).body.number).toBe("O-1");
  });

  it("tells a violated constraint at its line", async () => {
    app.database.sqlite.exec("CREATE UNIQUE INDEX one_each ON order_lines (product_id) WHERE quantity = 42");
    const { status, body } = await patch([
      { id: 1, quantity: 42 },
      { id: 3, quantity: 42 },
    ]);
    expect([status, body.error.fields]).toEqual([
      422,
      { "_lines.order_lines.1.product_id": "Product is taken by another record already" },
    ]);
    expect((await lines()).length).toBe(4);
  });

  it("is refused when a line was changed since the form was opened", async () => {
    const { _etag } = (await app.get("/api/orders/1")).body;
    await app.send("POST", "/api/order_lines", { order_id: 1, product_id: 2 });
    const { status, body } = await patch([], {}, { "if-match": `"${_etag}"` });
    expect([status, body.current.lines]).toEqual([409, 4]);
  });

  it("empties them with an empty list, and leaves them without one", async () => {
    await app.send("PATCH", "/api/orders/1", { fee: 3 });
    expect((await app.get("/api/orders/1")).body.lines).toBe(3);
    expect((await patch([])).body).toMatchObject({ lines: 0, total: 0 });
    expect(await counts()).toEqual([2, 1]);
  });

  it("is told about when the record is deleted", async () => {
    const { body } = await app.send("DELETE", "/api/orders/1?dryRun=1");
    expect(body.alsoDeleted).toEqual([{ table: "order_lines", field: "order_id", count: 3 }]);
    const bulk = await app.send("POST", "/api/orders/bulk?dryRun=1", { action: "delete", ids: [1, 2] });
    expect(bulk.body).toMatchObject({ deleted: false, alsoDeleted: [{ table: "order_lines", count: 4 }] });
    expect((await app.send("DELETE", "/api/orders/1")).body.deleted).toBe(true);
    expect(await counts()).toEqual([1, 1]);
  });
});

describe("new positions", () => {
  it("follow the last one, line items within their record", async () => {
    const ranks: number[] = [];
    for (const given of [{}, { rank: 7 }, { rank: null }]) {
      ranks.push((await app.send("POST", "/api/suppliers", { name: "S", ...given })).body.rank);
    }
    expect(ranks).toEqual([1, 7, 8]);
    await app.send("POST", "/api/orders", order({}, [{ product_id: 1 }, { product_id: 2 }]));
    await app.send("POST", "/api/orders", order({ number: "O-2" }, []));
    const add = (id: number) => app.send("POST", "/api/order_lines", { order_id: id, product_id: 1 });
    expect([(await add(1)).body.rank, (await add(2)).body.rank]).toEqual([3, 1]);
  });
});

describe("a tree", () => {
  it("has no circle", async () => {
    for (const parent_id of [null, 1, 2]) await app.send("POST", "/api/categories", { name: "C", parent_id });
    for (const [id, parent] of [
      [1, 3],
      [1, 1],
      [2, 3],
    ]) {
      const { status, body } = await app.send("PATCH", `/api/categories/${id}`, { parent_id: parent });
      expect([status, body.error.fields]).toEqual([422, { parent_id: "Parent: a Category cannot stand below itself" }]);
    }
    const bulk = await app.send("POST", "/api/categories/bulk", {
      action: "update",
      ids: [3, 1],
      values: { parent_id: 2 },
    });
    expect(bulk.status).toBe(422);
    expect((await app.send("PATCH", "/api/categories/3", { parent_id: 1 })).status).toBe(200);
  });
});
