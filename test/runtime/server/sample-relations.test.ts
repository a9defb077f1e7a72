/** Sample rows of everything beyond plain values: line items, trees, join tables, examples, statuses with dates, uploads. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateRecord } from "../../../runtime/model/index.ts";
import type { FieldModel } from "../../../runtime/model/types.ts";
import { countSampleRows, insertSampleRows, openAppDatabase, removeSampleRows } from "../../../runtime/server/index.ts";
import { toValue } from "../../../runtime/server/read-rows.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { appSpecArbitrary } from "../../core/spec/app-spec-arbitrary.ts";
import { SHOP_SPEC } from "./shop-spec.ts";
import { getSpec, NOW, openTestApp } from "./test-app.ts";

type Loose = any;

function open(spec: AppSpec, seedKey = "key") {
  const migrations = [{ name: "0001_create_tables.sql", sql: createSql(spec) }];
  return openAppDatabase({ file: ":memory:", migrations, model: spec, seedKey, seeds: true, now: NOW });
}
const all = (database: ReturnType<typeof open>, sql: string) => database.sqlite.prepare(sql).all() as Loose[];

/** A spec of one entity with these fields after its name. */
function specOf(fields: object[], more: object = {}): AppSpec {
  const name = { name: "name", label: "Name", type: "text", required: true };
  const thing = { name: "thing", table: "things", label: "Thing", pluralLabel: "Things", titleField: "name" };
  return getSpec({
    specVersion: 1,
    app: { name: "x", currency: "CHF" },
    entities: [{ ...thing, fields: [name, ...fields], ...more }],
    pages: [{ kind: "list", path: "p", title: "P", entity: "thing", columns: ["name"] }],
  });
}
const field = (name: string, type: string, more: object = {}) => ({ name, label: name, type, ...more });
function rowsOf(spec: AppSpec, seedKey?: string): Loose[] {
  const database = open(spec, seedKey);
  const rows = all(database, "SELECT * FROM things ORDER BY id");
  database.close();
  return rows;
}

describe("sample rows of a whole app", () => {
  it("have one to five line items each, in order, with what their references lend", () => {
    const database = open(getSpec(SHOP_SPEC));
    const perOrder = all(database, "SELECT order_id, count(*) AS n, max(rank) AS last FROM order_lines GROUP BY 1");
    expect(perOrder).toHaveLength(25);
    expect(new Set(perOrder.map(({ n }) => n))).toEqual(new Set([1, 2, 3, 4, 5]));
    for (const { n, last } of perOrder) expect(last).toBe(n);
    const wrong = all(
      database,
      "SELECT 1 FROM order_lines l JOIN products p ON p.id = l.product_id WHERE l.price <> p.price",
    );
    expect(wrong).toEqual([]);
    expect(all(database, "SELECT rank FROM suppliers ORDER BY id").map(({ rank }) => rank)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    database.close();
  });

  it("stand in trees of some levels without circles, and are linked", () => {
    const database = open(getSpec(SHOP_SPEC));
    const levels = all(
      database,
      `WITH RECURSIVE down(id, level) AS (SELECT id, 1 FROM categories WHERE parent_id IS NULL
        UNION ALL SELECT c.id, level + 1 FROM down JOIN categories c ON c.parent_id = down.id)
        SELECT level, count(*) AS n FROM down GROUP BY 1`,
    );
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(levels.reduce((sum, { n }) => sum + n, 0)).toBe(25);
    expect(all(database, "SELECT 1 FROM product_suppliers").length).toBeGreaterThan(20);
    expect(all(database, "SELECT 1 FROM related_products WHERE product_id = other_id")).toEqual([]);
    database.close();
  });

  it("are the same each time, uploads too, and can be written back as they are", async () => {
    const app = openTestApp(SHOP_SPEC, { seeds: true });
    const dump = (database: ReturnType<typeof open>) =>
      ["products", "orders", "order_lines", "product_suppliers", "_vector_files"].map((table) =>
        all(database, `SELECT * FROM "${table}"`),
      );
    const other = open(getSpec(SHOP_SPEC), "test");
    expect(dump(other)).toEqual(dump(app.database));
    other.close();
    for (const { name, table, fields } of app.spec.entities) {
      const given = fields.filter((one) => !one.computed && !one.readOnly && one.type !== "secret");
      for (const row of (await app.get(`/api/${table}?pageSize=10`)).body.items) {
        const values = Object.fromEntries(given.map((one) => [one.name, row[one.name]]));
        const { status, body } = await app.send("PATCH", `/api/${table}/${row.id}`, values);
        expect([name, status, body.error]).toEqual([name, 200, undefined]);
      }
    }
  });

  it("have pictures that are served", async () => {
    const app = openTestApp(SHOP_SPEC, { seeds: true });
    const { items } = (await app.get("/api/products?pageSize=200")).body;
    const pictured = items.filter(({ _files }: Loose) => _files.photo);
    expect(pictured.length).toBeGreaterThan(15);
    const [{ name, _files }] = pictured;
    expect(_files.photo).toMatchObject({ name: `${name}.png`, type: "image/png" });
    const bytes = Buffer.from(await (await app.server.request(_files.photo.url)).arrayBuffer());
    expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([128, 128]);
    const manual = items.find((item: Loose) => item._files.manual);
    expect(await (await app.server.request(manual._files.manual.url)).text()).toContain(manual.name);
  });
});

describe("sample statuses", () => {
  const workflow = {
    workflow: {
      field: "status",
      initial: ["new"],
      transitions: [
        { name: "start", label: "Start", from: ["new"], to: "open", set: { started_at: "now", by: "me" } },
        { name: "finish", label: "Finish", from: ["open"], to: "done", set: { finished_at: "now", note: "Finished" } },
        { name: "drop", label: "Drop", from: ["new", "open"], to: "dropped" },
      ],
    },
  };
  const choices = ["new", "open", "done", "dropped"].map((value) => ({ value, label: value }));
  const fields = [
    field("due_date", "date"),
    field("started_at", "datetime", { readOnly: true }),
    field("finished_at", "datetime", { readOnly: true }),
    field("note", "text", { readOnly: true }),
    field("completed_on", "date"),
    field("by", "text", { readOnly: true }),
    field("status", "choice", { choices, required: true }),
  ];

  it("are spread, and dates and what steps set fit them", () => {
    const rows = rowsOf(specOf(fields, workflow));
    const today = "2025-06-15";
    const due = new Map<string, string[]>();
    for (const row of rows) {
      const { status, due_date, started_at, finished_at, note, completed_on } = row;
      if (due_date !== null) due.set(status, [...(due.get(status) ?? []), due_date]);
      expect([status, started_at !== null]).toEqual([status, status === "open" || status === "done"]);
      expect([status, finished_at !== null, note]).toEqual([
        status,
        status === "done",
        status === "done" ? "Finished" : null,
      ]);
      if (finished_at !== null) expect(finished_at > started_at && finished_at <= NOW.toISOString()).toBe(true);
      if (status === "new" || status === "open") expect(completed_on).toBeNull();
      else if (completed_on !== null) expect(completed_on <= today).toBe(true);
    }
    expect(new Set(rows.map(({ status }) => status)).size).toBe(4);
    expect(due.get("done")?.every((day) => day < today)).toBe(true);
    const open = [...(due.get("new") ?? []), ...(due.get("open") ?? [])];
    expect(open.some((day) => day > today)).toBe(true);
    for (const day of open) expect(day > "2025-06-01" && day < "2025-08-01").toBe(true);
  });
});

describe("examples", () => {
  const examples = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];
  it("come each once before one comes again", () => {
    const rows = rowsOf(
      specOf([
        field("colour", "text", { examples }),
        field("stock", "integer", { examples: ["7", "9"] }),
        field("more", "text"),
        field("even_more", "text"),
      ]),
    );
    expect(new Set(rows.slice(0, 6).map(({ colour }) => colour))).toEqual(new Set(examples));
    const counts = examples.map((name) => rows.filter(({ colour }) => colour === name).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    for (const { stock } of rows) expect([7, 9, null]).toContain(stock);
  });

  it("are all used up before a unique field gets other values", () => {
    const rows = rowsOf(
      specOf([
        field("code", "code", { examples, unique: true, required: true }),
        field("more", "text"),
        field("even_more", "text"),
      ]),
    );
    expect(new Set(rows.slice(0, 6).map(({ code }) => code))).toEqual(new Set(examples));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(25);
  });

  it("make up the whole of a short list to choose from", () => {
    const spec = specOf([field("note", "text")]);
    const [title] = spec.entities[0]?.fields ?? [];
    Object.assign(title ?? {}, { examples });
    expect(
      rowsOf(spec)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...examples].sort());
  });

  it("are one to three tags, and what the field refuses is left out", () => {
    const rows = rowsOf(
      specOf([
        field("tags", "tags", { examples: ["red", "green, blue"], required: true }),
        field("size", "integer", { examples: ["12", "big", "1.5"], required: true }),
        field("x", "text"),
      ]),
    );
    for (const { tags, size } of rows) {
      const list = JSON.parse(tags);
      expect(list.length > 0 && list.length <= 3).toBe(true);
      for (const tag of list) expect(["red", "green", "blue"]).toContain(tag);
      expect(size).toBe(12);
    }
  });
});

describe("values that belong together", () => {
  it("are in the app's currency mostly, near the city that is named, and are small JSON and Markdown", () => {
    const rows = rowsOf(
      specOf([
        field("city", "text", { required: true }),
        field("country", "text", { required: true }),
        field("lat", "latitude"),
        field("lon", "longitude"),
        field("price", "money", { currencyField: "currency" }),
        field("currency", "text", { required: true }),
        field("data", "json", { required: true }),
        field("readme", "markdown", { required: true }),
      ]),
    );
    expect(rows.filter(({ currency }) => currency === "CHF").length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row.currency).toMatch(/^[A-Z]{3}$/);
      if (row.city === "Berlin")
        expect([row.country, Math.ceil(row.lat), Math.round(row.lon)]).toEqual(["Germany", 53, 13]);
      expect(Object.keys(JSON.parse(row.data))).toEqual(["source", "number", "checked"]);
      expect(row.readme.startsWith("## ")).toBe(true);
    }
    expect(rows.some(({ city }) => city === "Berlin")).toBe(true);
  });
});

describe("any app's sample rows", () => {
  it("pass its own validation, have no circles, and go without a trace", () => {
    fc.assert(
      fc.property(appSpecArbitrary, fc.string({ maxLength: 5 }), (spec, key) => {
        const database = open(spec, key);
        try {
          expect(database.sqlite.pragma("foreign_key_check")).toEqual([]);
          for (const { table, parentField, fields } of spec.entities) {
            const entity = spec.entities.find((one) => one.table === table) as AppSpec["entities"][number];
            const stored = fields.filter((one) => one.type !== "references" && !one.computed) as FieldModel[];
            for (const row of all(database, `SELECT * FROM "${table}"`)) {
              const plain = { ...entity, fields: stored };
              const values = Object.fromEntries(stored.map((one) => [one.name, toValue(one, row[one.name])]));
              expect(validateRecord(plain, values, "create", { system: true })).toEqual({
                values,
                errors: {},
                issues: {},
              });
            }
            if (parentField === undefined) continue;
            const climb = `WITH RECURSIVE up(id, steps) AS (SELECT id, 0 FROM "${table}" UNION ALL
              SELECT t."${parentField}", steps + 1 FROM up JOIN "${table}" t ON t.id = up.id WHERE steps < 50)
              SELECT max(steps) AS most FROM up`;
            expect(all(database, climb)[0].most ?? 0).toBeLessThan(50);
          }
          removeSampleRows({ database, model: spec });
          const tables = database.sqlite
            .prepare(
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('_vector_migrations')",
            )
            .pluck()
            .all() as string[];
          for (const table of tables) expect([table, all(database, `SELECT 1 FROM "${table}"`)]).toEqual([table, []]);
        } finally {
          database.close();
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("removing samples", () => {
  it("keeps what a person's record lists or holds", async () => {
    const app = openTestApp(SHOP_SPEC, { seeds: true });
    const scope = { database: app.database, model: app.spec };
    const { items } = (await app.get("/api/products?pageSize=200")).body;
    const { photo } = items.find(({ photo: value }: Loose) => value !== null);
    const { body } = await app.send("POST", "/api/products", { name: "Mine", price: 1, photo, suppliers: [3] });
    const before = countSampleRows(scope);
    const { removed, kept } = removeSampleRows(scope);
    expect([removed + kept, countSampleRows(scope)]).toEqual([before, kept]);
    expect((await app.get(`/api/products/${body.id}`)).body).toEqual(body);
    expect((await app.get("/api/suppliers/3")).status).toBe(200);
    expect(all(app.database, 'SELECT count(*) AS n FROM "_vector_files"')).toEqual([{ n: 1 }]);
    await app.send("DELETE", `/api/products/${body.id}`);
    removeSampleRows(scope);
    expect(all(app.database, 'SELECT count(*) AS n FROM "_vector_files"')).toEqual([{ n: 0 }]);
  });

  it("can be followed by new ones beside what is there, which takes over from existing records", () => {
    const model = getSpec(SHOP_SPEC);
    const database = open(model);
    const options = { database, model, seedKey: "key", now: NOW, rows: 10 };
    const before = all(database, "SELECT count(*) AS n FROM order_lines")[0].n;
    insertSampleRows({ ...options, entities: ["order_line"] });
    const made = all(
      database,
      `SELECT l.price = p.price AS same FROM order_lines l JOIN products p ON p.id = l.product_id WHERE l.id > ${before}`,
    );
    expect(made.length).toBeGreaterThanOrEqual(25);
    expect(made.every(({ same }) => same === 1)).toBe(true);
    database.close();
  });
});
