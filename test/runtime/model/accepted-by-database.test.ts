/** Holds validation and database together: what validateRecord accepts, no constraint of the column refuses. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldValue, validateRecord } from "../../../runtime/model/index.ts";
import { toValue } from "../../../runtime/server/read-rows.ts";
import { toStored } from "../../../runtime/server/write-record.ts";
import { checkSql, createSql } from "../../../src/core/spec/create-sql.ts";
import { type Field, fieldTypeSchema } from "../../../src/core/spec/field-schema.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { fieldArbitrary } from "../../core/spec/app-spec-arbitrary.ts";
import { getSpec } from "../server/test-app.ts";

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, "0"));
const day = fc
  .tuple(digits(4), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
/** Values near every border of every type. */
const given = fc.oneof(
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.string({ maxLength: 50 }),
  fc.double(),
  fc.double({ min: -10, max: 3100 }),
  fc.integer({ min: -1100, max: 3600 }),
  fc.integer({ min: 1990, max: 2030 }),
  fc.maxSafeInteger(),
  fc.double({ min: -10, max: 200 }).map(String),
  fc.boolean(),
  day,
  clock,
  fc.tuple(clock, digits(2)).map((parts) => parts.join(":")),
  fc
    .tuple(day, clock, fc.constantFrom("", ":00", ":59Z", ":30+05:30", ":59-14:00", "Z"))
    .map(([d, c, rest]) => `${d}T${c}${rest}`),
  fc.integer({ min: -1, max: 7 }),
  fc.constantFrom("x@y.zz", "https://x.y", "+1 234", "#FFF", "#a1B2c3"),
  fc.constantFrom("file:7", "file:0", "file:9007199254740993", "file:x"),
  fc.array(fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom("red", " big ", "it's", '"')), { maxLength: 4 }),
  fc.json({ maxDepth: 2 }),
  fc.constantFrom("a", "it's", "été", "e\u0301te\u0301", null, ""),
);

function specOf(fields: readonly Field[]): AppSpec {
  const pages = [{ kind: "list", path: "p", title: "P", entity: "thing", columns: ["id"] }];
  const entity = { name: "thing", table: "things", label: "T", pluralLabel: "T", titleField: "own_title" };
  const title = { name: "own_title", label: "Title", type: "text" };
  return getSpec({ specVersion: 1, app: { name: "x" }, entities: [{ ...entity, fields: [title, ...fields] }], pages });
}

function insert(database: Database.Database, field: Field, value: unknown): void {
  const now = "2025-01-01T00:00:00Z";
  database
    .prepare(`INSERT INTO things ("${field.name}", created_at, updated_at) VALUES (?, ?, ?)`)
    .run(toStored(value as FieldValue), now, now);
}

describe("what validation accepts", () => {
  it("is accepted by the database, and read back unchanged, for every type", () => {
    const accepted = new Map<string, number>();
    fc.assert(
      fc.property(fieldArbitrary, fc.array(given, { minLength: 20, maxLength: 40 }), (anyField, values) => {
        const field = { ...anyField, unique: false };
        const spec = specOf([field]);
        const entity = spec.entities[0];
        if (!entity) throw new Error("no entity");
        const database = new Database(":memory:");
        database.exec(createSql(spec));
        for (const value of values) {
          const record = validateRecord(entity, { [field.name]: value }, "create", { system: true });
          if (Object.keys(record.errors).length > 0) continue;
          const stored = record.values[field.name] ?? null;
          insert(database, field, stored);
          const read = database.prepare(`SELECT "${field.name}" FROM things ORDER BY id DESC LIMIT 1`).pluck().get();
          expect(toValue(field, read as string | number | null)).toEqual(stored);
          if (stored !== null) accepted.set(field.type, (accepted.get(field.type) ?? 0) + 1);
        }
        database.close();
      }),
      { numRuns: 600, seed: 20250615 },
    );
    // The law is worth something only if values of every type came through.
    const without = fieldTypeSchema.options.filter((type) => !type.startsWith("reference") && !accepted.has(type));
    expect(without).toEqual([]);
  });
});

describe("the database itself", () => {
  const base = { label: "F", required: false, unique: false } as const;
  const fields: Record<string, Field> = {
    day: { ...base, name: "day", type: "date" },
    at: { ...base, name: "at", type: "datetime" },
    clock: { ...base, name: "clock", type: "time" },
    flag: { ...base, name: "flag", type: "boolean" },
    pick: { ...base, name: "pick", type: "choice", choices: [{ value: "it's", label: "x", tone: "neutral" }] },
    stars: { ...base, name: "stars", type: "rating" },
    price: { ...base, name: "price", type: "money", min: -1.5, max: 2 },
    short: { ...base, name: "short", type: "text", maxLength: 2 },
    shade: { ...base, name: "shade", type: "colour" },
    count: { ...base, name: "count", type: "integer" },
    needed: { ...base, name: "needed", type: "text", required: true },
    words: { ...base, name: "words", type: "tags" },
    data: { ...base, name: "data", type: "json" },
    north: { ...base, name: "north", type: "latitude" },
    place: { ...base, name: "place", type: "position" },
  };
  it.each<[string, unknown]>([
    ["day", "2025-02-30"],
    ["day", "2025-13-01"],
    ["day", "2025-1-1"],
    ["day", "tomorrow"],
    ["day", ""],
    ["at", "2025-01-01"],
    ["at", "2025-01-01T25:00:00Z"],
    ["at", "2025-02-30T10:00:00Z"],
    ["at", "2025-01-01 10:00:00"],
    ["clock", "25:00"],
    ["clock", "10:61"],
    ["clock", "1:00"],
    ["clock", "10:00:61"],
    ["flag", 2],
    ["flag", "yes"],
    ["pick", "other"],
    ["stars", 0],
    ["stars", 6],
    ["stars", 1.5],
    ["price", 2.01],
    ["price", -1.51],
    ["price", "much"],
    ["short", "abc"],
    ["shade", "red"],
    ["shade", "#ABCDEF"],
    ["count", "many"],
    ["needed", null],
    ["words", "red"],
    ["words", '{"red":1}'],
    ["words", "1"],
    ["data", "{"],
    ["data", ""],
    ["north", 90.1],
    ["place", 1.5],
  ])("refuses %s = %j that comes by another way", (name, value) => {
    const field = fields[name];
    if (!field) throw new Error(name);
    const database = new Database(":memory:");
    database.exec(createSql(specOf([field])));
    expect(() => insert(database, field, value)).toThrow(/constraint failed|cannot store/);
    database.close();
  });
  it("has no check where the column's type says it all", () => {
    expect(checkSql({ ...base, name: "x", type: "text" })).toBeUndefined();
    expect(checkSql({ ...base, name: "x", type: "integer" })).toBeUndefined();
  });
});
