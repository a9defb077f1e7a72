/** Serves an app's data API over its own database file. */

import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { AppSpec } from "../../core/spec/schema.ts";
import { loadNodeServer, loadServerRuntime } from "./lazy-modules.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

/** Returns where an app keeps its rows. */
export function appDatabaseFile(folder: string): string {
  return join(folder, "data", "app.sqlite");
}

export interface DataApi {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Closes the database when the requests under way have been answered. */
  close(): Promise<void>;
}

export interface DataApiOptions {
  runtime: RuntimeFiles;
  folder: string;
  database: string;
  spec: AppSpec;
  appId: string;
  /** Is told about errors of the server that are not a request's fault. */
  onError?: (error: unknown) => void;
  /** A secret of this process: who sends it is not asked to sign in. A preview has none. */
  trusted?: string;
}

/** Opens the database, applies the folder's migrations that are new to it, and gives a new one its sample rows. */
export async function openDataApi(options: DataApiOptions): Promise<DataApi> {
  const [server, node, migrations] = await Promise.all([
    loadServerRuntime(options.runtime.serverModule),
    loadNodeServer(),
    readMigrations(options.folder),
  ]);
  const { spec: model, appId: seedKey, database: file } = options;
  const database = server.openAppDatabase({ file, migrations, model, seedKey, seeds: true });
  const app = server.createAppServer({
    model,
    database,
    onError: options.onError ?? logError,
    trusted: options.trusted,
  });
  const listener = node.getRequestListener(app.fetch);
  let underway = 0;
  let idle: (() => void) | undefined;
  return {
    handle(request, response) {
      underway += 1;
      response.once("close", () => {
        underway -= 1;
        if (underway === 0) idle?.();
      });
      void listener(request, response);
    },
    async close() {
      if (underway > 0) await new Promise<void>((resolve) => (idle = resolve));
      database.close();
    },
  };
}

function logError(error: unknown): void {
  console.error(error);
}

/** Returns the folder's migrations in the order of their names; none when it has no such folder. */
export async function readMigrations(folder: string): Promise<{ name: string; sql: string }[]> {
  let names: string[];
  try {
    names = await readdir(join(folder, "migrations"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const files = names.filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (name) => ({ name, sql: await readFile(join(folder, "migrations", name), "utf8") })),
  );
}
