/** Says which addresses of an app are rendered by the check, and what each must show. */

import type { CheckProblem } from "../../core/check/check-report.ts";
import type { Page, PageOf } from "../../core/spec/page-schema.ts";
import type { AppSpec, Entity } from "../../core/spec/schema.ts";
import type { AppSources } from "../host/app-sources.ts";
import type { ApiClient } from "./api-client.ts";
import { createRecordMaker } from "./record-maker.ts";
import type { RenderTarget, RouteInfo } from "./render-messages.ts";

export interface RenderPlan {
  targets: RenderTarget[];
  problems: CheckProblem[];
}

interface Row {
  id: number;
  [field: string]: unknown;
}

interface PageContext {
  page: PageOf<"list" | "detail" | "form">;
  entity: Entity;
  route: RouteInfo;
  rows: readonly Row[];
  /** Text of the page's file; empty where the page lives elsewhere. */
  source: string;
}

/** Texts that stand in rows the way they were written; other types are formatted on their way to the page. */
const plainTypes = ["text", "code", "email"];

/** Returns the pages to render: those of the spec, home, and those that people added. */
export async function planRendering(
  spec: AppSpec,
  routes: readonly RouteInfo[],
  sources: AppSources,
  api: ApiClient,
): Promise<RenderPlan> {
  const plan: RenderPlan = {
    targets: [{ name: "Home (/)", path: "/", contains: [spec.app.name], containsOneOf: [] }],
    problems: [],
  };
  for (const page of spec.pages) {
    const route = findRoute(spec, page, routes);
    if (route === undefined) {
      const about = "entity" in page ? ` of ${page.entity}` : "";
      const message = `the page "${page.title}" (${page.kind}${about}) of app.spec.json is not in the page table`;
      plan.problems.push({ file: "src/routes.tsx", message });
      continue;
    }
    const source = sources.code.get(`src/pages/${page.path}.tsx`) ?? "";
    const entity = "entity" in page ? spec.entities.find(({ name }) => name === page.entity) : undefined;
    if (entity === undefined || !(page.kind === "list" || page.kind === "detail" || page.kind === "form")) {
      plan.targets.push(viewTarget(page, source));
      continue;
    }
    plan.targets.push(...pageTargets({ page, entity, route, source, rows: await readRows(page, entity, api) }));
  }
  plan.targets.push(...ownPages(routes));
  return plan;
}

/** Boards, calendars, dashboards and their like: they open at their own address and show their title. */
function viewTarget(page: Page, source: string): RenderTarget {
  const path = `/${page.path}`;
  const contains = isNamed(source, page.title) ? [page.title] : [];
  const target = { name: `${page.title} (${path})`, path, contains, containsOneOf: [] };
  return source === "" ? target : { ...target, file: `src/pages/${page.path}.tsx` };
}

/** Lists have a path of their own; details and forms of one entity stand in the page table in the order of the spec. */
function findRoute(spec: AppSpec, page: Page, routes: readonly RouteInfo[]): RouteInfo | undefined {
  const about = "entity" in page ? page.entity : undefined;
  const alike = routes.filter((route) => route.kind === page.kind && route.entity === about);
  if (page.kind !== "detail" && page.kind !== "form")
    return alike.find((route) => route.paths.includes(`/${page.path}`));
  return alike[spec.pages.filter((other) => other.kind === page.kind && other.entity === about).indexOf(page)];
}

/** Pages that people wrote: those without parameters can be opened, and must not break. */
function ownPages(routes: readonly RouteInfo[]): RenderTarget[] {
  const paths = routes
    .filter(({ kind }) => kind === "page")
    .flatMap(({ title, paths }) => paths.map((path) => ({ title, path })));
  return paths
    .filter(({ path }) => !/[:*]/.test(path) && path !== "/")
    .map(({ title, path }) => ({ name: `${title} (${path})`, path, contains: [], containsOneOf: [] }));
}

/** What a page must show follows from the spec as far as the page's own code names it: people may have changed either. */
function pageTargets({ page, entity, route, rows, source }: PageContext): RenderTarget[] {
  const names = page.kind === "list" ? page.columns : page.fields;
  const labels = names.filter((name) => isNamed(source, name)).flatMap((name) => shownLabel(entity, name, page.kind));
  const showsTitle = names.includes(entity.titleField) && isNamed(source, entity.titleField);
  const titles = showsTitle ? rows.map((row) => plainTitle(entity, row)).filter((title) => title !== "") : [];
  const heading = page.kind === "list" && isNamed(source, page.title) ? [page.title] : [];
  const first = rows[0];
  return route.paths.flatMap((pattern) => {
    const withRow = pattern.includes(":id");
    if (withRow && first === undefined) return [];
    const path = pattern.replace(":id", String(first?.id));
    const containsOneOf = withRow ? titles.slice(0, 1) : page.kind === "list" ? titles : [];
    const target = { name: `${page.title} (${path})`, path, contains: [...heading, ...labels], containsOneOf };
    return [source === "" ? target : { ...target, file: `src/pages/${page.path}.tsx` }];
  });
}

/** What a field is called on a page: on a record's own page those of a name, an address or a place are one value. */
function shownLabel(entity: Entity, name: string, kind: "list" | "detail" | "form"): string[] {
  const group = entity.groups?.find((one) => one.kind !== "section" && one.fields.includes(name));
  if (kind === "detail" && group !== undefined) return group.label === undefined ? [] : [group.label];
  // A position is seen as the order of records, not as a field of one.
  return entity.fields.flatMap((field) => (field.name === name && field.type !== "position" ? [field.label] : []));
}

/** Whether code names a field or a text, in quotes or as a word of its own. */
function isNamed(source: string, name: string): boolean {
  return (
    source.includes(JSON.stringify(name)) ||
    source.includes(`'${name}'`) ||
    new RegExp(`\\b${escapeForRegExp(name)}\\b`).test(source)
  );
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function plainTitle(entity: Entity, row: Row): string {
  const title = row[entity.titleField];
  const field = entity.fields.find(({ name }) => name === entity.titleField);
  return typeof title === "string" && plainTypes.includes(field?.type ?? "") ? title : "";
}

/** Makes a row where a table is empty, so that detail and edit pages have one to show. */
export async function fillEmptyTables(spec: AppSpec, api: ApiClient): Promise<void> {
  const maker = createRecordMaker(spec, api);
  for (const entity of spec.entities) {
    const { json } = await api.send(`/api/${entity.table}/count`);
    if ((json as { total?: unknown } | undefined)?.total !== 0) continue;
    // A refusal is a finding of the crud check; the pages are then rendered without a record.
    await maker.create(entity).catch(() => undefined);
  }
}

/** The rows that the page shows first. */
async function readRows(page: PageContext["page"], entity: Entity, api: ApiClient): Promise<readonly Row[]> {
  const sort =
    page.kind === "list"
      ? page.sort.map(({ field, direction }) => (direction === "desc" ? `-${field}` : field)).join(",")
      : "";
  const pageSize = page.kind === "list" ? page.pageSize : 1;
  const path = `/api/${entity.table}?pageSize=${pageSize}${sort === "" ? "" : `&sort=${encodeURIComponent(sort)}`}`;
  const { status, json } = await api.send(path);
  const { items } = (json ?? {}) as { items?: readonly Row[] };
  if (status !== 200 || !Array.isArray(items)) throw new Error(`GET ${path} was answered with status ${status}`);
  return items;
}
