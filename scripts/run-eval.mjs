/** Bundles a TypeScript program of `eval/` and runs it; packages stay where they are. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [program, ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "..");
// Beside the packages, so that Node finds them.
const folder = mkdtempSync(join(root, "node_modules", ".eval-"));
try {
  const outfile = join(folder, "program.mjs");
  await build({
    entryPoints: [resolve(root, program)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...args, "--root", root], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
