/** Arithmetic on #rrggbb colours: mixing, and contrast as WCAG 2 measures it. */

type Channels = readonly [number, number, number];

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` (0 to 1) of the way from `from` to `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = channelsOf(from);
  const b = channelsOf(to);
  const channel = (index: 0 | 1 | 2) =>
    Math.round(a[index] + (b[index] - a[index]) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** Relative luminance, 0 (black) to 1 (white); WCAG 2.2, "relative luminance". */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours are, 0 (the same) to 441 (black and white). */
export function distance(a: string, b: string): number {
  const other = channelsOf(b);
  return Math.hypot(...channelsOf(a).map((channel, index) => channel - (other[index] ?? 0)));
}

/** Dark or white ink, whichever reads better on `surface`; pure black only where the softer dark would not do. */
export function inkOn(surface: string): string {
  if (contrast("#ffffff", surface) > contrast("#000000", surface)) return "#ffffff";
  return contrast("#14161a", surface) >= 4.6 ? "#14161a" : "#000000";
}

/** `colour`, moved towards black or white only as far as needed to reach `ratio` on all `surfaces`. */
export function readableOn(colour: string, surfaces: readonly string[], ratio: number): string {
  const worst = (candidate: string) => Math.min(...surfaces.map((surface) => contrast(candidate, surface)));
  const target = worst("#000000") >= worst("#ffffff") ? "#000000" : "#ffffff";
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(colour, target, share);
    if (worst(candidate) >= ratio) return candidate;
  }
  return target;
}
