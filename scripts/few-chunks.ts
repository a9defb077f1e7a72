/** Keeps the browser's runtime in few files: many small ones compress badly and load slowly. */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "esbuild";

export interface FewChunksOptions {
  /** What is loaded before everything else. */
  readonly first: string;
  /** The page whose modules, beyond those loaded first, are kept together. */
  readonly page: string;
  /** Pages that take of those only what they need, because apps open with them. */
  readonly apart: readonly string[];
}

/**
 * esbuild makes a file for each set of dynamic imports that reach the same modules. Code that is loaded later may count on what
 * is loaded first, so saying so by an import gives all of that one set; and each dynamic import that reaches one of the page's
 * modules is made to reach all of them.
 */
export function fewChunks({ first, page, apart }: FewChunksOptions): Plugin {
  return {
    name: "few-chunks",
    setup(build) {
      const modules = new Map<string, ModuleImports>();
      const base = closureOf(resolve(first), modules);
      const shared = [...closureOf(resolve(page), modules)].filter((file) => !base.has(file) && file !== resolve(page));
      const late = lateModules(base, modules);
      const joined = new Set(
        [...late].filter((file) => [...closureOf(file, modules)].some((reached) => shared.includes(reached))),
      );
      for (const file of apart) joined.delete(resolve(file));
      build.onResolve({ filter: /^page-modules$/ }, () => ({ path: "page-modules", namespace: "page-modules" }));
      build.onLoad({ filter: /.*/, namespace: "page-modules" }, () => ({
        contents: shared.map(importOf).join(""),
        resolveDir: dirname(resolve(first)),
      }));
      build.onLoad({ filter: /\/runtime\/ui\/.+\.tsx?$/ }, ({ path }) => {
        if (!late.has(path)) return undefined;
        const more = `${importOf(resolve(first))}${joined.has(path) ? importOf("page-modules") : ""}`;
        const contents = `${readFileSync(path, "utf8")}\n${more}`;
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
}

function importOf(file: string): string {
  return `import ${JSON.stringify(file)};\n`;
}

/** All that dynamic imports lead to, also those of modules that are themselves imported so. */
function lateModules(base: ReadonlySet<string>, modules: Map<string, ModuleImports>): ReadonlySet<string> {
  const late = new Set<string>();
  const pending = [...base];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    for (const next of importsOf(file, modules).dynamic) {
      if (late.has(next)) continue;
      late.add(next);
      pending.push(...closureOf(next, modules));
    }
  }
  return late;
}

interface ModuleImports {
  readonly static: readonly string[];
  readonly dynamic: readonly string[];
}

/** The file and all that it imports, directly or not, without dynamic imports. */
function closureOf(file: string, modules: Map<string, ModuleImports>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [file];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...importsOf(next, modules).static);
  }
  return found;
}

function importsOf(file: string, modules: Map<string, ModuleImports>): ModuleImports {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const source = readFileSync(file, "utf8");
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => join(dirname(file), match[1] ?? ""));
  const result = {
    static: all(/^(?:import|export)\s(?!type\s)[^;"]*?(?:from\s)?"(\.[^"]+)";/gm),
    dynamic: all(/=>\s*import\("(\.[^"]+)"\)/g),
  };
  modules.set(file, result);
  return result;
}
