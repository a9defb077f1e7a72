/** Tells two states of an app's files apart without reading them. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Returns the names, sizes and times of everything that a preview is made of, as one text. */
export async function fingerprintApp(folder: string): Promise<string> {
  const listings = await Promise.all(["src", "server", "migrations"].map((name) => listFiles(join(folder, name))));
  const paths = [join(folder, "app.spec.json"), ...listings.flat().sort()];
  const lines = await Promise.all(
    paths.map(async (path) => {
      // A file that goes away in between changes the fingerprint, which is all that counts.
      const found = await stat(path).catch(() => undefined);
      return `${path} ${found?.size ?? "gone"} ${found?.mtimeMs ?? ""}`;
    }),
  );
  return lines.join("\n");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
