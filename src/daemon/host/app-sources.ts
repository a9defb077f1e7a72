/** Reads the source files of an app folder. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

export const sourceFolders = ["src", "server"] as const;
const codeFile = /\.(?:[mc]?[jt]s|[jt]sx)$/;

export interface AppSources {
  /** Text of every code file in `src/` and `server/`, by its path in the app folder with forward slashes, sorted. */
  code: ReadonlyMap<string, string>;
  /** Paths of everything in these folders that is no folder, sorted: what an import may lead to. */
  paths: readonly string[];
}

export type SourceReader = () => Promise<AppSources>;

interface KnownFile {
  /** Size and times; the file is read again when they differ. */
  stamp: string;
  text: string;
}

/** File systems count time in steps: of a file changed this recently, two states may have the same time. In milliseconds. */
const unsettledMs = 2_000;

/** Folders and files that a symbolic link leads to are not entered; an import through one is judged where it stands. */
export function readAppSources(folder: string): Promise<AppSources> {
  return createSourceReader(folder)();
}

/** Returns a function that reads the sources, from the second time on only the files that were written to. */
export function createSourceReader(folder: string): SourceReader {
  let known = new Map<string, KnownFile>();
  return async () => {
    const listings = await Promise.all(sourceFolders.map((name) => listFiles(join(folder, name))));
    const files = listings.flat();
    const next = new Map<string, KnownFile>();
    const code = files.filter(({ isFile, path }) => isFile && codeFile.test(path) && !path.endsWith(".d.ts"));
    const texts = await Promise.all(
      code.map(async ({ path }): Promise<[string, string]> => {
        const { size, mtimeMs, ctimeMs, ino } = await stat(path);
        const stamp = [size, mtimeMs, ctimeMs, ino].join(" ");
        const before = known.get(path);
        const text = before?.stamp === stamp ? before.text : await readFile(path, "utf8");
        if (Date.now() - Math.max(mtimeMs, ctimeMs) > unsettledMs) next.set(path, { stamp, text });
        return [toAppPath(folder, path), text];
      }),
    );
    known = next;
    return {
      code: new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1))),
      paths: files.map(({ path }) => toAppPath(folder, path)).sort(),
    };
  };
}

/** Returns a path as problems name it: relative to the app folder, with forward slashes. */
export function toAppPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

async function listFiles(folder: string): Promise<{ path: string; isFile: boolean }[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.parentPath.includes(`${sep}node_modules`))
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
