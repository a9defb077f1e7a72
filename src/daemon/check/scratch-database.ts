/** Gives a check a database of its own: a consistent copy of the app's, or the place for a new one. */
import { chmod } from "node:fs/promises";
import { join } from "node:path";

/** Returns the file to open. The app's own database is only read, also while a preview writes to it. */
export async function prepareScratchDatabase(scratchFolder: string, database: string | undefined): Promise<string> {
  const copy = join(scratchFolder, "app.sqlite");
  if (database === undefined) return copy;
  const { default: Database } = await import("better-sqlite3");
  const original = new Database(database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    original.prepare("VACUUM INTO ?").run(copy);
  } finally {
    original.close();
  }
  await chmod(copy, 0o600);
  return copy;
}
