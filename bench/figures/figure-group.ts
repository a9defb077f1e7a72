/** Defines a group of benchmarks that are measured together. */
import type { Figure } from "../measure/figure.ts";
import type { BenchPlace } from "../measure/vector-home.ts";

export interface GroupOptions extends BenchPlace {
  /** How often each thing is measured. */
  rounds: number;
}

export interface FigureGroup {
  name: string;
  measure(options: GroupOptions): Promise<Figure[]>;
}
