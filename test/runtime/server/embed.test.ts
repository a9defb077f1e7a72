/** Rows with the records that refer to them. */
import { beforeEach, describe, expect, it } from "vitest";
import { SHOP_SPEC } from "./shop-spec.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp(SHOP_SPEC);
  await app.send("POST", "/api/customers", { name: "Ana" });
  await app.send("POST", "/api/products", { name: "Nail", price: 2 });
  for (const number of ["O-1", "O-2"]) {
    await app.send("POST", "/api/orders", {
      number,
      customer_id: 1,
      _lines: {
        order_lines: [
          { product_id: 1, quantity: 1 },
          { product_id: 1, quantity: 2 },
        ],
      },
    });
  }
  await app.send("POST", "/api/notes", { text: "call", order_id: 2 });
});
const quantities = (lines: { quantity: number }[]) => lines.map(({ quantity }) => quantity);

describe("embedded records", () => {
  it("come with lists and single rows, in the order of their position, with titles", async () => {
    await app.send("PATCH", "/api/order_lines/2", { rank: 0 });
    const { body } = await app.get("/api/orders?embed=order_lines.order_id,notes.order_id&sort=id");
    const [first, second] = body.items;
    expect(quantities(first._children["order_lines.order_id"])).toEqual([2, 1]);
    expect(first._children["order_lines.order_id"][0]).toMatchObject({
      amount: 4,
      _refs: { product_id: { id: 1, title: "Nail" } },
      _etag: expect.any(String),
    });
    expect(first._children["notes.order_id"]).toEqual([]);
    expect(second._children["notes.order_id"]).toMatchObject([{ text: "call" }]);
    const one = await app.get("/api/orders/2?embed=order_lines.order_id");
    expect(quantities(one.body._children["order_lines.order_id"])).toEqual([1, 2]);
    expect(one.headers.get("etag")).toBe(`"${second._etag}"`);
    expect((await app.get("/api/orders/2")).body).not.toHaveProperty("_children");
  });

  it("are a hundred at most of each row", async () => {
    const insert = app.database.prepare(
      "INSERT INTO notes (text, order_id, created_at, updated_at) VALUES (?, ?, '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')",
    );
    for (let index = 0; index < 130; index += 1) for (const order of [1, 2]) insert.run(`n${index}`, order);
    const { body } = await app.get("/api/orders?embed=notes.order_id");
    expect(body.items.map((row: any) => row._children["notes.order_id"].length)).toEqual([100, 100]);
  });

  it("leave archived ones out", async () => {
    await app.send("POST", "/api/customers", { name: "Ben" });
    await app.send("DELETE", "/api/customers/2");
    const { body } = await app.get("/api/customers?embed=orders.customer_id");
    expect(body.items.map((row: any) => row._children["orders.customer_id"].length)).toEqual([2]);
  });

  it.each(["order_lines", "order_lines.product_id", "customers.id", "notes.customer_id,", "x.y"])(
    "are refused where there is no such reference: %s",
    async (embed) => {
      const { status, body } = await app.get(`/api/orders?embed=${embed}`);
      const { message, hint } = body.error;
      expect([status, `${message}; ${hint}`]).toEqual([
        400,
        expect.stringMatching(/have no ".*" to embed; (did you mean .*)?there are order_lines/),
      ]);
    },
  );
});
