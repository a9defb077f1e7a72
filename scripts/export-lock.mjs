/**
 * Writes `src/core/export/package-lock.json`: every package that an exported project installs, to the exact version.
 *
 * What the runtime imports is read from its sources and pinned to the version installed here, with which it is tested; tools are
 * pinned to the one installed here or, where Vector itself has no use for them, to the one below. Run it after a change of either.
 * The lock names no registry, so that it holds with any; a package of another platform that the registry lacks stops it, because
 * `npm ci` would refuse the lock.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const installed = (name) => readJson(join(root, "node_modules", name, "package.json")).version;

/** Types of packages that do not bring their own. */
const typed = ["better-sqlite3", "react", "react-dom"];
const installedTools = ["typescript", "vite", "vitest"];
// The newest Tailwind whose native parts for all platforms were published with it when this was written.
const otherTools = { "@tailwindcss/vite": "4.3.3", "@vitejs/plugin-react": "6.3.0", tailwindcss: "4.3.3" };

function importedByRuntime() {
  const folder = join(root, "runtime");
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const names = files.flatMap((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    return [...source.matchAll(/^(?:import|export|\})[^"'\n]*?"([^"'.][^"']*)";$/gm)].map((match) => match[1]);
  });
  const packages = names.filter((name) => !/^(node:|@vector\/)/.test(name)).map(packageOf);
  return [...new Set(packages)].sort();
}

function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const sorted = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
const runtime = importedByRuntime();
const types = [...typed.filter((name) => runtime.includes(name)), "node"].map((name) => `@types/${name}`);
const packageFile = {
  name: "app",
  version: "0.1.0",
  private: true,
  type: "module",
  engines: { node: ">=20.19" },
  dependencies: sorted(runtime.map((name) => [name, installed(name)])),
  devDependencies: sorted([
    ...[...installedTools, ...types].map((name) => [name, installed(name)]),
    ...Object.entries(otherTools),
  ]),
};

const folder = mkdtempSync(join(tmpdir(), "vector-lock-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify(packageFile, undefined, 2));
  const npm = (...args) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  npm("install", "--package-lock-only", "--omit-lockfile-registry-resolved");
  npm("ci", "--dry-run");
  const text = readFileSync(join(folder, "package-lock.json"), "utf8");
  if (text.includes('"resolved"') || text.includes("://registry")) throw new Error("the lock names a registry");
  writeFileSync(join(root, "src/core/export/package-lock.json"), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
