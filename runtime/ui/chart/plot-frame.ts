/** Decides how a chart lies in its box: room for labels, standing or lying bars, which labels fit. */
import type { Box } from "./bar-geometry.ts";

/** About the width of a letter at the size of the labels, in pixels. */
const letter = 6.8;
export const plotHeight = 256;
const rowHeight = 27;
const smallRow = 15;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly lying: boolean;
  readonly plot: Box;
  /** Every how many groups a label stands (standing charts). */
  readonly labelEvery: number;
  /** Letters of a group's label that fit. */
  readonly letters: number;
}

export interface FrameOptions {
  readonly width: number;
  readonly labels: readonly string[];
  readonly tickLabels: readonly string[];
  /** Longest value written at the end of a lying bar. */
  readonly valueLabel: number;
  /** Lying bars are allowed (bar charts of things other than dates). */
  readonly mayLie: boolean;
  /** Bars beside each other in one group. */
  readonly rows: number;
}

export function frameOf({ width, labels, tickLabels, valueLabel, mayLie, rows }: FrameOptions): Frame {
  const left = Math.min(width / 3, longest(tickLabels) * letter + 12);
  const band = (width - left - 12) / Math.max(1, labels.length);
  const wide = longest(labels) * letter;
  const lying = mayLie && wide > Math.max(band - 8, 24);
  if (lying) return lyingFrame({ width, labels, valueLabel, rows });
  const labelEvery = Math.max(1, Math.ceil((wide + 10) / Math.max(1, band)));
  return {
    ...{ width, height: plotHeight, lying, labelEvery },
    plot: { left, top: 10, width: Math.max(10, width - left - 12), height: plotHeight - 38 },
    letters: Math.max(3, Math.floor((band * labelEvery) / letter)),
  };
}

function lyingFrame({
  width,
  labels,
  valueLabel,
  rows,
}: Pick<FrameOptions, "width" | "labels" | "valueLabel" | "rows">): Frame {
  const left = Math.min(width * 0.4, longest(labels) * letter + 12);
  const row = rows > 1 ? Math.max(rowHeight, rows * smallRow + 10) : rowHeight;
  const height = Math.max(plotHeight, labels.length * row + 34);
  const right = valueLabel === 0 ? 14 : valueLabel * letter + 12;
  return {
    ...{ width, height, lying: true, labelEvery: 1 },
    plot: { left, top: 4, width: Math.max(10, width - left - right), height: height - 34 },
    letters: Math.max(3, Math.floor((left - 8) / letter)),
  };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

/** A label cut to what fits. */
export function shorten(label: string, letters: number): string {
  const all = [...label];
  return all.length <= letters
    ? label
    : `${all
        .slice(0, Math.max(1, letters - 1))
        .join("")
        .trimEnd()}…`;
}
