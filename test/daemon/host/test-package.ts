/** A package folder with the host program of the present sources, for tests that start real host processes. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";

const repository = join(import.meta.dirname, "..", "..", "..");

/** `without` names a scope of node_modules that this package does not have. Removed after the test file. */
export async function createTestPackage(without?: string): Promise<string> {
  const runtime = join(repository, "dist", "runtime");
  if (!existsSync(join(runtime, "base.css"))) throw new Error("dist/runtime is missing; run `npm run build` first");
  const root = realpathSync(mkdtempSync(join(tmpdir(), "vector-package-")));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "dist"));
  symlinkSync(runtime, join(root, "dist", "runtime"));
  linkModules(root, without);
  await build({
    entryPoints: { host: join(repository, "src", "daemon", "host", "main.ts") },
    outdir: join(root, "dist", "daemon"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
  return root;
}

function linkModules(root: string, without: string | undefined): void {
  const modules = join(repository, "node_modules");
  if (without === undefined) return symlinkSync(modules, join(root, "node_modules"));
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync(modules)) {
    if (name !== without && !name.startsWith(".")) symlinkSync(join(modules, name), join(root, "node_modules", name));
  }
}
