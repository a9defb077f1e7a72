/** Changes the records that a record refers to, as a step says: stock goes down, a room is taken. */
import { traitsOf } from "../../model/field-traits.ts";
import { roundTo } from "../../model/parse-field-value.ts";
import type { EffectModel, FieldModel } from "../../model/types.ts";
import { fieldError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import { checkRecord } from "../check-record.ts";
import type { EntityTable } from "../entity-table.ts";
import { describeIssue, serverIssue } from "../issue-texts.ts";
import { readTitlesOf } from "../read-rows.ts";
import { updateRecord } from "../write-record.ts";
import { resolveAssignments } from "./assignments.ts";

/**
 * Runs after the record itself was written. An empty reference has no effect. A value that its field does not allow becomes a
 * `validation` error at the reference, which undoes the whole step.
 */
export function runEffects(
  context: AppContext,
  table: EntityTable,
  id: number,
  effects: readonly EffectModel[] | undefined,
): void {
  for (const effect of effects ?? []) {
    const reference = table.references.find(({ field }) => field.name === effect.reference);
    const targetId = reference && readNumber(context, table, id, reference.field.name);
    if (!reference || targetId == null) continue;
    const { target } = reference;
    const own = {
      ...resolveAssignments(context, target, effect.set),
      ...addAmounts(context, table, id, effect, target, targetId),
    };
    const { values, errors } = checkRecord(context, target, { mode: "update", given: {}, own, id: targetId });
    const [first] = Object.values(errors);
    if (first !== undefined) {
      // The person may see less of the record than its title.
      const title = readTitlesOf(context, context.visible.of(target), [targetId]).get(targetId) ?? `#${targetId}`;
      throw fieldError(effect.reference, serverIssue("effect_refused", { title, reason: describeIssue(first) }));
    }
    updateRecord(context, target, targetId, values);
  }
}

function addAmounts(
  context: AppContext,
  table: EntityTable,
  id: number,
  effect: EffectModel,
  target: EntityTable,
  targetId: number,
): Record<string, number> {
  const entries = Object.entries(effect.add ?? {}).map(([name, amount]) => {
    const field = target.entity.fields.find((candidate) => candidate.name === name);
    const change =
      typeof amount === "number" ? amount : amount.factor * (readNumber(context, table, id, amount.field) ?? 0);
    const sum = (readNumber(context, target, targetId, name) ?? 0) + change;
    return [name, field ? tidy(field, sum) : sum] as const;
  });
  return Object.fromEntries(entries);
}

/** Without the dust of binary fractions. */
function tidy(field: FieldModel, value: number): number {
  return roundTo(value, traitsOf(field.type).digits ?? 0);
}

function readNumber(context: AppContext, table: EntityTable, id: number, name: string): number | null {
  const column = table.columnByName.get(name);
  if (!column) return null;
  const sql = `SELECT ${column.sql} FROM ${table.sql} t WHERE t."id" = ?`;
  const value = context.database.prepare(sql).pluck().get(id);
  return typeof value === "number" ? value : null;
}
