/** The SQL of a spec: exact for a small one, runnable for any, in an order that references allow. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnSql, createSql, tableSql } from "../../../src/core/spec/create-sql.ts";
import type { Computed, Field } from "../../../src/core/spec/field-schema.ts";
import { hasColumn } from "../../../src/core/spec/field-storage.ts";
import { joinTables } from "../../../src/core/spec/join-tables.ts";
import { orderEntities } from "../../../src/core/spec/order-entities.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec, Entity } from "../../../src/core/spec/schema.ts";
import { numberLiteral, quoteIdentifier, quoteText } from "../../../src/core/spec/sql-literal.ts";
import { appSpecArbitrary } from "./app-spec-arbitrary.ts";

function entity(name: string, ...targets: string[]): Entity {
  const fields: Field[] = [{ name: "name", label: "Name", type: "text", required: true, unique: true, maxLength: 20 }];
  for (const target of targets) {
    const reference = { entity: target, onDelete: "cascade" as const };
    fields.push({ name: `${target}_id`, label: target, type: "reference", required: false, unique: false, reference });
  }
  return { name, table: `${name}s`, label: name, pluralLabel: `${name}s`, titleField: "name", fields };
}
function spec(...entities: Entity[]): AppSpec {
  const pages = [{ kind: "list", path: "p", title: "P", entity: entities[0]?.name, columns: ["name"] }];
  const parsed = parseSpec({ specVersion: 1, app: { name: "x" }, entities, pages });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}

describe("the SQL of a spec", () => {
  it("is this, to the letter", () => {
    const stamp = (name: string, table: string) =>
      `"${name}" TEXT NOT NULL CONSTRAINT "${table}_${name}_check" CHECK ("${name}" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z' AND strftime('%Y-%m-%dT%H:%M:%SZ', "${name}") IS "${name}")`;
    expect(createSql(spec(entity("order", "group"), entity("group")))).toBe(
      `-- Creates the tables of app.spec.json. Applied once, in one transaction; change it by a new migration.

CREATE TABLE "groups" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "name" TEXT NOT NULL CONSTRAINT "groups_name_check" CHECK (length("name") <= 20),
  ${stamp("created_at", "groups")},
  ${stamp("updated_at", "groups")}
) STRICT;
CREATE UNIQUE INDEX "groups_name_unique" ON "groups" ("name");

CREATE TABLE "orders" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "name" TEXT NOT NULL CONSTRAINT "orders_name_check" CHECK (length("name") <= 20),
  "group_id" INTEGER REFERENCES "groups" ("id") ON DELETE CASCADE,
  ${stamp("created_at", "orders")},
  ${stamp("updated_at", "orders")}
) STRICT;
CREATE UNIQUE INDEX "orders_name_unique" ON "orders" ("name");
CREATE INDEX "orders_group_id_index" ON "orders" ("group_id");
`,
    );
  });

  it("makes a strict table with an index on each reference, for any spec", () => {
    fc.assert(
      fc.property(appSpecArbitrary, (any) => {
        const database = new Database(":memory:");
        database.pragma("foreign_keys = ON");
        database.exec(createSql(any));
        expect(createSql(structuredClone(any))).toBe(createSql(any));
        const strict = database
          .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
          .all();
        const joins = joinTables(any.entities);
        const tables = [...any.entities, ...joins].map(({ table }) => ({ name: table, strict: 1 }));
        expect(new Set(strict)).toEqual(new Set(tables));
        for (const { table, fields: all, softDelete } of any.entities) {
          const fields = all.filter(hasColumn);
          const columns = database.prepare("SELECT name FROM pragma_table_xinfo(?)").pluck().all(table);
          const named = ["id", ...fields.map(({ name }) => name), "created_at", "updated_at"];
          expect(columns).toEqual(softDelete ? [...named, "deleted_at"] : named);
          const links = database.prepare('SELECT "from" FROM pragma_foreign_key_list(?)').pluck().all(table);
          expect(new Set(links)).toEqual(new Set(fields.filter((field) => field.reference).map((field) => field.name)));
          const first = database
            .prepare("SELECT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c")
            .pluck()
            .all(table);
          expect(new Set(first)).toEqual(
            new Set(fields.filter((field) => field.unique || field.reference).map((field) => field.name)),
          );
        }
        for (const { table, ends } of joins) {
          const links = database
            .prepare('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)')
            .all(table);
          const wanted = ends.map(({ entity: name, column }) => ({
            from: column,
            table: any.entities.find((one) => one.name === name)?.table,
            on_delete: "CASCADE",
          }));
          expect(new Set(links)).toEqual(new Set(wanted));
        }
        database.close();
      }),
      { numRuns: 60 },
    );
  });

  it("works generated columns out, empty and odd values too", () => {
    const number = (name: string): Field => ({ name, label: name, type: "money", required: false, unique: false });
    const day = (name: string, type: Field["type"]): Field => ({ ...number(name), type });
    const result = (name: string, type: Field["type"], computed: Computed): Field => ({ ...day(name, type), computed });
    const sheet: Entity = {
      ...entity("sheet"),
      fields: [
        { ...number("name"), type: "text" },
        ...["a", "b"].map(number),
        day("start", "datetime"),
        day("until", "date"),
        result("product", "money", { kind: "product", of: ["a", "b"] }),
        result("sum", "decimal", { kind: "sum", of: ["a", "b"] }),
        result("difference", "decimal", { kind: "difference", of: ["a", "b"] }),
        result("ratio", "percent", { kind: "ratio", of: ["a", "b"] }),
        result("whole", "integer", { kind: "ratio", of: ["a", "b"] }),
        result("minutes", "duration", { kind: "elapsed", of: ["start", "until"], unit: "minutes" }),
        result("days", "decimal", { kind: "elapsed", of: ["start", "until"], unit: "days" }),
        result("twice", "decimal", { kind: "sum", of: ["sum", "sum"] }),
      ],
    };
    const database = new Database(":memory:");
    database.exec(createSql(spec(sheet)));
    const compute = (a: number | null, b: number | null, start: string | null, until: string | null) => {
      const at = "2025-01-01T00:00:00Z";
      database
        .prepare("INSERT INTO sheets (a, b, start, until, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)")
        .run(a, b, start, until, at, at);
      const names = "product, sum, difference, ratio, whole, minutes, days, twice";
      return database.prepare(`SELECT ${names} FROM sheets ORDER BY id DESC LIMIT 1`).raw().get();
    };
    expect(compute(0.1, 0.2, "2025-01-01T12:00:00Z", "2025-01-03")).toEqual([0.02, 0.3, -0.1, 50, 50, 2160, 1.5, 0.6]);
    expect(compute(1, 3, null, "2025-01-03")).toEqual([3, 4, -2, 33.333333333, 33, null, null, 8]);
    expect(compute(5, 0, "2025-01-03T00:00:00Z", "2025-01-01")).toEqual([0, 5, 5, null, null, -2880, -2, 10]);
    expect(compute(null, 2, null, null)).toEqual([null, 2, -2, null, null, null, null, 4]);
    expect(() => database.exec("UPDATE sheets SET product = 1")).toThrow(/generated column/);
    database.close();
  });

  it("links each pair once, and drops the link with either record", () => {
    const through = { table: "order_groups", from: "order_id", to: "group_id" };
    const base = { label: "Links", required: false, unique: false } as const;
    const [order, group] = [entity("order"), entity("group")];
    order.fields.push({
      ...base,
      name: "groups",
      type: "references",
      reference: { entity: "group", onDelete: "restrict", through },
    });
    group.fields.push({
      ...base,
      name: "orders",
      type: "references",
      reference: { entity: "order", onDelete: "restrict", through: { ...through, from: "group_id", to: "order_id" } },
    });
    const sql = createSql(spec(order, group));
    // After the tables that it refers to, and once.
    expect(sql.match(/CREATE TABLE "\w+"/g)).toEqual([
      'CREATE TABLE "groups"',
      'CREATE TABLE "orders"',
      'CREATE TABLE "order_groups"',
    ]);
    const database = new Database(":memory:");
    database.pragma("foreign_keys = ON");
    database.exec(sql);
    const at = "2025-01-01T00:00:00Z";
    for (const table of ["orders", "groups"]) {
      const add = database.prepare(`INSERT INTO ${table} (name, created_at, updated_at) VALUES (?, '${at}', '${at}')`);
      add.run("a");
      add.run("b");
    }
    const links = () => database.prepare("SELECT order_id, group_id FROM order_groups").raw().all();
    database.exec("INSERT INTO order_groups (order_id, group_id) VALUES (1, 1), (1, 2), (2, 1)");
    expect(() => database.exec("INSERT INTO order_groups (order_id, group_id) VALUES (1, 1)")).toThrow(/UNIQUE/);
    expect(() => database.exec("INSERT INTO order_groups (order_id, group_id) VALUES (1, 9)")).toThrow(/FOREIGN KEY/);
    database.exec("DELETE FROM groups WHERE id = 2");
    expect(links()).toEqual([
      [1, 1],
      [2, 1],
    ]);
    database.exec("DELETE FROM orders WHERE id = 1");
    expect(links()).toEqual([[2, 1]]);
    database.close();
  });

  it("has deleted_at where records are archived, and only instants in it", () => {
    const database = new Database(":memory:");
    database.exec(createSql(spec({ ...entity("order"), softDelete: true })));
    const at = "2025-01-01T00:00:00Z";
    const add = database.prepare("INSERT INTO orders (name, created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?)");
    add.run("a", at, at, null);
    add.run("b", at, at, at);
    expect(() => add.run("c", at, at, "yesterday")).toThrow(/orders_deleted_at_check/);
    database.close();
  });

  it("writes a column as ALTER TABLE takes it, and a table under another name", () => {
    const [order, group] = [entity("order", "group"), entity("group")];
    const [, link] = order.fields;
    if (!link) throw new Error("no reference");
    const database = new Database(":memory:");
    database.exec(tableSql(group, [order, group]));
    database.exec(tableSql({ ...order, fields: order.fields.slice(0, 1) }, [order, group], "orders_new"));
    database.exec(`ALTER TABLE "orders_new" ADD COLUMN ${columnSql(order, link, [order, group])}`);
    expect(database.prepare("SELECT \"table\", on_delete FROM pragma_foreign_key_list('orders_new')").all()).toEqual([
      { table: "groups", on_delete: "CASCADE" },
    ]);
    database.close();
  });
});

describe("the order of entities", () => {
  const names = (...entities: Entity[]) => orderEntities(entities).map(({ name }) => name);
  it("puts referenced ones first and else keeps the given order", () => {
    expect(names(entity("a", "c"), entity("b"), entity("c", "d"), entity("d"))).toEqual(["d", "c", "a", "b"]);
    expect(names(entity("b"), entity("a"))).toEqual(["b", "a"]);
  });
  it("holds in circles and in long chains", () => {
    expect(names(entity("a", "b"), entity("b", "a"), entity("c", "c"))).toEqual(["b", "a", "c"]);
    const chain = Array.from({ length: 500 }, (_, index) =>
      entity(`e${index}`, ...(index < 499 ? [`e${index + 1}`] : [])),
    );
    expect(names(...chain)[0]).toBe("e499");
    expect(names(...chain)).toHaveLength(500);
  });
});

describe("literals", () => {
  it("are quoted so that SQLite reads back what was written", () => {
    const database = new Database(":memory:");
    for (const text of ["it's", '"', "''", "%_\\", "a;b--", "é\n👍"]) {
      expect(database.prepare(`SELECT ${quoteText(text)} AS ${quoteIdentifier(text)}`).get()).toEqual({ [text]: text });
    }
    for (const number of [0, -1.5, 1e21, 1e-7, 9007199254740991]) {
      expect(
        database
          .prepare(`SELECT ${numberLiteral(number)}`)
          .pluck()
          .get(),
      ).toBe(number);
    }
    database.close();
    expect(() => quoteText("a\0b")).toThrow(RangeError);
    expect(() => quoteIdentifier("a\0b")).toThrow(RangeError);
    expect(() => numberLiteral(Number.NaN)).toThrow(RangeError);
  });
});
