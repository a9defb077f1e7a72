/** Lists: search, filter, sort, pages, counts, facets and options over real rows. */
import { beforeEach, describe, expect, it } from "vitest";
import { ALL_TYPES_SPEC, addRows, filtered, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await addRows(app);
});

it("sorts letters beyond ASCII beside their plain ones, in fields, titles of references and pickers", async () => {
  const app = openTestApp();
  const names = [
    "Zypern",
    "Ärzte",
    "arzt",
    "Öl",
    "ofen",
    "Straße",
    "Strasse 2",
    "Łódź",
    "lotus",
    "éclair",
    "Eclair 2",
    "Œuvre",
  ];
  for (const name of names) await app.send("POST", "/api/employees", { name });
  const sorted = [
    "arzt",
    "Ärzte",
    "éclair",
    "Eclair 2",
    "Łódź",
    "lotus",
    "Œuvre",
    "ofen",
    "Öl",
    "Straße",
    "Strasse 2",
    "Zypern",
  ];
  const namesOf = async (path: string) => (await app.get(path)).body.items.map((row: any) => row.name ?? row.title);
  expect(await namesOf("/api/employees?sort=name")).toEqual(sorted);
  expect(await namesOf("/api/employees?sort=-name")).toEqual(sorted.toReversed());
  expect(await namesOf("/api/employees/options?limit=50")).toEqual(sorted);
  const { items } = (await app.get("/api/employees")).body;
  for (const { id } of items) await app.send("POST", "/api/laptops", { name: "x", employee_id: id });
  const laptops = (await app.get("/api/laptops?sort=employee_id")).body.items;
  expect(laptops.map((row: any) => row._refs.employee_id.title)).toEqual(sorted);
});

describe("a list", () => {
  it("sends typed rows with titles of references and a hash", async () => {
    const { body } = await app.get("/api/laptops?sort=id&pageSize=1");
    expect(body).toEqual({
      items: [
        {
          id: 1,
          name: "Zenbook",
          serial_number: "SN-1",
          purchase_date: "2024-01-10",
          price: 900,
          status: "in_use",
          insured: null,
          employee_id: 1,
          created_at: "2025-06-15T10:20:30Z",
          updated_at: "2025-06-15T10:20:30Z",
          _refs: { employee_id: { id: 1, title: "Ana Silva" } },
          _etag: expect.stringMatching(/^[\w-]{22}$/),
        },
      ],
      total: 5,
      page: 1,
      pageSize: 1,
    });
    const second = await app.get("/api/laptops/2");
    expect(second.body).toMatchObject({ insured: true, employee_id: null, _refs: { employee_id: null } });
  });

  it("needs the same number of queries for one row as for many", async () => {
    const count = async (path: string) => {
      const before = prepared.length;
      await app.get(path);
      return prepared.length - before;
    };
    const prepared: string[] = [];
    const prepare = app.database.prepare;
    Object.assign(app.database, { prepare: (sql: string) => (prepared.push(sql), prepare(sql)) });
    // The first request counts the rows; the others know how many there are.
    await app.get("/api/laptops");
    expect(await count("/api/laptops?pageSize=1")).toBe(await count("/api/laptops?pageSize=200"));
    expect(prepared.length).toBeGreaterThan(0);
  });

  it.each([
    ["name", [2, 3, 5, 4, 1]],
    ["-name", [1, 4, 5, 3, 2]],
    ["price,-id", [5, 3, 1, 2, 4]],
    ["-price", [2, 1, 5, 3, 4]],
    ["status", [2, 5, 1, 3, 4]],
    ["-status,name", [4, 3, 1, 2, 5]],
    ["employee_id", [1, 4, 3, 2, 5]],
    ["-employee_id", [3, 4, 1, 5, 2]],
    ["purchase_date", [5, 1, 3, 2, 4]],
    ["-created_at", [5, 4, 3, 2, 1]],
  ])("sorts by %s", async (sort, expected) => {
    expect(await app.ids(`/api/laptops?sort=${sort}`)).toEqual(expected);
  });

  it("gives each row exactly once over the pages, also where the sort ties", async () => {
    const pages = [1, 2, 3].map((page) => app.ids(`/api/laptops?sort=status&pageSize=2&page=${page}`));
    expect((await Promise.all(pages)).flat()).toEqual([2, 5, 1, 3, 4]);
  });

  it("is empty past its end", async () => {
    const { status, body } = await app.get("/api/laptops?page=99");
    expect([status, body]).toEqual([200, { items: [], total: 5, page: 99, pageSize: 25 }]);
  });

  it.each([
    "page=0",
    "page=-1",
    "page=NaN",
    "page=1.5",
    "page=1e9",
    "page=99999999999",
    "pageSize=0",
    "pageSize=-5",
    "pageSize=1000000000",
    "pageSize=NaN",
    "pageSize=Infinity",
    "pageSize=0x10",
  ])("refuses %s and says why", async (query) => {
    const { status, body } = await app.get(`/api/laptops?${query}`);
    expect(status).toBe(400);
    expect(body.error.code).toBe("bad_request");
    expect(body.error.message).toMatch(/^page(Size)? must be a whole number from 1 to \d+/);
  });

  it("refuses an unknown sort field", async () => {
    for (const sort of ["nope", "-nope", "name;drop", "constructor", "__proto__", "name,,price", '"name"']) {
      expect((await app.get(`/api/laptops?sort=${encodeURIComponent(sort)}`)).status, sort).toBe(400);
    }
  });
});

describe("a search", () => {
  it.each([
    ["latitude", [3, 5]],
    ["LATITUDE", [3, 5]],
    ["sn-", [1, 5]],
    ["%", [3]],
    ["_", [2]],
    ["ana", [1]],
    ["émile", [3]],
    ["ÉMILE", [3]],
    ["e\u0301mile", [3]],
    ["über", [4]],
    ["Über BOOK", [4]],
    ["lat sn-5", [5]],
    ["lat ana", []],
    ["*", []],
    ["[", []],
    ["ü*", []],
    ["' OR 1=1 --", []],
    ["\\", []],
  ])("for %s", async (q, expected) => {
    expect(await app.ids(`/api/laptops?sort=id&q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it("refuses what no text contains and what is too long", async () => {
    expect((await app.get("/api/laptops?q=a%00b")).status).toBe(400);
    expect((await app.get(`/api/laptops?q=${"x".repeat(501)}`)).status).toBe(400);
  });
});

describe("a filter", () => {
  const f = (field: string, op: string, value?: unknown) => ({ field, op, value });
  it.each([
    [f("status", "eq", "in_use"), [1, 3]],
    [f("status", "ne", "in_use"), [2, 4, 5]],
    [f("serial_number", "ne", "SN-1"), [2, 3, 4, 5]],
    [f("serial_number", "eq", null), [4]],
    [f("serial_number", "ne", null), [1, 2, 3, 5]],
    [f("price", "gt", 700), [1, 2]],
    [f("price", "gte", "700"), [1, 2, 3, 5]],
    [f("price", "lt", 900), [3, 5]],
    [f("price", "lte", 900), [1, 3, 5]],
    [f("price", "in", [700, 900]), [1, 3, 5]],
    [f("price", "nin", [700, 900]), [2, 4]],
    [f("price", "in", [null, 900]), [1, 4]],
    [f("price", "nin", [null, 900]), [2, 3, 5]],
    [f("price", "in", []), []],
    [f("name", "contains", "BOOK"), [1, 4]],
    [f("name", "contains", "über"), [4]],
    [f("name", "starts", "lat"), [3, 5]],
    [f("name", "starts", "titude"), []],
    [f("serial_number", "contains", "%"), [3]],
    [f("serial_number", "contains", "_"), [2]],
    [f("price", "is_null"), [4]],
    [f("price", "is_null", false), [1, 2, 3, 5]],
    [f("insured", "eq", true), [2]],
    [f("insured", "eq", "false"), [4]],
    [f("employee_id", "in", [1, "2"]), [1, 3]],
    [f("purchase_date", "gte", "2024-01-10"), [1, 3]],
    [f("created_at", "eq", "2025-06-15"), [1, 2, 3, 4, 5]],
    [f("created_at", "gt", "2025-06-15"), []],
    [f("created_at", "lte", "2025-06-15"), [1, 2, 3, 4, 5]],
    [f("created_at", "lt", "2025-06-15T12:20:31+02:00"), [1, 2, 3, 4, 5]],
    [f("id", "lte", 2), [1, 2]],
    [{ and: [f("status", "eq", "in_use"), f("price", "gt", 800)] }, [1]],
    [{ or: [f("status", "eq", "retired"), { and: [f("price", "gt", 800), f("insured", "is_null")] }] }, [1, 4]],
    [{ and: [] }, [1, 2, 3, 4, 5]],
  ])("%j", async (filter, expected) => {
    expect(await app.ids(filtered("laptops", filter, "&sort=id"))).toEqual(expected);
    const { body } = await app.get(filtered("laptops/count", filter));
    expect(body).toEqual({ total: expected.length });
  });

  it.each([
    f("nope", "eq", 1),
    f("constructor", "eq", 1),
    f('name" = 1 OR 1=1 --', "eq", 1),
    f("name", "like", "x"),
    f("name", "__proto__", "x"),
    f("price", "eq", "cheap"),
    f("price", "gt", null),
    f("price", "eq", { $gt: 0 }),
    f("price", "contains", "7"),
    f("status", "gt", "a"),
    f("insured", "eq", "maybe"),
    f("purchase_date", "eq", "2025-02-30"),
    f("name", "in", "x"),
    f("name", "eq", ["x"]),
    f("name", "eq", "nul\0"),
    f("price", "is_null", "yes"),
    { ...f("name", "eq", "x"), extra: 1 },
    { and: [], or: [] },
    { and: {} },
    {},
    [],
    "name",
    null,
    7,
  ])("refuses %j", async (filter) => {
    const { status, body } = await app.get(filtered("laptops", filter));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "bad_request", message: expect.any(String) });
    expect(app.errors).toEqual([]);
  });

  it("is read down to sixteen levels", async () => {
    const nest = (levels: number) =>
      `/api/laptops?filter=${encodeURIComponent(`${'{"and":['.repeat(levels)}{"field":"id","op":"eq","value":2}${"]}".repeat(levels)}`)}`;
    expect(await app.ids(nest(16))).toEqual([2]);
    expect((await app.get(nest(17))).body.error.message).toBe("The filter is nested more than 16 deep");
  });

  it("refuses what is not JSON, nested too deep, too long or too many", async () => {
    const deep = `${'{"and":['.repeat(1000)}${"]}".repeat(1000)}`;
    const many = JSON.stringify({ or: Array.from({ length: 500 }, () => f("id", "eq", 1)) });
    for (const filter of ["{", deep, many, "[".repeat(30_000), `"${"x".repeat(40_000)}"`]) {
      const { status, body } = await app.get(`/api/laptops?filter=${encodeURIComponent(filter)}`);
      expect([status, body.error.code]).toEqual([400, "bad_request"]);
    }
  });
});

describe("facets", () => {
  it("count choices in their order, also those without rows", async () => {
    const { body } = await app.get(filtered("laptops/facets", { field: "price", op: "gt", value: 0 }, "&field=status"));
    expect(body.items).toEqual([
      { value: "available", count: 2 },
      { value: "in_use", count: 2 },
      { value: "retired", count: 0 },
    ]);
  });
  it("count booleans and references, with what is empty", async () => {
    expect((await app.get("/api/laptops/facets?field=insured")).body.items).toEqual([
      { value: true, count: 1 },
      { value: false, count: 1 },
      { value: null, count: 3 },
    ]);
    expect((await app.get("/api/laptops/facets?field=employee_id&q=latitude")).body.items).toEqual([
      { value: null, count: 1 },
      { value: 2, count: 1, title: "Émile Zola" },
    ]);
  });
  it("are refused for other fields", async () => {
    for (const field of ["name", "price", "nope", ""]) {
      expect((await app.get(`/api/laptops/facets?field=${field}`)).status).toBe(400);
    }
  });
});

describe("options", () => {
  it("find by title or second line, and by ids", async () => {
    const items = async (query: string) => (await app.get(`/api/employees/options?${query}`)).body.items;
    expect(await items("")).toEqual([
      { id: 1, title: "Ana Silva", subtitle: "ana@example.com" },
      { id: 3, title: "bob Stone" },
      { id: 2, title: "Émile Zola", subtitle: "emile@example.com" },
    ]);
    expect(await items("q=zola")).toMatchObject([{ id: 2 }]);
    expect(await items("q=ana@")).toMatchObject([{ id: 1 }]);
    expect(await items("limit=1")).toHaveLength(1);
    expect(await items("ids=3,1,77")).toMatchObject([{ id: 1 }, { id: 3 }]);
    for (const query of ["limit=0", "limit=1e9", "ids=x", "ids=1,", "ids=-1"]) {
      expect((await app.get(`/api/employees/options?${query}`)).status, query).toBe(400);
    }
  });
  it("name a record without a title by its id", async () => {
    await app.send("POST", "/api/notes", { laptop_id: 1 });
    expect((await app.get("/api/notes/options")).body.items).toEqual([{ id: 1, title: "#1" }]);
  });
  it("follow a title that is a reference, and stop in a circle", async () => {
    const circle = structuredClone(ALL_TYPES_SPEC) as { entities: { titleField: string }[] };
    for (const entity of circle.entities) entity.titleField = "reference";
    const other = openTestApp(circle);
    await other.send("POST", "/api/things", { text: "x" });
    await other.send("PATCH", "/api/things/1", { reference: 1 });
    const { body } = await other.get("/api/things?sort=reference&q=%231");
    expect(body.items[0]._refs.reference).toEqual({ id: 1, title: "#1" });
  });
});

describe("addresses", () => {
  it("that do not exist are 404 with JSON", async () => {
    for (const path of [
      "/api/nope",
      "/api/nope/1",
      "/api/laptops/99",
      "/api/laptops/0",
      "/api/laptops/1e3",
      "/api/laptops/99999999999999999999",
      "/api/laptops/1;drop",
      "/api/constructor",
      "/api/__proto__",
      "/api/_vector_migrations",
      "/api/sqlite_schema",
      "/api/a/b/c/d",
    ]) {
      const { status, body } = await app.get(path);
      expect([status, body.error.code], path).toEqual([404, "not_found"]);
    }
    expect((await app.send("PUT", "/api/laptops/1", {})).status).toBe(404);
  });
  it("health tells the tables", async () => {
    expect((await app.get("/api/health")).body).toEqual({ ok: true, tables: ["laptops", "employees", "notes"] });
  });
});

describe("a parameter that is not known", () => {
  it.each([
    "/api/laptops?limit=5",
    "/api/laptops?name=Zenbook",
    "/api/laptops/count?page=1",
    "/api/laptops/options?query=a",
    "/api/laptops/facets?field=status&cursor=x",
    "/api/laptops/export.csv?page=2",
  ])("is refused: %s", async (path) => {
    const { status, body } = await app.get(path);
    expect([status, body.error.code]).toEqual([400, "bad_request"]);
  });
});
