/** Writes `src/routes.tsx`: the table of pages and the addresses each answers to. */

import type { Page, PageOf } from "../spec/page-schema.ts";
import type { AppSpec } from "../spec/schema.ts";
import { printSpread } from "./print-literal.ts";

export function renderRoutes(spec: AppSpec, componentNames: ReadonlyMap<string, string>): string {
  const name = (page: Page) => componentNames.get(page.path) ?? "";
  const imports = [...spec.pages]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((page) => `import ${name(page)} from "./pages/${page.path}.tsx";\n`);
  const paths = assignPaths(spec);
  const routes = spec.pages.map((page) => {
    const { kind, title, group, nav, roles } = page;
    const entity = "entity" in page ? page.entity : undefined;
    const component = { codeName: name(page) };
    const route = { kind, entity, title, group, nav, roles, paths: paths.get(page.path) ?? [], component };
    return `  ${printSpread(route, 2)},\n`;
  });
  return [
    "/** The pages of this app and their addresses. The menu shows those that need no record, in this order. */\n",
    'import type { AppRoute } from "@vector/runtime/ui";\n',
    ...imports,
    "\nexport const routes: readonly AppRoute[] = [\n",
    ...routes,
    "];\n",
  ].join("");
}

/**
 * The addresses of each page, by the page's path. An entity's records live below its first list (`/laptops/12`,
 * `/laptops/new`, `/laptops/12/edit`), else below its table's name; a second detail or form page below its own path.
 */
function assignPaths(spec: AppSpec): ReadonlyMap<string, readonly string[]> {
  const lists = new Set(spec.pages.filter(({ kind }) => kind === "list").map(({ path }) => path));
  const taken = new Set<string>();
  const paths = new Map<string, readonly string[]>();
  for (const page of spec.pages) {
    if (page.kind !== "detail" && page.kind !== "form") {
      paths.set(page.path, [`/${page.path}`]);
      continue;
    }
    const home = homeOf(spec, page, lists);
    const base = taken.has(`${page.kind} ${home}`) ? page.path : home;
    taken.add(`${page.kind} ${base}`);
    paths.set(page.path, page.kind === "detail" ? [`/${base}/:id`] : [`/${base}/new`, `/${base}/:id/edit`]);
  }
  return paths;
}

function homeOf(spec: AppSpec, page: PageOf<"detail" | "form">, lists: ReadonlySet<string>): string {
  const list = spec.pages.find((other) => other.kind === "list" && other.entity === page.entity);
  if (list !== undefined) return list.path;
  const entity = spec.entities.find(({ name }) => name === page.entity);
  const table = (entity?.table ?? page.path).replaceAll("_", "-");
  return lists.has(table) ? page.path : table;
}
