#!/usr/bin/env node
/** Starts the command line. It is CommonJS, which this folder's package.json says, because that starts sooner. */
try {
  require("../dist/cli/main.cjs");
} catch (error) {
  const built = error?.code !== "MODULE_NOT_FOUND";
  process.stderr.write(
    built ? `error: ${error?.stack ?? error}\n` : "error: Vector is not built\nhint: npm run build\n",
  );
  process.exitCode = 70;
}
