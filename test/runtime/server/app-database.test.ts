/** Opening an app's database: private files, migrations, damage, newer files, two programs at once. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import {
  AppDatabaseError,
  type AppDatabaseErrorCode,
  type Migration,
  openAppDatabase,
} from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { createTempFolder, getSpec, LAPTOP_SPEC, NOW } from "./test-app.ts";

const spec = getSpec(LAPTOP_SPEC);
const FIRST: Migration = { name: "0001_create_tables.sql", sql: createSql(spec) };
const SECOND: Migration = { name: "0002_add_colour.sql", sql: "ALTER TABLE laptops ADD COLUMN colour TEXT;" };

function open(file: string, migrations: readonly Migration[] = [FIRST], seeds = false) {
  return openAppDatabase({ file, migrations, model: spec, seedKey: "k", seeds, now: NOW });
}

function codeOf(attempt: () => unknown): AppDatabaseErrorCode | "none" {
  try {
    attempt();
    return "none";
  } catch (error) {
    if (error instanceof AppDatabaseError) return error.code;
    throw error;
  }
}

describe("a new database", () => {
  it("is private, in write-ahead mode, with foreign keys on", () => {
    const file = join(createTempFolder(), "deep", "data", "app.sqlite");
    const database = open(file);
    expect(database.created).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
    expect(database.sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(database.sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(database.sqlite.pragma("busy_timeout", { simple: true })).toBe(5000);
    database.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = open(file);
    expect(again.created).toBe(false);
    again.close();
  });

  it("is made private where it was not", () => {
    const file = join(createTempFolder(), "app.sqlite");
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    open(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("gets sample rows once, and only when they are wanted", () => {
    const file = join(createTempFolder(), "app.sqlite");
    const count = (database: ReturnType<typeof open>) =>
      database.sqlite.prepare("SELECT count(*) FROM laptops").pluck().get();
    const first = open(file, [FIRST], true);
    expect(count(first)).toBe(25);
    first.sqlite.exec("DELETE FROM notes; DELETE FROM laptops");
    first.close();
    const second = open(file, [FIRST], true);
    expect(count(second)).toBe(0);
    second.close();
    const empty = open(join(createTempFolder(), "app.sqlite"));
    expect(count(empty)).toBe(0);
    empty.close();
  });
});

describe("migrations", () => {
  it("are applied once each, in the order of their names", () => {
    const file = join(createTempFolder(), "app.sqlite");
    open(file).close();
    const database = open(file, [SECOND, FIRST]);
    const rows = database.sqlite
      .prepare('SELECT name, length(sha256) AS length, applied_at FROM "_vector_migrations" ORDER BY 1')
      .all();
    expect(rows).toEqual(
      [FIRST, SECOND].map(({ name }) => ({ name, length: 64, applied_at: expect.stringMatching(/^\d{4}-.*Z$/) })),
    );
    database.close();
    expect(codeOf(() => open(file, [FIRST, SECOND]).close())).toBe("none");
  });

  it("that end lines as Windows does are the same", () => {
    const file = join(createTempFolder(), "app.sqlite");
    open(file).close();
    expect(codeOf(() => open(file, [{ ...FIRST, sql: FIRST.sql.replaceAll("\n", "\r\n") }]).close())).toBe("none");
  });

  it("that were changed, removed or slipped in are refused", () => {
    const file = join(createTempFolder(), "app.sqlite");
    open(file, [FIRST, SECOND]).close();
    const bytes = readFileSync(file);
    expect(codeOf(() => open(file, [{ ...FIRST, sql: `${FIRST.sql} ` }, SECOND]))).toBe("migration_changed");
    expect(codeOf(() => open(file, [FIRST]))).toBe("database_newer");
    const between = { name: "0001_x.sql", sql: "SELECT 1" };
    expect(codeOf(() => open(file, [FIRST, { ...between, name: "0001_z.sql" }, SECOND]))).toBe("migration_changed");
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each([
    ["a mistake in its text", "CREATE TABLE extra (id INTEGER); CREATE TABLE oops ("],
    [
      "rows left without their target",
      "CREATE TABLE extra (id INTEGER REFERENCES laptops (id)); INSERT INTO extra VALUES (99)",
    ],
    ["a COMMIT of its own", "COMMIT"],
  ])("that fail by %s leave nothing behind", (_why, sql) => {
    const file = join(createTempFolder(), "app.sqlite");
    open(file).close();
    expect(codeOf(() => open(file, [FIRST, { name: "0002_bad.sql", sql }]))).toBe("migration_failed");
    const database = open(file);
    expect(database.sqlite.prepare("SELECT name FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
    database.close();
  });

  it("may rebuild a table that others refer to, with its rows", () => {
    const file = join(createTempFolder(), "app.sqlite");
    const before = open(file, [FIRST], true);
    const read =
      "SELECT l.id, l.name, e.name AS employee FROM laptops l LEFT JOIN employees e ON e.id = l.employee_id ORDER BY 1";
    const rows = before.sqlite.prepare(read).all();
    before.close();
    const rebuild = `CREATE TABLE new_employees (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, email TEXT,
      manager_id INTEGER REFERENCES employees (id) ON DELETE SET NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
      INSERT INTO new_employees SELECT id, name, email, manager_id, created_at, updated_at FROM employees;
      DROP TABLE employees; ALTER TABLE new_employees RENAME TO employees;`;
    const after = open(file, [FIRST, { name: "0002_rebuild.sql", sql: rebuild }]);
    expect(after.sqlite.prepare(read).all()).toEqual(rows);
    after.close();
  });

  it("that do not bring the model's columns are told apart", () => {
    const folder = createTempFolder();
    const without = { ...FIRST, sql: FIRST.sql.replace(/^.*"insured".*\n/m, "") };
    expect(codeOf(() => open(join(folder, "a.sqlite"), [without]))).toBe("model_mismatch");
    expect(codeOf(() => open(join(folder, "b.sqlite"), []))).toBe("model_mismatch");
  });
});

describe("a file that is not right", () => {
  it("is named damaged and left as it is", () => {
    const folder = createTempFolder();
    const text = join(folder, "text.sqlite");
    writeFileSync(text, "this is not a database, but it is long enough to look at".repeat(50));
    expect(codeOf(() => open(text))).toBe("database_corrupt");
    expect(readFileSync(text, "utf8")).toContain("this is not a database");
    const torn = join(folder, "torn.sqlite");
    open(torn, [FIRST], true).close();
    const bytes = readFileSync(torn);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(torn, bytes);
    expect(codeOf(() => open(torn))).toBe("database_corrupt");
  });

  it("is checked through when the last program died in it", () => {
    const folder = createTempFolder();
    const file = join(folder, "app.sqlite");
    const database = open(file, [FIRST], true);
    database.sqlite.pragma("wal_checkpoint(TRUNCATE)");
    database.sqlite.exec("UPDATE employees SET name = name || '!'");
    const left = join(folder, "left");
    mkdirSync(left);
    const bytes = readFileSync(file);
    const laptops = Number(
      database.sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'laptops'").pluck().get(),
    );
    bytes.fill(0x5a, (laptops - 1) * 4096, laptops * 4096);
    writeFileSync(join(left, "app.sqlite"), bytes);
    writeFileSync(join(left, "app.sqlite-wal"), readFileSync(`${file}-wal`));
    database.close();
    expect(codeOf(() => open(join(left, "app.sqlite")))).toBe("database_corrupt");
  });

  it("cannot be made below a file", () => {
    const folder = createTempFolder();
    writeFileSync(join(folder, "file"), "");
    expect(codeOf(() => open(join(folder, "file", "app.sqlite")))).toBe("database_unusable");
    mkdirSync(join(folder, "is-a-folder"));
    chmodSync(folder, 0o700);
    expect(codeOf(() => open(join(folder, "is-a-folder")))).toBe("database_unusable");
  });
});

describe("two programs at once", () => {
  it("see each other's rows", () => {
    const file = join(createTempFolder(), "app.sqlite");
    const [one, two] = [open(file), open(file)];
    one.sqlite.exec(
      "INSERT INTO employees (name, created_at, updated_at) VALUES ('x', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')",
    );
    expect(two.sqlite.prepare("SELECT count(*) FROM employees").pluck().get()).toBe(1);
    one.close();
    two.close();
    const bare = new Database(file, { readonly: true });
    expect(bare.pragma("integrity_check", { simple: true })).toBe("ok");
    bare.close();
  });
});
