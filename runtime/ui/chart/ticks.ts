/** Chooses round numbers for the axis of values. */

export interface Ticks {
  /** Ends of the axis. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly values: readonly number[];
}

export interface TickOptions {
  /** About how many. */
  readonly count?: number;
  /** Only whole numbers (counts). */
  readonly whole?: boolean;
  /** Minutes, which are round in hours and days. */
  readonly minutes?: boolean;
}

const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440];

/** Ticks from below `low` to above `high`; zero is always among them. */
export function niceTicks(low: number, high: number, options: TickOptions = {}): Ticks {
  const { count = 5, whole = false, minutes = false } = options;
  const min = Math.min(0, finite(low));
  const max = Math.max(0, finite(high));
  // All values are zero: an axis from 0 to 1 shows them as such.
  if (min === 0 && max === 0) return { min: 0, max: 1, step: 1, values: [0, 1] };
  const rough = (max - min) / Math.max(1, count);
  const step = minutes ? minuteStep(rough) : Math.max(niceStep(rough), whole ? 1 : 0);
  const from = Math.floor(min / step + 1e-9);
  const to = Math.ceil(max / step - 1e-9);
  const values = Array.from({ length: to - from + 1 }, (_, index) => round((from + index) * step, step));
  return { min: round(from * step, step), max: round(to * step, step), step, values };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 && power >= 10 ? 2.5 : share <= 5 ? 5 : 10;
  return nice * power;
}

function minuteStep(rough: number): number {
  return minuteSteps.find((step) => step >= rough) ?? niceStep(rough / 1440) * 1440;
}

/** Takes away what binary fractions leave behind, such as 0.30000000000000004. */
function round(value: number, step: number): number {
  const digits = Math.max(0, Math.min(12, 1 - Math.floor(Math.log10(step))));
  return Number(value.toFixed(digits)) + 0;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

export type Scale = (value: number) => number;

/** Maps values of an axis to pixels. */
export function linearScale(ticks: Pick<Ticks, "min" | "max">, from: number, to: number): Scale {
  const span = ticks.max - ticks.min || 1;
  return (value) => from + ((value - ticks.min) / span) * (to - from);
}
