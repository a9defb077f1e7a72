/** Requests that nobody's page would send, and what they are told: mistakes, other encodings, one bad row among many. */
import { beforeEach, describe, expect, it } from "vitest";
import { addRows, filtered, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await addRows(app);
});

describe("a name that is not there", () => {
  it.each([
    [filtered("laptops", { field: "pirce", op: "gt", value: 1 }), /^did you mean "price"\? there are id, name,/],
    [filtered("laptops", { field: "Status", op: "eq", value: "x" }), /^did you mean "status"\?/],
    [filtered("laptops", { field: "price", op: "gte ", value: 1 }), /^did you mean "gte"\? there are eq, ne/],
    [filtered("laptops", { field: "price", op: "like", value: 1 }), /there are eq, ne, gt, gte, lt, lte, in, nin/],
    [filtered("laptops", { field: "price", op: "eq", valeu: 1 }), /^did you mean "value"\?/],
    [filtered("laptops", { field: "insured", op: "gt", value: true }), /^use eq, ne, in, nin, is_null$/],
    ["/api/laptops?sort=-nmae", /^did you mean "name"\?/],
    ["/api/laptops?filer=x", /^did you mean "filter"\?/],
    ["/api/laptop", /^did you mean "laptops"\? there are laptops, employees, notes$/],
    ["/api/laptops/facets?field=name", undefined],
    ["/api/laptops/facets?field=state", /there are status, insured, employee_id$/],
    ["/api/laptops/aggregate?measures=sum:pric", /^did you mean "price"\?/],
    ["/api/laptops/export.csv?columns=name,prise", /^did you mean "price"\?/],
    ["/api/laptops?embed=note.laptop_id", /^did you mean "notes.laptop_id"\?/],
  ])("in %s is told with what there is", async (path, hint) => {
    const { status, body } = await app.get(path);
    expect(status).toBe(path === "/api/laptop" ? 404 : 400);
    if (hint === undefined) expect(body.error.hint).toBeUndefined();
    else expect(body.error.hint).toMatch(hint);
  });
});

describe("a body", () => {
  const post = (body: BodyInit, type = "application/json") =>
    app.server.request("/api/laptops", { method: "POST", body, headers: { "content-type": type } });

  it("in another encoding is refused, not stored with holes in it", async () => {
    const answer = await post(Buffer.from('{"name":"Größe"}', "latin1"));
    expect([answer.status, (await answer.json()).error.message]).toEqual([400, "The body is not UTF-8"]);
    expect((await post(Buffer.from('{"name":"Größe"}'))).status).toBe(201);
  });

  it.each([
    ['{"name":"x","__proto__":{"administrator":true}}', 422],
    ['{"name":"x","constructor":{"prototype":{}}}', 422],
    ['{"name":{"toString":1}}', 422],
    ['{"name":"x","price":9007199254740993}', 422],
    ['{"name":"x","price":NaN}', 400],
    ['{"name":"x","price":1e999}', 422],
    ['{"name":"x","employee_id":9007199254740993}', 422],
    [`{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 422],
    ["[]", 400],
    ["null", 400],
    ["", 400],
  ])("%#: is refused and changes nothing", async (body, status) => {
    expect((await post(body)).status).toBe(status);
    expect((await app.get("/api/laptops/count")).body.total).toBe(5);
    expect(({} as any).administrator).toBeUndefined();
    expect(app.errors).toEqual([]);
  });
});

describe("one bad row among many", () => {
  it("keeps all of a change away, and is named", async () => {
    const body = { action: "update", ids: [3, 1, 5], values: { serial_number: "SAME" } };
    const { status, whole } = await app.send("POST", "/api/laptops/bulk", body);
    expect([status, whole.row]).toEqual([422, { id: 1, title: "Zenbook" }]);
    expect(whole.error).toMatchObject({
      code: "validation",
      message: "Laptop Zenbook: Serial number is taken by another record already",
      reason: "row_refused",
      issues: { serial_number: { code: "already_taken" } },
    });
    expect((await app.get("/api/laptops/3")).body.serial_number).toBe("SN%3");
  });

  it("keeps all of a deletion away, and is named with the others like it", async () => {
    const { status, body } = await app.send("POST", "/api/employees/bulk", { action: "delete", ids: [3, 2, 1] });
    expect([status, body.error.code]).toEqual([409, "restricted"]);
    expect(body.error.message).toBe("Cannot delete: other records refer to it (3 in Laptops)");
    expect(body.blocked).toEqual([
      { id: 3, title: "bob Stone" },
      { id: 2, title: "Émile Zola" },
      { id: 1, title: "Ana Silva" },
    ]);
    expect((await app.get("/api/employees/count")).body.total).toBe(3);
  });
});
