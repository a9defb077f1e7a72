/** Opening the store: migrations with a backup before, and an error of its own for each way it can fail. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { VectorError } from "../../../src/core/errors/vector-error.ts";
import { migrations } from "../../../src/daemon/store/migrations.ts";
import { compareVersions, describeSqliteFailure, openStore } from "../../../src/daemon/store/open-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const newest = migrations.length;
const second = { number: newest + 1, name: "9999_test", sql: "ALTER TABLE apps ADD COLUMN note TEXT;" };

function failure(run: () => unknown): VectorError {
  try {
    run();
  } catch (error) {
    if (error instanceof VectorError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

describe("opening the store", () => {
  test("a new store is private, in WAL mode, with foreign keys, and has the personal organization", () => {
    const folder = join(temporaryFolder(), "data");
    const store = openStore({ file: join(folder, "vector.db"), unclean: false });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    expect(store.db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(store.db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(store.db.prepare("SELECT slug FROM organizations").pluck().all()).toEqual(["personal"]);
    store.close();
    expect(readdirSync(folder)).toEqual(["vector.db"]);
  });

  test("every tenant-owned table names its organization", () => {
    const store = openStore({ file: join(temporaryFolder(), "vector.db"), unclean: false });
    const tables = store.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables.filter((name) => name !== "organizations")) {
      const columns = store.db.prepare('SELECT name, "notnull" AS required FROM pragma_table_info(?)').all(table);
      expect(columns, String(table)).toContainEqual({ name: "org_id", required: 1 });
    }
    store.close();
  });

  test("a migration is preceded by a whole, private copy", () => {
    const folder = temporaryFolder();
    const file = join(folder, "vector.db");
    const before = openStore({ file, unclean: false });
    before.db
      .prepare(
        "INSERT INTO apps (id, org_id, slug, name, folder, created_at) VALUES ('a', 'org_personal', 's', 'n', '/f', 't')",
      )
      .run();
    before.close();
    const after = openStore({ file, unclean: false, migrations: [...migrations, second] });
    expect(after.db.pragma("user_version", { simple: true })).toBe(newest + 1);
    after.close();
    const [backup = ""] = readdirSync(join(folder, "backups"));
    expect(backup).toMatch(new RegExp(`^vector-schema${newest}-.*\\.db$`));
    expect(statSync(join(folder, "backups", backup)).mode & 0o777).toBe(0o600);
    const copy = new Database(join(folder, "backups", backup), { readonly: true });
    expect(copy.prepare("SELECT id FROM apps").pluck().all()).toEqual(["a"]);
    expect(copy.pragma("user_version", { simple: true })).toBe(newest);
    copy.close();
  });

  test("a migration that fails leaves the store as it was", () => {
    const file = join(temporaryFolder(), "vector.db");
    openStore({ file, unclean: false }).close();
    const broken = {
      number: newest + 1,
      name: "9999_broken",
      sql: "ALTER TABLE apps ADD COLUMN note TEXT; SELECT no_such_function();",
    };
    expect(() => openStore({ file, unclean: false, migrations: [...migrations, broken] })).toThrow(/no_such_function/);
    const store = openStore({ file, unclean: false });
    expect(store.db.prepare("SELECT name FROM pragma_table_info('apps')").pluck().all()).not.toContain("note");
    store.close();
  });

  test("a store of a newer Vector is refused and not touched", () => {
    const file = join(temporaryFolder(), "vector.db");
    openStore({ file, unclean: false, migrations: [...migrations, second] }).close();
    const before = readFileSync(file);
    const error = failure(() => openStore({ file, unclean: false }));
    expect(error.code).toBe("store_newer");
    expect(error.message).toContain(`schema ${newest + 1}`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a file that is no database is refused and not touched", () => {
    const file = join(temporaryFolder(), "vector.db");
    writeFileSync(file, "this is not a database, but it is somebody's file ".repeat(100));
    const before = readFileSync(file);
    const error = failure(() => openStore({ file, unclean: false }));
    expect(error.code).toBe("store_corrupt");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("damaged pages are found after an unclean end", () => {
    const file = join(temporaryFolder(), "vector.db");
    const store = openStore({ file, unclean: false });
    const insert = store.db.prepare(
      "INSERT INTO apps (id, org_id, slug, name, folder, created_at) VALUES (?, 'org_personal', ?, 'n', ?, 't')",
    );
    for (let i = 0; i < 500; i += 1) insert.run(`app_${i}`, `slug-${i}`, `/folder/${"x".repeat(200)}/${i}`);
    store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 30, 4096 * 34);
    writeFileSync(file, bytes);
    expect(failure(() => openStore({ file, unclean: true })).hint).not.toContain("backups");
    mkdirSync(join(dirname(file), "backups"));
    const error = failure(() => openStore({ file, unclean: true }));
    expect(error.code).toBe("store_corrupt");
    expect(error.hint).toContain("backups");
  });

  test.skipIf(process.getuid?.() === 0)("a folder that cannot be written is refused", () => {
    const folder = join(temporaryFolder(), "data");
    mkdirSync(folder, { mode: 0o500 });
    expect(failure(() => openStore({ file: join(folder, "vector.db"), unclean: false })).code).toBe("store_read_only");
  });

  test("a path below a file, and a folder where the file should be, are refused as not writable", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(failure(() => openStore({ file: join(folder, "file", "vector.db"), unclean: false })).code).toBe(
      "store_read_only",
    );
    mkdirSync(join(folder, "vector.db"));
    expect(failure(() => openStore({ file: join(folder, "vector.db"), unclean: false })).code).toBe("store_read_only");
  });

  test("a full disk is refused before anything is written", () => {
    const folder = temporaryFolder();
    const file = join(folder, "vector.db");
    const error = failure(() => openStore({ file, unclean: false, freeBytes: () => 1000 }));
    expect(error.code).toBe("store_disk_full");
    expect(existsSync(file)).toBe(false);
  });

  test("a disk that fills up during a migration is told as such and loses nothing", () => {
    const file = join(temporaryFolder(), "vector.db");
    openStore({ file, unclean: false }).close();
    const pages = readFileSync(file).byteLength / 4096;
    const filling = {
      number: newest + 1,
      name: "9999_fill",
      sql: `PRAGMA max_page_count = ${pages + 2}; CREATE TABLE fill AS SELECT zeroblob(100000) AS b;`,
    };
    expect(failure(() => openStore({ file, unclean: false, migrations: [...migrations, filling] })).code).toBe(
      "store_disk_full",
    );
    const store = openStore({ file, unclean: false });
    expect(store.db.pragma("quick_check", { simple: true })).toBe("ok");
    store.close();
  });

  test("only the newest copies are kept", () => {
    const folder = temporaryFolder();
    const file = join(folder, "vector.db");
    openStore({ file, unclean: false }).close();
    const list = [...migrations];
    for (let number = newest + 1; number <= newest + 8; number += 1) {
      list.push({ number, name: `${number}_test`, sql: `CREATE TABLE t${number} (org_id TEXT NOT NULL);` });
      openStore({ file, unclean: false, migrations: list }).close();
    }
    expect(readdirSync(join(folder, "backups"))).toHaveLength(5);
  });

  test("SQLite's and the system's failures have their own codes, and others pass through", () => {
    const withCode = (code: string) => Object.assign(new Error(code), { code });
    const codeOf = (code: string) => (describeSqliteFailure(withCode(code), "f") as VectorError).code;
    expect(codeOf("SQLITE_FULL")).toBe("store_disk_full");
    expect(codeOf("ENOSPC")).toBe("store_disk_full");
    expect(codeOf("SQLITE_READONLY_DBMOVED")).toBe("store_read_only");
    expect(codeOf("SQLITE_CORRUPT_INDEX")).toBe("store_corrupt");
    const other = new Error("something else");
    expect(describeSqliteFailure(other, "f")).toBe(other);
  });

  test("versions compare number by number", () => {
    expect(compareVersions("3.51.3", "3.51.3")).toBe(0);
    expect(compareVersions("3.9.0", "3.51.3")).toBe(-1);
    expect(compareVersions("3.100.0", "3.51.3")).toBe(1);
  });

  test("the mode of a store that was left open to others is mended", () => {
    const file = join(temporaryFolder(), "vector.db");
    openStore({ file, unclean: false }).close();
    chmodSync(file, 0o644);
    openStore({ file, unclean: false }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
