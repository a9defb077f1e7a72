/** Finds the built runtime that apps run on, in `dist/runtime/` of Vector's package, and serves its browser modules. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RendererUrls } from "../check/render-session.ts";
import type { SiteFile } from "./app-site.ts";
import { moduleEntries, nodeFileOf } from "./module-names.ts";

export interface RuntimeFiles {
  /** Module name -> URL path. The paths hold a hash of all browser files, so what they lead to never changes. */
  readonly importMap: Readonly<Record<string, string>>;
  /** The file at a URL path below `/_vector/`. */
  readBrowserFile(path: string): SiteFile | undefined;
  /** File URL of a module for rendering in Node. */
  nodeModuleUrl(name: string): string;
  /** Path of the module that exports `openAppDatabase` and `createAppServer`. */
  readonly serverModule: string;
  /** The compiled style sheet of the runtime alone; undefined in a build that has none. */
  readBaseCss(): Promise<string | undefined>;
  readThemeCss(): Promise<string>;
  readCandidates(): Promise<string[]>;
}

const browserFolders = ["vendor", "browser"];

export function runtimeFolder(packageRoot: string): string {
  return join(packageRoot, "dist", "runtime");
}

/** File URLs of the modules that render pages in Node. */
export function rendererUrlsOf(packageRoot: string): RendererUrls {
  const urlOf = (name: string): string => pathToFileURL(join(runtimeFolder(packageRoot), "node", name)).href;
  return { rendererUrl: urlOf("ui-server.js"), reactUrl: urlOf("react.js"), uiUrl: urlOf("ui.js") };
}

/** Reads the browser modules into memory; they are some hundred kilobytes. */
export async function readRuntimeFiles(packageRoot: string): Promise<RuntimeFiles> {
  const folder = runtimeFolder(packageRoot);
  const bodies = await readBrowserFiles(folder);
  const hash = createHash("sha256");
  for (const [name, body] of bodies) hash.update(`${name}\0`).update(body);
  const prefix = `/_vector/${hash.digest("hex").slice(0, 12)}/`;
  const files = new Map<string, SiteFile>();
  for (const [name, body] of bodies) files.set(prefix + name, { body, contentType: "text/javascript; charset=utf-8" });
  const browser = moduleEntries.flatMap(([name, { browser: file }]) =>
    file === undefined ? [] : [[name, prefix + file]],
  );
  return {
    importMap: Object.fromEntries(browser) as Record<string, string>,
    readBrowserFile: (path) => files.get(path),
    nodeModuleUrl(name) {
      const file = nodeFileOf(name);
      // `react-dom/client` and the like stand in the entry, which is not rendered; a page that imports it fails there.
      return file === undefined ? name : pathToFileURL(join(folder, "node", file)).href;
    },
    serverModule: join(folder, "node", "server.js"),
    readBaseCss: () => readFile(join(folder, "base.css"), "utf8").catch(() => undefined),
    readThemeCss: () => readFile(join(folder, "theme.css"), "utf8"),
    readCandidates: async () => JSON.parse(await readFile(join(folder, "candidates.json"), "utf8")) as string[],
  };
}

/** Sorted by name, so that the hash over them is always the same. */
async function readBrowserFiles(folder: string): Promise<[string, Buffer][]> {
  const listings = await Promise.all(
    browserFolders.map(async (name) => (await readdir(join(folder, name))).map((file) => `${name}/${file}`)),
  );
  const names = listings
    .flat()
    .filter((name) => name.endsWith(".js"))
    .sort();
  return Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(folder, name))]));
}
