/** Search in tables of any size: the index of large ones finds what looking at each row finds, and never falls behind. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAppDatabase } from "../../../runtime/server/index.ts";
import { INDEXED_FROM } from "../../../runtime/server/search/search-index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { HELPDESK_SPEC } from "./access/helpdesk-spec.ts";
import { SALES_SPEC } from "./sales-spec.ts";
import { createTempFolder, filtered, getSpec, openTestApp, type TestApp } from "./test-app.ts";

const AT = "2025-06-01T00:00:00Z";
const NAMES = [
  "Amazon Echo",
  "amaryllis, red",
  "ÉMILE Zola",
  "émile zola's desk",
  "Emile without accent",
  "Straße 12 (Süd)",
  "STRASSE",
  "İstanbul ılık",
  "Ελληνικός ΣΟΦΟΣ",
  "Привет МИР",
  "日本語のテキスト",
  'say "quoted" words',
  "50% off_today [now] *",
  "a-b-c OR NOT AND NEAR(x)",
  "c0:column {c1} ^caret",
  "back\\slash/and/slash",
  "x",
  "ab",
  "😀 smile ab",
];

function fill(app: TestApp, count: number): void {
  const sql = `INSERT INTO sales (name, notes, created_at, updated_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT '~' || i, '~', ?, ? FROM n`;
  app.database.prepare(sql).run(count, AT, AT);
}
function insertNames(app: TestApp, names: readonly string[]): void {
  const sql = `INSERT INTO sales (name, notes, code, tags, created_at, updated_at) VALUES (?, ?, ?, ?, '${AT}', '${AT}')`;
  const insert = app.database.prepare(sql);
  app.database.transaction(() => {
    names.forEach((name, index) =>
      insert.run(
        index % 3 === 2 ? "~" : name,
        index % 3 === 1 ? "~" : name,
        `code ${index}`,
        index % 3 === 2 ? JSON.stringify([name]) : null,
      ),
    );
  });
}
async function find(app: TestApp, q: string, most: number): Promise<number[]> {
  const few = { field: "id", op: "lte", value: most };
  return app.ids(filtered("sales", few, `&sort=id&pageSize=200&q=${encodeURIComponent(q)}`));
}
const indexes = (app: TestApp) =>
  app.database
    .prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE '!_vector!_search!_%!_index' ESCAPE '!'")
    .pluck()
    .get();

const QUERIES: [string, number[]][] = [
  ["amazon", [1]],
  ["zon", [1]],
  ["AMA", [1, 2]],
  ["émile", [3, 4]],
  ["ÉMILE zola", [3, 4]],
  ["zola ÉMI", [3, 4]],
  ["emile", [5]],
  ["straße", [6]],
  ["ıl", [8]],
  ["ılık", [8]],
  ["σοφος", [9]],
  ["ικόσ", [9]],
  ["ΙΚΌΣ", [9]],
  ["мир прив", [10]],
  ["テキスト", [11]],
  ['"quoted"', [12]],
  ["50%", [13]],
  ["off_", [13]],
  ["[now]", [13]],
  ["NOT", [14]],
  ["near(x)", [14]],
  ["-b-", [14]],
  ["c0:column", [15]],
  ["{c1} ^caret", [15]],
  ["back\\slash", [16]],
  ["😀 smi", [19]],
  ["ab", [18, 19]],
  ["'; DROP TABLE sales; --", []],
  ['""""', []],
  ["* * *", [13]],
];

describe("the index of a large table", () => {
  let small: TestApp;
  let large: TestApp;
  const both = async (q: string) => [await find(large, q, NAMES.length), await find(small, q, NAMES.length)];

  it("finds what looking at each row finds", { timeout: 60_000 }, async () => {
    small = openTestApp(SALES_SPEC);
    large = openTestApp(SALES_SPEC);
    for (const app of [small, large]) insertNames(app, NAMES);
    fill(large, INDEXED_FROM);
    const text = NAMES.join(" ");
    const part = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => [...text.slice(start, start + length)].join(""));
    const cased = fc
      .tuple(part, fc.constantFrom("same", "upper", "lower"))
      .map(([word, as]) => (as === "same" ? word : as === "upper" ? word.toUpperCase() : word.toLowerCase()));
    const word = fc.oneof(
      { weight: 4, arbitrary: cased },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "grapheme" }) },
    );
    const queries = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(queries, async (q) => {
        fc.pre(!/[\0\p{Cs}]/u.test(q));
        const [indexed, looked] = await both(q);
        expect(indexed).toEqual(looked);
      }),
      { numRuns: 150 },
    );
    for (const [q, expected] of QUERIES) {
      const [indexed, looked] = await both(q);
      expect([q, indexed]).toEqual([q, looked]);
      expect([q, indexed]).toEqual([q, expect.arrayContaining(expected)]);
    }
    for (const path of ["count?", "facets?field=stage&", "aggregate?group=name&", "export.csv?columns=name&", "?"]) {
      const url = path === "?" ? "/api/sales?" : `/api/sales/${path}`;
      const [one, two] = [await large.get(`${url}q=ama`), await small.get(`${url}q=ama`)];
      expect(one.status).toBe(200);
      expect(one.body).toEqual(two.body);
    }
    expect(indexes(large)).toBe(1);
    expect(indexes(small)).toBe(0);
    expect([...small.errors, ...large.errors]).toEqual([]);
  });
});

describe("keeping up", () => {
  let app: TestApp;
  const total = async (q: string) => (await app.get(`/api/sales/count?q=${encodeURIComponent(q)}`)).body.total;

  it("follows every way of writing", { timeout: 30_000 }, async () => {
    app = openTestApp(SALES_SPEC);
    fill(app, INDEXED_FROM + 1);
    expect(await total("zebra")).toBe(0);
    expect(indexes(app)).toBe(1);
    const made = await app.send("POST", "/api/sales", { name: "zebra one", tags: ["striped"] });
    expect([await total("zebra"), await total("striped")]).toEqual([1, 1]);
    await app.send("PATCH", `/api/sales/${made.body.id}`, { name: "horse" });
    expect([await total("zebra"), await total("horse"), await total("striped")]).toEqual([0, 1, 1]);
    const ids = Array.from({ length: 40 }, (_, index) => index + 1);
    await app.send("POST", "/api/sales/bulk", { action: "update", ids, values: { notes: "zebra crossing" } });
    expect(await total("zebra cross")).toBe(40);
    await app.send("POST", "/api/sales/bulk", { action: "update", ids, values: { pieces: 3 } });
    expect(await total("zebra")).toBe(40);
    await app.send("POST", "/api/sales/bulk", { action: "delete", ids: ids.slice(0, 10) });
    expect(await total("zebra")).toBe(30);
    app.database.prepare("DELETE FROM sales WHERE id = 11").run();
    expect(await total("zebra")).toBe(29);
    const failed = { action: "update", ids: [20, 21], values: { name: "okapi", code: "same" } };
    expect((await app.send("POST", "/api/sales/bulk", failed)).status).toBe(422);
    expect(await total("okapi")).toBe(0);
    app.database.prepare("UPDATE sales SET id = 90000 WHERE id = 30").run();
    expect(await total("zebra")).toBe(29);
  });

  it("is made once a table has grown, not before", async () => {
    app = openTestApp(SALES_SPEC);
    fill(app, INDEXED_FROM);
    expect([await total("~49"), indexes(app)]).toEqual([111, 0]);
    await app.send("POST", "/api/sales", { name: "one more" });
    expect([await total("one more"), indexes(app)]).toEqual([1, 1]);
  });

  it("survives migrations that rebuild, drop and rename, and starts again after them", {
    timeout: 30_000,
  }, async () => {
    const file = `${createTempFolder()}/app.sqlite`;
    const spec = getSpec(SALES_SPEC);
    const first = { name: "0001_create_tables.sql", sql: createSql(spec) };
    const open = (migrations: { name: string; sql: string }[]) =>
      openAppDatabase({ file, migrations, model: spec, seedKey: "t", seeds: false });
    const database = open([first]);
    app = { ...openTestApp(SALES_SPEC), database };
    fill(app, INDEXED_FROM + 1);
    const { createAppServer } = await import("../../../runtime/server/index.ts");
    const count = async (q: string, on = database) => {
      const response = await createAppServer({ model: spec, database: on }).request(`/api/sales/count?q=${q}`);
      return ((await response.json()) as { total: number }).total;
    };
    expect([await count("~77"), indexes(app)]).toEqual([await count("~77"), 1]);
    database.close();
    const change = {
      name: "0002_change.sql",
      sql: `ALTER TABLE sales DROP COLUMN notes; ALTER TABLE sales ADD COLUMN notes TEXT;
        ALTER TABLE sales RENAME COLUMN code TO old_code; ALTER TABLE sales RENAME COLUMN old_code TO code;
        UPDATE sales SET name = 'giraffe' WHERE id = 7;`,
    };
    const second = open([first, change]);
    const left = second.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE '!_vector!_search!_%' ESCAPE '!'");
    expect(left.pluck().get()).toBe(0);
    expect(await count("giraffe", second)).toBe(1);
    second.close();
    const raw = new Database(file);
    raw.exec(
      "INSERT INTO sales (name, created_at, updated_at) VALUES ('giraffe two', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')",
    );
    raw.close();
    const third = open([first, change]);
    expect(await count("giraffe", third)).toBe(2);
    third.close();
  });
});

it("searches no column that the person may not read", async () => {
  const app = openTestApp(HELPDESK_SPEC, { trusted: "t" });
  const insert = app.database.prepare(
    `INSERT INTO users (name, email, role, created_at, updated_at) VALUES (?, ?, 'staff', '${AT}', '${AT}')`,
  );
  insert.run("Sam", "sam@example.com");
  app.database
    .prepare(
      `INSERT INTO tickets (name, internal, owner_id, created_at, updated_at)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${INDEXED_FROM})
      SELECT 'ticket ' || i, 'classified', 1, '${AT}', '${AT}' FROM n`,
    )
    .run();
  const headers = { "x-vector-trusted": "t" };
  const trusted = await app.send("GET", "/api/tickets/count?q=classif", undefined, headers);
  expect(trusted.body.total).toBe(INDEXED_FROM + 1);
  const { createAccessControl } = await import("../../../runtime/server/access/access-control.ts");
  const { createAppContext, getVisibleTable } = await import("../../../runtime/server/app-context.ts");
  const { createEntityTables } = await import("../../../runtime/server/entity-table.ts");
  const { countRows } = await import("../../../runtime/server/list-query.ts");
  const model = getSpec(HELPDESK_SPEC);
  const base = createAppContext({
    model,
    database: app.database,
    tables: createEntityTables(model),
    now: () => new Date(),
  });
  const staff = createAccessControl(base, {}).contextFor({ id: 1, role: "staff", administrator: false });
  const count = (q: string) => countRows(staff, getVisibleTable(staff, "tickets"), { q });
  expect([count("classified"), count("ticket 77")]).toEqual([0, count("ticket 77")]);
  expect(count("ticket 77")).toBeGreaterThan(0);
});
