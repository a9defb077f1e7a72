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

// 3.5 KB of the 110 are for the app's own code.
test.each([
  ["a list", "list-view"],
  ["a dashboard with numbers and charts", "dashboard-view"],
])("an app that opens with %s loads at most 106.5 KB of JavaScript, gzipped", async (_name, view) => {
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
  load(fileOf(view));
  const total = [...loaded.values()].reduce((sum, size) => sum + size, 0);
  expect(loaded.size).toBeGreaterThan(4);
  expect(total).toBeLessThanOrEqual(106.5 * 1000);
  expect([...loaded.keys()].filter((file) => /react-dom-client/.test(file))).toHaveLength(1);
});

/** The built file of a module that is imported when it is needed. */
function fileOf(view: string): string {
  const found = readdirSync(resolve(folder, "browser")).find((file) => file.startsWith(`${view}-`));
  if (found === undefined) throw new Error(`${view} is not a file of its own`);
  return `browser/${found}`;
}

test("pages are loaded when they are needed", () => {
  for (const view of ["board", "calendar", "gallery", "report", "content", "form", "detail"]) fileOf(`${view}-view`);
});
