/** Builds the CLI, the daemon and the runtime of generated apps into dist/. */
import { existsSync, readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const shared: Options = {
  format: "esm",
  target: "node20",
  platform: "node",
  clean: false,
  minify: true,
  silent: true,
  loader: { ".sql": "text" },
};

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as { version: string };

/** Keeps `child_process`, which commander needs for a feature that is not used, from being loaded at every start. */
const commanderWithoutPrograms: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "commander-without-programs",
  setup(build) {
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "empty" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
  },
};

/**
 * The command line: one CommonJS file, its version and packages built in. Node opens and links ES modules one by one, which at
 * some twenty of them costs more than everything else a command does; in this form a dynamic import is a function call, and what
 * a command does not import is neither run nor are Node's modules for it loaded.
 */
const cli: Options = {
  ...shared,
  entry: { main: "src/cli/main.ts" },
  outDir: "dist/cli",
  format: "cjs",
  splitting: false,
  removeNodeProtocol: false,
  noExternal: ["commander", "fastest-levenshtein", "env-paths", "eventsource-parser"],
  define: { __VECTOR_VERSION__: JSON.stringify(version), "import.meta.url": "moduleUrl" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  esbuildPlugins: [commanderWithoutPrograms],
};

export default defineConfig(async () => {
  const runtime: Options[] = existsSync(new URL("./tsup.runtime.ts", import.meta.url))
    ? (await import("./tsup.runtime.ts")).runtimeConfigs
    : [];
  return [
    cli,
    {
      ...shared,
      entry: { main: "src/daemon/main.ts", host: "src/daemon/host/main.ts" },
      outDir: "dist/daemon",
      splitting: true,
    },
    ...runtime,
  ];
});
