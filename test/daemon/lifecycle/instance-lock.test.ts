/** The instance lock with real processes: one holder, given back by release and by any death, never by left-over files. */
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { acquireInstanceLock } from "../../../src/daemon/lifecycle/instance-lock.ts";
import { waitFor } from "../../support/named-wait.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { packageRoot } from "../../support/vector-home.ts";

const holder = (file: string) => `
  const Database = require(${JSON.stringify(join(packageRoot, "node_modules/better-sqlite3"))});
  const db = new Database(${JSON.stringify(file)}, { timeout: 0 });
  db.pragma("locking_mode = EXCLUSIVE");
  db.exec("BEGIN EXCLUSIVE");
  process.stdout.write("held");
  setInterval(() => db.open, 1e6);
`;

describe("the instance lock", () => {
  test("is held by one, and free again after release", () => {
    const file = join(temporaryFolder(), "daemon.lock");
    const first = acquireInstanceLock(file);
    expect(first).toBeDefined();
    expect(acquireInstanceLock(file)).toBeUndefined();
    first?.release();
    const second = acquireInstanceLock(file);
    expect(second).toBeDefined();
    second?.release();
  });

  test("of another process is respected, and gone with kill -9 although its file stays", async () => {
    const file = join(temporaryFolder(), "daemon.lock");
    writeFileSync(file, "");
    const child = spawn(process.execPath, ["-e", holder(file)], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(acquireInstanceLock(file)).toBeUndefined();
    child.kill("SIGKILL");
    const lock = await waitFor("the lock to be free", () => acquireInstanceLock(file));
    expect(existsSync(file)).toBe(true);
    lock.release();
  });

  test("a file that is no database is not taken for a lock", () => {
    const file = join(temporaryFolder(), "daemon.lock");
    writeFileSync(file, "somebody else's file".repeat(500));
    expect(() => acquireInstanceLock(file)).toThrow(/not a database/);
  });
});
