/** Tests records whose lines are asked for in the sentence that asks for the app. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

const REQUESTS: readonly [string, string, string][] = [
  ["A tool for purchase requests with lines.", "purchase_request", "purchase_request_line"],
  [
    "A simple system to manage delivery notes with line items (product, quantity).",
    "delivery_note",
    "delivery_note_line",
  ],
  ["We want an application where estimates have lines.", "estimate", "estimate_line"],
  ["I need something to keep track of quotes with line items: product, quantity.", "quote", "quote_line"],
];

describe("lines of what the app is for", () => {
  it.each(REQUESTS)("%s", (request, header, lines) => {
    const { spec, notUnderstood } = blueprintOf(request);
    const names = spec.entities.map((entity) => entity.name);
    expect(names).toContain(header);
    expect(names.filter((name) => /app|tool|system|something/u.test(name))).toEqual([]);
    expect(spec.entities.find((entity) => entity.name === lines)?.partOf).toBe(`${header}_id`);
    expect(notUnderstood).toEqual([]);
  });

  it("keeps what stands in brackets behind the lines", () => {
    const { spec } = blueprintOf("A simple system to manage delivery notes with line items (product, quantity).");
    const lines = spec.entities.find((entity) => entity.name === "delivery_note_line");
    expect(lines?.fields.map((field) => field.name)).toEqual(expect.arrayContaining(["product_id", "quantity"]));
    expect(spec.app.name).toBe("Delivery note tracker");
  });

  it("are those of the record that is called by its last word later", () => {
    const { spec } = blueprintOf("A tool for travel claims with lines. Employees submit claims.");
    expect(spec.entities.map((entity) => entity.name)).not.toContain("claim");
    expect(spec.entities.find((entity) => entity.name === "travel_claim_line")?.partOf).toBe("travel_claim_id");
  });
});
