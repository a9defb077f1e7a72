/** Implements the AppFolders port on the file system. */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  chmod,
  cp,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import Database from "better-sqlite3";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { AppFolders, GeneratedFile } from "../../core/generation/app-folders.ts";
import type { TreeFile } from "../../core/version/version-store.ts";
import { createIgnoreRules, type IgnoreRules } from "./ignore-rules.ts";

/** Bytes of one piece of a database snapshot: sixteen pages, so that a changed row costs one piece. */
const chunkBytes = 64 * 1024;
/** A larger file is not tracked: it is data, not source. */
const largestTrackedBytes = 20 * 1024 * 1024;

export class DiskAppFolders implements AppFolders {
  /** Folder in which partial work of failed jobs is kept. */
  readonly #partial: string;

  constructor(options: { partialFolder: string }) {
    this.#partial = options.partialFolder;
  }

  async assertFree(target: string): Promise<void> {
    const present = await lstat(target)
      .catch(ignoreMissing)
      .catch((error: unknown) => {
        throw describeWriteFailure(target, error);
      });
    if (present && !present.isDirectory()) throw occupied(target, "it is a file");
    if (present) {
      const entries = await readdir(target).catch((error: unknown) => Promise.reject(notWritable(target, error)));
      if (entries.length > 0)
        throw occupied(target, `it holds ${entries.length === 1 ? entries[0] : `${entries.length} entries`}`);
    }
    const nearest = await nearestFolder(target);
    await access(nearest, constants.W_OK | constants.X_OK).catch((error: unknown) =>
      Promise.reject(notWritable(nearest, error)),
    );
  }

  stagingPath(jobId: string, target: string): string {
    return join(dirname(target), `.${basename(target)}.vector-${jobId}`);
  }

  async stage(staging: string): Promise<void> {
    try {
      await rm(staging, { recursive: true, force: true });
      await makeParents(dirname(staging));
      await mkdir(staging, { mode: 0o700 });
    } catch (error) {
      throw describeWriteFailure(dirname(staging), error);
    }
  }

  async write(folder: string, files: readonly GeneratedFile[]): Promise<void> {
    try {
      for (const file of files) {
        const path = confine(folder, file.path);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, file.content, { flush: true });
      }
    } catch (error) {
      throw describeWriteFailure(folder, error);
    }
  }

  async place(staging: string, target: string, appId: string): Promise<void> {
    const staged = await lstat(staging).catch(ignoreMissing);
    if (!staged) {
      if ((await readAppId(target)) === appId) return;
      throw new VectorError("step_failed", `the prepared app ${staging} is gone`, {
        hint: "vector jobs retry starts it afresh",
      });
    }
    await this.assertFree(target);
    await chmod(staging, 0o755);
    try {
      await rmdir(target).catch(ignoreMissing);
      await rename(staging, target);
    } catch (error) {
      if (isCode(error, "ENOTEMPTY") || isCode(error, "EEXIST"))
        throw occupied(target, "something was put there meanwhile");
      throw describeWriteFailure(target, error);
    }
    await syncFolder(dirname(target));
  }

  async keepPartial(jobId: string, staging: string): Promise<string | undefined> {
    if (!(await lstat(staging).catch(ignoreMissing))) return undefined;
    const kept = join(this.#partial, jobId);
    await mkdir(this.#partial, { recursive: true, mode: 0o700 });
    await rm(kept, { recursive: true, force: true });
    try {
      await rename(staging, kept);
    } catch (error) {
      if (!isCode(error, "EXDEV")) throw error;
      await cp(staging, kept, { recursive: true, verbatimSymlinks: true });
      await rm(staging, { recursive: true, force: true });
    }
    return kept;
  }

  async readTree(folder: string): Promise<TreeFile[]> {
    const rules = await createIgnoreRules(folder);
    const files: TreeFile[] = [];
    await readFolder({ root: folder, relative: "", rules, files });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async readDatabase(folder: string): Promise<{ chunks: Uint8Array[]; bytes: number } | undefined> {
    const file = join(folder, "data", "app.sqlite");
    if (!(await lstat(file).catch(ignoreMissing))) return undefined;
    const copy = join(folder, ".vector", `snapshot-${randomBytes(6).toString("hex")}.sqlite`);
    await mkdir(dirname(copy), { recursive: true });
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      await db.backup(copy);
    } finally {
      db.close();
    }
    try {
      return await readInChunks(copy);
    } finally {
      await rm(copy, { force: true });
    }
  }
}

async function readInChunks(file: string): Promise<{ chunks: Uint8Array[]; bytes: number }> {
  const content = await readFile(file);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < content.byteLength; at += chunkBytes) chunks.push(content.subarray(at, at + chunkBytes));
  return { chunks, bytes: content.byteLength };
}

interface ReadFolder {
  root: string;
  /** Path below the root, forward slashes, empty for the root itself. */
  relative: string;
  rules: IgnoreRules;
  files: TreeFile[];
}

async function readFolder(at: ReadFolder): Promise<void> {
  const entries = await readdir(join(at.root, at.relative), { withFileTypes: true });
  for (const entry of entries) {
    const path = at.relative === "" ? entry.name : `${at.relative}/${entry.name}`;
    if (at.rules.ignores(entry.isDirectory() ? `${path}/` : path)) continue;
    if (entry.isDirectory()) await readFolder({ ...at, relative: path });
    else if (entry.isSymbolicLink()) {
      at.files.push({ path, mode: "symlink", content: Buffer.from(await readlink(join(at.root, path))) });
    } else if (entry.isFile()) {
      const stat = await lstat(join(at.root, path));
      if (stat.size > largestTrackedBytes) continue;
      const mode = (stat.mode & 0o100) === 0 ? "file" : "executable";
      at.files.push({ path, mode, content: await readFile(join(at.root, path)) });
    }
  }
}

/** False when the folder is gone, or is another app's by now; a vector.json that cannot be read is the app's own, broken. */
export async function holdsApp(folder: string, appId: string): Promise<boolean> {
  const there = await lstat(join(folder, "vector.json")).then(
    () => true,
    () => false,
  );
  return there && ((await readAppId(folder)) ?? appId) === appId;
}

/** Returns the app id in a folder's vector.json; undefined when there is none that can be read. */
export async function readAppId(folder: string): Promise<string | undefined> {
  try {
    const parsed = JSON.parse(await readFile(join(folder, "vector.json"), "utf8")) as { appId?: unknown };
    return typeof parsed.appId === "string" ? parsed.appId : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the absolute path of a file inside a folder; refuses one that would leave it. */
function confine(folder: string, path: string): string {
  const absolute = join(folder, path);
  if (path === "" || path.includes("\0") || path.includes("\\") || !absolute.startsWith(folder + sep)) {
    throw new VectorError("internal", `a generated file would leave the app folder: ${JSON.stringify(path)}`);
  }
  return absolute;
}

/**
 * Makes a folder and those above it that are missing. Node's own recursive call never returns for a folder that takes no
 * children, as those of /proc do.
 */
async function makeParents(folder: string): Promise<void> {
  if (await lstat(folder).catch(ignoreMissing)) return;
  await makeParents(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (!isCode(error, "EEXIST")) throw error;
  });
}

async function nearestFolder(path: string): Promise<string> {
  const parent = dirname(path);
  const stat = await lstat(path).catch(ignoreMissing);
  if (stat?.isDirectory() || stat?.isSymbolicLink() || parent === path) return path;
  if (stat) throw notWritable(path, new Error("it is not a folder"));
  return nearestFolder(parent);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function ignoreMissing(error: unknown): undefined {
  if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return undefined;
  throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function occupied(target: string, why: string): VectorError {
  return new VectorError("target_not_empty", `the folder ${target} is not empty: ${why}`, {
    hint: "name another folder, or move what is there",
  });
}

function notWritable(folder: string, cause: unknown): VectorError {
  return new VectorError("target_not_writable", `nothing can be written in ${folder}`, {
    hint: "choose a folder you may write to",
    cause,
  });
}

function describeWriteFailure(folder: string, error: unknown): unknown {
  if (isCode(error, "ENOSPC") || isCode(error, "EDQUOT")) {
    return new VectorError("disk_full", `the disk that holds ${folder} is full`, {
      hint: "free some space and try again",
      cause: error,
    });
  }
  const codes = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENAMETOOLONG", "ENOENT", "EINVAL", "ELOOP"];
  return codes.some((code) => isCode(error, code)) ? notWritable(folder, error) : error;
}
