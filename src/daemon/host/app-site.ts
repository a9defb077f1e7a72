/** Puts together what an app's origin serves beside its data: the page, scripts, style sheet and runtime modules. */
import { createHash } from "node:crypto";
import type { AppSpec } from "../../core/spec/schema.ts";
import type { BrowserBundle } from "./bundle-app.ts";
import { type Page, type PageMark, writePage } from "./page-html.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

export interface SiteFile {
  body: Uint8Array | string;
  contentType: string;
}

export interface AppSite {
  page: Page;
  /** Changes with anything a browser would have to load again, apart from the style sheet. */
  version: string;
  /** URL path of the style sheet. */
  styleSheet: string;
  /** By URL path below `/assets/`. Their names hold a hash of the content, so they may be kept for ever. */
  assets: ReadonlyMap<string, SiteFile>;
}

export interface SiteParts {
  spec: AppSpec;
  bundle: BrowserBundle;
  css: string;
  runtime: RuntimeFiles;
  liveScript?: string;
  mark?: PageMark;
  /** Anything else whose change means that pages must be loaded again. */
  state?: string;
}

export function createSite({ spec, bundle, css, runtime, liveScript, mark, state = "" }: SiteParts): AppSite {
  const style = `${css}\n${bundle.css}`;
  const styleSheet = `/assets/app-${hash(style)}.css`;
  const assets = new Map<string, SiteFile>([[styleSheet, { body: style, contentType: "text/css; charset=utf-8" }]]);
  for (const { name, contents } of bundle.files) {
    assets.set(`/assets/${name}`, { body: contents, contentType: contentTypeOf(name) });
  }
  const script = `/assets/${bundle.entry}`;
  const { importMap } = runtime;
  const version = hash(JSON.stringify([spec, script, importMap, state]));
  const page = writePage({
    title: spec.app.name,
    lang: spec.app.locale,
    importMap,
    styleSheet,
    script,
    version,
    ...(liveScript === undefined ? {} : { liveScript }),
    ...(mark === undefined ? {} : { mark }),
  });
  return { page, version, styleSheet, assets };
}

export function contentTypeOf(name: string): string {
  if (name.endsWith(".js") || name.endsWith(".mjs")) return "text/javascript; charset=utf-8";
  if (name.endsWith(".css")) return "text/css; charset=utf-8";
  if (name.endsWith(".map") || name.endsWith(".json")) return "application/json";
  return "application/octet-stream";
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
