/** Rules that the database itself holds, whoever writes to the file: told as the API tells them, refused to everybody else. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { openAppDatabase } from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { createTempFolder, getSpec, NOW, openTestApp, type TestApp } from "./test-app.ts";

const field = (name: string, type: string, more: object = {}) => ({ name, label: name.toUpperCase(), type, ...more });
const SPEC = {
  specVersion: 1,
  app: { name: "Trips" },
  entities: [
    {
      name: "trip",
      table: "trips",
      label: "Trip",
      pluralLabel: "Trips",
      titleField: "name",
      parentField: "parent_id",
      fields: [
        field("name", "text", { required: true, maxLength: 20 }),
        field("kind", "choice", { choices: [{ value: "a", label: "A" }] }),
        field("seats", "integer", { min: 1, max: 9 }),
        field("code", "code", { unique: true }),
        field("start", "date"),
        field("end", "date", { notBefore: "start" }),
        field("left_at", "datetime"),
        field("back_at", "datetime", { notBefore: "left_at" }),
        field("parent_id", "reference", { reference: { entity: "trip", onDelete: "set_null" } }),
      ],
    },
  ],
  pages: [{ kind: "list", path: "trips", title: "Trips", entity: "trip", columns: ["name"] }],
};

let app: TestApp;
beforeEach(() => {
  app = openTestApp(SPEC);
});
const post = (body: object) => app.send("POST", "/api/trips", { name: "x", ...body });
const patch = (id: number, body: object) => app.send("PATCH", `/api/trips/${id}`, body);

describe("an end", () => {
  it("does not lie before its start, whichever of them is given", async () => {
    const both = await post({ start: "2025-03-02", end: "2025-03-01" });
    expect([both.status, both.body.error.fields]).toEqual([422, { end: "END must not be before START" }]);
    expect(both.whole.error.issues.end).toEqual({ code: "before", params: { label: "END", other: "START" } });
    expect((await post({ start: "2025-03-02", end: "2025-03-02" })).status).toBe(201);
    expect((await patch(1, { end: "2025-03-01" })).body.error.fields).toEqual({ end: "END must not be before START" });
    expect((await patch(1, { start: "2025-03-03" })).body.error.fields).toEqual({
      start: "END must not be before START",
    });
    expect((await patch(1, { start: "2025-03-03", end: "2025-03-04" })).status).toBe(200);
    expect((await patch(1, { start: null })).status).toBe(200);
    expect((await patch(1, { end: "2001-01-01" })).status).toBe(200);
    const times = await post({ left_at: "2025-03-02T10:00:01Z", back_at: "2025-03-02T12:00:00+02:00" });
    expect(times.body.error.fields).toEqual({ back_at: "BACK_AT must not be before LEFT_AT" });
  });

  it("is held against its start in bulk and in imports", async () => {
    await post({ start: "2025-03-02" });
    const bulk = await app.send("POST", "/api/trips/bulk", {
      action: "update",
      ids: [1],
      values: { end: "2025-03-01" },
    });
    expect([bulk.status, bulk.body.row]).toEqual([422, { id: 1, title: "x" }]);
    const csv = "name,start,end\ny,2025-03-02,2025-03-01\n";
    const { body } = await app.send("POST", "/api/trips/import", { csv });
    expect(body.errors).toEqual([{ line: 2, field: "end", message: "END must not be before START" }]);
  });

  it("is put right in sample rows", () => {
    const [trip] = getSpec(SPEC).entities;
    const dates = fc.constantFrom("start", "end", "due", "at", "on", "begin");
    fc.assert(
      fc.property(dates, dates, fc.string({ maxLength: 4 }), fc.boolean(), (first, second, seedKey, unique) => {
        fc.pre(first !== second);
        const fields = [
          field("name", "text"),
          field(second, "date", { notBefore: first, unique }),
          field(first, "date"),
        ];
        const model = getSpec({ ...SPEC, entities: [{ ...trip, parentField: undefined, fields }] });
        const migrations = [{ name: "0001.sql", sql: createSql(model) }];
        openAppDatabase({ file: ":memory:", migrations, model, seedKey, seeds: true, now: NOW }).close();
      }),
      { numRuns: 40 },
    );
  });
});

describe("who opens the file", () => {
  const run = (sql: string) => () => app.database.sqlite.exec(sql);
  const add = (columns: string, values: string) =>
    run(
      `INSERT INTO trips (${columns}, created_at, updated_at) VALUES (${values}, '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')`,
    );
  beforeEach(async () => {
    await post({ name: "one", code: "A", start: "2025-03-02" });
    await post({ name: "two", parent_id: 1 });
    await post({ name: "three", parent_id: 2 });
  });

  it.each([
    ["nothing where something is required", "name", "NULL", /NOT NULL/],
    ["a text that is too long", "name", `'${"x".repeat(21)}'`, /trips_name_check/],
    ["another choice", "name, kind", "'x', 'b'", /trips_kind_check/],
    ["too small a number", "name, seats", "'x', 0", /trips_seats_check/],
    ["too large a number", "name, seats", "'x', 10", /trips_seats_check/],
    ["text for a number", "name, seats", "'x', 'many'", /cannot store TEXT value in INTEGER column/],
    ["a code that is taken", "name, code", "'x', 'A'", /UNIQUE/],
    ["a day that is none", "name, start", "'x', '2025-02-30'", /trips_start_check/],
    ["a record that is not there", "name, parent_id", "'x', 99", /FOREIGN KEY/],
    ["an end before its start", 'name, start, "end"', "'x', '2025-03-02', '2025-03-01'", /vector:before:end/],
    [
      "a return before leaving",
      "name, left_at, back_at",
      "'x', '2025-03-02T10:00:00Z', '2025-03-02T09:59:59Z'",
      /vector:before/,
    ],
    ["a record below itself", "id, name, parent_id", "50, 'x', 50", /vector:circle/],
  ])("cannot add %s", (_what, columns, values, message) => {
    expect(add(columns, values)).toThrow(message);
  });

  it("cannot change records into such ones either", () => {
    expect(run("UPDATE trips SET parent_id = 3 WHERE id = 1")).toThrow("vector:circle:parent_id");
    expect(run("UPDATE trips SET parent_id = 3 WHERE id IN (1, 2)")).toThrow("vector:circle:parent_id");
    expect(run(`UPDATE trips SET "end" = '2025-03-01' WHERE id = 1`)).toThrow("vector:before:end");
    expect(
      run("UPDATE trips SET parent_id = NULL WHERE id = 2; UPDATE trips SET parent_id = 3 WHERE id = 1"),
    ).not.toThrow();
    expect(app.database.sqlite.prepare("SELECT parent_id FROM trips ORDER BY id").pluck().all()).toEqual([3, null, 2]);
  });

  it("finds the rules kept when the app is opened with others, and the rows as they are", () => {
    const file = `${createTempFolder()}/app.sqlite`;
    const spec = getSpec(SPEC);
    const open = (model: typeof spec) => {
      const migrations = [{ name: "0001.sql", sql: createSql(spec) }];
      return openAppDatabase({ file, migrations, model, seedKey: "t", seeds: false });
    };
    const guards = (database: ReturnType<typeof open>) =>
      database.sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name GLOB '_vector_guard_*'").pluck().get();
    const first = open(spec);
    expect(guards(first)).toBe(6);
    first.close();
    const [trip] = spec.entities;
    const fields = trip?.fields.map(({ notBefore: _, ...rest }) => rest);
    const free = getSpec({ ...SPEC, entities: [{ ...trip, parentField: undefined, fields }] });
    const second = open(free);
    expect(guards(second)).toBe(0);
    second.sqlite.exec(
      "INSERT INTO trips (name, start, \"end\", created_at, updated_at) SELECT 'x', '2025-03-02', '2025-03-01', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z'",
    );
    second.close();
    const third = open(spec);
    expect(guards(third)).toBe(6);
    third.sqlite.exec("UPDATE trips SET name = 'y'");
    third.close();
  });
});
