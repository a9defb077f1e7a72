/** Starts the command line. What needs next to nothing, version and help, is answered before the rest is loaded. */
import { BrokenPipe, stdoutFd, writeAll } from "./output/stdio.ts";
import { vectorVersion } from "./version.ts";

async function start(argv: readonly string[]): Promise<number> {
  const only = argv.length === 1 ? argv[0] : undefined;
  if (only === "--version" || only === "-V") {
    writeAll(stdoutFd, `${vectorVersion}\n`);
    return 0;
  }
  if (argv.length === 0 || only === "--help" || only === "-h" || only === "help") {
    const { topHelp } = await import("./help-text.ts");
    writeAll(stdoutFd, `${topHelp()}\n`);
    return 0;
  }
  const { run } = await import("./run.ts");
  return run(argv);
}

start(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof BrokenPipe) process.exit(0);
    throw error;
  },
);
