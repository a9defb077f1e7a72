/** A private place on disk for the preview of one version: its files, and the copy of rows beside them. */
import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { join } from "node:path";

export interface PreviewScratch {
  /** Folder for the app's files. */
  folder: string;
  /** Outside of that folder, so that no file or link of the version can stand in its place. */
  database: string;
  remove(): Promise<void>;
}

export async function makePreviewScratch(parent: string): Promise<PreviewScratch> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const root = await realpath(await mkdtemp(join(parent, "version-")));
  const folder = join(root, "app");
  await mkdir(folder, { mode: 0o700 });
  return {
    folder,
    database: join(root, "rows", "app.sqlite"),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  };
}
