/** Lists the sources of the runtime as they are in Vector's package, for a project's `runtime/`. */
import { lstat, readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ProjectEntry } from "./plan-project.ts";

/** Whole folders, without a list of names that would have to be kept; with the licence that they come under. */
export async function readRuntimeSources(packageRoot: string): Promise<ProjectEntry[]> {
  const folder = join(packageRoot, "runtime");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const files = sources.map(async (entry): Promise<ProjectEntry> => {
    const from = join(entry.parentPath, entry.name);
    const path = `runtime/${relative(folder, from).split(sep).join("/")}`;
    return { path, kind: "copy", from, bytes: (await lstat(from)).size, executable: false };
  });
  const licence = join(packageRoot, "LICENSE");
  const { size: bytes } = await stat(licence);
  return [
    ...(await Promise.all(files)),
    { path: "runtime/LICENSE", kind: "copy", from: licence, bytes, executable: false },
  ];
}
