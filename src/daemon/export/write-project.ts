/** Writes the planned files of a project into a folder. */
import { constants } from "node:fs";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ProjectEntry } from "./plan-project.ts";

/** Every file is new; one that is there already is a fault. */
export async function writeProject(folder: string, entries: readonly ProjectEntry[]): Promise<void> {
  for (const entry of entries) {
    const path = join(folder, entry.path);
    await mkdir(dirname(path), { recursive: true });
    if (entry.kind === "text") await writeFile(path, entry.content, { flag: "wx" });
    else if (entry.kind === "link") await symlink(entry.target, path);
    else await copyFile(entry.from, path, entry.executable ? 0o755 : 0o644);
  }
}

/** A file that has become a link since it was listed is not followed. */
async function copyFile(from: string, to: string, mode: number): Promise<void> {
  const source = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const target = await open(to, "wx", mode);
  await pipeline(source.createReadStream(), target.createWriteStream());
}

/** Bytes of an entry as it will be written. */
export function bytesOf(entry: ProjectEntry): number {
  if (entry.kind === "copy") return entry.bytes;
  return Buffer.byteLength(entry.kind === "text" ? entry.content : entry.target);
}
