/** Lists the files of an app that an export takes along: all that are tracked, whatever their size, and links that stay inside. */
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import { createIgnoreRules, type IgnoreRules } from "../apps/ignore-rules.ts";

export type AppFile =
  /** `from` is the file's absolute path. */
  | { kind: "file"; path: string; bytes: number; executable: boolean; from: string }
  | { kind: "link"; path: string; target: string };

export interface LeftOut {
  path: string;
  reason: string;
}

/** Sorted by path, with forward slashes. What a link leads to is never read through it. */
export async function readAppFiles(folder: string): Promise<{ files: AppFile[]; leftOut: LeftOut[] }> {
  const found: AppFile[] = [];
  await listFolder({ root: folder, relative: "", rules: await createIgnoreRules(folder), found });
  const taken = new Set(found.filter(({ kind }) => kind === "file").flatMap(({ path }) => [path, ...foldersOf(path)]));
  const files: AppFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const file of found.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const reason = file.kind === "link" ? await refuseLink(folder, file, taken) : undefined;
    if (reason === undefined) files.push(file);
    else leftOut.push({ path: file.path, reason });
  }
  return { files, leftOut };
}

async function listFolder(at: { root: string; relative: string; rules: IgnoreRules; found: AppFile[] }): Promise<void> {
  for (const entry of await readdir(join(at.root, at.relative), { withFileTypes: true })) {
    const path = at.relative === "" ? entry.name : `${at.relative}/${entry.name}`;
    if (at.rules.ignores(entry.isDirectory() ? `${path}/` : path)) continue;
    const from = join(at.root, path);
    if (entry.isDirectory()) await listFolder({ ...at, relative: path });
    else if (entry.isSymbolicLink()) at.found.push({ kind: "link", path, target: await readlink(from) });
    else if (entry.isFile()) {
      const { size: bytes, mode } = await lstat(from);
      at.found.push({ kind: "file", path, bytes, executable: (mode & 0o100) !== 0, from });
    }
  }
}

/** Says why a link does not go along; undefined when it leads, step by step, to what does. */
async function refuseLink(
  folder: string,
  { path, target }: { path: string; target: string },
  taken: ReadonlySet<string>,
): Promise<string | undefined> {
  const leads = posix.isAbsolute(target) ? undefined : posix.join(posix.dirname(path), target).replace(/\/$/, "");
  if (leads === undefined || leads === ".." || leads.startsWith("../")) return "it is a link out of the app's folder";
  const [root, real] = await Promise.all([
    realpath(folder),
    realpath(join(folder, dirname(path), target)).catch(() => undefined),
  ]);
  if (real === undefined) return "it is a link to nothing";
  const way = relative(root, real).split(sep).join("/");
  if (way === ".." || way.startsWith("../")) return "it is a link out of the app's folder";
  if (way === "" || taken.has(way)) return undefined;
  return "it is a link to what is not exported";
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
