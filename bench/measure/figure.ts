/** Defines what a benchmark says: one measured number as a ratio against a reference of the same run, and its target. */
import { median } from "./median.ts";

export type Unit = "ms" | "MB" | "events/s" | "wake-ups";

export interface Figure {
  /** Group of figures it belongs to, as named on the command line. */
  group: string;
  name: string;
  reference: string;
  unit: Unit;
  /** Medians, unless the name says otherwise. */
  value: number;
  referenceValue: number;
  ratio: number;
  target: Target | null;
  /** Null where no target is set. */
  met: boolean | null;
  rounds: number;
  /** All values, in the order in which they were measured. */
  samples: { value: number[]; reference: number[] };
}

/** A bound of the ratio, or of the value itself where a person waits for it. */
export type Target = { atMost: number } | { atLeast: number } | { valueAtMost: number };

export interface FigureParts {
  group: string;
  name: string;
  reference: string;
  unit: Unit;
  target: Target | null;
  values: readonly number[];
  references: readonly number[];
  /** What stands for a series; the median where absent. */
  summarise?: (series: readonly number[]) => number;
}

/** Returns the figure of two equally long series. */
export function toFigure(parts: FigureParts): Figure {
  const { values, references, summarise = median, ...rest } = parts;
  const value = summarise(values);
  const referenceValue = summarise(references);
  const ratio = value / referenceValue;
  return {
    ...rest,
    value,
    referenceValue,
    ratio,
    met: parts.target && isMet(parts.target, ratio, value),
    rounds: values.length,
    samples: { value: [...values], reference: [...references] },
  };
}

function isMet(target: Target, ratio: number, value: number): boolean {
  if ("valueAtMost" in target) return value <= target.valueAtMost;
  return "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast;
}
