/** Works out the lines and areas of a chart; a missing value interrupts them. */
import { type Box, extentOf } from "./bar-geometry.ts";
import { linearScale, niceTicks, type Scale, type TickOptions, type Ticks } from "./ticks.ts";

export interface LinePoint {
  readonly group: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** Lower edge of the area. */
  readonly base: number;
}
export interface LineSeries {
  readonly series: number;
  readonly points: readonly LinePoint[];
  /** SVG path of the line. */
  readonly line: string;
  /** SVG path of the area below it. */
  readonly area: string;
}
export interface LineLayout {
  readonly lines: readonly LineSeries[];
  readonly ticks: Ticks;
  readonly scale: Scale;
  readonly band: number;
}
export interface LineOptions {
  readonly values: readonly (readonly (number | null)[])[];
  readonly groups: number;
  /** Areas stand on each other. */
  readonly stacked: boolean;
  readonly plot: Box;
  readonly ticks?: TickOptions;
}

export function layoutLines({ values, groups, stacked, plot, ticks: options }: LineOptions): LineLayout {
  const [low, high] = extentOf(values, groups, stacked);
  const ticks = niceTicks(low, high, options);
  const scale = linearScale(ticks, plot.top + plot.height, plot.top);
  const band = plot.width / Math.max(1, groups);
  const sums = Array.from({ length: groups }, () => 0);
  const lines = values.map((row, series) => {
    const points: (LinePoint | undefined)[] = row.slice(0, groups).map((value, group) => {
      if (value === null) return undefined;
      const below = stacked ? (sums[group] ?? 0) : 0;
      if (stacked) sums[group] = below + value;
      const x = plot.left + band * (group + 0.5);
      return { group, value, x, y: scale(below + value), base: scale(below) };
    });
    const runs = runsOf(points);
    return {
      series,
      points: points.filter((point) => point !== undefined),
      line: runs.map((run) => polyline(run)).join(""),
      area: runs.map((run) => `${polyline(run)}${back(run)}Z`).join(""),
    };
  });
  return { lines, ticks, scale, band };
}

/** Neighbouring points without a gap. */
function runsOf(points: readonly (LinePoint | undefined)[]): LinePoint[][] {
  const runs: LinePoint[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function polyline(run: readonly LinePoint[]): string {
  return run.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${short(x)},${short(y)}`).join("");
}

function back(run: readonly LinePoint[]): string {
  return [...run]
    .reverse()
    .map(({ x, base }) => `L${short(x)},${short(base)}`)
    .join("");
}

export function short(value: number): number {
  return Math.round(value * 100) / 100;
}
