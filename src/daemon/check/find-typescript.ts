/** Finds the native TypeScript 7 compiler that checks generated apps. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Returns the compiler's path, or the reason why there is none. */
export function findTypescript(packageRoot: string): { path: string } | { reason: string } {
  const name = `@typescript/typescript-${process.platform}-${process.arch}`;
  const folder = findPackage(packageRoot, name);
  if (folder === undefined) return { reason: `the TypeScript compiler is not installed (${name})` };
  const path = join(folder, "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
  return existsSync(path) ? { path } : { reason: `the TypeScript compiler is missing from ${folder}` };
}

/** Returns the folder of an installed package as seen from Vector's own package, wherever npm put it. */
export function findPackage(packageRoot: string, name: string): string | undefined {
  try {
    return dirname(createRequire(join(packageRoot, "package.json")).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
