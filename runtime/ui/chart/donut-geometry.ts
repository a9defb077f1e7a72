/** Works out the slices of a donut. */
import { short } from "./line-geometry.ts";

export interface Slice {
  readonly group: number;
  readonly value: number;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  readonly path: string;
  /** Middle of the slice, from the centre of the donut. */
  readonly x: number;
  readonly y: number;
}

/** Clockwise from the top; groups of zero or less have no slice. */
export function layoutDonut(values: readonly (number | null)[], radius: number, hole: number): readonly Slice[] {
  const shown = values.map((value) => Math.max(0, value ?? 0));
  const total = shown.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return [];
  let from = 0;
  return shown.flatMap((value, group) => {
    if (value === 0) return [];
    const share = value / total;
    const to = from + share;
    const middle = angle((from + to) / 2);
    const slice = {
      ...{ group, value, share, path: slicePath(from, to, radius, hole) },
      x: Math.cos(middle) * ((radius + hole) / 2),
      y: Math.sin(middle) * ((radius + hole) / 2),
    };
    from = to;
    return [slice];
  });
}

function slicePath(from: number, to: number, radius: number, hole: number): string {
  // An arc from a point to itself is nothing, so the whole ring is drawn as two halves.
  if (to - from > 0.9999) {
    return `${slicePath(from, from + 0.5, radius, hole)}${slicePath(from + 0.5, from + 0.99985, radius, hole)}`;
  }
  const large = to - from > 0.5 ? 1 : 0;
  const at = (share: number, distance: number) =>
    `${short(Math.cos(angle(share)) * distance)},${short(Math.sin(angle(share)) * distance)}`;
  return (
    `M${at(from, radius)}A${radius},${radius},0,${large},1,${at(to, radius)}` +
    `L${at(to, hole)}A${hole},${hole},0,${large},0,${at(from, hole)}Z`
  );
}

function angle(share: number): number {
  return share * 2 * Math.PI - Math.PI / 2;
}
