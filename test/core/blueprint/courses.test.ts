/** Tests statuses that are written as a course: with arrows, with "to", with slashes, in lists and alone. */
import { describe, expect, it } from "vitest";
import { stepsOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

function choicesOf(request: string, entity: string, field = "status"): string[] {
  const found = blueprintOf(request).spec.entities.find((one) => one.name === entity);
  return found?.fields.find((one) => one.name === field)?.choices?.map((choice) => choice.value) ?? [];
}

const COURSES: readonly [request: string, entity: string, field: string, values: string[]][] = [
  [
    "Shipments with a route, sender and status booked -> on its way -> handed over.",
    "shipment",
    "status",
    ["booked", "on its way", "handed over"],
  ],
  [
    "Parcels: barcode, status received → out for delivery → delivered, photo",
    "parcel",
    "status",
    ["received", "out for delivery", "delivered"],
  ],
  ["Rentals: reserved => picked up => returned", "rental", "status", ["reserved", "picked up", "returned"]],
  ["Vacancies with title and stage: open > interview > filled", "vacancy", "stage", ["open", "interview", "filled"]],
  [
    "Repairs have a device and a status that goes from reported to in repair to done.",
    "repair",
    "status",
    ["reported", "in repair", "done"],
  ],
  [
    "crews, trucks, loads (planned -> loading -> on the road -> delivered)",
    "load",
    "status",
    ["planned", "loading", "on the road", "delivered"],
  ],
  ["letters (barcode, state new/in transit/delivered, sender)", "letter", "state", ["new", "in transit", "delivered"]],
];

describe("a course", () => {
  it.each(COURSES)("%s", (request, entity, field, values) => {
    expect(choicesOf(request, entity, field)).toEqual(values);
    expect(blueprintOf(request).notUnderstood).toEqual([]);
  });

  it("is the only way a status with arrows goes", () => {
    expect(stepsOf("Shipments with a route and status booked -> on its way -> handed over.", "shipment")).toEqual([
      "Mark as on its way: booked -> on its way",
      "Mark as handed over: on its way -> handed over",
    ]);
  });

  it("may have alternatives, and may be said after the records", () => {
    const request = "Manage claims. Claim status: draft -> submitted -> approved/rejected -> archived.";
    expect(stepsOf(request, "claim")).toEqual([
      "Submit: draft -> submitted",
      expect.stringContaining("Approve: submitted -> approved"),
      expect.stringContaining("Reject: submitted -> rejected"),
      "Archive: approved -> archived",
    ]);
    expect(blueprintOf(request).notUnderstood).toEqual([]);
  });

  it("is not seen in a single arrow between two other words", () => {
    const { spec } = blueprintOf("Memos with title, links to -> customers");
    expect(spec.entities.flatMap((entity) => entity.fields.map((field) => field.type))).not.toContain("choice");
  });
});
