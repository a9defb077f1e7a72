/** Tests what records refer to that happen to others, where the request only names both. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

function referencesOf(request: string, entity: string): string[] {
  const found = blueprintOf(request).spec.entities.find((one) => one.name === entity);
  return (found?.fields ?? []).flatMap((field) => (field.reference ? [field.name] : []));
}

describe("references that go without saying", () => {
  it.each<[string, string, string[]]>([
    ["toy library: toys (name, brand), members, loans with due date and returned on", "loan", ["toy_id", "member_id"]],
    ["Clinic: doctors, rooms, visits with date and reason", "visit", ["doctor_id", "room_id"]],
    ["A dog charity: dogs, sponsors, sponsorships with amount", "sponsorship", ["dog_id", "sponsor_id"]],
    ["Dancers, teachers, courses with day, enrolments with date, certificates", "enrolment", ["course_id"]],
  ])("%s", (request, entity, references) => {
    expect(referencesOf(request, entity)).toEqual(references);
  });

  it("are left out where a record may be of anything", () => {
    expect(referencesOf("An order has a number and a channel. A book has a title.", "order")).toEqual([]);
  });

  it("go to the lines where a record has some", () => {
    const request = "Orders (number, date), customers, products (name, price), order lines (quantity, unit price)";
    expect(referencesOf(request, "order")).toEqual(["customer_id"]);
    expect(referencesOf(request, "order_line")).toEqual(["order_id", "product_id"]);
  });
});

describe("references that a pack knows", () => {
  it("bring no people who are served where the record has something else to refer to", () => {
    const { spec } = blueprintOf("Fleet management with trucks, drivers and insurance policies");
    expect(spec.entities.map((entity) => entity.name)).not.toContain("customer");
  });
});
