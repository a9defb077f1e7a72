/** Ends of spans of time are held to their starts by their names alone. */
import { expect, it } from "vitest";
import { orderDates } from "../../../src/core/blueprint/assembly/order-dates.ts";
import { readRequest } from "../../../src/core/blueprint/read-request.ts";
import type { Entity } from "../../../src/core/spec/schema.ts";

const orderOf = (...fields: [name: string, type: string][]) => {
  const entity = { fields: fields.map(([name, type]) => ({ name, label: name, type })) } as unknown as Entity;
  orderDates([entity]);
  return entity.fields.flatMap(({ name, notBefore }) => (notBefore === undefined ? [] : [`${notBefore} <= ${name}`]));
};

it.each([
  [["start_date", "end_date"], ["start_date <= end_date"]],
  [["valid_until", "valid_from"], ["valid_from <= valid_until"]],
  [["check_in", "check_out", "start"], ["check_in <= check_out"]],
  [["start_date", "due_date"], []],
  [["start_date", "contract_end_date"], []],
])("%j", (names, expected) => {
  expect(orderOf(...names.map((name): [string, string] => [name, "date"]))).toEqual(expected);
});

it("takes only two of one type", () => {
  expect(orderOf(["start", "date"], ["end", "datetime"])).toEqual([]);
  expect(orderOf(["start", "text"], ["end", "text"])).toEqual([]);
});

it("is in the app of a request", () => {
  const result = readRequest("Track room bookings with room, start time and end time");
  if (!result.ok) throw new Error("not understood");
  const ends = result.blueprint.spec.entities.flatMap(({ fields }) => fields.filter(({ notBefore }) => notBefore));
  expect(ends.length).toBeGreaterThan(0);
});
