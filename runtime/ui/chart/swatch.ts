/** The colours of series and slices, which follow the theme, and the shapes that tell lines apart without colour. */
import type { ChoiceTone } from "../../model/types.ts";

/** A CSS colour for SVG attributes. */
export type Swatch = string;

const colours = 8;

/** One for each of `count`; by meaning where every choice has a tone of its own, else by order. */
export function swatchesFor(count: number, meanings?: readonly (ChoiceTone | undefined)[]): readonly Swatch[] {
  const tone = (index: number) => meanings?.[index] ?? "neutral";
  const distinct =
    meanings !== undefined && count > 1 && new Set(meanings.map((_, index) => tone(index))).size === count;
  return Array.from({ length: count }, (_, index) =>
    distinct ? `var(--${tone(index)}-foreground)` : `var(--chart-${(index % colours) + 1})`,
  );
}

const shapes = ["circle", "square", "diamond", "triangle"] as const;
/** SVG path of a point's mark around an origin; neighbours in a legend never share a shape. */
export function markPath(series: number, size: number): string {
  const s = size;
  switch (shapes[series % shapes.length]) {
    case "square":
      return `M${-s},${-s}H${s}V${s}H${-s}Z`;
    case "diamond":
      return `M0,${-s * 1.3}L${s * 1.3},0L0,${s * 1.3}L${-s * 1.3},0Z`;
    case "triangle":
      return `M0,${-s * 1.2}L${s * 1.2},${s}H${-s * 1.2}Z`;
    default:
      return `M${-s},0A${s},${s},0,1,0,${s},0A${s},${s},0,1,0,${-s},0Z`;
  }
}
