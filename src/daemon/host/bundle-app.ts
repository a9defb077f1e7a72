/** Bundles an app's code with esbuild: for the browser, and for rendering its pages in Node. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildContext, BuildOptions, Message, OnResolveResult, OutputFile, Plugin } from "esbuild";
import type { CheckProblem } from "../../core/check/check-report.ts";
import { loadEsbuild } from "./lazy-modules.ts";
import { createImportResolver, type ImportResolver } from "./resolve-import.ts";

export const entryFile = "src/main.tsx";

export interface BundledFile {
  /** File name within `/assets/`, with a hash of the content. */
  name: string;
  contents: Uint8Array;
}
export interface BrowserBundle {
  files: BundledFile[];
  /** Name of the script to load. */
  entry: string;
  /** Text of the style sheets that app code imports. */
  css: string;
}
export type BundleOutcome = { ok: true; bundle: BrowserBundle } | { ok: false; problems: CheckProblem[] };

export interface BrowserBundler {
  build(): Promise<BundleOutcome>;
  dispose(): Promise<void>;
}

const shared = {
  bundle: true,
  write: false,
  format: "esm",
  jsx: "automatic",
  target: "es2022",
  charset: "utf8",
  logLevel: "silent",
  loader: { ".svg": "dataurl", ".png": "dataurl", ".jpg": "dataurl", ".webp": "dataurl", ".woff2": "dataurl" },
  // Replaces the app's tsconfig.json, whose `paths` lead to types.
  tsconfigRaw: { compilerOptions: { jsx: "react-jsx", useDefineForClassFields: true } },
} as const satisfies BuildOptions;

/** Keeps what can be reused between builds; `dispose` gives it back. */
export async function createBrowserBundler(folder: string): Promise<BrowserBundler> {
  const esbuild = await loadEsbuild();
  const context = await esbuild.context({
    ...shared,
    absWorkingDir: folder,
    entryPoints: [{ in: join(folder, entryFile), out: "main" }],
    outdir: join(folder, "assets"),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    metafile: true,
    sourcemap: "linked",
    plugins: [createAppModulesPlugin(folder, (name) => name)],
  });
  return { build: () => buildWith(context), dispose: () => context.dispose() };
}

async function buildWith(context: BuildContext): Promise<BundleOutcome> {
  try {
    const { outputFiles = [], metafile } = await context.rebuild();
    const entry = Object.entries(metafile?.outputs ?? {}).find(([, output]) => output.entryPoint === entryFile)?.[0];
    if (entry === undefined) return { ok: false, problems: [{ file: entryFile, message: "gives no script" }] };
    return { ok: true, bundle: collectBundle(outputFiles, entry) };
  } catch (error) {
    return { ok: false, problems: toProblems(error) };
  }
}

function collectBundle(outputs: OutputFile[], entry: string): BrowserBundle {
  const named = outputs.map((file) => ({
    name: file.path.split(/[/\\]/).at(-1) ?? "",
    contents: file.contents,
    text: () => file.text,
  }));
  return {
    files: named.filter(({ name }) => !/\.css(?:\.map)?$/.test(name)).map(({ name, contents }) => ({ name, contents })),
    entry: entry.split("/").at(-1) ?? entry,
    css: named
      .filter(({ name }) => name.endsWith(".css"))
      .map(({ text }) => text().replace(/\/\*# sourceMappingURL=.*?\*\/\s*$/, ""))
      .join("\n"),
  };
}

/** Returns a Node module that exports the namespaces `routes` and `model` of the app, or what is wrong. */
export async function bundleForNode(
  folder: string,
  moduleUrl: (name: string) => string,
): Promise<{ code: string } | { problems: CheckProblem[] }> {
  const esbuild = await loadEsbuild();
  try {
    const { outputFiles } = await esbuild.build({
      ...shared,
      absWorkingDir: folder,
      stdin: {
        contents: 'export * as routes from "./src/routes.tsx"; export * as model from "./src/model.ts";',
        resolveDir: folder,
        sourcefile: "pages.ts",
      },
      platform: "node",
      target: "node20",
      sourcemap: "inline",
      // The module is written elsewhere; places in stacks still lie in the app folder.
      sourceRoot: `${pathToFileURL(folder).href}/`,
      // Style sheets do nothing on the server.
      loader: { ...shared.loader, ".css": "empty" },
      plugins: [createAppModulesPlugin(folder, moduleUrl)],
    });
    return { code: outputFiles[0]?.text ?? "" };
  } catch (error) {
    return { problems: toProblems(error) };
  }
}

/** Resolves app imports the way the import check does. What that check refuses is left alone here, to be told once. */
export function createAppModulesPlugin(folder: string, moduleUrl: (name: string) => string): Plugin {
  return {
    name: "app-modules",
    setup(build) {
      let resolve = createImportResolver(folder);
      build.onStart(() => {
        resolve = createImportResolver(folder);
      });
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind, resolveDir }) => {
        if (kind === "entry-point") return { path };
        const importerFile = importer.startsWith(folder) ? importer : join(resolveDir, "pages.ts");
        if (kind === "url-token" || kind === "import-rule") return resolveFromCss(resolve, path, importerFile);
        const resolved = resolve(path, importerFile);
        if (resolved.kind === "file") return { path: resolved.path };
        return { path: resolved.kind === "module" ? moduleUrl(resolved.name) : path, external: true };
      });
    },
  };
}

/** Style sheets may name files of the app (with or without `./`) and addresses, which stay as they are. */
function resolveFromCss(resolve: ImportResolver, path: string, importerFile: string): OnResolveResult {
  if (/^(?:[a-z]+:|#|\/\/)/i.test(path)) return { path, external: true };
  const resolved = resolve(/^\.{0,2}\//.test(path) ? path : `./${path}`, importerFile);
  if (resolved.kind === "file") return { path: resolved.path };
  return { errors: [{ text: resolved.kind === "problem" ? resolved.message : `"${path}" is not a file` }] };
}

/** Returns the messages of a failed build as problems; anything else is thrown again. */
export function toProblems(error: unknown): CheckProblem[] {
  const errors = (error as { errors?: Message[] }).errors;
  if (!Array.isArray(errors) || errors.length === 0) throw error;
  return errors.map(toProblem);
}

export function toProblem({ text, location }: Message): CheckProblem {
  if (location === null) return { message: text };
  return { message: text, file: location.file.replaceAll("\\", "/"), line: location.line, column: location.column + 1 };
}
