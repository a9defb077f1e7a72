/** Checks what a command itself can see: Node, folders, socket, disk, the programs that checks use. */
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { VectorPaths } from "../../protocol/paths.ts";
import type { DoctorCheck } from "../../protocol/resources.ts";
import { formatBytes } from "../output/format-values.ts";
import { vectorVersion } from "../version.ts";
import { findChromium, findTypeScript } from "./find-programs.ts";

const oldestNode = [20, 19] as const;
const lowDiskBytes = 1_000_000_000;
const noDiskBytes = 100_000_000;

/** Returns the checks in the order they are shown. */
export async function checkClient(paths: VectorPaths, env: Record<string, string | undefined>): Promise<DoctorCheck[]> {
  return [
    { id: "vector", title: "Vector", status: "ok", detail: vectorVersion },
    checkNode(process.versions.node),
    checkFolder("data_folder", "Data folder", paths.data),
    checkFolder("state_folder", "State folder", paths.state),
    checkFolder("config_folder", "Config folder", paths.config),
    checkSocket(paths),
    checkDisk(paths.data),
    await checkTypeScript(),
    checkChromium(env),
  ];
}

/** Returns whether a Node version is one Vector runs on. */
export function checkNode(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const check = { id: "node", title: "Node", detail: `${version} at ${process.execPath}` } as const;
  return ok
    ? { ...check, status: "ok" }
    : { ...check, status: "problem", hint: `install Node ${oldestNode.join(".")} or newer` };
}

/** Returns whether a folder, or the nearest one that exists above it, can be written, and whether it is private. */
export function checkFolder(id: string, title: string, folder: string): DoctorCheck {
  const at = nearestExisting(folder);
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
  } catch {
    return {
      id,
      title,
      status: "problem",
      detail: `${at} cannot be written`,
      hint: "give yourself the right to write there, or set VECTOR_HOME to another folder",
    };
  }
  if (at !== folder) return { id, title, status: "ok", detail: `${folder} (made at first use)` };
  const stat = statSync(folder);
  if (!stat.isDirectory()) {
    return {
      id,
      title,
      status: "problem",
      detail: `${folder} is not a folder`,
      hint: "move that file away, or set VECTOR_HOME",
    };
  }
  if (process.platform !== "win32" && (stat.mode & 0o077) !== 0) {
    const mode = (stat.mode & 0o777).toString(8);
    return {
      id,
      title,
      status: "warning",
      detail: `${folder} is open to other users (mode ${mode})`,
      hint: `run: chmod 700 ${folder}`,
    };
  }
  return { id, title, status: "ok", detail: folder };
}

function checkSocket(paths: VectorPaths): DoctorCheck {
  const check = { id: "socket", title: "Socket", detail: paths.socket } as const;
  if (process.platform === "win32" || !existsSync(paths.socketFolder)) return { ...check, status: "ok" };
  const stat = statSync(paths.socketFolder);
  const foreign = process.getuid !== undefined && stat.uid !== process.getuid();
  if (foreign || (stat.mode & 0o022) !== 0) {
    return {
      ...check,
      status: "problem",
      detail: `${paths.socketFolder} can be written by another user`,
      hint: "remove that folder; the daemon makes it anew",
    };
  }
  return { ...check, status: "ok" };
}

function checkDisk(folder: string): DoctorCheck {
  const { bavail, bsize } = statfsSync(nearestExisting(folder));
  const free = bavail * bsize;
  const check = { id: "disk", title: "Disk space", detail: `${formatBytes(free)} free` } as const;
  if (free >= lowDiskBytes) return { ...check, status: "ok" };
  return { ...check, status: free < noDiskBytes ? "problem" : "warning", hint: `make room on the disk of ${folder}` };
}

async function checkTypeScript(): Promise<DoctorCheck> {
  const found = await findTypeScript();
  const check = { id: "types", title: "TypeScript checker" } as const;
  return found
    ? { ...check, status: "ok", detail: found }
    : {
        ...check,
        status: "problem",
        detail: "its compiler is not installed; apps cannot be type-checked",
        hint: "run `npm ci` in Vector's folder",
      };
}

function checkChromium(env: Record<string, string | undefined>): DoctorCheck {
  const found = findChromium(env);
  const check = { id: "chromium", title: "Chromium" } as const;
  return found
    ? { ...check, status: "ok", detail: found }
    : {
        ...check,
        status: "warning",
        detail: "not found; only checks in a browser need it",
        hint: "install chromium, or set CHROME_PATH",
      };
}

function nearestExisting(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
