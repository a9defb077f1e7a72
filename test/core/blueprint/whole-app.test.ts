/** Tests what a request says of the whole app: colours, mode, name, currency, sample rows. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

const COLOURS: readonly [string, string | undefined, string | undefined][] = [
  ["The background is linen, and cards are sea green.", "#faf0e6", "#2e8b57"],
  ["Paint buttons dark orchid; the background stays azure mist.", "#f0ffff", "#9932cc"],
  ["I want a light goldenrod canvas with olive accents.", "#eedd82", "#808000"],
  ["Layout in light cyan, links in midnight blue.", "#e0ffff", "#191970"],
  ["Navy buttons on a white background.", "#ffffff", "#000080"],
  ["Buttons should be #F80 and the background #101418.", "#101418", "#ff8800"],
  ["The accent color is rebeccapurple.", undefined, "#663399"],
  ["Light grey background.", "#d3d3d3", undefined],
  ["Headers are indigo and the backdrop is lavender.", "#e6e6fa", "#4b0082"],
  ["Primary background: mint cream, widgets: teal.", "#f5fffa", "#008080"],
];

describe("colours", () => {
  it.each(COLOURS)("%s", (sentence, background, primary) => {
    const { spec, notUnderstood } = blueprintOf(`Track bikes with name and frame number. ${sentence}`);
    expect(spec.theme.background).toBe(background);
    expect(spec.theme.primary).toBe(primary);
    expect(notUnderstood).toEqual([]);
    expect(spec.entities.map((entity) => entity.fields.map((field) => field.name))).toEqual([["name", "frame_number"]]);
  });

  it("leaves colours that are choices or fields alone", () => {
    const { spec } = blueprintOf("shirts have a name, a background colour (red, navy) and buttons");
    expect(spec.theme).toEqual({ mode: "system", density: "comfortable" });
    expect(spec.entities[0]?.fields.map((field) => field.name)).toEqual(["name", "background_colour", "buttons"]);
  });

  it("finds colours inside the first sentence", () => {
    const { spec } = blueprintOf("Build a plant tracker with a navy background and coral buttons");
    expect(spec.theme).toMatchObject({ background: "#000080", primary: "#ff7f50" });
    expect(spec.entities.map((entity) => entity.name)).toEqual(["plant"]);
  });
});

describe("mode and density", () => {
  it.each([
    ["dark mode", { mode: "dark", density: "comfortable" }],
    ["with a dark theme", { mode: "dark", density: "comfortable" }],
    ["light mode, compact lists", { mode: "light", density: "compact" }],
  ])("%s", (words, theme) => {
    expect(blueprintOf(`Track bikes, ${words}`).spec.theme).toMatchObject(theme);
  });
});

const NAMES: readonly [string, string][] = [
  ['Build an app called "Gear Box" to track tools', "Gear Box"],
  ["Build a website called Pantry to track groceries", "Pantry"],
  ["Contacts with name and email. Call it Rolodex.", "Rolodex"],
  ["Track bikes. Name the app Spoke Book", "Spoke Book"],
  ["a simple issue tracker", "Issue tracker"],
  ["Track bikes", "Bike tracker"],
];

describe("the app's name", () => {
  it.each(NAMES)("%s", (request, name) => {
    expect(blueprintOf(request).spec.app.name).toBe(name);
  });

  it("does not take a field's name for it", () => {
    const { spec } = blueprintOf("bikes have a field called colour and a serial number");
    expect(spec.app.name).toBe("Bike tracker");
  });
});

describe("currency", () => {
  it.each([
    ["parts with name and price in EUR", "EUR"],
    ["parts with name and price (CHF)", "CHF"],
    ["parts with name and price. Prices are in pounds.", "GBP"],
    ["Track parts, use euros", "EUR"],
    ["parts with name and price", "USD"],
    ["dogs with name and weight in pounds", "USD"],
  ])("%s", (request, code) => {
    expect(blueprintOf(request).spec.app.currency).toBe(code);
  });

  it("reports a second currency", () => {
    const { spec, notUnderstood } = blueprintOf("parts with name, price in EUR and cost in JPY");
    expect(spec.app.currency).toBe("EUR");
    expect(notUnderstood.some((part) => part.text.includes("JPY") && part.reason.includes("one currency"))).toBe(true);
  });
});

describe("sample rows", () => {
  it.each([
    ["Track bikes", 25],
    ["Track bikes, no sample data", 0],
    ["Track bikes without demo data", 0],
    ["Track bikes with 40 sample rows", 40],
    ["Track bikes. 8 rows of sample data", 8],
  ])("%s", (request, rows) => {
    expect(blueprintOf(request).spec.seeds.rows).toBe(rows);
  });
});
