/** The same request and the same name give the same app: every file and every row, byte for byte. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { openAppDatabase } from "../../../runtime/server/index.ts";
import { readRequest } from "../../../src/core/blueprint/read-request.ts";
import { renderApp } from "../../../src/core/render/render-app.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { NOW } from "./test-app.ts";

const REQUESTS = [
  "Track laptops with name, serial number, purchase date, price, photo and who has them",
  "A helpdesk where customers submit tickets and agents answer them; people sign in",
  "Orders with line items, customers, products and invoices, blue on white",
];

function build(request: string, seedKey: string): { files: string; rows: string } {
  const result = readRequest(request);
  if (!result.ok) throw new Error(request);
  const { spec } = result.blueprint;
  const sql = createSql(spec);
  const files = JSON.stringify([renderApp(spec, { appId: "app_1", engineVersion: "1.0.0" }), sql]);
  const migrations = [{ name: "0001_create_tables.sql", sql }];
  const database = openAppDatabase({ file: ":memory:", migrations, model: spec, seedKey, seeds: true, now: NOW });
  const names = database.sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> '_vector_migrations' ORDER BY name")
    .pluck()
    .all() as string[];
  const hash = createHash("sha256");
  let count = 0;
  for (const name of names) {
    for (const row of database.sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all() as unknown[][]) {
      count += 1;
      hash.update(JSON.stringify([name, row.map((value) => (Buffer.isBuffer(value) ? value.toString("hex") : value))]));
    }
  }
  database.close();
  expect(count).toBeGreaterThan(20);
  return { files, rows: hash.digest("hex") };
}

it.each(REQUESTS)("%s", (request) => {
  const [first, second, other] = [build(request, "desk"), build(request, "desk"), build(request, "other")];
  expect(second.files).toBe(first.files);
  expect(second.rows).toBe(first.rows);
  expect(other.files).toBe(first.files);
  expect(other.rows).not.toBe(first.rows);
});
