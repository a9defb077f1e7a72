/** Builds the CLI, the daemon and the runtime of generated apps into dist/. */
import { defineConfig, type Options } from "tsup";
import { runtimeConfigs } from "./tsup.runtime.ts";

/** Bundled packages that are CommonJS call `require`, which an ES module does not have. */
const requireBanner = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/** Everything is bundled, because reading many small files is what makes a start slow; native addons and programs cannot be. */
const shared: Options = {
  format: "esm",
  target: "node20",
  platform: "node",
  clean: false,
  minify: true,
  silent: true,
  loader: { ".sql": "text" },
  noExternal: [/.*/],
  external: ["better-sqlite3", "esbuild", "tailwindcss", "react", "react-dom"],
};

export default defineConfig([
  { ...shared, entry: { main: "src/cli/main.ts" }, outDir: "dist/cli", splitting: true },
  {
    ...shared,
    entry: { main: "src/daemon/main.ts", host: "src/daemon/host/main.ts" },
    outDir: "dist/daemon",
    splitting: true,
    banner: { js: requireBanner },
  },
  ...runtimeConfigs,
]);
