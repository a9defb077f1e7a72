/** Defines what the host and its render worker tell each other. */
import type { AppAddress } from "./api-client.ts";

/** One address of an app, and texts of which its rendered page must contain all, and at least one of the others. */
export interface RenderTarget {
  /** For people: `Laptops (/laptops)`. */
  name: string;
  path: string;
  contains: readonly string[];
  containsOneOf: readonly string[];
  /** Source file of the page, where it is known. */
  file?: string;
}

/** A row of the app's page table, without its component. */
export interface RouteInfo {
  kind: string;
  entity?: string;
  title: string;
  /** Patterns such as `/laptops/:id/edit`. */
  paths: readonly string[];
}

/** `load` imports the runtime's modules (by file URL) before they are needed, `open` the app's modules, `render` renders addresses one by one. */
export type RenderCommand =
  | { type: "load"; rendererUrl: string; reactUrl: string; uiUrl: string }
  | { type: "open"; rendererUrl: string; appUrl: string; folder: string }
  | { type: "render"; address: AppAddress; targets: readonly RenderTarget[] };

export type RenderReport =
  | { type: "opened"; routes: RouteInfo[] }
  | { type: "openFailed"; error: RenderError }
  | { type: "page"; index: number; error?: RenderError; missing?: string[] };

export interface RenderError {
  message: string;
  file?: string;
  line?: number;
  column?: number;
}
