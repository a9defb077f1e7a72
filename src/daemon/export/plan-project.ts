/** Decides what lies where in an exported project, and what is done when the app and the project want the same place. */
import { readFile } from "node:fs/promises";
import { VectorError } from "../../core/errors/vector-error.ts";
import { gitignoreLines } from "../../core/export/render-project.ts";
import type { RenderedFile } from "../../core/render/render-app.ts";
import type { AppFile } from "./read-app-files.ts";

export type ProjectEntry =
  | { path: string; kind: "text"; content: string }
  | { path: string; kind: "copy"; from: string; bytes: number; executable: boolean }
  | { path: string; kind: "link"; target: string };

export interface ProjectPlan {
  /** Sorted by path. */
  entries: ProjectEntry[];
  /** Files of the app that stood in the way of one of the project's, and where they are kept. */
  displaced: { path: string; keptAs: string }[];
}

export interface PlanParts {
  app: readonly AppFile[];
  /** What Vector writes into this app's folder; such files give way to the project's without a word. */
  generated: readonly RenderedFile[];
  project: readonly RenderedFile[];
  runtime: readonly ProjectEntry[];
}

/** The project has its own (the spec with defaults filled in), or no use for it. */
const notCopied = new Set(["app.spec.json", "vector.json", ".gitignore"]);
/** Where files that stood in the way are kept. */
const displacedFolder = "app-files";
/** Code is not moved: what imports it would break. */
const codeFolder = /^(src|server|runtime)(\/|$)/i;

export async function planProject({ app, generated, project, runtime }: PlanParts): Promise<ProjectPlan> {
  const own: ProjectEntry[] = [
    ...project.map(({ path, content }): ProjectEntry => ({ path, kind: "text", content })),
    { path: ".gitignore", kind: "text", content: await mergeGitignore(app) },
    ...runtime,
  ];
  const isTaken = createPlaceTest(own.map(({ path }) => path));
  const written = new Map(generated.map(({ path, content }) => [path, content]));
  const entries = [...own];
  const displaced: ProjectPlan["displaced"] = [];
  for (const file of app) {
    if (notCopied.has(file.path)) continue;
    if (!isTaken(file.path)) {
      entries.push(toEntry(file, file.path));
    } else if (codeFolder.test(file.path)) {
      throw new VectorError("export_name_taken", `the app has ${file.path}, a place that an exported project needs`, {
        hint: "give it another name in the app, and export again",
      });
    } else if (!(await isGenerated(file, written))) {
      const keptAs = `${displacedFolder}/${file.path}`;
      entries.push(toEntry(file, keptAs));
      displaced.push({ path: file.path, keptAs });
    }
  }
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), displaced };
}

function toEntry(file: AppFile, path: string): ProjectEntry {
  if (file.kind === "link") return { path, kind: "link", target: file.target };
  return { path, kind: "copy", from: file.from, bytes: file.bytes, executable: file.executable };
}

/**
 * Whether a path is one of these, lies below one, or is a folder above one; without regard to case, because disks of other
 * machines have none. All of `runtime/` belongs to the project.
 */
function createPlaceTest(paths: readonly string[]): (path: string) => boolean {
  const places = new Set([...paths.map((path) => path.toLowerCase()), "runtime"]);
  const folders = new Set([...places].flatMap(foldersOf));
  return (path) => {
    const place = path.toLowerCase();
    return [place, ...foldersOf(place)].some((each) => places.has(each)) || folders.has(place);
  };
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

async function isGenerated(file: AppFile, written: ReadonlyMap<string, string>): Promise<boolean> {
  const content = written.get(file.path);
  return content !== undefined && file.kind === "file" && (await readFile(file.from, "utf8")) === content;
}

/** The app's own lines stay, and what a project must not track is added. */
async function mergeGitignore(app: readonly AppFile[]): Promise<string> {
  const file = app.find(({ path }) => path === ".gitignore");
  const text = file?.kind === "file" ? await readFile(file.from, "utf8") : "";
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = gitignoreLines.filter((line) => !present.has(line));
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${end}${missing.map((line) => `${line}\n`).join("")}`;
}
