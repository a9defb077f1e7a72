/** Writes all files of an app from its spec: pure, and the same bytes for the same spec. */
import { createSql } from "../spec/create-sql.ts";
import type { AppSpec } from "../spec/schema.ts";
import { assignIdentifiers } from "./identifiers.ts";
import { renderModel } from "./render-model.ts";
import { renderPage } from "./render-page.ts";
import { renderReadme } from "./render-readme.ts";
import { renderRoutes } from "./render-routes.ts";

export interface RenderedFile {
  /** Relative to the app's folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

export interface RenderAppOptions {
  readonly appId: string;
  /** Version of Vector that writes the app. */
  readonly engineVersion: string;
}

/** Version of the folder's layout, for tools that read it later. */
const formatVersion = 1;

const mainFile = `/** Starts the app in the browser. */
import { startApp } from "@vector/runtime/ui";
import { model } from "./model.ts";
import { routes } from "./routes.tsx";

startApp({ model, routes });
`;

const gitignore = `# The app's rows and what belongs to this machine.
data/
.vector/
node_modules/
.env
.env.*
`;

/** Where the machine keeps the JSON Schema of app.spec.json, seen from the app's folder. */
export const specSchemaPath = "./.vector/app.spec.schema.json";

/** Files sorted by path. The spec must have passed `parseSpec`. */
export function renderApp(spec: AppSpec, options: RenderAppOptions): RenderedFile[] {
  const entities = assignIdentifiers(
    spec.entities.map(({ name }) => name),
    "camel",
    "Entity",
  );
  const components = assignIdentifiers(
    spec.pages.map(({ path }) => path),
    "pascal",
    "Page",
  );
  const byName = new Map(spec.entities.map((entity) => [entity.name, entity]));
  const pages = spec.pages.map((page) => {
    const names = { entities, component: components.get(page.path) ?? "" };
    return { path: `src/pages/${page.path}.tsx`, content: renderPage(page, byName, names) };
  });
  const files: RenderedFile[] = [
    { path: ".gitignore", content: gitignore },
    { path: "README.md", content: renderReadme(spec) },
    { path: "app.spec.json", content: json({ $schema: specSchemaPath, ...spec }) },
    { path: "migrations/0001_create_tables.sql", content: createSql(spec) },
    { path: "src/main.tsx", content: mainFile },
    { path: "src/model.ts", content: renderModel(spec, entities) },
    { path: "src/routes.tsx", content: renderRoutes(spec, components) },
    { path: "tsconfig.json", content: json({ extends: "./.vector/tsconfig.json", include: ["src"] }) },
    { path: "vector.json", content: json({ appId: options.appId, engine: options.engineVersion, formatVersion }) },
    ...pages,
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
