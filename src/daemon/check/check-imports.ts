/** Checks that every import of an app leads to one of its own files or to a module of the import map. */
import { join } from "node:path";
import type { Message, Plugin } from "esbuild";
import type { CheckProblem } from "../../core/check/check-report.ts";
import type { AppSources } from "../host/app-sources.ts";
import { toProblem } from "../host/bundle-app.ts";
import { loadEsbuild } from "../host/lazy-modules.ts";
import { createImportResolver } from "../host/resolve-import.ts";

export type ImportsOutcome =
  | { kind: "checked"; imports: number; problems: CheckProblem[] }
  /** A file with a syntax error: its imports cannot be known. */
  | { kind: "unreadable"; file: string; problems: CheckProblem[] };

const pluginName = "imports";

/** Entry points of one build: its memory and time grow with the square of them. */
const mostAtOnce = 200;

/** Looks at each file on its own, so also at those that nothing imports; at all, or at those named. */
export async function checkImports(
  folder: string,
  sources: AppSources,
  named: Iterable<string> = sources.code.keys(),
): Promise<ImportsOutcome> {
  const esbuild = await loadEsbuild();
  const seen = { imports: 0 };
  const plugin = createImportsPlugin(folder, sources, seen);
  const files = [...named].map((path) => join(folder, path));
  const errors: Message[] = [];
  for (let at = 0; at < files.length; at += mostAtOnce) {
    const build = esbuild.build({
      absWorkingDir: folder,
      entryPoints: files.slice(at, at + mostAtOnce),
      outdir: folder,
      bundle: true,
      write: false,
      format: "esm",
      jsx: "preserve",
      logLevel: "silent",
      logLimit: 0,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      plugins: [plugin],
    });
    errors.push(...(await collectErrors(build)));
  }
  const problems = errors.filter((error) => error.pluginName === pluginName).map(toProblem);
  const unreadable = errors.find((error) => error.pluginName !== pluginName && error.location !== null);
  if (unreadable) return { kind: "unreadable", file: unreadable.location?.file ?? "", problems };
  return { kind: "checked", imports: seen.imports, problems };
}

/** Gives esbuild the sources, and judges what they import without following it. */
function createImportsPlugin(folder: string, sources: AppSources, seen: { imports: number }): Plugin {
  const resolve = createImportResolver(folder);
  return {
    name: pluginName,
    setup(build) {
      build.onLoad({ filter: /.*/, namespace: "file" }, ({ path }) => {
        const text = sources.code.get(path.slice(folder.length + 1).replaceAll("\\", "/")) ?? "";
        return { contents: keepTypeImports(text), loader: loaderOf(path) };
      });
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return { path };
        seen.imports += 1;
        const resolved = resolve(path, importer);
        if (resolved.kind === "problem") return { errors: [{ text: resolved.message }] };
        return { path, external: true };
      });
    },
  };
}

/**
 * Turns imports of types, which a bundler drops unseen, into imports that it resolves. The text keeps its length, so
 * positions stay true; it is never run.
 */
export function keepTypeImports(text: string): string {
  return text
    .replace(/\bimport(\s+)type(?=\s+(?!from\b)[\w*{$]|\s*\{)/g, "import$1    ")
    .replace(/\bexport(\s+)type(?=\s*(?:\*|\{[^}]*\}\s*from\b))/g, "export$1    ");
}

async function collectErrors(build: Promise<unknown>): Promise<Message[]> {
  try {
    await build;
    return [];
  } catch (error) {
    const { errors } = error as { errors?: Message[] };
    if (errors === undefined) throw error;
    return errors;
  }
}

function loaderOf(path: string): "ts" | "tsx" | "js" | "jsx" {
  if (path.endsWith(".tsx")) return "tsx";
  if (path.endsWith(".jsx")) return "jsx";
  return /\.[mc]?ts$/.test(path) ? "ts" : "js";
}
