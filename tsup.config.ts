/** Builds the CLI, the daemon and the runtime of generated apps into dist/. */
import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { commanderWithoutPrograms, logsWithoutDates, zodInEnglish } from "./tsup.plugins.ts";
import { runtimeConfigs } from "./tsup.runtime.ts";

/** Bundled packages that are CommonJS use names that an ES module does not have. */
const commonJsBanner = [
  'import { createRequire as __createRequire } from "node:module";',
  "const require = __createRequire(import.meta.url);",
  "const __filename = import.meta.filename;",
  "const __dirname = import.meta.dirname;",
].join("\n");

/** Everything is bundled, because reading many small files is what makes a start slow; native addons and programs cannot be. */
const shared: Options = {
  format: "esm",
  target: "node20",
  platform: "node",
  clean: false,
  minify: true,
  silent: true,
  loader: { ".sql": "text" },
  noExternal: [/^(?!(better-sqlite3|esbuild|tailwindcss|react|react-dom|playwright-core)(\/|$))/],
};

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as { version: string };

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
  define: { __VECTOR_VERSION__: JSON.stringify(version), "import.meta.url": "moduleUrl" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  esbuildPlugins: [commanderWithoutPrograms],
};

export default defineConfig([
  cli,
  {
    ...shared,
    entry: { main: "src/daemon/main.ts", host: "src/daemon/host/main.ts" },
    outDir: "dist/daemon",
    splitting: true,
    banner: { js: commonJsBanner },
    esbuildPlugins: [zodInEnglish, logsWithoutDates],
  },
  ...runtimeConfigs,
]);
