/** Decides what an import in app code means: one of the app's own files, a module of the import map, or a mistake. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { isKnownModule } from "./module-names.ts";

export type ResolvedImport =
  | { kind: "file"; path: string }
  | { kind: "module"; name: string }
  | { kind: "problem"; message: string };

export type ImportResolver = (specifier: string, importerFile: string) => ResolvedImport;

const tried = ["", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".json", ".css"];
const indexFiles = ["index.ts", "index.tsx", "index.js", "index.jsx"];
/** TypeScript's convention: an import may name the file that compiling would give. */
const compiledFrom: Record<string, string[]> = { ".js": [".ts", ".tsx"], ".jsx": [".tsx"], ".mjs": [".mts"] };

/** Resolves imports of one state of an app folder; what it learns of folders is kept for the time of one check or build. */
export function createImportResolver(folder: string): ImportResolver {
  const root = realpathSync(folder);
  const listings = new Map<string, ReadonlySet<string>>();
  const isListed = (path: string): boolean => listFolder(listings, dirname(path)).has(basename(path));
  const hasExactCase = (path: string): boolean => {
    const steps = relative(folder, path).split(sep);
    return steps.every((_, index) => isListed(join(folder, ...steps.slice(0, index + 1))));
  };

  return (specifier, importerFile) => {
    const importer = relative(folder, importerFile).split(sep).join("/");
    if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return resolveModule(specifier, importer);
    const target = join(dirname(importerFile), specifier);
    if (leaves(folder, target)) return problem(`"${specifier}" leaves the app folder`);
    const path = candidates(target).find(isFile);
    if (path === undefined) return problem(describeMissing(specifier, target, listings));
    if (leaves(root, realpathSync(path)))
      return problem(`"${specifier}" leads out of the app folder through a symbolic link`);
    if (!hasExactCase(path)) return problem(describeMissing(specifier, target, listings));
    return { kind: "file", path };
  };
}

function resolveModule(specifier: string, importer: string): ResolvedImport {
  if (isKnownModule(specifier, importer)) return { kind: "module", name: specifier };
  if (specifier === "@vector/runtime/server") return problem(`"${specifier}" is for code in server/ only`);
  if (specifier.startsWith("/")) return problem(`"${specifier}" is an absolute path; use a relative one`);
  if (/^[a-z]+:/i.test(specifier)) return problem(`"${specifier}" is not available to app code`);
  if (importer.startsWith("server/") && isKnownModule(specifier, "src/")) {
    return problem(`"${specifier}" is for code in src/, which runs in the browser`);
  }
  return problem(`"${specifier}" is not a module that apps can use`);
}

function problem(message: string): ResolvedImport {
  return { kind: "problem", message };
}

function candidates(target: string): string[] {
  const extension = /\.[cm]?jsx?$/.exec(target)?.[0] ?? "";
  const stem = target.slice(0, target.length - extension.length);
  return [
    ...tried.map((ending) => target + ending),
    ...(compiledFrom[extension] ?? []).map((ending) => stem + ending),
    ...indexFiles.map((name) => join(target, name)),
  ];
}

function describeMissing(specifier: string, target: string, listings: Map<string, ReadonlySet<string>>): string {
  const wanted = new Set(candidates(target).map((path) => basename(path).toLowerCase()));
  const actual = [...listFolder(listings, dirname(target))].find((name) => wanted.has(name.toLowerCase()));
  if (actual !== undefined) return `"${specifier}" differs in upper and lower case from the file ${actual}`;
  return `"${specifier}" does not lead to a file`;
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(way);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function listFolder(listings: Map<string, ReadonlySet<string>>, folder: string): ReadonlySet<string> {
  const known = listings.get(folder);
  if (known) return known;
  let names: ReadonlySet<string>;
  try {
    names = new Set(readdirSync(folder));
  } catch {
    // A folder that is not there lists nothing, and that is the answer.
    names = new Set();
  }
  listings.set(folder, names);
  return names;
}
