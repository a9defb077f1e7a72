/** Finds what is wrong with the pages of a spec that has the right shape. */
import { SYSTEM_COLUMNS } from "./field-storage.ts";
import type { SpecProblem } from "./parse-spec.ts";
import type { AppSpec, Entity, Page } from "./schema.ts";

/** First URL segment of the data API. */
const RESERVED_PATHS = new Set(["api"]);

export function findPageProblems(spec: AppSpec): SpecProblem[] {
  const entities = new Map(spec.entities.map((entity) => [entity.name, entity]));
  const paths = new Set<string>();
  return spec.pages.flatMap((page, index) => {
    const path = `$.pages[${index}]`;
    const problems: SpecProblem[] = [];
    if (paths.has(page.path))
      problems.push({ path: `${path}.path`, message: `another page is at "${page.path}" already` });
    if (RESERVED_PATHS.has(page.path))
      problems.push({ path: `${path}.path`, message: `"${page.path}" is a reserved name` });
    paths.add(page.path);
    const entity = entities.get(page.entity);
    if (!entity) return [...problems, { path: `${path}.entity`, message: `there is no entity "${page.entity}"` }];
    return [...problems, ...findFieldListProblems(page, path, entity, entities)];
  });
}

function findFieldListProblems(
  page: Page,
  path: string,
  entity: Entity,
  entities: ReadonlyMap<string, Entity>,
): SpecProblem[] {
  switch (page.kind) {
    case "list": {
      const sorted = page.sort.map((key) => key.field);
      return [
        ...findUnknown(page.columns, `${path}.columns`, entity, SYSTEM_COLUMNS),
        ...findUnknown(page.filters, `${path}.filters`, entity, SYSTEM_COLUMNS),
        ...findUnknown(sorted, `${path}.sort`, entity, SYSTEM_COLUMNS, ".field"),
      ];
    }
    case "detail":
      return [
        ...findUnknown(page.fields, `${path}.fields`, entity, SYSTEM_COLUMNS),
        ...page.children.flatMap((child, index) =>
          findChildProblems(child, `${path}.children[${index}]`, entity, entities),
        ),
      ];
    case "form":
      return findUnknown(page.fields, `${path}.fields`, entity, []);
  }
}

function findUnknown(
  names: readonly string[],
  path: string,
  entity: Entity,
  alsoKnown: readonly string[],
  suffix = "",
): SpecProblem[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const where = `${path}[${index}]${suffix}`;
    if (seen.has(name)) return [{ path: where, message: `"${name}" is listed already` }];
    seen.add(name);
    const known = alsoKnown.includes(name) || entity.fields.some((field) => field.name === name);
    return known ? [] : [{ path: where, message: `the entity "${entity.name}" has no field "${name}"` }];
  });
}

function findChildProblems(
  child: { entity: string; field: string },
  path: string,
  parent: Entity,
  entities: ReadonlyMap<string, Entity>,
): SpecProblem[] {
  const entity = entities.get(child.entity);
  if (!entity) return [{ path: `${path}.entity`, message: `there is no entity "${child.entity}"` }];
  const field = entity.fields.find((candidate) => candidate.name === child.field);
  if (field?.reference?.entity === parent.name) return [];
  return [{ path: `${path}.field`, message: `"${child.entity}.${child.field}" does not refer to "${parent.name}"` }];
}
