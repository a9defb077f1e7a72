/** Finds what is wrong with the entities of a spec that has the right shape. */
import { familyOf, SYSTEM_COLUMNS } from "./field-storage.ts";
import { findFieldProblems } from "./find-field-problems.ts";
import type { SpecProblem } from "./parse-spec.ts";
import type { AppSpec, Entity, Field } from "./schema.ts";

/** `/api/health` is the server's own; names that begin with `sqlite_` are SQLite's. */
const RESERVED_TABLES = new Set(["health"]);

export function findEntityProblems(spec: AppSpec): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const entityNames = new Set<string>();
  const tables = new Set<string>();
  spec.entities.forEach((entity, index) => {
    const path = `$.entities[${index}]`;
    if (entityNames.has(entity.name)) {
      problems.push({ path: `${path}.name`, message: `another entity is named "${entity.name}" already` });
    }
    if (tables.has(entity.table)) {
      problems.push({ path: `${path}.table`, message: `another entity has the table "${entity.table}" already` });
    }
    if (RESERVED_TABLES.has(entity.table) || entity.table.startsWith("sqlite_")) {
      problems.push({ path: `${path}.table`, message: `"${entity.table}" is a reserved name` });
    }
    entityNames.add(entity.name);
    tables.add(entity.table);
    problems.push(...findTitleProblems(entity, path), ...findAllFieldProblems(entity, path, spec));
  });
  return [...problems, ...findIndexNameProblems(spec)];
}

function findTitleProblems(entity: Entity, path: string): SpecProblem[] {
  const title = entity.fields.find((field) => field.name === entity.titleField);
  if (!title) return [{ path: `${path}.titleField`, message: `there is no field "${entity.titleField}"` }];
  if (familyOf(title.type) !== "boolean") return [];
  return [{ path: `${path}.titleField`, message: `"${title.name}" is a yes/no field, which cannot name a record` }];
}

function findAllFieldProblems(entity: Entity, path: string, spec: AppSpec): SpecProblem[] {
  const seen = new Set<string>();
  return entity.fields.flatMap((field, index) => {
    const fieldPath = `${path}.fields[${index}]`;
    const problems = findNameProblems(field, fieldPath, seen);
    seen.add(field.name);
    return [...problems, ...findFieldProblems(field, fieldPath, spec)];
  });
}

function findNameProblems(field: Field, path: string, seen: ReadonlySet<string>): SpecProblem[] {
  if (SYSTEM_COLUMNS.includes(field.name)) {
    return [{ path: `${path}.name`, message: `"${field.name}" is a reserved name: every entity has it already` }];
  }
  return seen.has(field.name)
    ? [{ path: `${path}.name`, message: `another field is named "${field.name}" already` }]
    : [];
}

/** Tables and indexes share one namespace: `a` with the field `b_c` and `a_b` with `c` would both want `a_b_c_index`. */
function findIndexNameProblems(spec: AppSpec): SpecProblem[] {
  const taken = new Set(spec.entities.map((entity) => entity.table));
  return spec.entities.flatMap((entity, entityIndex) =>
    entity.fields.flatMap((field, fieldIndex) => {
      if (!field.unique && field.type !== "reference") return [];
      const name = `${entity.table}_${field.name}_${field.unique ? "unique" : "index"}`;
      const path = `$.entities[${entityIndex}].fields[${fieldIndex}].name`;
      if (taken.has(name)) return [{ path, message: `its index "${name}" has the name of another table or index` }];
      taken.add(name);
      return [];
    }),
  );
}
