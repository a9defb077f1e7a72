/**
 * Makes sure that better-sqlite3's native addon is there and loads, after every install.
 *
 * Its own install script downloads Node's headers from the network when it has to compile. A Node that was installed with its
 * headers beside it (`<prefix>/include/node`) needs no download, so this script compiles against those; `allowScripts` in
 * package.json keeps the addon's own script from running first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const addonFolder = dirname(require.resolve("better-sqlite3/package.json"));

/** Whether the addon opens a database, tried in a process of its own because a wrong binary can end the process. */
function addonLoads() {
  const program = `const D = require(${JSON.stringify(addonFolder)}); new D(":memory:").close();`;
  return spawnSync(process.execPath, ["-e", program], { stdio: "ignore" }).status === 0;
}

/** Runs one command in the addon's folder with its output kept; returns whether it succeeded, and what it printed. */
function attempt(command, args) {
  const run = spawnSync(command, args, { cwd: addonFolder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return {
    ok: run.status === 0 && addonLoads(),
    output: `${run.stdout ?? ""}${run.stderr ?? run.error?.message ?? ""}`,
  };
}

function findNodeGyp() {
  if (process.env.npm_config_node_gyp) return process.env.npm_config_node_gyp;
  const beside = join(dirname(process.execPath), "..", "lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js");
  return existsSync(beside) ? beside : undefined;
}

function build() {
  const prefix = join(dirname(process.execPath), "..");
  const localHeaders = existsSync(join(prefix, "include/node/node_version.h"));
  const outputs = [];
  const addonRequire = createRequire(join(addonFolder, "package.json"));
  const prebuilt = attempt(process.execPath, [addonRequire.resolve("prebuild-install/bin.js")]);
  if (prebuilt.ok) return;
  outputs.push(prebuilt.output);
  const nodeGyp = findNodeGyp();
  if (!nodeGyp) throw new Error("node-gyp was not found beside npm");
  const flags = localHeaders ? [`--nodedir=${prefix}`] : [];
  const compiled = attempt(process.execPath, [nodeGyp, "rebuild", "--release", "-j", "max", ...flags]);
  if (compiled.ok) return;
  outputs.push(compiled.output);
  process.stderr.write(outputs.join("\n"));
  throw new Error("better-sqlite3 could not be compiled");
}

if (!addonLoads()) {
  try {
    build();
  } catch (error) {
    process.stderr.write(
      `error: ${error.message}\nhint: a C++ compiler, make and python3 are needed (Debian: apt-get install build-essential python3)\n`,
    );
    process.exitCode = 1;
  }
}
