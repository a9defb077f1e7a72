/** Finds what is wrong with the pages of a spec that has the right shape. */
import { systemColumnsOf } from "./field-storage.ts";
import {
  findGroupProblems,
  findMeasureProblems,
  findMomentProblems,
  findWidgetProblems,
} from "./find-widget-problems.ts";
import type { EntityPage, Page, PageOf } from "./page-schema.ts";
import type { AppSpec, Entity } from "./schema.ts";
import { findRoleProblems, noEntity, noField, type SpecIndex, type SpecProblem } from "./spec-index.ts";

/** First URL segments of the data API and of what the app's host serves. */
const RESERVED_PATHS = new Set(["api"]);

export function findPageProblems(spec: AppSpec, index: SpecIndex): SpecProblem[] {
  const paths = new Set<string>();
  const problems = spec.pages.flatMap((page, at) => {
    const path = `$.pages[${at}]`;
    const found: SpecProblem[] = [];
    if (paths.has(page.path))
      found.push({ path: `${path}.path`, message: `another page is at "${page.path}" already` });
    if (RESERVED_PATHS.has(page.path))
      found.push({ path: `${path}.path`, message: `"${page.path}" is a reserved name` });
    paths.add(page.path);
    return [
      ...found,
      ...findRoleProblems(page.roles, `${path}.roles`, index),
      ...findOnePageProblems(page, path, index),
    ];
  });
  const { home } = spec.app;
  if (home !== undefined && !spec.pages.some((page) => page.path === home && isEntrance(page))) {
    problems.push({ path: "$.app.home", message: `there is no page "${home}" that an app can open with` });
  }
  return problems;
}

/** A detail or a form needs a record to show. */
function isEntrance(page: Page): boolean {
  return page.kind !== "detail" && page.kind !== "form";
}

function findOnePageProblems(page: Page, path: string, index: SpecIndex): SpecProblem[] {
  switch (page.kind) {
    case "settings":
    case "content":
      return [];
    case "dashboard":
      return page.widgets.flatMap((widget, at) => findWidgetProblems(widget, `${path}.widgets[${at}]`, index));
    default: {
      const entity = index.entities.get(page.entity);
      if (!entity) return [{ path: `${path}.entity`, message: noEntity(index, page.entity) }];
      return findEntityPageProblems(page, path, entity, index);
    }
  }
}

function findEntityPageProblems(page: EntityPage, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const unknown = (names: readonly string[], at: string, suffix = "") =>
    findUnknown({ names, path: `${path}.${at}`, entity, suffix });
  switch (page.kind) {
    case "list":
      return [
        ...unknown(page.columns, "columns"),
        ...unknown(page.filters, "filters"),
        ...unknown(sortedBy(page), "sort", ".field"),
      ];
    case "detail":
      return [
        ...unknown(page.fields, "fields"),
        ...page.children.flatMap((child, at) => findChildProblems(child, `${path}.children[${at}]`, entity, index)),
      ];
    case "form":
      return findFormProblems(page, path, entity, index);
    case "board":
      return [
        ...findTypeProblems(entity, page.field, ["choice"], `${path}.field`),
        ...unknown(page.card, "card"),
        ...unknown(sortedBy(page), "sort", ".field"),
      ];
    case "calendar":
      return [
        ...findMomentProblems(page.start, `${path}.start`, entity),
        ...(page.end === undefined ? [] : findMomentProblems(page.end, `${path}.end`, entity)),
        ...(page.colourBy === undefined ? [] : findTypeProblems(entity, page.colourBy, ["choice"], `${path}.colourBy`)),
      ];
    case "gallery":
      return [
        ...(page.image === undefined ? [] : findTypeProblems(entity, page.image, ["image", "url"], `${path}.image`)),
        ...unknown(page.card, "card"),
        ...unknown(sortedBy(page), "sort", ".field"),
      ];
    case "report":
      return [
        ...page.groupBy.flatMap((key, at) => findGroupProblems(key, `${path}.groupBy[${at}]`, entity)),
        ...page.measures.flatMap((measure, at) => findMeasureProblems(measure, `${path}.measures[${at}]`, entity)),
        ...unknown(page.filters, "filters"),
        ...(page.range === undefined ? [] : findMomentProblems(page.range, `${path}.range`, entity)),
      ];
  }
}

function sortedBy(page: { readonly sort: readonly { readonly field: string }[] }): string[] {
  return page.sort.map((key) => key.field);
}

function findFormProblems(page: PageOf<"form">, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const lines = (page.lines ?? []).flatMap((line, at) => {
    const where = `${path}.lines[${at}]`;
    const part = index.entities.get(line.entity);
    if (!part) return [{ path: `${where}.entity`, message: noEntity(index, line.entity) }];
    if (part.partOf !== line.field) {
      return [
        { path: `${where}.field`, message: `"${line.entity}" is not part of "${entity.name}" by "${line.field}"` },
      ];
    }
    return [
      ...findChildProblems(line, where, entity, index),
      ...findUnknown({ names: line.columns, path: `${where}.columns`, entity: part, suffix: "", fieldsOnly: true }),
    ];
  });
  return [
    ...findUnknown({ names: page.fields, path: `${path}.fields`, entity, suffix: "", fieldsOnly: true }),
    ...lines,
  ];
}

function findTypeProblems(entity: Entity, name: string, types: readonly string[], path: string): SpecProblem[] {
  const field = entity.fields.find((candidate) => candidate.name === name);
  if (!field) return [{ path, message: noField(entity, name) }];
  return types.includes(field.type) ? [] : [{ path, message: `"${name}" is ${field.type}, not ${types.join(" or ")}` }];
}

interface NameList {
  readonly names: readonly string[];
  readonly path: string;
  readonly entity: Entity;
  /** What follows the index in the path. */
  readonly suffix: string;
  /** Refuses system columns. */
  readonly fieldsOnly?: boolean;
}

function findUnknown({ names, path, entity, suffix, fieldsOnly = false }: NameList): SpecProblem[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const where = `${path}[${index}]${suffix}`;
    if (seen.has(name)) return [{ path: where, message: `"${name}" is listed already` }];
    seen.add(name);
    const system = !fieldsOnly && systemColumnsOf(entity).includes(name);
    const known = system || entity.fields.some((field) => field.name === name);
    return known ? [] : [{ path: where, message: noField(entity, name) }];
  });
}

function findChildProblems(
  child: { entity: string; field: string },
  path: string,
  parent: Entity,
  index: SpecIndex,
): SpecProblem[] {
  const entity = index.entities.get(child.entity);
  if (!entity) return [{ path: `${path}.entity`, message: noEntity(index, child.entity) }];
  const field = entity.fields.find((candidate) => candidate.name === child.field);
  if (field?.reference?.entity === parent.name) return [];
  return [{ path: `${path}.field`, message: `"${child.entity}.${child.field}" does not refer to "${parent.name}"` }];
}
