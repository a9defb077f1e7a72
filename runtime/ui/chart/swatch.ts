/** The colours of series and slices, as classes that follow the theme, and the shapes that tell lines apart without colour. */
import type { ChoiceTone } from "../../model/types.ts";

export interface Swatch {
  readonly fill: string;
  readonly stroke: string;
  readonly ground: string;
}

const palette: readonly Swatch[] = [
  { fill: "fill-chart-1", stroke: "stroke-chart-1", ground: "bg-chart-1" },
  { fill: "fill-chart-2", stroke: "stroke-chart-2", ground: "bg-chart-2" },
  { fill: "fill-chart-3", stroke: "stroke-chart-3", ground: "bg-chart-3" },
  { fill: "fill-chart-4", stroke: "stroke-chart-4", ground: "bg-chart-4" },
  { fill: "fill-chart-5", stroke: "stroke-chart-5", ground: "bg-chart-5" },
  { fill: "fill-chart-6", stroke: "stroke-chart-6", ground: "bg-chart-6" },
  { fill: "fill-chart-7", stroke: "stroke-chart-7", ground: "bg-chart-7" },
  { fill: "fill-chart-8", stroke: "stroke-chart-8", ground: "bg-chart-8" },
];
const tones: Record<ChoiceTone, Swatch> = {
  neutral: { fill: "fill-chart-8", stroke: "stroke-chart-8", ground: "bg-chart-8" },
  info: { fill: "fill-info-foreground", stroke: "stroke-info-foreground", ground: "bg-info-foreground" },
  success: { fill: "fill-success-foreground", stroke: "stroke-success-foreground", ground: "bg-success-foreground" },
  warning: { fill: "fill-warning-foreground", stroke: "stroke-warning-foreground", ground: "bg-warning-foreground" },
  danger: { fill: "fill-danger-foreground", stroke: "stroke-danger-foreground", ground: "bg-danger-foreground" },
};

/** One for each of `count`; by meaning where every choice has a tone of its own, else by order. */
export function swatchesFor(count: number, meanings?: readonly (ChoiceTone | undefined)[]): readonly Swatch[] {
  const tone = (index: number) => meanings?.[index] ?? "neutral";
  const distinct =
    meanings !== undefined && count > 1 && new Set(meanings.map((_, index) => tone(index))).size === count;
  return Array.from({ length: count }, (_, index) =>
    distinct ? tones[tone(index)] : (palette[index % palette.length] as Swatch),
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
