/** Decides which files of an app folder are not tracked: built-in rules, `.gitignore` and `.vectorignore` of its root. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ignore from "ignore";

/** Never tracked, whatever the folder's own files say: tools' folders, rows, secrets, editors' left-overs. */
const always = [
  "node_modules/",
  ".git/",
  ".vector/",
  "data/",
  "*.sqlite",
  "*.sqlite-wal",
  "*.sqlite-shm",
  "*.sqlite-journal",
  ".env",
  ".env.*",
  "!.env.example",
  "*.pem",
  "*.key",
  ".DS_Store",
  "*.swp",
  "*.swo",
  "*~",
  ".#*",
];

export interface IgnoreRules {
  /** `path` is relative with forward slashes; a folder's ends in one. */
  ignores(path: string): boolean;
}

export async function createIgnoreRules(folder: string): Promise<IgnoreRules> {
  const own = ignore();
  for (const name of [".gitignore", ".vectorignore"]) {
    own.add(await readFile(join(folder, name), "utf8").catch(() => ""));
  }
  const builtIn = ignore().add(always);
  return { ignores: (path) => builtIn.ignores(path) || own.ignores(path) };
}
