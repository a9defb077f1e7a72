/** Renders made-up pages once, so that the renderer's code is compiled by the time an app's pages arrive. */
import type { FetchAnswer } from "./loopback-fetch.ts";

export interface Rehearsal {
  /** `renderAppToHtml` of the runtime. */
  renderAppToHtml(options: {
    model: unknown;
    routes: unknown;
    path: string;
    fetch: (path: string) => Promise<FetchAnswer>;
  }): Promise<string>;
  /** Exports of `react` and `@vector/runtime/ui` for Node. */
  react: { createElement(component: unknown, props: object): unknown };
  ui: Record<string, unknown>;
}

const field = { required: false, unique: false };
const entity = {
  name: "thing",
  table: "things",
  label: "Thing",
  pluralLabel: "Things",
  titleField: "name",
  fields: [
    { ...field, name: "name", label: "Name", type: "text" },
    { ...field, name: "price", label: "Price", type: "money" },
    { ...field, name: "day", label: "Day", type: "date" },
    {
      ...field,
      name: "state",
      label: "State",
      type: "choice",
      choices: [{ value: "new", label: "New", tone: "info" }],
    },
  ],
};
const names = entity.fields.map(({ name }) => name);
const model = {
  app: { name: "Rehearsal", description: "", locale: "en-US", currency: "USD" },
  theme: { mode: "system", density: "comfortable" },
  entities: [entity],
};
const at = "2025-01-31T12:00:00Z";
const row = {
  id: 1,
  name: "One",
  price: 1.5,
  day: "2025-01-31",
  state: "new",
  created_at: at,
  updated_at: at,
  _refs: {},
  _etag: "1",
};
const paths = { list: ["/things"], detail: ["/things/:id"], form: ["/things/new", "/things/:id/edit"] };
const components = { list: "ListPage", detail: "DetailPage", form: "FormPage" } as const;

/** Never rejects: what goes wrong here goes wrong again, and is told, with the app itself. */
export async function rehearse({ renderAppToHtml, react, ui }: Rehearsal): Promise<void> {
  const props = { entity, title: "Thing", columns: names, fields: names };
  const routes = (["list", "detail", "form"] as const).map((kind) => ({
    kind,
    entity: entity.name,
    title: "Thing",
    paths: paths[kind],
    component: () => react.createElement(ui[components[kind]], props),
  }));
  for (const path of ["/", "/things", "/things/1", "/things/1/edit"]) {
    await renderAppToHtml({ model, routes, path, fetch: answer }).catch(() => undefined);
  }
}

async function answer(path: string): Promise<FetchAnswer> {
  const body = /\/things\/1$/.test(path) ? row : { items: [row], total: 1, page: 1, pageSize: 25 };
  return {
    ok: true,
    status: 200,
    statusText: "OK",
    headers: { get: () => null },
    text: async () => JSON.stringify(body),
    json: async () => body,
  };
}
