/**
 * Holds the one lock that makes a daemon the only one of its home.
 *
 * The lock is SQLite's own exclusive lock on a small database file. The kernel drops it when the process ends, however it ends,
 * so a file that was left behind locks nothing and there is no stale lock to judge (docs/adr/0002).
 */
import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import Database from "better-sqlite3";

/** Locks of this process. One that nothing referred to would be collected, and SQLite would let go of it. */
const held = new Set<Database.Database>();

export interface InstanceLock {
  release(): void;
}

/** Returns the lock, or undefined when another process holds it. */
export function acquireInstanceLock(file: string): InstanceLock | undefined {
  // Not opened again when it is there: closing any handle of a file gives back this process's locks on it.
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
  held.add(db);
  return {
    release: () => {
      held.delete(db);
      db.close();
    },
  };
}
