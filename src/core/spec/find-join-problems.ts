/** Finds what is wrong with the join tables behind `references` fields: names that are taken and ends that do not match. */
import type { Field } from "./field-schema.ts";
import type { AppSpec, Entity } from "./schema.ts";
import type { SpecProblem } from "./spec-index.ts";

interface End {
  readonly entity: Entity;
  readonly field: Field;
  readonly path: string;
}

/** A relation may be declared at both ends, over one table with its columns exchanged. */
export function findJoinProblems(spec: AppSpec): SpecProblem[] {
  const declared = new Map<string, End[]>();
  for (const [at, entity] of spec.entities.entries()) {
    for (const [place, field] of entity.fields.entries()) {
      const table = field.reference?.through?.table;
      if (table === undefined) continue;
      const path = `$.entities[${at}].fields[${place}].reference.through`;
      declared.set(table, [...(declared.get(table) ?? []), { entity, field, path }]);
    }
  }
  const tables = new Set(spec.entities.map((entity) => entity.table));
  return [...declared].flatMap(([table, [first, ...others]]) => {
    if (!first) return [];
    const problems: SpecProblem[] = [];
    if (tables.has(table)) {
      problems.push({
        path: `${first.path}.table`,
        message: `the join table "${table}" has the name of another table`,
      });
    }
    if (table.startsWith("sqlite_")) {
      problems.push({ path: `${first.path}.table`, message: `"${table}" is a reserved name` });
    }
    for (const [index, other] of others.entries()) {
      if (index === 0 && isOtherEnd(first, other)) continue;
      const message = `"${table}" joins "${first.entity.name}.${first.field.name}" already, and this is not its other end`;
      problems.push({ path: other.path, message });
    }
    return problems;
  });
}

function isOtherEnd(first: End, other: End): boolean {
  const [one, two] = [first.field.reference, other.field.reference];
  const exchanged = one?.through?.from === two?.through?.to && one?.through?.to === two?.through?.from;
  return exchanged && one?.entity === other.entity.name && two?.entity === first.entity.name;
}
