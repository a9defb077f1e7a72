/** Writes the input of an app's stylesheet: Tailwind's own css with the theme, and the classes the runtime uses. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compile, __unstable__loadDesignSystem as loadDesignSystem } from "tailwindcss";
import { themeToCss } from "../runtime/ui/theme/theme-css.ts";
import { findCandidates } from "../src/core/render/find-candidates.ts";

const require = createRequire(import.meta.url);

/**
 * `theme.css` has no imports left, so Tailwind's `compile()` takes it as it is; `base.css` is what it gives for the
 * runtime's own classes, which is the whole stylesheet of an app that names no others. `colours.css` goes into exported
 * projects, which compile the theme themselves.
 */
export async function writeRuntimeStyles(folder: string): Promise<void> {
  const [tailwind, theme] = await Promise.all([
    readFile(require.resolve("tailwindcss/index.css"), "utf8"),
    readFile("runtime/ui/theme/theme.css", "utf8"),
  ]);
  const tokens = `@layer base {\n${themeToCss()}}\n`;
  const css = `${tailwind}\n${theme}\n${tokens}`;
  const design = await loadDesignSystem(css);
  const found = [...(await candidatesOf("runtime/ui"))].sort();
  const compiled = design.candidatesToCss(found);
  const candidates = found.filter((_, index) => compiled[index] !== null);
  const base = (await compile(css)).build(candidates);
  await Promise.all([
    writeFile(join(folder, "base.css"), base),
    writeFile(join(folder, "theme.css"), css),
    writeFile(join(folder, "colours.css"), themeToCss()),
    writeFile(join(folder, "candidates.json"), `${JSON.stringify(candidates, null, 1)}\n`),
  ]);
}

async function candidatesOf(folder: string): Promise<Set<string>> {
  const names = await readdir(folder, { recursive: true });
  const sources = await Promise.all(
    names.filter((name) => /\.tsx?$/.test(name)).map((name) => readFile(join(folder, name), "utf8")),
  );
  return new Set(sources.flatMap((source) => [...findCandidates(source)]));
}
