/** Makes an app's style sheet with Tailwind: the runtime's classes and those that the app's own code names. */
import { loadTailwind } from "./lazy-modules.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

export interface StyleCompiler {
  /** Returns the style sheet for the runtime and these sources. Cheap when they name no class it has not seen. */
  build(sources: Iterable<string>): Promise<string>;
}

/** The style sheet of an app that names no classes of its own was made when Vector was built; Tailwind waits until one does. */
export function createStyleCompiler(runtime: RuntimeFiles): StyleCompiler {
  let compiler: Promise<(candidates: string[]) => string> | undefined;
  return {
    async build(sources) {
      const texts = [...sources];
      const base = texts.some(namesClasses) ? undefined : await runtime.readBaseCss();
      if (base !== undefined) return base;
      compiler ??= startTailwind(runtime);
      return (await compiler)(findCandidates(texts));
    },
  };
}

/** A class takes effect only through `className`, `classList` or an attribute named `class`. */
function namesClasses(source: string): boolean {
  return /class/i.test(source);
}

/** Compiles the runtime's theme and every class the runtime uses; an app adds to that. */
async function startTailwind(runtime: RuntimeFiles): Promise<(candidates: string[]) => string> {
  const [{ compile }, themeCss, candidates] = await Promise.all([
    loadTailwind(),
    runtime.readThemeCss(),
    runtime.readCandidates(),
  ]);
  const compiled = await compile(themeCss);
  compiled.build(candidates);
  return (own) => compiled.build(own);
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
