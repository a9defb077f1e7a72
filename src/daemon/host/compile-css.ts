/** Makes an app's style sheet with Tailwind: the runtime's classes and those that the app's own code names. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTailwind } from "./lazy-modules.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

export interface StyleCompiler {
  /** Returns the style sheet for the runtime and these sources. Cheap when they name no class it has not seen. */
  build(sources: Iterable<string>): string;
}

/** Compiles the runtime's theme and every class the runtime uses; an app adds to that. */
export async function createStyleCompiler(packageRoot: string, runtime: RuntimeFiles): Promise<StyleCompiler> {
  const [{ tailwind, folder }, themeCss, candidates] = await Promise.all([
    loadTailwind(packageRoot),
    runtime.readThemeCss(),
    runtime.readCandidates(),
  ]);
  const compiled = await tailwind.compile(themeCss, {
    base: folder,
    loadStylesheet: async (id, base) => {
      const file = id.replace(/^tailwindcss\/?/, "") || "index.css";
      const path = join(folder, file.endsWith(".css") ? file : `${file}.css`);
      return { path, base, content: await readFile(path, "utf8") };
    },
  });
  compiled.build(candidates);
  return { build: (sources) => compiled.build(findCandidates(sources)) };
}

/** Returns every word in quotes that could be a class name; Tailwind leaves alone what is none. */
export function findCandidates(sources: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of sources) {
    for (const [quoted] of text.matchAll(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g)) {
      for (const word of quoted.slice(1, -1).split(/[\s"'`${}]+/)) if (word !== "") found.add(word);
    }
  }
  return [...found];
}
