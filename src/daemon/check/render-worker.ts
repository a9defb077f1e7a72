/** Renders pages of an app in a worker thread of the host, where app code can hang or break without taking it along. */
import { parentPort } from "node:worker_threads";
import { findErrorPlace } from "./error-place.ts";
import { htmlToText } from "./html-text.ts";
import { type FetchAnswer, type FetchInit, fetchFrom } from "./loopback-fetch.ts";
import { type Rehearsal, rehearse } from "./rehearse.ts";
import type { RenderCommand, RenderError, RenderReport, RenderTarget, RouteInfo } from "./render-messages.ts";

interface Renderer {
  renderAppToHtml(options: {
    model: unknown;
    routes: unknown;
    path: string;
    fetch: (path: string, init?: FetchInit) => Promise<FetchAnswer>;
  }): Promise<string>;
}
/** The bundled app: the namespaces of `src/routes.tsx` and `src/model.ts`. */
interface AppModules {
  routes: { routes?: unknown };
  model: { model?: unknown };
}

interface OpenApp {
  renderer: Renderer;
  model: object;
  routes: readonly RouteInfo[];
  folder: string;
}

/** Answers the host until it ends the thread. */
export function runRenderWorker(): void {
  process.setSourceMapsEnabled(true);
  let app: OpenApp | undefined;
  const carryOut = async (command: RenderCommand): Promise<void> => {
    if (command.type === "load") await preload(command);
    else if (command.type === "render") await renderAll(app, command);
    else app = await openApp(command);
  };
  parentPort?.on("message", (command: RenderCommand) => void carryOut(command));
}

function report(message: RenderReport): void {
  parentPort?.postMessage(message);
}

/** What cannot be loaded now cannot be loaded later either, and is told then. */
async function preload({ rendererUrl, reactUrl, uiUrl }: Extract<RenderCommand, { type: "load" }>): Promise<void> {
  try {
    const [renderer, react, ui] = await Promise.all([import(rendererUrl), import(reactUrl), import(uiUrl)]);
    await rehearse({
      ...(renderer as Pick<Rehearsal, "renderAppToHtml">),
      react: react as Rehearsal["react"],
      ui: ui as Rehearsal["ui"],
    });
  } catch {
    return;
  }
}

async function openApp({
  rendererUrl,
  appUrl,
  folder,
}: Extract<RenderCommand, { type: "open" }>): Promise<OpenApp | undefined> {
  try {
    const [renderer, app] = (await Promise.all([import(rendererUrl), import(appUrl)])) as [Renderer, AppModules];
    const { routes } = app.routes;
    const { model } = app.model;
    if (!Array.isArray(routes)) throw new Error("src/routes.tsx does not export a list named routes");
    if (typeof model !== "object" || model === null)
      throw new Error("src/model.ts does not export an object named model");
    report({ type: "opened", routes: (routes as RouteInfo[]).map(describeRoute) });
    return { renderer, model, routes, folder };
  } catch (error) {
    report({ type: "openFailed", error: describeError(error, folder) });
    return undefined;
  }
}

function describeRoute({ kind, entity, title, paths }: RouteInfo): RouteInfo {
  return { kind, title, paths, ...(entity === undefined ? {} : { entity }) };
}

async function renderAll(
  app: OpenApp | undefined,
  { address, targets }: Extract<RenderCommand, { type: "render" }>,
): Promise<void> {
  if (app === undefined) return;
  const { renderer, model, routes, folder } = app;
  for (const [index, target] of targets.entries()) {
    try {
      const html = await renderer.renderAppToHtml({
        model,
        routes,
        path: target.path,
        fetch: (path, init) => fetchFrom(address, path, init),
      });
      report({ type: "page", index, missing: findMissing(html, target) });
    } catch (error) {
      report({ type: "page", index, error: describeError(error, folder) });
    }
  }
}

function findMissing(html: string, target: RenderTarget): string[] {
  const text = htmlToText(html);
  const missing = target.contains.filter((wanted) => !text.includes(squash(wanted)));
  const { containsOneOf } = target;
  if (containsOneOf.length > 0 && !containsOneOf.some((wanted) => text.includes(squash(wanted)))) {
    missing.push(containsOneOf[0] ?? "");
  }
  return missing;
}

function squash(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function describeError(error: unknown, folder: string): RenderError {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return { message: `${error.message}${cause}`, ...findErrorPlace(error.stack ?? "", folder) };
}
