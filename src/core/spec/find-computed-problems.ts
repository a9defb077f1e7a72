/** Finds what is wrong with a computed field: operands that are missing, of the wrong kind or computed in a circle. */
import type { Computed, Field } from "./field-schema.ts";
import { familyOf } from "./field-storage.ts";
import type { Filter } from "./filter-schema.ts";
import { findFilterProblems } from "./find-filter-problems.ts";
import { findMeasureProblems } from "./find-widget-problems.ts";
import type { Entity } from "./schema.ts";
import { isMoment, isNumber, noEntity, noField, type SpecIndex, type SpecProblem } from "./spec-index.ts";

export function findComputedProblems(field: Field, path: string, entity: Entity, index: SpecIndex): SpecProblem[] {
  const { computed } = field;
  if (!computed) return [];
  const at = `${path}.computed`;
  const problems: SpecProblem[] = [];
  if (familyOf(field.type) !== "number" && computed.kind !== "rollup") {
    problems.push({ path: `${path}.type`, message: `a ${computed.kind} is a number, and this field is ${field.type}` });
  }
  if (field.default !== undefined)
    problems.push({ path: `${path}.default`, message: "a computed field has no default" });
  if (field.required) {
    problems.push({ path: `${path}.required`, message: "a computed field cannot be required: nobody fills it in" });
  }
  if (field.unique) problems.push({ path: `${path}.unique`, message: "a computed field cannot be unique" });
  if (computed.kind === "rollup") return [...problems, ...findRollupProblems(computed, at, entity, index)];
  for (const [place, name] of computed.of.entries()) {
    const message = operandProblem(entity, name, computed);
    if (message !== undefined) problems.push({ path: `${at}.of[${place}]`, message });
  }
  if (reaches(entity, field.name, computed.of)) problems.push({ path: at, message: "is computed from itself" });
  return problems;
}

function operandProblem(entity: Entity, name: string, computed: Computed): string | undefined {
  const operand = entity.fields.find((candidate) => candidate.name === name);
  if (!operand) return noField(entity, name);
  if (operand.computed?.kind === "rollup")
    return `"${name}" is worked out when a record is read and cannot be used here`;
  if (computed.kind === "elapsed") return isMoment(operand) ? undefined : `"${name}" is not a date or datetime`;
  return isNumber(operand) ? undefined : `"${name}" is not a number`;
}

/** Says whether following computed operands from `names` leads to `target`. */
function reaches(entity: Entity, target: string, names: readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === target) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    const computed = entity.fields.find((field) => field.name === name)?.computed;
    if (computed && computed.kind !== "rollup") open.push(...computed.of);
  }
  return false;
}

function findRollupProblems(
  rollup: Extract<Computed, { kind: "rollup" }>,
  path: string,
  entity: Entity,
  index: SpecIndex,
): SpecProblem[] {
  const source = index.entities.get(rollup.entity);
  if (!source) return [{ path: `${path}.entity`, message: noEntity(index, rollup.entity) }];
  const link = source.fields.find((field) => field.name === rollup.field);
  if (link?.type !== "reference" || link.reference?.entity !== entity.name) {
    return [
      { path: `${path}.field`, message: `"${rollup.entity}.${rollup.field}" does not refer to "${entity.name}"` },
    ];
  }
  const of = source.fields.find((field) => field.name === rollup.of);
  if (of?.computed?.kind === "rollup") {
    return [{ path: `${path}.of`, message: `"${of.name}" is a rollup itself` }];
  }
  return [
    ...findMeasureProblems({ fn: rollup.fn, field: rollup.of }, path, source),
    ...findFilterProblems(rollup.filter, `${path}.filter`, source),
    ...findRollupFilterProblems(rollup.filter, `${path}.filter`, source),
  ];
}

/** A rollup is the same for everybody, and what it looks at is stored. */
function findRollupFilterProblems(filter: Filter | undefined, path: string, source: Entity): SpecProblem[] {
  if (filter === undefined) return [];
  if ("and" in filter) {
    return filter.and.flatMap((part, at) => findRollupFilterProblems(part, `${path}.and[${at}]`, source));
  }
  if ("or" in filter) {
    return filter.or.flatMap((part, at) => findRollupFilterProblems(part, `${path}.or[${at}]`, source));
  }
  const problems = [filter.field, filter.valueField].flatMap((name) => {
    const field = source.fields.find((candidate) => candidate.name === name);
    if (field?.computed?.kind !== "rollup") return [];
    return [{ path: `${path}.field`, message: `"${field.name}" is a rollup itself` }];
  });
  const toPerson = source.fields.find(({ name }) => name === filter.field)?.type.startsWith("reference") === true;
  if (toPerson && [filter.value].flat().includes("me")) {
    problems.push({ path: `${path}.value`, message: '"me" cannot be used in a rollup, which everybody sees alike' });
  }
  return problems;
}
