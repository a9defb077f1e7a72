#!/usr/bin/env node
/** Starts the command line. */
import("../dist/cli/main.js").catch((error) => {
  const notBuilt = error?.code === "ERR_MODULE_NOT_FOUND";
  const text = notBuilt ? "Vector is not built." : `Vector could not start: ${error?.message ?? error}`;
  process.stderr.write(`error: ${text}\n${notBuilt ? "hint: run `npm run build`\n" : ""}`);
  process.exitCode = 70;
});
