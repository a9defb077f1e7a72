/** Writes the files of a version, and its rows, into an empty folder. */
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { StoredFile, Version, VersionStore } from "../../core/version/version-store.ts";

type Blobs = Pick<VersionStore, "files" | "readBlob" | "dataChunks">;

/** Links come last, so that no file is written through one. */
export async function layOutFiles(versions: Blobs, version: Version, folder: string): Promise<void> {
  const files = await versions.files(version.id);
  for (const file of files.filter(({ mode }) => mode !== "symlink")) await writeOne(versions, version, folder, file);
  for (const file of files.filter(({ mode }) => mode === "symlink")) await writeOne(versions, version, folder, file);
}

/** Writes the version's database file; returns false, and writes nothing, where it recorded none. */
export async function layOutRows(versions: Blobs, version: Version, file: string): Promise<boolean> {
  const chunks = await versions.dataChunks(version.id);
  if (chunks === undefined) return false;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "wx", 0o600);
  try {
    for (const hash of chunks) await handle.writeFile(await getBlob(versions, version, hash));
  } finally {
    await handle.close();
  }
  return true;
}

async function writeOne(versions: Blobs, version: Version, folder: string, file: StoredFile): Promise<void> {
  const path = join(folder, file.path);
  if (!path.startsWith(folder + sep)) {
    throw new VectorError("store_corrupt", `version ${version.number} has a file outside of its folder: ${file.path}`);
  }
  const content = await getBlob(versions, version, file.hash);
  await mkdir(dirname(path), { recursive: true });
  if (file.mode === "symlink") await symlink(Buffer.from(content).toString("utf8"), path);
  else await writeFile(path, content, { flag: "wx", mode: file.mode === "executable" ? 0o700 : 0o600 });
}

async function getBlob(versions: Blobs, version: Version, hash: string): Promise<Uint8Array> {
  const content = await versions.readBlob(version.orgId, hash);
  if (content !== undefined) return content;
  throw new VectorError("store_corrupt", `a part of version ${version.number} is missing from the store`, {
    hint: "`vector doctor` looks for damage",
    details: { hash },
  });
}
