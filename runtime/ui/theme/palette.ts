/** Derives every colour of an app, in one mode, from its background and primary colour. */
import { contrast, distance, inkOn, luminance, mix, readableOn } from "./colour.ts";

export type Palette = Readonly<Record<string, string>>;

const tones = { neutral: "#64748b", info: "#2563eb", success: "#15803d", warning: "#b45309", danger: "#dc2626" };
/** Contrast that text needs (WCAG AA asks 4.5; the rest is room for rounding). */
const textRatio = 4.6;

/** Colours that are less apart look the same. */
const seen = 10;

/** Token names are those of shadcn/ui, plus `link`, `selected`, `sidebar` and two per tone of a choice. */
export function createPalette(background: string, primaryColour: string): Palette {
  const dark = luminance(background) < 0.2;
  const foreground = inkOn(background);
  const card = mix(background, "#ffffff", dark ? 0.045 : 0.75);
  const popover = mix(background, "#ffffff", dark ? 0.075 : 0.92);
  const sidebar = dark ? mix(background, "#ffffff", 0.02) : mix(background, foreground, 0.025);
  const muted = mix(background, foreground, dark ? 0.08 : 0.05);
  const accent = mix(background, foreground, dark ? 0.11 : 0.065);
  const surfaces = [background, card, popover, sidebar, muted, accent];
  // A button must stand out from the page even when the asked-for colour is close to it.
  const primary =
    contrast(primaryColour, background) >= 1.6 ? primaryColour : readableOn(primaryColour, [background, card], 2);
  const tinted = mix(card, primary, dark ? 0.2 : 0.1);
  // Where the colour itself hardly differs from the page, shade does what colour cannot.
  const selected = distance(tinted, sidebar) >= seen ? tinted : mix(sidebar, foreground, dark ? 0.16 : 0.1);
  const mutedForeground = readableOn(mix(background, foreground, 0.6), surfaces, textRatio);
  const coloured = readableOn(primary, [...surfaces, selected], textRatio);
  const destructive = dark ? "#dc2626" : "#c42323";
  return {
    background,
    foreground,
    card,
    "card-foreground": foreground,
    popover,
    "popover-foreground": foreground,
    primary,
    "primary-foreground": inkOn(primary),
    "primary-hover": mix(primary, inkOn(primary), 0.1),
    secondary: muted,
    "secondary-foreground": foreground,
    muted,
    "muted-foreground": mutedForeground,
    accent,
    "accent-foreground": foreground,
    destructive,
    "destructive-foreground": "#ffffff",
    "destructive-text": readableOn(destructive, surfaces, textRatio),
    border: mix(background, foreground, dark ? 0.16 : 0.11),
    input: mix(background, foreground, dark ? 0.3 : 0.24),
    ring: readableOn(primary, [background, card], 3),
    link: distance(coloured, mutedForeground) >= 4 * seen ? coloured : foreground,
    selected,
    sidebar,
    ...tonePalette(card, surfaces, dark),
    ...chartPalette(primary, [background, card, popover]),
  };
}

/** Told apart also by people who see few colours (Okabe and Ito's set, two more at the end). */
const chartColours = ["#e69f00", "#0072b2", "#cc79a7", "#009e73", "#d55e00", "#56b4e9", "#7a5195", "#6b7280"];
/** What a shape needs to be seen (WCAG 2.2, non-text contrast), and room for rounding. */
const shapeRatio = 3.1;

/** The app's own colour first, then seven that are not like it. */
function chartPalette(primary: string, surfaces: readonly string[]): Palette {
  const nearest = [...chartColours].sort((a, b) => distance(a, primary) - distance(b, primary))[0];
  const colours = [primary, ...chartColours.filter((colour) => colour !== nearest)];
  return Object.fromEntries(
    colours.map((colour, index) => [`chart-${index + 1}`, readableOn(colour, surfaces, shapeRatio)]),
  );
}

function tonePalette(card: string, surfaces: readonly string[], dark: boolean): Palette {
  const entries = Object.entries(tones).flatMap(([tone, colour]) => {
    const surface = mix(card, colour, dark ? 0.26 : 0.12);
    return [
      [tone, surface],
      [`${tone}-foreground`, readableOn(colour, [surface, ...surfaces], textRatio)],
    ];
  });
  return Object.fromEntries(entries) as Palette;
}
