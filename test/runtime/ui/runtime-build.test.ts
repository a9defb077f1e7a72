/** The built runtime: one React, all of its names, and a first page that stays small. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const folder = resolve("dist/runtime");
const importMap: Readonly<Record<string, string>> = {
  react: resolve(folder, "vendor/react.js"),
  "react/jsx-runtime": resolve(folder, "vendor/react-jsx-runtime.js"),
  "react-dom/client": resolve(folder, "vendor/react-dom-client.js"),
};

test("the vendored React exports every public name of the package", async () => {
  const load = (name: string) => import(pathToFileURL(resolve(folder, name)).href) as Promise<Record<string, unknown>>;
  // Experimental names that come and go are left out on purpose.
  const left = /^__|^unstable_|^(act|addTransitionType|ViewTransition)$/;
  for (const [packageName, file] of [
    ["react", "vendor/react.js"],
    ["react/jsx-runtime", "vendor/react-jsx-runtime.js"],
    ["react", "node/react.js"],
  ] as const) {
    const names = Object.keys(require(packageName) as object).filter((name) => !left.test(name));
    const exported = await load(file);
    expect(Object.keys(exported), file).toEqual(expect.arrayContaining(names));
  }
});

test("what the first page loads is at most 110 KB of JavaScript, gzipped", async () => {
  const { metafile } = await build({
    entryPoints: [resolve(folder, "browser/ui.js")],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    alias: importMap,
    absWorkingDir: folder,
    outdir: "unwritten",
  });
  const loaded = new Map<string, number>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.set(file, gzipSync(readFileSync(resolve(folder, file))).length);
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind === "import-statement") load(path);
  };
  load("browser/ui.js");
  const total = [...loaded.values()].reduce((sum, size) => sum + size, 0);
  expect(loaded.size).toBeGreaterThan(4);
  // 4 KB are for the app's own code.
  expect(total).toBeLessThanOrEqual(106 * 1000);
  expect([...loaded.keys()].filter((file) => /react-dom-client/.test(file))).toHaveLength(1);
});

test("form and detail pages are loaded when they are needed", () => {
  const files = readdirSync(resolve(folder, "browser"));
  expect(files.some((file) => file.startsWith("form-view"))).toBe(true);
  expect(files.some((file) => file.startsWith("detail-view"))).toBe(true);
});
