/** What the daemon finds of its own health, for `vector doctor`. */
import { existsSync, statfsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { VectorPaths } from "../../protocol/paths.ts";
import type { DoctorCheck } from "../../protocol/resources.ts";
import type { Store } from "../store/store.ts";

const lowDiskBytes = 500 * 1024 * 1024;

export async function examineDaemon(options: {
  paths: VectorPaths;
  store: Store;
  packageRoot: string;
}): Promise<DoctorCheck[]> {
  return [
    checkStore(options.store, options.paths),
    checkPrivacy(options.paths),
    checkDisk(options.paths),
    checkRuntime(options.packageRoot),
    checkTypes(options.packageRoot),
  ];
}

function checkStore(store: Store, paths: VectorPaths): DoctorCheck {
  const result = store.db.pragma("quick_check", { simple: true });
  const base = { id: "store", title: "Store" };
  if (result !== "ok") {
    return {
      ...base,
      status: "problem",
      detail: String(result),
      hint: `copies made before migrations are in ${join(paths.data, "backups")}`,
    };
  }
  const size = statSync(paths.database).size;
  return { ...base, status: "ok", detail: `${paths.database}, ${(size / 1024 / 1024).toFixed(1)} MB, no damage found` };
}

function checkPrivacy(paths: VectorPaths): DoctorCheck {
  const base = { id: "privacy", title: "File permissions" };
  const expected: [string, number][] = [
    [paths.data, 0o700],
    [paths.socketFolder, 0o700],
    [paths.database, 0o600],
    [paths.socket, 0o600],
    [paths.discovery, 0o600],
  ];
  if (process.platform === "win32") return { ...base, status: "ok", detail: "left to the user's profile on Windows" };
  const open = expected
    .filter(([path, mode]) => existsSync(path) && (statSync(path).mode & 0o777 & ~mode) !== 0)
    .map(([path]) => path);
  if (open.length === 0)
    return { ...base, status: "ok", detail: "the store, the socket and the logs are readable by you alone" };
  return {
    ...base,
    status: "problem",
    detail: `others may read ${open.join(", ")}`,
    hint: `chmod go-rwx ${open.join(" ")}`,
  };
}

function checkDisk(paths: VectorPaths): DoctorCheck {
  const disk = statfsSync(paths.data);
  const free = disk.bavail * disk.bsize;
  const detail = `${(free / 1024 ** 3).toFixed(1)} GB free for ${paths.data}`;
  return { id: "disk", title: "Disk space", status: free < lowDiskBytes ? "warning" : "ok", detail };
}

function checkRuntime(packageRoot: string): DoctorCheck {
  const folder = join(packageRoot, "dist", "runtime");
  const base = { id: "runtime", title: "Runtime of generated apps" };
  if (existsSync(folder)) return { ...base, status: "ok", detail: folder };
  return { ...base, status: "problem", detail: `${folder} is missing`, hint: "run npm run build" };
}

function checkTypes(packageRoot: string): DoctorCheck {
  const base = { id: "types", title: "TypeScript checker" };
  try {
    const name = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
    const found = createRequire(join(packageRoot, "package.json")).resolve(name);
    return { ...base, status: "ok", detail: found.replace(/package\.json$/, "") };
  } catch {
    return {
      ...base,
      status: "warning",
      detail: `TypeScript has no native compiler for ${process.platform}-${process.arch} here; the types check is skipped`,
    };
  }
}
