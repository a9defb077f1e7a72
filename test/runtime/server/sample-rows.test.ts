/** Sample rows: the same for the same key, right in every constraint, plausible, and removable to the row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSampleRows, insertSampleRows, openAppDatabase, removeSampleRows } from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { appSpecArbitrary } from "../../core/spec/app-spec-arbitrary.ts";
import { ALL_TYPES_SPEC, getSpec, LAPTOP_SPEC, NOW, openTestApp } from "./test-app.ts";

function open(spec: AppSpec, seedKey = "key", now = NOW) {
  const migrations = [{ name: "0001_create_tables.sql", sql: createSql(spec) }];
  return openAppDatabase({ file: ":memory:", migrations, model: spec, seedKey, seeds: true, now });
}

function readAll(spec: AppSpec, seedKey = "key", now = NOW): Record<string, Record<string, unknown>[]> {
  const database = open(spec, seedKey, now);
  const rows = spec.entities.map(({ table }) => [
    table,
    database.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY id`).all(),
  ]);
  expect(database.sqlite.pragma("foreign_key_check")).toEqual([]);
  database.close();
  return Object.fromEntries(rows);
}

const spec = getSpec(LAPTOP_SPEC);

describe("sample rows", () => {
  it("follow from key, model and day alone", () => {
    expect(readAll(spec)).toEqual(readAll(spec));
    expect(readAll(spec, "other")).not.toEqual(readAll(spec));
    expect(readAll(spec, "key", new Date("2020-01-01T00:00:00Z"))).not.toEqual(readAll(spec));
  });

  it("are plausible: people, their addresses, serial numbers, prices, all choices", () => {
    const { employees = [], laptops = [], notes = [] } = readAll(spec);
    expect([employees.length, laptops.length, notes.length]).toEqual([25, 25, 25]);
    for (const { name, email } of employees) {
      const [first = "", last = ""] = String(name).toLowerCase().split(" ");
      expect(name).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
      if (email !== null) expect(email).toMatch(new RegExp(`^${first}\\.${last}\\d*@example\\.com$`));
    }
    expect(new Set(laptops.map((row) => row.status))).toEqual(new Set(["available", "in_use", "retired"]));
    expect(laptops.some((row) => /ThinkPad|MacBook|Latitude|XPS/.test(String(row.name)))).toBe(true);
    expect(laptops.filter((row) => /^SN-[A-Z2-9]{8}$/.test(String(row.serial_number))).length).toBeGreaterThan(15);
    for (const row of laptops) {
      if (row.status === "in_use") expect(row.employee_id).not.toBeNull();
      if (row.status === "available" || row.status === "retired") expect(row.employee_id).toBeNull();
      if (row.purchase_date !== null) expect(String(row.purchase_date) <= "2025-06-15").toBe(true);
      if (row.price !== null) expect(row.price).toBeGreaterThan(10);
    }
    for (const { id, manager_id } of employees) if (manager_id !== null) expect(manager_id).toBeLessThan(id as number);
  });

  it("lie around the day that is passed in", () => {
    const rows = readAll(spec, "key", new Date("1999-03-01T00:00:00Z")).laptops ?? [];
    for (const row of rows) expect(String(row.created_at)).toMatch(/^199[89]-/);
    for (const row of rows) if (row.purchase_date !== null) expect(String(row.purchase_date)).toMatch(/^199[6-9]-/);
  });

  it("end after they start", () => {
    const field = (name: string) => ({ name, label: name, type: "date", required: true });
    const booking = {
      name: "booking",
      table: "bookings",
      label: "Booking",
      pluralLabel: "Bookings",
      titleField: "name",
    };
    const fields = [{ name: "name", label: "Name", type: "text" }, field("start_date"), field("end_date")];
    const pages = [{ kind: "list", path: "b", title: "B", entity: "booking", columns: ["name"] }];
    const dated = getSpec({ specVersion: 1, app: { name: "x" }, entities: [{ ...booking, fields }], pages });
    const rows = readAll(dated).bookings ?? [];
    expect(rows).toHaveLength(25);
    for (const row of rows) expect(String(row.end_date) > String(row.start_date)).toBe(true);
  });

  it("satisfy the constraints of any app", () => {
    fc.assert(
      fc.property(appSpecArbitrary, fc.string({ maxLength: 5 }), (anySpec, key) => {
        const database = open(anySpec, key);
        try {
          expect(database.sqlite.pragma("foreign_key_check")).toEqual([]);
          removeSampleRows({ database, model: anySpec });
          for (const { table } of anySpec.entities) {
            expect(database.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).toBe(0);
          }
        } finally {
          database.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it("can be read through the API as any row, of all types", async () => {
    const app = openTestApp(ALL_TYPES_SPEC, { seeds: true });
    const { body } = await app.get("/api/things?pageSize=200&sort=id");
    expect(body.total).toBe(25);
    for (const row of body.items) {
      const values = Object.fromEntries(ALL_TYPES_SPEC.entities[0]?.fields.map(({ name }) => [name, row[name]]) ?? []);
      const sent = await app.send("PATCH", `/api/things/${row.id}`, values);
      expect([sent.status, sent.body]).toMatchObject([200, values]);
    }
  });
});

describe("removing samples", () => {
  it("removes exactly them", async () => {
    const app = openTestApp(LAPTOP_SPEC, { seeds: true });
    const scope = { database: app.database, model: app.spec };
    await app.send("POST", "/api/laptops", { name: "Mine" });
    await app.send("POST", "/api/employees", { name: "Me" });
    await app.send("DELETE", "/api/notes/1");
    expect(countSampleRows(scope)).toBe(74);
    expect(removeSampleRows(scope)).toEqual({ removed: 74, kept: 0 });
    const left = async (table: string) =>
      (await app.get(`/api/${table}`)).body.items.map((row: { id: number }) => row.id);
    expect([await left("laptops"), await left("employees"), await left("notes")]).toEqual([[26], [26], []]);
    expect(app.database.sqlite.prepare('SELECT count(*) FROM "_vector_samples"').pluck().get()).toBe(0);
    expect(removeSampleRows(scope)).toEqual({ removed: 0, kept: 0 });
  });

  it("keeps what a person's row refers to, so that the row is not changed or deleted", async () => {
    const app = openTestApp(LAPTOP_SPEC, { seeds: true });
    const scope = { database: app.database, model: app.spec };
    const { body: held } = await app.get(
      "/api/laptops?filter=%7B%22field%22%3A%22employee_id%22%2C%22op%22%3A%22is_null%22%2C%22value%22%3Afalse%7D&pageSize=1",
    );
    const laptop = held.items[0];
    const { body: note } = await app.send("POST", "/api/notes", { body: "mine", laptop_id: laptop.id });
    const { kept, removed } = removeSampleRows(scope);
    expect(kept).toBeGreaterThanOrEqual(2);
    expect(removed + kept).toBe(75);
    expect((await app.get(`/api/notes/${note.id}`)).body).toEqual(note);
    expect((await app.get(`/api/laptops/${laptop.id}`)).body).toEqual(laptop);
    await app.send("DELETE", `/api/notes/${note.id}`);
    expect(removeSampleRows(scope)).toEqual({ removed: kept, kept: 0 });
  });
});

describe("inserting samples beside rows that are there", () => {
  it("takes new ids, free unique values, and rows of the other tables", async () => {
    const app = openTestApp(LAPTOP_SPEC, { seeds: true });
    const options = { database: app.database, model: app.spec, seedKey: "test", now: NOW, rows: 10 };
    const { _etag } = (await app.get("/api/laptops/1")).body;
    expect(insertSampleRows({ ...options, entities: ["laptop"] })).toBe(10);
    const { body } = await app.get("/api/laptops?pageSize=200&sort=id");
    expect([body.total, body.items[0]._etag, body.items.at(-1).id]).toEqual([35, _etag, 35]);
    expect(insertSampleRows({ ...options, rows: 0 })).toBe(0);
  });
});
