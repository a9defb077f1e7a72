/** Gives sums and averages the digits of their field, without the dust of binary fractions. */
import { traitsOf } from "../../model/field-traits.ts";
import { roundTo } from "../../model/parse-field-value.ts";
import type { MeasureValue } from "./aggregate-rows.ts";
import type { Measure } from "./parse-aggregate.ts";

/** Counts and extremes stay as they are. */
export function roundValues(measures: readonly Measure[], values: readonly MeasureValue[]): MeasureValue[] {
  return measures.map((measure, index) => {
    const value = values[index] ?? null;
    const rounded = typeof value === "number" && (measure.fn === "sum" || measure.fn === "avg");
    return rounded ? roundTo(value, digitsOf(measure)) : value;
  });
}

/** Digits behind the point that a sum or an average is given with. */
export function digitsOf({ fn, column }: Measure): number {
  const digits = column && traitsOf(column.field.type).digits;
  return digits ?? (fn === "avg" ? 9 : 0);
}
