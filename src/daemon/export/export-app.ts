/** Exports an app as an ordinary project that runs without Vector. */
import { lstat, readFile, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";
import { renderProject } from "../../core/export/render-project.ts";
import type { AppFolders } from "../../core/generation/app-folders.ts";
import { renderApp } from "../../core/render/render-app.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import type { App } from "../../core/version/version-store.ts";
import { readAppId } from "../apps/disk-app-folders.ts";
import { settleFolder } from "../apps/settle-folder.ts";
import { readSpec } from "../check/check-spec.ts";
import { copyRows, countRows, type RowCounts } from "./copy-rows.ts";
import { type ProjectPlan, planProject } from "./plan-project.ts";
import { type LeftOut, readAppFiles } from "./read-app-files.ts";
import { readRuntimeSources } from "./read-runtime-sources.ts";
import { bytesOf, writeProject } from "./write-project.ts";

export interface ExportRequest {
  /** Absolute path; absent or empty. */
  folder: string;
  /** Whether the rows come along. */
  data: boolean;
  /** Only tell what would be written. */
  dryRun: boolean;
}

export interface ExportResult {
  folder: string;
  dryRun: boolean;
  /** Everything in it, sorted by path; of a link, the bytes of its target's name. */
  files: { path: string; bytes: number }[];
  /** Null when the rows were left out, or when there are none because the app never ran. */
  rows: (RowCounts & { path: string }) | null;
  displaced: ProjectPlan["displaced"];
  leftOut: LeftOut[];
}

export interface AppExporter {
  export(app: App, request: ExportRequest): Promise<ExportResult>;
}

export interface AppExporterOptions {
  folders: AppFolders;
  /** Folder of Vector's own package. */
  packageRoot: string;
  engineVersion: string;
}

interface Writing {
  plan: ProjectPlan;
  /** Absent where no rows come along. */
  rows: { spec: AppSpec } | undefined;
}

const databasePath = "data/app.sqlite";

export function createAppExporter({ folders, packageRoot, engineVersion }: AppExporterOptions): AppExporter {
  /** Targets that are being written now. */
  const busy = new Set<string>();

  const write = async (app: App, target: string, { plan, rows }: Writing): Promise<RowCounts | undefined> => {
    if (busy.has(target))
      throw new VectorError("target_not_empty", `another export writes ${target} at this moment`, {
        hint: "wait for it, or name another folder",
      });
    busy.add(target);
    const staging = folders.stagingPath("export", target);
    try {
      await folders.stage(staging);
      await writeProject(staging, plan.entries);
      const copied = rows && (await copyRows(join(app.folder, databasePath), join(staging, databasePath), rows.spec));
      await folders.place(staging, target, app.id);
      return copied;
    } catch (error) {
      throw describeFullDisk(target, error);
    } finally {
      await rm(staging, { recursive: true, force: true });
      busy.delete(target);
    }
  };

  return {
    async export(app, { folder, data, dryRun }) {
      const spec = await readAppSpec(app);
      const target = await settleFolder(folder);
      refuseInside(app, target);
      await folders.assertFree(target);
      const { files: appFiles, leftOut } = await readAppFiles(app.folder);
      const present = data ? await countRows(join(app.folder, databasePath), spec) : undefined;
      const colours = await readFile(join(packageRoot, "dist", "runtime", "colours.css"), "utf8");
      const appId = (await readAppId(app.folder)) ?? app.id;
      const plan = await planProject({
        app: appFiles,
        generated: renderApp(spec, { appId, engineVersion }),
        project: renderProject({ slug: app.slug, spec, colours, data: present !== undefined }),
        runtime: await readRuntimeSources(packageRoot),
      });
      const rows = dryRun ? present : await write(app, target, { plan, rows: present && { spec } });
      const files = plan.entries.map((entry) => ({ path: entry.path, bytes: bytesOf(entry) }));
      if (rows) files.push({ path: databasePath, bytes: rows.bytes });
      return {
        folder: target,
        dryRun,
        files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
        rows: rows ? { path: databasePath, ...rows } : null,
        displaced: plan.displaced,
        leftOut,
      };
    },
  };
}

async function readAppSpec(app: App): Promise<AppSpec> {
  const present = await lstat(app.folder).catch(() => undefined);
  if (!present?.isDirectory()) {
    throw new VectorError("app_folder_missing", `the folder of ${app.slug}, ${app.folder}, is gone`, {
      hint: "if it was moved, run a command in it once; its versions are kept",
    });
  }
  const { spec, problems } = await readSpec(app.folder);
  if (spec) return spec;
  const [first] = problems;
  throw new VectorError(
    "app_folder_invalid",
    `${app.folder} cannot be exported: ${first?.message ?? "it has no spec"}`,
    {
      hint: "vector check tells all that is wrong",
      details: { problems },
    },
  );
}

/** It would become part of the app, and of the next export. */
function refuseInside(app: App, target: string): void {
  const way = relative(app.folder, target);
  if (way === ".." || way.startsWith(`..${sep}`)) return;
  throw new VectorError("target_in_app", `${target} lies in the folder of the app that is to be exported`, {
    hint: "name a folder outside of it",
  });
}

function describeFullDisk(target: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOSPC" && code !== "EDQUOT" && code !== "SQLITE_FULL") return error;
  return new VectorError("disk_full", `the disk that holds ${target} is full`, {
    hint: "free some space and try again",
    cause: error,
  });
}
