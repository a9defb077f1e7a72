/** Reads the project's own files as version control knows them, new ones included. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Returns the paths of all files that are not ignored, from the project's root, with forward slashes, sorted. */
export function listProjectFiles(): string[] {
  const paths = new Set(existsSync(join(projectRoot, ".git")) ? listTracked() : listUnpacked());
  return [...paths].filter((path) => existsSync(join(projectRoot, path))).sort();
}

function listTracked(): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: projectRoot, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return listed.split("\0").filter((path) => path !== "");
}

/** For sources that were unpacked from an archive and have no history. */
function listUnpacked(): string[] {
  const made = new Set(["node_modules", "dist", "coverage", "tmp", "laptop-tracker"]);
  return readdirSync(projectRoot, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    const inside = readdirSync(join(projectRoot, entry.name), { recursive: true, withFileTypes: true });
    return inside
      .filter((each) => each.isFile())
      .map((each) => relative(projectRoot, join(each.parentPath, each.name)).replaceAll("\\", "/"));
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

/** Returns the sources under the given folders, by path; declaration files are not sources. */
export function readSources(...folders: string[]): Map<string, string> {
  const paths = listProjectFiles().filter(
    (path) =>
      /\.tsx?$/.test(path) && !path.endsWith(".d.ts") && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
  return new Map(paths.map((path) => [path, readProjectFile(path)]));
}
