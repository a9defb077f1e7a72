/** Whatever colours an app is given, text on them can be read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, distance, readableOn } from "../../../runtime/ui/theme/colour.ts";
import { createPalette } from "../../../runtime/ui/theme/palette.ts";
import { themeToCss } from "../../../runtime/ui/theme/theme-css.ts";

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`);

const textPairs = [
  ["foreground", "background"],
  ["foreground", "card"],
  ["muted-foreground", "background"],
  ["muted-foreground", "card"],
  ["muted-foreground", "sidebar"],
  ["muted-foreground", "popover"],
  ["link", "background"],
  ["link", "card"],
  ["link", "selected"],
  ["primary-foreground", "primary"],
  ["destructive-foreground", "destructive"],
  ["destructive-text", "card"],
  ...["neutral", "info", "success", "warning", "danger"].map((tone) => [`${tone}-foreground`, tone]),
] as const;

test("every text colour reaches contrast 4.5 on its surface, for any light or dark background", () => {
  fc.assert(
    fc.property(colour, colour, (background, primary) => {
      // No ink reaches 4.5 on every mixture around a middle grey; there the best that exists must be taken.
      const middle = Math.max(contrast(background, "#000000"), contrast(background, "#ffffff")) < 7.5;
      const palette = createPalette(background, primary);
      for (const [text, surface] of textPairs) {
        const ratio = contrast(palette[text] ?? "", palette[surface] ?? "");
        expect(ratio, `${text} on ${surface} of ${background} and ${primary}`).toBeGreaterThanOrEqual(middle ? 3 : 4.5);
      }
    }),
  );
});

test("the page that is open and what can be followed are told apart, also white on white", () => {
  fc.assert(
    fc.property(colour, colour, (background, primary) => {
      const palette = createPalette(background, primary);
      const apart = (a: string, b: string) => distance(palette[a] ?? "", palette[b] ?? "");
      expect(apart("selected", "sidebar"), `${background} and ${primary}`).toBeGreaterThan(8);
      // Around a middle grey, what is muted is as strong as ink already.
      const middle = Math.max(contrast(background, "#000000"), contrast(background, "#ffffff")) < 7.5;
      if (!middle) expect(apart("link", "muted-foreground"), `${background} and ${primary}`).toBeGreaterThan(8);
    }),
    {
      examples: [
        ["#ffffff", "#ffffff"],
        ["#000000", "#000000"],
        ["#ffffff", "#6b6b6b"],
      ],
    },
  );
});

test("the colours asked for are the ones used", () => {
  const css = themeToCss({ background: "#f0ffff", primary: "#b22222" });
  const light = css.slice(0, css.indexOf(":root.dark"));
  expect(light).toContain("--background: #f0ffff;");
  expect(light).toContain("--primary: #b22222;");
});

test("a colour that is readable already is not changed", () => {
  expect(readableOn("#123456", ["#ffffff"], 4.5)).toBe("#123456");
  expect(contrast(readableOn("#ffff00", ["#ffffff"], 4.5), "#ffffff")).toBeGreaterThanOrEqual(4.5);
});
