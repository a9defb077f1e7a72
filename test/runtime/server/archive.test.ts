/** The archive: deleting sets a record aside, from where it comes back or goes for good. */
import { beforeEach, describe, expect, it } from "vitest";
import { SHOP_SPEC } from "./shop-spec.ts";
import { filtered, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp(SHOP_SPEC);
  for (const name of ["Ana", "Bo", "Cleo"])
    await app.send("POST", "/api/customers", { name, email: `${name}@x.example` });
  await app.send("POST", "/api/orders", { number: "O-1", customer_id: 1, fee: 7 });
  await app.send("POST", "/api/notes", { text: "Hi", customer_id: 2 });
});
const remove = (id: number, query = "", headers = {}) =>
  app.send("DELETE", `/api/customers/${id}${query}`, undefined, headers);
const bulk = (action: string, ids: number[], query = "") =>
  app.send("POST", `/api/customers/bulk${query}`, { action, ids });

describe("deleting a record that is archived", () => {
  it("sets it aside: lists, counts, facets, options and exports leave it out, what refers to it keeps its title", async () => {
    const { status, body } = await remove(1);
    expect([status, body]).toEqual([
      200,
      { deleted: true, blockedBy: [], alsoDeleted: [], alsoCleared: [], archived: 1 },
    ]);
    expect(await app.ids("/api/customers")).toEqual([2, 3]);
    expect(await app.ids("/api/customers?archived=1")).toEqual([1]);
    expect((await app.get("/api/customers/count")).body.total).toBe(2);
    expect((await app.get("/api/customers/count?archived=1")).body.total).toBe(1);
    expect((await app.get("/api/customers/options")).body.items.map(({ id }: { id: number }) => id)).toEqual([2, 3]);
    expect((await app.get("/api/customers/options?ids=1")).body.items).toHaveLength(1);
    expect((await app.get("/api/customers/export.csv")).body).not.toContain("Ana");
    expect((await app.get("/api/customers/export.csv?archived=1")).body).toContain("Ana");
    expect((await app.get("/api/customers/1")).body.deleted_at).toBe("2025-06-15T10:20:30Z");
    expect((await app.get("/api/orders/1")).body._refs.customer_id).toEqual({ id: 1, title: "Ana" });
    expect(
      await app.ids(filtered("customers", { field: "deleted_at", op: "is_null", value: false }, "&archived=1")),
    ).toEqual([1]);
  });

  it("is told as such by a dry run, which does nothing", async () => {
    expect((await remove(1, "?dryRun=1")).body).toEqual({
      deleted: false,
      blockedBy: [],
      alsoDeleted: [],
      alsoCleared: [],
      archived: 1,
    });
    expect((await app.get("/api/customers")).body.total).toBe(3);
  });

  it("goes for good the second time, by the delete rules", async () => {
    await remove(1);
    await remove(2);
    expect((await remove(1, "?dryRun=1")).body.blockedBy).toEqual([
      { table: "orders", field: "customer_id", count: 1 },
    ]);
    expect((await remove(1)).status).toBe(409);
    expect((await remove(2)).body).toMatchObject({ deleted: true, alsoDeleted: [{ table: "notes", count: 1 }] });
    expect((await app.get("/api/customers/2")).status).toBe(404);
    expect(await app.ids("/api/customers?archived=1")).toEqual([1]);
  });

  it("comes back", async () => {
    await remove(1);
    const { _etag } = (await app.get("/api/customers/1")).body;
    expect((await app.send("POST", "/api/customers/1/restore", undefined, { "if-match": '"old"' })).status).toBe(409);
    const { status, body } = await app.send("POST", "/api/customers/1/restore", undefined, {
      "if-match": `"${_etag}"`,
    });
    expect([status, body.deleted_at]).toEqual([200, null]);
    expect((await app.send("POST", "/api/customers/1/restore")).status).toBe(200);
    expect((await app.get("/api/customers")).body.total).toBe(3);
    expect((await app.send("POST", "/api/customers/9/restore")).status).toBe(404);
    expect((await app.send("POST", "/api/orders/1/restore")).status).toBe(404);
  });

  it("is done and undone in bulk", async () => {
    expect((await bulk("delete", [1, 2])).body).toEqual({ changed: 2 });
    expect((await bulk("delete", [2, 3], "?dryRun=1")).body).toMatchObject({
      archived: 1,
      alsoDeleted: [{ table: "notes", count: 1 }],
    });
    expect((await bulk("restore", [1, 2, 3], "?dryRun=1")).body).toEqual({ changed: 2 });
    expect(await app.ids("/api/customers")).toEqual([3]);
    expect((await bulk("restore", [1, 2, 3])).body).toEqual({ changed: 2 });
    expect((await bulk("restore", [1, 99])).status).toBe(404);
    expect((await app.get("/api/customers")).body.total).toBe(3);
  });

  it("keeps the record out of what is worked out from it, and its steps closed", async () => {
    const archived = structuredClone(SHOP_SPEC) as any;
    archived.entities[4].softDelete = true;
    app = openTestApp(archived);
    await app.send("POST", "/api/customers", { name: "Ana" });
    await app.send("POST", "/api/orders", { number: "O-1", customer_id: 1, fee: 7 });
    expect((await app.get("/api/customers/1")).body).toMatchObject({ orders: 1, open_value: 7 });
    await app.send("DELETE", "/api/orders/1");
    expect((await app.get("/api/customers/1")).body).toMatchObject({ orders: 0, open_value: 0 });
    expect((await app.get("/api/orders/1")).body._can.steps).toEqual([]);
    expect((await app.send("POST", "/api/orders/1/steps/pack", {})).status).toBe(409);
  });

  it("is asked for where there is an archive only", async () => {
    expect((await app.get("/api/orders?archived=1")).status).toBe(400);
    expect((await app.get("/api/customers?archived=yes")).status).toBe(400);
    expect((await app.get("/api/orders?archived=0")).status).toBe(200);
  });
});

describe("deleting what others list", () => {
  it("tells whose lists lose an entry", async () => {
    await app.send("POST", "/api/products", { name: "Lamp", price: 1 });
    await app.send("POST", "/api/products", { name: "Desk", price: 1, related: [1] });
    await app.send("POST", "/api/suppliers", { name: "Acme", products: [1, 2] });
    const plan = (await app.send("DELETE", "/api/products/1?dryRun=1")).body;
    expect(plan.alsoCleared).toEqual([
      { table: "products", field: "related", count: 1 },
      { table: "suppliers", field: "products", count: 1 },
    ]);
    expect(
      (await app.send("POST", "/api/products/bulk?dryRun=1", { action: "delete", ids: [1, 2] })).body,
    ).toMatchObject({
      alsoCleared: [{ table: "suppliers", field: "products", count: 1 }],
    });
    await app.send("DELETE", "/api/products/1");
    expect((await app.get("/api/suppliers/1")).body.products).toEqual([2]);
    expect((await app.get("/api/products/2")).body.related).toEqual([]);
  });
});
