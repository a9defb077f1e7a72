/** Writes the declarations a generated app is checked against: the runtime's own, and React's. */
import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);

/** TypeScript 7's compiler is a program, found in the package for this platform. */
export function nativeCompiler(): string {
  const platformPackage = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const program = process.platform === "win32" ? "tsc.exe" : "tsc";
  // A dependency of the compiler's package, so it is looked for from there.
  const beside = createRequire(require.resolve("typescript-native/package.json"));
  return join(dirname(beside.resolve(platformPackage)), "lib", program);
}

export async function writeRuntimeTypes(folder: string): Promise<void> {
  const reactTypes = require.resolve("@types/react/package.json");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const emit = [
    "--declaration",
    "--emitDeclarationOnly",
    "--noEmit",
    "false",
    "--rootDir",
    "runtime",
    "--outDir",
    folder,
  ];
  await Promise.all([
    promisify(execFile)(nativeCompiler(), ["-p", "tsconfig.runtime.json", ...emit]),
    copyTypes(reactTypes, join(folder, "vendor/react")),
    copyTypes(require.resolve("@types/react-dom/package.json"), join(folder, "vendor/react-dom")),
    copyTypes(createRequire(reactTypes).resolve("csstype/package.json"), join(folder, "vendor/csstype")),
  ]);
  // Tells module resolution inside the copied packages that they are modules of their own.
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ type: "module" })}\n`);
}

async function copyTypes(packageFile: string, target: string): Promise<void> {
  await cp(dirname(packageFile), target, {
    recursive: true,
    filter: (path) => !/[\\/]ts5\.0$|\.flow$|\.md$/.test(path),
  });
}
