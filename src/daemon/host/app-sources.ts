/** Reads the source files of an app folder. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

export const sourceFolders = ["src", "server"] as const;
const codeFile = /\.(?:[mc]?[jt]s|[jt]sx)$/;

export interface AppSources {
  /** Text of every code file in `src/` and `server/`, by its path in the app folder with forward slashes, sorted. */
  code: ReadonlyMap<string, string>;
}

/** Folders and files that a symbolic link leads to are not entered; an import through one is judged where it stands. */
export async function readAppSources(folder: string): Promise<AppSources> {
  const listings = await Promise.all(sourceFolders.map((name) => listFiles(join(folder, name))));
  const paths = listings.flat().filter((path) => codeFile.test(path) && !path.endsWith(".d.ts"));
  const entries = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [toAppPath(folder, path), await readFile(path, "utf8")]),
  );
  return { code: new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Returns a path as problems name it: relative to the app folder, with forward slashes. */
export function toAppPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}node_modules`))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
