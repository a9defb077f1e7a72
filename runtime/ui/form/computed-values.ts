/** Works out computed fields as the database does, for values that are not stored yet. */
import { findField, traitsOf } from "../../model/field-traits.ts";
import { roundTo } from "../../model/parse-field-value.ts";
import type { ComputedModel, EntityModel, FieldModel, RollupModel } from "../../model/types.ts";
import { matchesFilter } from "./matches-filter.ts";

export type Values = Readonly<Record<string, unknown>>;

export interface LineValues {
  readonly entity: EntityModel;
  /** Their reference to the record. */
  readonly field: string;
  readonly rows: readonly Values[];
}

/**
 * Returns the values with the computed ones in place. A rollup is worked out where its records are among `lines`; others keep
 * what `values` holds.
 */
export function withComputed(entity: EntityModel, values: Values, lines: readonly LineValues[] = []): Values {
  const result: Record<string, unknown> = { ...values };
  const done = new Set<string>();
  const resolve = (field: FieldModel): unknown => {
    const { computed } = field;
    if (computed === undefined || done.has(field.name)) return result[field.name];
    done.add(field.name); // Marked first, so that a circle ends.
    if (computed.kind === "rollup") {
      const source = lines.find((line) => line.entity.name === computed.entity && line.field === computed.field);
      if (source !== undefined) result[field.name] = rounded(field, aggregate(computed, source));
    } else {
      const operands = computed.of.map((name) => {
        const operand = findField(entity, name);
        return operand === undefined ? null : resolve(operand);
      });
      result[field.name] = rounded(field, evaluate(computed, operands), 9);
    }
    return result[field.name];
  };
  for (const field of entity.fields) resolve(field);
  return result;
}

/** An empty operand counts as zero in sums and differences and makes every other result empty; a ratio to zero is empty. */
function evaluate(computed: Exclude<ComputedModel, RollupModel>, operands: readonly unknown[]): number | null {
  if (computed.kind === "elapsed") return elapsed(operands, computed.unit);
  const numbers = operands.map((value) => (typeof value === "number" ? value : null));
  const [first = 0, ...rest] = numbers.map((value) => value ?? 0);
  if (computed.kind === "sum") return rest.reduce((total, value) => total + value, first);
  if (computed.kind === "difference") return rest.reduce((total, value) => total - value, first);
  if (numbers.includes(null)) return null;
  if (computed.kind === "product") return rest.reduce((total, value) => total * value, first);
  return rest[0] === 0 || rest[0] === undefined ? null : (100 * first) / rest[0];
}

function elapsed(operands: readonly unknown[], unit: "minutes" | "days"): number | null {
  const [start, end] = operands.map((value) => (typeof value === "string" ? Date.parse(value) : Number.NaN));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) return null;
  return (end - start) / (unit === "days" ? 86_400_000 : 60_000);
}

/** A sum of nothing is 0, and every other function of nothing, apart from a count, is empty. */
function aggregate(rollup: RollupModel, { entity, rows }: LineValues): unknown {
  const kept = rows.filter((row) => rollup.filter === undefined || matchesFilter(entity, rollup.filter, row));
  const given = kept.map((row) => (rollup.of === undefined ? row : row[rollup.of])).filter((value) => value != null);
  if (rollup.fn === "count") return given.length;
  const numbers = given.map((value) => (typeof value === "boolean" ? Number(value) : value));
  if (rollup.fn === "min" || rollup.fn === "max") {
    const sorted = (numbers as (number | string)[]).sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
    return (rollup.fn === "min" ? sorted[0] : sorted.at(-1)) ?? null;
  }
  const total = numbers.reduce<number>((sum, value) => sum + Number(value), 0);
  if (rollup.fn === "sum") return total;
  return numbers.length === 0 ? null : total / numbers.length;
}

function rounded(field: FieldModel, value: unknown, atLeast = 0): unknown {
  if (typeof value !== "number") return value;
  const { stored, digits } = traitsOf(field.type);
  if (stored === "integer") return roundTo(value, 0);
  return stored === "real" ? roundTo(value, Math.max(digits ?? 9, atLeast)) : value;
}
