/** Builds an app as a preview does and serves it over HTTP with its data API, for tests in a browser. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { build, type Plugin } from "esbuild";
import { compile } from "tailwindcss";
import { type AppDatabase, openAppDatabase } from "../../../runtime/server/app-database.ts";
import { createAppServer } from "../../../runtime/server/create-app-server.ts";
import { renderApp } from "../../../src/core/render/render-app.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const runtimeFolder = resolve("dist/runtime");
const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };
const importMap = {
  react: "/_vector/vendor/react.js",
  "react/jsx-runtime": "/_vector/vendor/react-jsx-runtime.js",
  "react-dom/client": "/_vector/vendor/react-dom-client.js",
  "@vector/runtime/ui": "/_vector/browser/ui.js",
  "@vector/runtime/ui/components": "/_vector/browser/components.js",
  "@vector/runtime/client": "/_vector/browser/client.js",
  "@vector/runtime/model": "/_vector/browser/model.js",
};

export interface HostedApp {
  readonly url: string;
  readonly database: AppDatabase;
  /** The data API, called without a network. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Writes the files of an app into a new folder. */
export async function writeApp(spec: AppSpec): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vector-app-"));
  for (const { path, content } of renderApp(spec, { appId: "test-app", engineVersion: "0.1.0" })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Opens the data API of an app on an in-memory database. */
export async function openData(folder: string, spec: AppSpec, seeds = true) {
  const names = await readdir(join(folder, "migrations"));
  const migrations = await Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(folder, "migrations", name), "utf8") })),
  );
  const database = openAppDatabase({ file: ":memory:", migrations, model: spec, seedKey: "test", seeds });
  return { database, server: createAppServer({ model: spec, database }) };
}

/** Bundles the app's own code; what the runtime gives stays an import. */
export async function bundleApp(folder: string): Promise<string> {
  const result = await build({
    entryPoints: [join(folder, "src/main.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    tsconfigRaw: {},
    external: Object.keys(importMap),
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Loads an app's routes and model in this process, on the runtime's build for Node. */
export async function loadAppForNode(folder: string) {
  const file = (name: string) => join(runtimeFolder, "node", name);
  const modules: Readonly<Record<string, string>> = {
    react: file("react.js"),
    "react/jsx-runtime": file("react-jsx-runtime.js"),
    "@vector/runtime/ui": file("ui.js"),
    "@vector/runtime/ui/components": file("components.js"),
    "@vector/runtime/client": file("client.js"),
    "@vector/runtime/model": file("model.js"),
  };
  const toRuntime: Plugin = {
    name: "to-runtime",
    setup: (setup) => {
      setup.onResolve({ filter: /^(react|@vector\/runtime)(\/|$)/ }, ({ path }) => {
        const target = modules[path];
        return target === undefined ? undefined : { path: target, external: true };
      });
    },
  };
  const outfile = join(folder, ".vector/server.mjs");
  await build({
    stdin: {
      contents: 'export { model } from "./model.ts"; export { routes } from "./routes.tsx";',
      resolveDir: join(folder, "src"),
    },
    bundle: true,
    format: "esm",
    jsx: "automatic",
    tsconfigRaw: {},
    outfile,
    plugins: [toRuntime],
  });
  const [app, { renderAppToHtml }] = await Promise.all([
    import(outfile) as Promise<{ model: unknown; routes: unknown }>,
    import(file("ui-server.js")) as Promise<{ renderAppToHtml: RenderAppToHtml }>,
  ]);
  return { ...app, renderAppToHtml };
}
type RenderAppToHtml = (options: {
  model: unknown;
  routes: unknown;
  path: string;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}) => Promise<string>;

export async function hostApp(spec: AppSpec, seeds = true): Promise<HostedApp> {
  const folder = await writeApp(spec);
  const { database, server: api } = await openData(folder, spec, seeds);
  const script = await bundleApp(folder);
  const styles = await appStyles();
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/_app.css">
<script type="importmap">${JSON.stringify({ imports: importMap })}</script>
</head><body><div id="root"></div><script type="module" src="/_app.js"></script></body></html>`;
  api.get("/_app.js", (c) => c.body(script, 200, { "content-type": "text/javascript" }));
  api.get("/_app.css", (c) => c.body(styles, 200, { "content-type": "text/css" }));
  api.get("/_vector/*", async (c) => {
    const path = join(runtimeFolder, c.req.path.slice("/_vector/".length));
    return c.body(await readFile(path, "utf8"), 200, { "content-type": types[extname(path)] ?? "text/plain" });
  });
  // The strictest policy a preview may use: nothing inline but the import map.
  const policy =
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data: blob: https:";
  api.get("*", (c) => c.html(page, 200, { "content-security-policy": policy }));
  const answer = getRequestListener(api.fetch);
  const server = await listen(createServer((request, response) => void answer(request, response)));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    fetch: async (path, init) => api.request(path, init),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The stylesheet of an app that adds no classes of its own. */
export async function appStyles(): Promise<string> {
  const css = await readFile(join(runtimeFolder, "theme.css"), "utf8");
  const candidates = JSON.parse(await readFile(join(runtimeFolder, "candidates.json"), "utf8")) as string[];
  return (await compile(css)).build(candidates);
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolveWith) => server.listen(0, "127.0.0.1", () => resolveWith(server)));
}
