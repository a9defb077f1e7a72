/** Defines what a benchmark says: one measured number as a ratio against a reference of the same run, and its target. */
import { median } from "./median.ts";

export type Unit = "ms" | "MB" | "events/s" | "wake-ups";

export interface Figure {
  /** Group of figures it belongs to, as named on the command line. */
  group: string;
  name: string;
  reference: string;
  unit: Unit;
  /** Medians. */
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

/** A bound of the ratio. */
export type Target = { atMost: number } | { atLeast: number };

export interface FigureParts {
  group: string;
  name: string;
  reference: string;
  unit: Unit;
  target: Target | null;
  values: readonly number[];
  references: readonly number[];
}

/** Returns the figure of two equally long series. */
export function toFigure(parts: FigureParts): Figure {
  const { values, references, ...rest } = parts;
  const value = median(values);
  const referenceValue = median(references);
  const ratio = value / referenceValue;
  return {
    ...rest,
    value,
    referenceValue,
    ratio,
    met: parts.target && isMet(parts.target, ratio),
    rounds: values.length,
    samples: { value: [...values], reference: [...references] },
  };
}

function isMet(target: Target, ratio: number): boolean {
  return "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast;
}
