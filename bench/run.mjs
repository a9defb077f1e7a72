/** Bundles the benchmark programs into a temporary folder and runs them; Node 20 cannot run TypeScript itself. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
if (!existsSync(join(root, "dist", "daemon", "main.js"))) {
  console.error("error: Vector is not built\nhint: npm run build");
  process.exit(69);
}

/** A package with a native part cannot be bundled, and the temporary folder has no node_modules: it is named by its place. */
const nativeByPlace = {
  name: "native-by-place",
  setup(context) {
    for (const [name, file] of [
      ["better-sqlite3", "lib/index.js"],
      ["esbuild", "lib/main.js"],
    ]) {
      context.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
        path: pathToFileURL(join(root, "node_modules", name, file)).href,
        external: true,
      }));
    }
  },
};

const folder = mkdtempSync(join(tmpdir(), "vector-bench-"));
try {
  await build({
    entryPoints: { main: join(root, "bench", "main.ts"), readers: join(root, "bench", "events", "readers.ts") },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    loader: { ".sql": "text" },
    plugins: [nativeByPlace],
    external: ["tailwindcss", "react", "react-dom"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  const child = spawnSync(
    process.execPath,
    [
      ...(process.env.BENCH_PROF ? ["--cpu-prof", "--cpu-prof-dir=/tmp/bx/prof"] : []),
      join(folder, "main.mjs"),
      ...process.argv.slice(2),
    ],
    {
      stdio: "inherit",
      env: { ...process.env, VECTOR_BENCH_ROOT: root, VECTOR_BENCH_FOLDER: folder },
    },
  );
  process.exitCode = child.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
