/** Writes the tests of an exported project: its data API over real HTTP, and its migrations. They read the app's own model. */

export function renderTestRecords(): string {
  return `/** Sample records of every kind, and how to send them to a server in an order in which each finds what it refers to. */
import { createAppServer, openAppDatabase } from "../runtime/server/index.ts";
import type { AppModel, EntityModel } from "../runtime/model/index.ts";
import { app } from "../server/app.ts";

export const model = app.spec as AppModel;

export interface SampleRecord {
  entity: EntityModel;
  id: number;
  values: Record<string, unknown>;
}

/** Kinds whose records are made by themselves: lines belong to another record, and an upload cannot be made up. */
export const entities = model.entities.filter(
  ({ partOf, fields }) => partOf === undefined && !fields.some(({ type, required }) => required && type === "file"),
);

/** A few of each kind, with the values that a record of it needs. */
export async function sampleRecords(): Promise<SampleRecord[]> {
  const few = { ...model, seeds: { ...model.seeds, rows: 3 } };
  const { migrations } = app;
  const database = openAppDatabase({ file: ":memory:", migrations, model: few, seedKey: "test", seeds: true });
  const server = createAppServer({ model: few, database, trusted: "test" });
  const records: SampleRecord[] = [];
  for (const entity of entities) {
    const headers = { "x-vector-trusted": "test" };
    const answer = await server.request(\`/api/\${entity.table}?sort=id\`, { headers });
    const { items } = (await answer.json()) as { items: (Record<string, unknown> & { id: number })[] };
    for (const row of items) {
      records.push({ entity, id: row.id, values: neededValues(entity, row) });
    }
  }
  database.close();
  return records;
}

function neededValues(entity: EntityModel, row: Record<string, unknown>): Record<string, unknown> {
  const needed = entity.fields.filter(
    ({ name, required, default: given, readOnly, computed }) =>
      (required || name === entity.titleField) && given === undefined && !readOnly && computed === undefined,
  );
  return Object.fromEntries(
    needed.map(({ name, type }) => {
      if (name === entity.workflow?.field) return [name, entity.workflow.initial[0]];
      // What is secret is never sent.
      return [name, type === "secret" ? "a secret of the tests" : (row[name] ?? null)];
    }),
  );
}

/** Calls \`create\`, which returns the new id, for each record; returns those created, in their order, with their new ids and values. */
export async function createInOrder(
  records: readonly SampleRecord[],
  create: (record: SampleRecord) => Promise<number>,
): Promise<SampleRecord[]> {
  const ids = new Map<string, number>();
  const created: SampleRecord[] = [];
  let waiting = [...records];
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length;
    const later: SampleRecord[] = [];
    for (const record of waiting) {
      const values = resolveReferences(record, ids);
      if (values === undefined) {
        later.push(record);
        continue;
      }
      const id = await create({ ...record, values });
      ids.set(\`\${record.entity.name}/\${record.id}\`, id);
      created.push({ ...record, id, values });
    }
    waiting = later;
  }
  return created;
}

/** Undefined while a record that must be referred to has not been created. */
function resolveReferences({ entity, values }: SampleRecord, ids: ReadonlyMap<string, number>) {
  const resolved = { ...values };
  for (const field of entity.fields) {
    const target = field.reference?.entity;
    const given = values[field.name];
    if (target === undefined || given === undefined || given === null) continue;
    const found = [given].flat().map((id) => ids.get(\`\${target}/\${id}\`));
    if (found.includes(undefined)) return undefined;
    resolved[field.name] = Array.isArray(given) ? found : found[0];
  }
  return resolved;
}
`;
}

export function renderApiTest(): string {
  return `/** The data API over real HTTP, on a database of its own: every kind of record is created, listed, changed and deleted. */
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningAppServer, startAppServer } from "../runtime/node/index.ts";
import { app } from "../server/app.ts";
import { createInOrder, entities, type SampleRecord, sampleRecords } from "./records.ts";

const folder = mkdtempSync(join(tmpdir(), "app-test-"));
let server: RunningAppServer;
let created: SampleRecord[] = [];

beforeAll(async () => {
  const databaseFile = join(folder, "app.sqlite");
  const settings = { port: 0, host: "127.0.0.1", databaseFile, allowedHosts: [], behindProxy: false };
  server = await startAppServer({ app, clientFolder: join(folder, "client"), settings, trusted: "test" });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, server.url), {
    method,
    headers: { "x-vector-trusted": "test", ...headers, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) as any };
}

const total = async (table: string): Promise<number> => (await send("GET", \`/api/\${table}/count\`)).json().total;

test("the server is healthy, and starts without rows", async () => {
  expect((await send("GET", "/api/health")).json()).toMatchObject({ ok: true });
  for (const { table } of entities) expect(await total(table)).toBe(0);
});

test("another name is not answered", async () => {
  const { hostname, port } = new URL(server.url);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: "elsewhere.example" };
    request({ hostname, port, path: "/api/health", headers }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(403);
});

test("records of every kind are created", async () => {
  created = await createInOrder(await sampleRecords(), async ({ entity, values }) => {
    const answer = await send("POST", \`/api/\${entity.table}\`, values);
    expect(answer.status, answer.text).toBe(201);
    return answer.json().id;
  });
  expect([...new Set(created.map(({ entity }) => entity.name))].sort()).toEqual(
    entities.map(({ name }) => name).sort(),
  );
});

describe.each(entities)("$table", ({ name, table, fields }) => {
  const own = () => created.filter(({ entity }) => entity.name === name);

  test("are listed, and read back as they were written", async () => {
    const list = (await send("GET", \`/api/\${table}?sort=id\`)).json();
    expect(list.items.map(({ id }: { id: number }) => id)).toEqual(own().map(({ id }) => id));
    const secret = fields.filter(({ type }) => type === "secret").map(({ name }) => name);
    for (const { id, values } of own()) {
      const shown = Object.entries(values).filter(([name]) => !secret.includes(name));
      expect((await send("GET", \`/api/\${table}/\${id}\`)).json()).toMatchObject(Object.fromEntries(shown));
    }
  });

  test("are exported as CSV", async () => {
    const csv = await send("GET", \`/api/\${table}/export.csv\`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.text.trim().split("\\n").length).toBeGreaterThan(own().length);
  });

  test("are changed, unless someone else did so before", async () => {
    const { id, values } = own()[0] as SampleRecord;
    const path = \`/api/\${table}/\${id}\`;
    const etag = (await send("GET", path)).headers.get("etag") ?? "";
    expect((await send("PATCH", path, values, { "if-match": etag })).status).toBe(200);
    expect((await send("PATCH", path, values, { "if-match": '"stale"' })).status).toBeGreaterThanOrEqual(400);
  });

  test("bad input is refused, and nothing is written", async () => {
    const before = await total(table);
    const wrong: object[] = [{ no_such_field: 1 }];
    if (fields.some((field) => field.required && field.default === undefined)) wrong.push({});
    for (const body of wrong) {
      const { status } = await send("POST", \`/api/\${table}\`, body);
      expect([400, 409, 415, 422]).toContain(status);
    }
    expect(await total(table)).toBe(before);
  });
});

test("records of every kind are deleted, the newest first", async () => {
  for (const { entity, id } of created.toReversed()) {
    const path = \`/api/\${entity.table}/\${id}\`;
    // A record may have gone with another that it belonged to.
    expect([200, 404]).toContain((await send("DELETE", path)).status);
  }
  for (const { table } of entities) expect(await total(table)).toBe(0);
});
`;
}

export function renderMigrationsTest(): string {
  return `/** The migrations, on a new database and on a copy of the rows that are there. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { openAppDatabase } from "../runtime/server/index.ts";
import { app } from "../server/app.ts";
import { model } from "./records.ts";

const folder = mkdtempSync(join(tmpdir(), "app-test-"));
const rows = process.env.DATABASE_FILE || "data/app.sqlite";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opening applies the migrations, and refuses a database that does not fit the model. */
const open = (file: string) =>
  openAppDatabase({ file, migrations: app.migrations, model, seedKey: app.name, seeds: false });

test("make a database that fits the model, and are applied once", () => {
  const file = join(folder, "new.sqlite");
  for (const created of [true, false]) {
    const database = open(file);
    expect(database.created).toBe(created);
    expect(database.sqlite.prepare('SELECT count(*) FROM "_vector_migrations"').pluck().get()).toBe(app.migrations.length);
    database.close();
  }
});

test.skipIf(!existsSync(rows))("bring a copy of the rows up to date, and lose none", async () => {
  const file = join(folder, "copy.sqlite");
  const source = new Database(rows, { readonly: true });
  await source.backup(file);
  source.close();
  const count = (sqlite: Database.Database) =>
    model.entities.map(({ table }) => {
      const present = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table);
      return present === undefined ? 0 : sqlite.prepare(\`SELECT count(*) FROM "\${table}"\`).pluck().get();
    });
  const copy = new Database(file);
  const before = count(copy);
  copy.close();
  const database = open(file);
  expect(count(database.sqlite)).toEqual(before);
  expect(database.sqlite.pragma("quick_check", { simple: true })).toBe("ok");
  expect(database.sqlite.pragma("foreign_key_check")).toEqual([]);
  database.close();
});
`;
}
