/** Tells the installed version of Vector and the folder it is installed in. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface InstalledPackage {
  /** Folder with package.json, dist/ and runtime/. */
  root: string;
  version: string;
}

/** Reads the nearest package.json above a module that is Vector's own. */
export function installedPackage(moduleUrl: string): InstalledPackage {
  let folder = dirname(fileURLToPath(moduleUrl));
  for (;;) {
    try {
      const parsed = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
        name?: string;
        version?: string;
      };
      if (parsed.name === "vector" && parsed.version) return { root: folder, version: parsed.version };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json of Vector above ${moduleUrl}`);
    folder = parent;
  }
}
