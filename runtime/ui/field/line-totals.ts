/** Finds the results of a record that come from its line items. */
import type { EntityModel, FieldModel } from "../../model/types.ts";

/** Counts and the like first, so that the sum of money is the last line, as on a bill. */
export function lineTotals(parent: EntityModel, lines: EntityModel, field: string): readonly FieldModel[] {
  const totals = parent.fields.filter(
    ({ computed }) => computed?.kind === "rollup" && computed.entity === lines.name && computed.field === field,
  );
  return [...totals.filter(({ type }) => type !== "money"), ...totals.filter(({ type }) => type === "money")];
}
