/** Builds the CLI, the daemon and the runtime of generated apps into dist/. */
import { existsSync } from "node:fs";
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

export default defineConfig(async () => {
  const runtime: Options[] = existsSync(new URL("./tsup.runtime.ts", import.meta.url))
    ? (await import("./tsup.runtime.ts")).runtimeConfigs
    : [];
  return [
    { ...shared, entry: { main: "src/cli/main.ts" }, outDir: "dist/cli", splitting: true },
    {
      ...shared,
      entry: { main: "src/daemon/main.ts", host: "src/daemon/host/main.ts" },
      outDir: "dist/daemon",
      splitting: true,
    },
    ...runtime,
  ];
});
