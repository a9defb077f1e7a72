/** Tests that what the built-in engine does not build is named with its reason. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

const BEYOND: readonly [string, string, RegExp][] = [
  ["Track bikes. Send a weekly email digest.", "Send a weekly email digest", /send messages/],
  ["Track bikes and notify the owner when one is lost", "when one is lost", /.+/],
  ["Track bikes. Riders see them on a map.", "map", /.+/],
  ["Bike tracker. Features: search, barcode scanning", "barcode scanning", /CSV/],
  ["Track bikes. Predict when a bike breaks.", "Predict when a bike breaks", /.+/],
  ["When a bike is sold, archive it. Track bikes.", "When a bike is sold, archive it", /workflows/],
  ["Track bikes. Every week delete old bikes.", "Every week delete old bikes", /.+/],
  ["Track bikes. It should integrate with Slack.", "Slack", /other systems/],
  ["Track bikes with name and frame number. The frobnicator must quux.", "frobnicator", /.+/],
];

describe("not understood", () => {
  it.each(BEYOND)("%s → %s", (request, words, reason) => {
    const { spec, notUnderstood } = blueprintOf(request);
    expect(spec.entities.map((entity) => entity.name)).toContain("bike");
    const found = notUnderstood.find((part) => part.text.includes(words));
    expect(found, JSON.stringify(notUnderstood)).toBeDefined();
    expect(found?.reason).toMatch(reason);
  });

  it("names a field that is no list item", () => {
    const { spec, notUnderstood } = blueprintOf(
      "bikes have a name, and somebody once told me that blue ones roll faster than green ones",
    );
    expect(spec.entities[0]?.fields.map((field) => field.name)).toEqual(["name"]);
    expect(notUnderstood.map((part) => part.text).join(" ")).toContain("roll faster");
  });

  it("names every word of a list that found no place", () => {
    const { notUnderstood } = blueprintOf("users and passwords with select");
    expect(notUnderstood.map((part) => part.text).sort()).toEqual(["select", "users"]);
  });

  it("is empty when all is understood", () => {
    expect(blueprintOf("bikes have a name, a price and a status (new, sold)").notUnderstood).toEqual([]);
  });
});
