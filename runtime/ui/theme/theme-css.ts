/** The colours of a theme as CSS custom properties, for light and dark, by class and by the system's setting. */
import type { ThemeModel } from "../../model/types.ts";
import { luminance, mix } from "./colour.ts";
import { createPalette, type Palette } from "./palette.ts";

const defaultBackground = "#fafafb";
const defaultPrimary = "#2456d6";
const darkBackground = "#0e1014";

/** `:root` carries the light colours; `.dark`, or a dark system without `.light`, the dark ones. */
export function themeToCss(theme: Partial<ThemeModel> = {}): string {
  const primary = theme.primary ?? defaultPrimary;
  const background = theme.background ?? defaultBackground;
  // A background that is dark already is kept in dark mode; of a light one only a hint of its tint remains.
  const night = luminance(background) < 0.2 ? background : mix(darkBackground, theme.background ?? primary, 0.03);
  const light = declarations(createPalette(background, primary), luminance(background) < 0.2 ? "dark" : "light");
  const dark = declarations(createPalette(night, primary), "dark");
  return [
    `:root {\n${light}}`,
    `:root.dark {\n${dark}}`,
    `@media screen and (prefers-color-scheme: dark) {\n:root:not(.light) {\n${dark}}\n}`,
    `@media print {\n:root, :root.dark {\n${declarations(createPalette("#ffffff", primary), "light")}}\n}`,
    "",
  ].join("\n");
}

function declarations(palette: Palette, scheme: "light" | "dark"): string {
  const lines = Object.entries(palette).map(([name, colour]) => `  --${name}: ${colour};\n`);
  return `  color-scheme: ${scheme};\n${lines.join("")}`;
}
