/** Gives the preview of a version its rows: those it recorded, else those of today that fit, else its sample rows. */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CopiedRows } from "../../core/generation/version-preview.ts";
import type { AppSpec } from "../../core/spec/schema.ts";
import { prepareScratchDatabase } from "../check/scratch-database.ts";
import { readMigrations } from "../host/data-api.ts";
import type { OpenDatabase, ServerRuntime } from "../host/lazy-modules.ts";
import { copyFittingRows, countRecords } from "./copy-fitting-rows.ts";

export interface FillOptions {
  server: ServerRuntime;
  /** Folder of the version's files. */
  folder: string;
  spec: AppSpec;
  appId: string;
  /** File to fill; it holds the version's own rows where `snapshot` says so. */
  database: string;
  snapshot: boolean;
  /** The app's database of today, which need not exist. It is only read. */
  today?: string;
}

type Open = (file: string, seeds: boolean) => OpenDatabase;

/** Leaves a database that opens under the version's migrations and spec, or throws why there can be none. */
export async function fillCopy(options: FillOptions): Promise<CopiedRows> {
  const { server, folder, spec, appId, database } = options;
  const migrations = await readMigrations(folder);
  const open: Open = (file, seeds) => server.openAppDatabase({ file, migrations, model: spec, seedKey: appId, seeds });
  const reasons: string[] = [];
  const withReasons = (rows: CopiedRows): CopiedRows =>
    reasons.length === 0 ? rows : { ...rows, reason: reasons.join(" ") };
  if (options.snapshot) {
    const own = tryOpen(() => open(database, false), spec);
    if ("copied" in own) return { from: "snapshot", copied: own.copied, leftOut: 0 };
    reasons.push(`Its own rows could not be used: ${own.failure}.`);
    await removeDatabase(database);
  }
  let leftOut = 0;
  if (options.today !== undefined && existsSync(options.today)) {
    const today = await takeToday(options, options.today, open);
    if ("failure" in today) reasons.push(`The rows of today could not be read: ${today.failure}.`);
    else if (today.copied > 0) return withReasons(today);
    else leftOut = today.leftOut;
    await removeDatabase(database);
  }
  const fresh = open(database, true);
  const copied = countRecords(fresh.sqlite, spec);
  fresh.close();
  return withReasons({ from: copied === 0 ? "none" : "samples", copied, leftOut });
}

/** Takes today's database as it is where its migrations lead to this version's, else record by record what fits. */
async function takeToday(
  { database, spec }: FillOptions,
  today: string,
  open: Open,
): Promise<CopiedRows | { failure: string }> {
  const folder = dirname(database);
  await mkdir(join(folder, "today"), { recursive: true, mode: 0o700 });
  let copy: string;
  try {
    copy = await prepareScratchDatabase(join(folder, "today"), today);
  } catch (error) {
    return { failure: messageOf(error) };
  }
  const whole = tryOpen(() => open(copy, false), spec);
  if ("copied" in whole) {
    await rename(copy, database);
    return { from: "today", copied: whole.copied, leftOut: 0 };
  }
  const target = open(database, false);
  try {
    return { from: "today", ...copyFittingRows(target.sqlite, copy, spec) };
  } finally {
    target.close();
    await removeDatabase(copy);
  }
}

function tryOpen(open: () => OpenDatabase, spec: AppSpec): { copied: number } | { failure: string } {
  try {
    const database = open();
    try {
      return { copied: countRecords(database.sqlite, spec) };
    } finally {
      database.close();
    }
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function removeDatabase(file: string): Promise<void> {
  await Promise.all(["", "-wal", "-shm"].map((ending) => rm(file + ending, { force: true })));
}
