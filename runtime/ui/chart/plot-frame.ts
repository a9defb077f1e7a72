/** Decides how a chart lies in its box: room for labels, standing or lying bars, which labels fit. */
import type { Box } from "./bar-geometry.ts";

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
  /** Pixels that a group's label has. */
  readonly labelWidth: number;
}

export interface FrameOptions {
  readonly width: number;
  readonly labels: readonly string[];
  readonly tickLabels: readonly string[];
  /** Values written at the ends of lying bars. */
  readonly valueLabels: readonly string[];
  /** Lying bars are allowed (bar charts of things other than dates). */
  readonly mayLie: boolean;
  /** Bars beside each other in one group. */
  readonly rows: number;
}

export function frameOf(options: FrameOptions): Frame {
  const { width, labels, tickLabels, mayLie } = options;
  const left = Math.min(width / 3, widest(tickLabels) + 12);
  const band = (width - left - 12) / Math.max(1, labels.length);
  const wide = widest(labels);
  const lying = mayLie && wide > Math.max(band - 8, 24);
  if (lying) return lyingFrame(options);
  const labelEvery = Math.max(1, Math.ceil((wide + 10) / Math.max(1, band)));
  return {
    ...{ width, height: plotHeight, lying, labelEvery },
    plot: { left, top: 10, width: Math.max(10, width - left - 12), height: plotHeight - 38 },
    labelWidth: band * labelEvery,
  };
}

function lyingFrame({ width, labels, tickLabels, valueLabels, rows }: FrameOptions): Frame {
  const left = Math.min(width * 0.4, widest(labels) + 12);
  const row = rows > 1 ? Math.max(rowHeight, rows * smallRow + 10) : rowHeight;
  const height = Math.max(plotHeight, labels.length * row + 34);
  // Half of the last tick's number stands beyond the end of the axis.
  const right = Math.min(width / 3, Math.max(14, widest(valueLabels) + 12, widest(tickLabels) / 2 + 2));
  return {
    ...{ width, height, lying: true, labelEvery: 1 },
    plot: { left, top: 4, width: Math.max(10, width - left - right), height: height - 34 },
    labelWidth: left - 8,
  };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** About how many pixels a label takes, a little more than most fonts need; from U+1100 on, letters and pictures are wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (letter > "\u10ff") width += 11.5;
    else if (/[\p{Lu}mw@%]/u.test(letter)) width += 8.6;
    else width += /[\s.,:;'|!ijl()-]/.test(letter) ? 4.2 : 6.9;
  }
  return width;
}

/** Where a label stands whose middle is at `along`: moved to stay in the picture; undefined where it would have to go far. */
export function labelPlace(along: number, label: string, width: number): number | undefined {
  const half = textWidth(label) / 2;
  const place = Math.max(half, Math.min(width - half, along));
  return Math.abs(place - along) > 9 && half * 2 < width ? undefined : place;
}

/** A label cut to the pixels that it has; at least one letter stays. */
export function shorten(label: string, width: number): string {
  if (textWidth(label) <= width) return label;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(label)) {
    if (cut !== "" && textWidth(`${cut}${segment}…`) > width) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
