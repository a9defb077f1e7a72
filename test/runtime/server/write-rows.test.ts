/** Creating, changing and deleting rows: validation, etags, delete rules, bulk, hostile input. */
import { beforeEach, describe, expect, it } from "vitest";
import { ALL_TYPES_SPEC, addRows, NOW, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
let clock: Date;
beforeEach(async () => {
  clock = NOW;
  app = openTestApp(undefined, { now: () => clock });
  await addRows(app);
});
const dump = (from: TestApp) =>
  ["laptops", "employees", "notes"].map((table) => from.database.sqlite.prepare(`SELECT * FROM "${table}"`).all());

describe("creating", () => {
  it("fills in defaults and sends the row with its address and hash", async () => {
    const { status, headers, body } = await app.send("POST", "/api/laptops", { name: "  New one ", price: "12.345" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: 6, name: "New one", price: 12.35, status: "available", serial_number: null });
    expect(headers.get("etag")).toBe(`"${body._etag}"`);
    expect(headers.get("location")).toBe("/api/laptops/6");
    expect((await app.get("/api/laptops/6")).body).toEqual(body);
  });

  it.each([
    [{}, { name: "Name is required" }],
    [{ name: " " }, { name: "Name is required" }],
    [
      { name: "x", price: "abc", status: "lost" },
      { price: "Price must be a number", status: "Status must be one of Available, In use, Retired" },
    ],
    [{ name: "x", serial_number: "SN-1" }, { serial_number: "Serial number is taken by another record already" }],
    [{ name: "x", employee_id: 99 }, { employee_id: "Employee: there is no Employee 99" }],
    [
      { name: "x", purchase_date: "2025-02-30" },
      { purchase_date: "Purchase date must be a real date, such as 2025-03-31" },
    ],
    [{ name: "x".repeat(61) }, { name: "Name must have at most 60 characters" }],
    [{ name: "a\0b" }, { name: "Name contains characters that cannot be stored" }],
    [{ name: "\ud800" }, { name: "Name contains characters that cannot be stored" }],
    [{ name: "x", price: 9007199254740993 }, { price: "Price must be at most 100000" }],
    [{ name: "x", price: -0.01 }, { price: "Price must be at least 0" }],
    [{ name: { toString: "x" } }, { name: "Name must be text" }],
    [{ name: "x", id: 7 }, { id: "id is set by the server" }],
    [{ name: "x", "name\" = 'y' --": 1 }, { "name\" = 'y' --": `Laptop has no field "name\\" = 'y' --"` }],
    [{ name: "x", constructor: 1 }, { constructor: 'Laptop has no field "constructor"' }],
  ])("%j is refused at the field", async (values, fields) => {
    const before = dump(app);
    const { status, body } = await app.send("POST", "/api/laptops", values);
    expect(status).toBe(422);
    expect(body.error).toEqual({ code: "validation", message: Object.values(fields)[0], fields });
    expect(dump(app)).toEqual(before);
  });

  it("treats prototype keys as the unknown fields that they are", async () => {
    const { status, body } = await app.send("POST", "/api/laptops", '{"name":"x","__proto__":{"price":1}}');
    expect(status).toBe(422);
    expect(Object.keys(body.error.fields)).toEqual(["__proto__"]);
    expect(({} as { price?: number }).price).toBeUndefined();
  });

  it("keeps emoji, quotes and SQL as the text that they are", async () => {
    for (const name of ["👩‍💻 laptop", `Robert'); DROP TABLE "laptops";--`, "{{x}} <b>", "% _ \\"]) {
      const { body } = await app.send("POST", "/api/laptops", { name });
      expect(body.name).toBe(name);
      expect(await app.ids(`/api/laptops?q=${encodeURIComponent(name)}`)).toContain(body.id);
    }
  });

  it("round-trips every type of column", async () => {
    const all = openTestApp(ALL_TYPES_SPEC);
    const values = {
      text: "text",
      long_text: "two\nlines",
      code: "A-1",
      email: "a@example.com",
      phone: "+49 (30) 123",
      url: "https://x.example/ü?q=1",
      integer: 9007199254740991,
      decimal: -0.000000001,
      money: 1234567.89,
      percent: 12.5,
      rating: 5,
      year: 1999,
      date: "2024-02-29",
      datetime: "2024-02-29T23:59:59Z",
      time: "23:59:01",
      duration: 90,
      boolean: false,
      colour: "#aabbcc",
      choice: "it's",
    };
    const { status, body } = await all.send("POST", "/api/things", values);
    expect([status, body]).toMatchObject([201, values]);
    const linked = await all.send("PATCH", "/api/things/1", { reference: 1, boolean: true });
    expect(linked.body).toMatchObject({
      ...values,
      reference: 1,
      boolean: true,
      _refs: { reference: { id: 1, title: "text" } },
    });
    const empty = await all.send(
      "POST",
      "/api/things",
      Object.fromEntries(Object.keys(values).map((key) => [key, ""])),
    );
    expect(
      Object.values({ ...empty.body, id: null, created_at: null, updated_at: null, _refs: null, _etag: null }).every(
        (value) => value === null,
      ),
    ).toBe(true);
  });
});

describe("bodies", () => {
  it("must be JSON objects of at most a megabyte", async () => {
    const post = (body: string, headers = {}) => app.send("POST", "/api/laptops", body, headers);
    expect((await post("{")).status).toBe(400);
    expect((await post("[]")).status).toBe(400);
    expect((await post("null")).status).toBe(400);
    expect((await post("name=x", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await post('{"name":"x"}', { "content-type": "text/plain" })).status).toBe(415);
    const big = await post(JSON.stringify({ name: "x".repeat(1_000_001) }));
    expect([big.status, big.body.error.code]).toEqual([413, "too_large"]);
    expect((await post(JSON.stringify({ name: "x".repeat(900_000) }))).status).toBe(422);
    expect((await post(`{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).status).toBe(422);
    expect((await post('{"name":"x"}', { "content-type": "application/json; charset=utf-8" })).status).toBe(201);
  });

  it("with thousands of unknown fields get a short answer", async () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 1]));
    const { status, body } = await app.send("POST", "/api/laptops", many);
    expect(status).toBe(422);
    expect(Object.keys(body.error.fields).length).toBeLessThanOrEqual(20);
  });

  it("from another origin are refused, also for reading", async () => {
    for (const origin of ["https://evil.example", "null", "http://localhost:8080", "file://"]) {
      const { status, body } = await app.send("POST", "/api/laptops", { name: "x" }, { origin });
      expect([status, body.error.code], origin).toEqual([403, "forbidden"]);
      expect((await app.send("GET", "/api/laptops", undefined, { origin })).status).toBe(403);
    }
    const same = { origin: "http://app.local:4000", host: "app.local:4000" };
    expect((await app.send("POST", "/api/laptops", { name: "x" }, same)).status).toBe(201);
  });
});

describe("changing", () => {
  it("touches only the given fields and the time of change", async () => {
    const before = (await app.get("/api/laptops/1")).body;
    clock = new Date("2025-06-16T00:00:00Z");
    const { status, body } = await app.send("PATCH", "/api/laptops/1", { price: 1, employee_id: null });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      price: 1,
      employee_id: null,
      updated_at: "2025-06-16T00:00:00Z",
      _refs: { employee_id: null },
      _etag: expect.any(String),
    });
    expect(body._etag).not.toBe(before._etag);
  });

  it("lets the first of two editors win and shows the second the current row", async () => {
    const { _etag } = (await app.get("/api/laptops/1")).body;
    const first = await app.send("PATCH", "/api/laptops/1", { price: 10 }, { "if-match": `"${_etag}"` });
    expect(first.status).toBe(200);
    const second = await app.send("PATCH", "/api/laptops/1", { price: 20 }, { "if-match": `"${_etag}"` });
    expect(second.status).toBe(409);
    expect(second.body).toEqual({ error: { code: "conflict", message: expect.any(String) }, current: first.body });
    const gone = await app.send("DELETE", "/api/laptops/1", undefined, { "if-match": _etag });
    expect(gone.status).toBe(409);
    const third = await app.send(
      "PATCH",
      "/api/laptops/1",
      { price: 20 },
      { "if-match": first.headers.get("etag") ?? "" },
    );
    expect([third.status, third.body.price]).toEqual([200, 20]);
    expect((await app.send("PATCH", "/api/laptops/1", { price: 21 }, { "if-match": "*" })).status).toBe(200);
  });

  it("refuses what would leave a required field empty, and rows that are not there", async () => {
    expect((await app.send("PATCH", "/api/laptops/1", { name: "" })).body.error.fields).toEqual({
      name: "Name is required",
    });
    expect((await app.send("PATCH", "/api/laptops/99", { name: "x" })).status).toBe(404);
    expect((await app.send("PATCH", "/api/laptops/99", { name: "" })).status).toBe(404);
    expect((await app.send("PATCH", "/api/laptops/3", { serial_number: "SN-1" })).status).toBe(422);
  });
});

describe("deleting", () => {
  it("is refused where a rule restricts it, saying by what", async () => {
    const dry = await app.send("DELETE", "/api/employees/1?dryRun=1");
    const plan = {
      deleted: false,
      blockedBy: [{ table: "laptops", field: "employee_id", count: 1 }],
      alsoDeleted: [],
      alsoCleared: [{ table: "employees", field: "manager_id", count: 2 }],
    };
    expect([dry.status, dry.body]).toEqual([200, plan]);
    const real = await app.send("DELETE", "/api/employees/1");
    expect(real.status).toBe(409);
    expect(real.body).toMatchObject({ error: { code: "restricted" }, ...plan });
    expect((await app.get("/api/employees/1")).status).toBe(200);
  });

  it("cascades and clears, and a dry run tells so without doing it", async () => {
    await app.send("POST", "/api/notes", { laptop_id: 2, body: "a", author_id: 3 });
    await app.send("POST", "/api/notes", { laptop_id: 2, body: "b" });
    const before = dump(app);
    const dry = await app.send("DELETE", "/api/laptops/2?dryRun=true");
    expect(dry.body.alsoDeleted).toEqual([{ table: "notes", field: "laptop_id", count: 2 }]);
    expect(dump(app)).toEqual(before);
    expect((await app.send("DELETE", "/api/laptops/2?dryRun=yes")).status).toBe(400);
    const real = await app.send("DELETE", "/api/laptops/2");
    expect([real.status, real.body]).toEqual([200, { ...dry.body, deleted: true }]);
    expect((await app.get("/api/notes")).body.total).toBe(0);
    expect((await app.send("DELETE", "/api/laptops/2")).status).toBe(404);
    expect((await app.send("DELETE", "/api/laptops/2?dryRun=1")).status).toBe(404);
  });

  it("clears references, and never gives the id to another record", async () => {
    await app.send("POST", "/api/employees", { name: "Temp" });
    await app.send("PATCH", "/api/employees/2", { manager_id: 4 });
    const { body } = await app.send("DELETE", "/api/employees/4");
    expect(body).toEqual({
      deleted: true,
      blockedBy: [],
      alsoDeleted: [],
      alsoCleared: [{ table: "employees", field: "manager_id", count: 1 }],
    });
    expect((await app.get("/api/employees/2")).body.manager_id).toBeNull();
    expect((await app.send("POST", "/api/employees", { name: "Next" })).body.id).toBe(5);
  });

  it("is not blocked by rows that go as well", async () => {
    const spec = structuredClone(ALL_TYPES_SPEC);
    const tree = openTestApp(spec);
    await tree.send("POST", "/api/things", { text: "parent" });
    await tree.send("POST", "/api/things", { text: "child", reference: 1 });
    await tree.send("PATCH", "/api/things/1", { reference: 2 });
    expect((await tree.send("DELETE", "/api/things/1")).status).toBe(409);
    expect((await tree.send("POST", "/api/things/bulk", { action: "delete", ids: [1, 2] })).body).toEqual({
      changed: 2,
    });
  });
});

describe("bulk", () => {
  const bulk = (body: unknown) => app.send("POST", "/api/laptops/bulk", body);

  it("changes all rows", async () => {
    expect((await bulk({ action: "update", ids: [1, 2, 2], values: { status: "retired", price: null } })).body).toEqual(
      { changed: 2 },
    );
    expect(
      await app.ids(
        "/api/laptops?sort=id&filter=%7B%22field%22%3A%22status%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22retired%22%7D",
      ),
    ).toEqual([1, 2, 4]);
    expect((await bulk({ action: "delete", ids: [1, 2] })).body).toEqual({ changed: 2 });
  });

  it.each([
    [{ action: "delete", ids: [2, 99] }, 404],
    [{ action: "update", ids: [2, 3], values: { serial_number: "same" } }, 422],
    [{ action: "update", ids: [2, 99], values: { price: 1 } }, 404],
    [{ action: "update", ids: [2], values: { price: "x" } }, 422],
    [{ action: "update", ids: [2], values: { nope: 1 } }, 422],
    [{ action: "update", ids: [2], values: { employee_id: 99 } }, 422],
    [{ action: "update", ids: [2], values: {} }, 400],
    [{ action: "update", ids: [2] }, 400],
    [{ action: "drop", ids: [2] }, 400],
    [{ action: "delete", ids: [] }, 400],
    [{ action: "delete", ids: ["2"] }, 400],
    [{ action: "delete", ids: [2.5] }, 400],
    [{ action: "delete", ids: [9007199254740993] }, 400],
    [{ action: "delete", ids: { length: 1 } }, 400],
    [{ action: "delete", ids: Array.from({ length: 5001 }, (_, index) => index + 1) }, 400],
  ])("%j changes nothing", async (body, status) => {
    const before = dump(app);
    expect((await bulk(body)).status).toBe(status);
    expect(dump(app)).toEqual(before);
  });

  it("deletes none when one is held", async () => {
    const before = dump(app);
    const answer = await app.send("POST", "/api/employees/bulk", { action: "delete", ids: [2, 3, 1] });
    expect([answer.status, answer.body.error.code]).toEqual([409, "restricted"]);
    expect(dump(app)).toEqual(before);
  });
});

describe("what the database refuses", () => {
  it("becomes a message at the field", async () => {
    app.database.sqlite.exec(`CREATE TRIGGER no_price BEFORE UPDATE ON laptops WHEN NEW.price = 666 BEGIN SELECT RAISE(ABORT, 'no'); END;
      CREATE UNIQUE INDEX laptops_name_price ON laptops (name, price) WHERE price = 5`);
    expect((await app.send("PATCH", "/api/laptops/1", { price: 666 })).body.error.code).toBe("validation");
    await app.send("PATCH", "/api/laptops/3", { price: 5 });
    expect((await app.send("PATCH", "/api/laptops/5", { price: 5 })).body.error.fields).toEqual({
      name: "Name is taken by another record already",
    });
  });
  it("never shows the inside of the server", async () => {
    app.database.sqlite.exec('DROP TABLE "notes"');
    const { status, body } = await app.get("/api/notes");
    expect([status, body]).toEqual([
      500,
      { error: { code: "internal", message: expect.not.stringContaining("notes") } },
    ]);
    expect(app.errors).toHaveLength(1);
  });
});
