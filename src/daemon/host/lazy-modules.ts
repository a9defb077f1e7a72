/** Loads the heavy modules of the host, each once and only when something needs it. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Database } from "better-sqlite3";
import type { AppSpec } from "../../core/spec/schema.ts";

/** What the host uses of `@vector/runtime/server`. Apps bring their own model; the AppSpec has its shape. */
export interface ServerRuntime {
  openAppDatabase(options: {
    file: string;
    migrations: readonly { name: string; sql: string }[];
    model: AppSpec;
    seedKey: string;
    seeds: boolean;
  }): OpenDatabase;
  createAppServer(options: {
    model: AppSpec;
    database: OpenDatabase;
    onError: (error: unknown) => void;
    trusted?: string | undefined;
  }): {
    fetch(request: Request): Response | Promise<Response>;
  };
}
export interface OpenDatabase {
  readonly file: string;
  readonly sqlite: Database;
  close(): void;
}

export type Esbuild = typeof import("esbuild");
export type Tailwind = typeof import("tailwindcss");

const loading = new Map<string, Promise<unknown>>();

function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const known = loading.get(name) as Promise<T> | undefined;
  if (known) return known;
  const promise = load();
  loading.set(name, promise);
  return promise;
}

/** Through `require`, because an import would first search the large CommonJS file for the names it exports. */
export const loadEsbuild = (): Promise<Esbuild> =>
  once("esbuild", async () => createRequire(import.meta.url)("esbuild") as Esbuild);

/** Ends esbuild's service process, which pings once a second as long as it lives; the next build starts another. */
export async function stopEsbuild(): Promise<void> {
  if (loading.has("esbuild")) await (await loadEsbuild()).stop();
}

export const loadTailwind = (): Promise<Tailwind> => once("tailwindcss", () => import("tailwindcss"));

export const loadServerRuntime = (file: string): Promise<ServerRuntime> =>
  once(file, () => import(pathToFileURL(file).href) as Promise<ServerRuntime>);

export const loadNodeServer = (): Promise<typeof import("@hono/node-server")> =>
  once("@hono/node-server", () => import("@hono/node-server"));
