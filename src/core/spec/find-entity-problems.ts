/** Finds what is wrong with the entities of a spec that has the right shape. */
import { hasIndex, indexName } from "./create-sql.ts";
import type { Field } from "./field-schema.ts";
import { DELETED_COLUMN, SYSTEM_COLUMNS } from "./field-storage.ts";
import { findFieldProblems } from "./find-field-problems.ts";
import { findGroupingProblems } from "./find-grouping-problems.ts";
import { findJoinProblems } from "./find-join-problems.ts";
import { findWorkflowProblems } from "./find-workflow-problems.ts";
import { joinIndexName, joinTables } from "./join-tables.ts";
import type { AppSpec, Entity } from "./schema.ts";
import { noField, type SpecIndex, type SpecProblem } from "./spec-index.ts";

/** `/api/health` and its like are the server's own; names that begin with `sqlite_` are SQLite's. */
export const RESERVED_TABLES: ReadonlySet<string> = new Set(["health", "session", "files"]);

const CANNOT_NAME = new Set<Field["type"]>([
  ...(["boolean", "secret", "json", "tags", "image", "file", "references", "position"] as const),
]);

export function findEntityProblems(spec: AppSpec, index: SpecIndex): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const entityNames = new Set<string>();
  const tables = new Set<string>();
  spec.entities.forEach((entity, at) => {
    const path = `$.entities[${at}]`;
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
    problems.push(
      ...findTitleProblems(entity, path),
      ...findAllFieldProblems(entity, path, index),
      ...findGroupingProblems(entity, path),
      ...findWorkflowProblems(entity, path, index),
    );
  });
  return [...problems, ...findJoinProblems(spec), ...findIndexNameProblems(spec)];
}

function findTitleProblems(entity: Entity, path: string): SpecProblem[] {
  const title = entity.fields.find((field) => field.name === entity.titleField);
  if (!title) return [{ path: `${path}.titleField`, message: noField(entity, entity.titleField) }];
  if (title.computed?.kind === "rollup") {
    const message = `"${title.name}" is worked out when a record is read, and cannot name it`;
    return [{ path: `${path}.titleField`, message }];
  }
  if (!CANNOT_NAME.has(title.type)) return [];
  return [{ path: `${path}.titleField`, message: `"${title.name}" is ${title.type}, which cannot name a record` }];
}

function findAllFieldProblems(entity: Entity, path: string, index: SpecIndex): SpecProblem[] {
  const seen = new Set<string>();
  return entity.fields.flatMap((field, at) => {
    const fieldPath = `${path}.fields[${at}]`;
    const problems = findNameProblems(field, fieldPath, seen);
    seen.add(field.name);
    return [...problems, ...findFieldProblems(field, fieldPath, entity, index)];
  });
}

function findNameProblems(field: Field, path: string, seen: ReadonlySet<string>): SpecProblem[] {
  if (SYSTEM_COLUMNS.includes(field.name) || field.name === DELETED_COLUMN) {
    return [{ path: `${path}.name`, message: `"${field.name}" is a reserved name: every entity has it already` }];
  }
  return seen.has(field.name)
    ? [{ path: `${path}.name`, message: `another field is named "${field.name}" already` }]
    : [];
}

/** Tables and indexes share one namespace: `a` with the field `b_c` and `a_b` with `c` would both want `a_b_c_index`. */
function findIndexNameProblems(spec: AppSpec): SpecProblem[] {
  const taken = new Set(spec.entities.map((entity) => entity.table));
  for (const { table, ends } of joinTables(spec.entities)) taken.add(table).add(joinIndexName(table, ends[1].column));
  return spec.entities.flatMap((entity, entityIndex) =>
    entity.fields.flatMap((field, fieldIndex) => {
      if (!hasIndex(field)) return [];
      const name = indexName(entity, field);
      const path = `$.entities[${entityIndex}].fields[${fieldIndex}].name`;
      if (taken.has(name)) return [{ path, message: `its index "${name}" has the name of another table or index` }];
      taken.add(name);
      return [];
    }),
  );
}
