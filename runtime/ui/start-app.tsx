/** Starts an app in the browser. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DataClient } from "../client/data-client.ts";
import { type DehydratedQueries, QueryCache } from "../client/query-cache.ts";
import { sessionKey } from "../client/session.ts";
import { App } from "./app/app.tsx";
import type { AppRoute, UiModel } from "./app/app-types.ts";
import { detailCode, formCode } from "./app/later-page.tsx";
import { dialogCode } from "./components/dialog-code.ts";
import { toastCode } from "./components/toast.tsx";
import { listExtrasCode } from "./list/extras-code.ts";
import { createBrowserHistory } from "./router/history.ts";
import { translated } from "./text/text.ts";
import { applyTheme } from "./theme/colour-mode.ts";

export interface StartOptions {
  readonly model: UiModel;
  readonly routes: readonly AppRoute[];
  /** Where to mount; the element with the id `root` when left out. */
  readonly root?: HTMLElement;
  /** Answers that were fetched before, as `QueryCache.dehydrate` gives them. */
  readonly queries?: DehydratedQueries;
}

/** Mounts the app and returns how to take it off again. */
export function startApp({ model, routes, root = rootElement(), queries = {} }: StartOptions): () => void {
  applyTheme(model.theme);
  document.documentElement.lang = model.app.language ?? model.app.locale;
  const cache = new QueryCache();
  cache.hydrate(queries);
  // When the session ended, asking for it again is what shows the way in.
  const client = new DataClient({ onUnauthorized: () => cache.refetch(sessionKey), translate: translated });
  const reactRoot = createRoot(root);
  reactRoot.render(
    <StrictMode>
      <App model={model} routes={routes} history={createBrowserHistory()} access={{ client, cache }} />
    </StrictMode>,
  );
  preloadWhenIdle(cache);
  // What others changed meanwhile shows when the person comes back to the tab.
  const refresh = () => document.visibilityState === "visible" && cache.invalidate();
  document.addEventListener("visibilitychange", refresh);
  return () => {
    document.removeEventListener("visibilitychange", refresh);
    reactRoot.unmount();
  };
}

/** Fetches the code of the other pages once the first one stands. */
function preloadWhenIdle(cache: QueryCache): void {
  const preload = () => {
    void cache.preload(detailCode);
    void cache.preload(formCode);
    void cache.preload(listExtrasCode);
    void cache.preload(dialogCode);
    void cache.preload(toastCode);
  };
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(preload, { timeout: 3000 });
  else setTimeout(preload, 500);
}

function rootElement(): HTMLElement {
  const existing = document.getElementById("root");
  if (existing !== null) return existing;
  const element = document.body.appendChild(document.createElement("div"));
  element.id = "root";
  return element;
}
