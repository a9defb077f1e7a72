/** Measures live reload: from saving a file of an app until an open page hears that there is another build. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildContext, context } from "esbuild";
import { toFigure } from "../measure/figure.ts";
import { interleave } from "../measure/interleave.ts";
import { percentile } from "../measure/median.ts";
import { createVectorHome, type VectorHome } from "../measure/vector-home.ts";
import type { FigureGroup } from "./figure-group.ts";
import { laptopPrompt } from "./laptop-prompt.ts";
import { listenToPreview, type PreviewEar } from "./preview-ear.ts";

/** So many saves say something of the slow ones too. */
const fewestRounds = 40;
/** Milliseconds. */
const target = { valueAtMost: 50 } as const;

export const reload: FigureGroup = {
  name: "reload",
  async measure({ rounds, ...place }) {
    const home = createVectorHome(place);
    try {
      const folder = join(home.newFolder(), "app");
      const ear = await startPreview(home, folder);
      const bare = await startEsbuild(folder);
      const values = await interleave(Math.max(rounds, fewestRounds), {
        page: () => save(ear, folder, "src/main.tsx", addLine),
        replaced: () => save(ear, folder, "src/main.tsx", addLine, replaceFile),
        style: () => save(ear, folder, "src/bench.css", () => `.bench { width: ${count()}px; }\n`),
        spec: () => save(ear, folder, "app.spec.json", renameApp),
        esbuild: async () => rebuild(bare, folder),
      });
      ear.close();
      await bare.dispose();
      const common = { group: "reload", reference: "esbuild alone, incremental", unit: "ms", target } as const;
      return (["page", "replaced", "style", "spec"] as const).flatMap((kind) =>
        (["median", "p95"] as const).map((which) =>
          toFigure({
            ...common,
            name: `${names[kind]}, until a page hears of it, ${which}`,
            values: values[kind],
            references: values.esbuild,
            ...(which === "p95" && { summarise: (series: readonly number[]) => percentile(series, 0.95) }),
          }),
        ),
      );
    } finally {
      await home.remove();
    }
  },
};

const names = {
  page: "save of code",
  replaced: "save of code by replacing the file",
  style: "save of a style sheet",
  spec: "save of the spec",
};

let saved = 0;
function count(): number {
  saved += 1;
  return saved;
}

const addLine = (text: string): string =>
  `${text.replace(/\nconsole\.debug\(.*\n$/, "\n")}console.debug(${count()});\n`;
const renameApp = (text: string): string => text.replace(/"name": "[^"]*"/, `"name": "Bench ${count()}"`);

async function startPreview(home: VectorHome, folder: string): Promise<PreviewEar> {
  const { stdout } = await home.run(["generate", laptopPrompt, "--dir", folder, "--json"]);
  const { preview } = JSON.parse(stdout) as { preview: { url: string } };
  writeFileSync(join(folder, "src", "bench.css"), ".bench { width: 0; }\n");
  const main = join(folder, "src", "main.tsx");
  writeFileSync(main, `import "./bench.css";\n${readFileSync(main, "utf8")}`);
  return listenToPreview(preview.url);
}

/** Returns the milliseconds from the save to the page's hearing of it. */
async function save(
  ear: PreviewEar,
  folder: string,
  path: string,
  change: (text: string) => string,
  write: (file: string, text: string) => void = writeFileSync,
): Promise<number> {
  const file = join(folder, path);
  const text = change(readFileSync(file, "utf8"));
  const heard = ear.next();
  const start = performance.now();
  write(file, text);
  return (await heard) - start;
}

/** As editors save that never leave half a file behind. */
function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.saving`, text);
  renameSync(`${file}.saving`, file);
}

/** The app's own code in esbuild, the way a preview has it, with nothing around. */
function startEsbuild(folder: string): Promise<BuildContext> {
  return context({
    absWorkingDir: folder,
    entryPoints: [join(folder, "src/main.tsx")],
    outdir: join(folder, "assets"),
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    sourcemap: "linked",
    metafile: true,
    external: ["react", "react/jsx-runtime", "react-dom/client", "@vector/runtime/*"],
    tsconfigRaw: {},
    logLevel: "silent",
  });
}

async function rebuild(bare: BuildContext, folder: string): Promise<number> {
  const page = join(folder, "src", "routes.tsx");
  const start = performance.now();
  const { outputFiles = [] } = await bare.rebuild();
  if (outputFiles.length === 0) throw new Error(`esbuild gave nothing for ${page}`);
  return performance.now() - start;
}
