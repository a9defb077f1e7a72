/** Works out the bars of a bar chart: beside each other or stacked, standing or lying. */
import { linearScale, niceTicks, type Scale, type TickOptions, type Ticks } from "./ticks.ts";

export interface Bar {
  readonly group: number;
  readonly series: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface BarLayout {
  readonly bars: readonly Bar[];
  readonly ticks: Ticks;
  readonly scale: Scale;
  /** Pixels of one group along the axis of groups. */
  readonly band: number;
}
export interface BarOptions {
  /** By series, then by group; a hidden series is not among them. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly groups: number;
  readonly stacked: boolean;
  readonly lying: boolean;
  readonly plot: Box;
  readonly ticks?: TickOptions;
}

/** The widest bar, and the share of a band that stays free. */
const widest = 56;
const free = 0.28;
/** A value that is not zero stays visible. */
const thinnest = 1.5;

export function layoutBars({ values, groups, stacked, lying, plot, ticks: options }: BarOptions): BarLayout {
  const [low, high] = extentOf(values, groups, stacked);
  const ticks = niceTicks(low, high, options);
  const scale = lying
    ? linearScale(ticks, plot.left, plot.left + plot.width)
    : linearScale(ticks, plot.top + plot.height, plot.top);
  const band = (lying ? plot.height : plot.width) / Math.max(1, groups);
  const rows = stacked ? 1 : Math.max(1, values.length);
  const thick = Math.max(1, Math.min(widest, (band * (1 - free)) / rows));
  const bars: Bar[] = [];
  for (let group = 0; group < groups; group += 1) {
    const start = (lying ? plot.top : plot.left) + band * (group + 0.5) - (thick * rows) / 2;
    let above = 0;
    let below = 0;
    values.forEach((row, series) => {
      const value = row[group] ?? null;
      if (value === null) return;
      const base = stacked ? (value < 0 ? below : above) : 0;
      if (stacked && value < 0) below += value;
      else if (stacked) above += value;
      const along = start + (stacked ? 0 : thick * series);
      bars.push({ group, series, value, ...place(scale, { base, value, along, thick, lying }) });
    });
  }
  return { bars, ticks, scale, band };
}

interface Span {
  readonly base: number;
  readonly value: number;
  readonly along: number;
  readonly thick: number;
  readonly lying: boolean;
}

function place(scale: Scale, { base, value, along, thick, lying }: Span) {
  const from = scale(base);
  const to = scale(base + value);
  const size = value === 0 ? 0 : Math.max(thinnest, Math.abs(to - from));
  // Bars grow from their base, so that the least thickness never crosses it.
  const start = to < from ? from - size : from;
  return lying
    ? { x: start, y: along, width: size, height: thick }
    : { x: along, y: start, width: thick, height: size };
}

/** Smallest and largest value; where bars are stacked, of their sums on either side of zero. */
export function extentOf(
  values: readonly (readonly (number | null)[])[],
  groups: number,
  stacked: boolean,
): [number, number] {
  let low = 0;
  let high = 0;
  for (let group = 0; group < groups; group += 1) {
    let above = 0;
    let below = 0;
    for (const row of values) {
      const value = row[group] ?? 0;
      if (stacked && value < 0) below += value;
      else if (stacked) above += value;
      else {
        above = Math.max(above, value);
        below = Math.min(below, value);
      }
    }
    low = Math.min(low, below);
    high = Math.max(high, above);
  }
  return [low, high];
}
