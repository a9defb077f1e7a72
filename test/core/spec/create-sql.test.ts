/** The SQL of a spec: exact for a small one, runnable for any, in an order that references allow. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnSql, createSql, tableSql } from "../../../src/core/spec/create-sql.ts";
import type { Field } from "../../../src/core/spec/field-schema.ts";
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
        expect(new Set(strict)).toEqual(new Set(any.entities.map(({ table }) => ({ name: table, strict: 1 }))));
        for (const { table, fields } of any.entities) {
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
        database.close();
      }),
      { numRuns: 60 },
    );
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
