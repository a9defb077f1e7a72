/** Renders one address of an app to HTML on the server, with its data. */
import { renderToString } from "react-dom/server";
import { DataClient, type Fetch } from "../client/data-client.ts";
import { QueryCache } from "../client/query-cache.ts";
import { App } from "./app/app.tsx";
import type { AppRoute, UiModel } from "./app/app-types.ts";
import { createFixedHistory } from "./router/history.ts";

export interface RenderOptions {
  readonly model: UiModel;
  readonly routes: readonly AppRoute[];
  /** Path and query, e.g. `/laptops?page=2`. */
  readonly path: string;
  /** Answers requests for paths such as `/api/laptops`; an app's server can be called directly. */
  readonly fetch: Fetch;
}

/** Answers can make new questions appear (a record, then what it refers to); most pages need two or three rounds, a form behind sign-in in another language seven or eight. */
const mostRounds = 12;

/** The markup of the app's root element. Rejects when a page fails to render or its data cannot be loaded. */
export async function renderAppToHtml({ model, routes, path, fetch }: RenderOptions): Promise<string> {
  const cache = new QueryCache({ collect: true, retryDelays: [] });
  const client = new DataClient({ fetch });
  const app = <App model={model} routes={routes} history={createFixedHistory(path)} access={{ client, cache }} />;
  for (let round = 0; round < mostRounds; round += 1) {
    const html = renderToString(app);
    if (!(await cache.runCollected())) return html;
    cache.throwFirstError();
  }
  throw new Error(`${path} still asks for more data after ${mostRounds} rounds of rendering.`);
}
