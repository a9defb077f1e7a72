/** Watches the files of an app that its preview is made of. */
import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";

export interface AppChange {
  spec: boolean;
  migrations: boolean;
  source: boolean;
}

export interface AppWatcher {
  close(): Promise<void>;
}

export interface AppWatch {
  folder: string;
  /** Called once for changes that come together. */
  onChange: (change: AppChange) => void;
  onGone: () => void;
}

const watched = ["src", "server", "migrations", "app.spec.json"];
/** Saving several files, or one in two steps, is one change. */
const settleMs = 12;
/** What is written to without a pause is taken up after this long all the same. */
const longestSettleMs = 120;

/** Resolves when changes are seen. The file system tells of them by itself; nothing is polled. */
export async function watchApp({ folder, onChange, onGone }: AppWatch): Promise<AppWatcher> {
  const { watch } = await import("chokidar");
  const partOf = (path: string): string => relative(folder, path).split(sep)[0] ?? "";
  let pending: AppChange | undefined;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    const change = pending;
    pending = undefined;
    if (!existsSync(folder)) onGone();
    else if (change) onChange(change);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && !watched.includes(partOf(path)),
  });
  const notice = (path: string): void => {
    const part = partOf(path);
    if (!watched.includes(part) && path !== folder) return;
    if (pending === undefined) since = performance.now();
    pending ??= { spec: false, migrations: false, source: false };
    if (part === "app.spec.json") pending.spec = true;
    else if (part === "migrations") pending.migrations = true;
    else pending.source = true;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(settleMs, since + longestSettleMs - performance.now())));
  };
  watcher.on("all", (_event, path) => notice(path));
  // Of two saves of a file within 50 ms, "all" tells of the first alone; what the system itself says comes through here.
  watcher.on("raw", (_event, name, details) => {
    const { watchedPath } = details as { watchedPath?: string };
    if (watchedPath !== undefined) notice(watchedPath === folder && name ? join(folder, name) : watchedPath);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", () => resolve());
    watcher.once("error", reject);
  });
  // Later errors (a folder without permission) concern single paths; the others are still watched.
  watcher.on("error", () => {});
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
