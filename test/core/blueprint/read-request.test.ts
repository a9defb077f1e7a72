/** Tests that requests in many styles give exactly the entities and fields a person would expect. */
import { describe, expect, it } from "vitest";
import { ATTRIBUTE_LIST_CASES } from "./attribute-list-cases.ts";
import { FREE_REQUEST_CASES } from "./free-request-cases.ts";
import { MORE_ATTRIBUTE_LIST_CASES } from "./more-attribute-list-cases.ts";
import { QUANTITY_CASES } from "./quantity-cases.ts";
import { blueprintOf, writeEntities } from "./request-case.ts";

describe.each([
  ["attribute lists", ATTRIBUTE_LIST_CASES],
  ["more attribute lists", MORE_ATTRIBUTE_LIST_CASES],
  ["free requests", FREE_REQUEST_CASES],
  ["quantities", QUANTITY_CASES],
])("%s", (_name, cases) => {
  it.each(cases.map((one) => [one.request, one.entities] as const))("%s", (request, entities) => {
    expect(writeEntities(blueprintOf(request).spec)).toEqual(entities);
  });
});

describe("the issue's example", () => {
  const text =
    "Track laptops and who has them: laptop has name, serial number, purchase date, price and status (available, in use, retired); each laptop belongs to an employee";

  it("gives one reference, exactly the listed fields and an employee of its own", () => {
    const { spec, notUnderstood, questions } = blueprintOf(text);
    expect(writeEntities(spec)).toEqual([
      "laptop/laptops [name] name!:text, serial_number^:code, purchase_date:date, price:money, status:choice(Available|In use|Retired), employee_id:reference>employee",
      "employee/employees [name] name!:text, email:email",
    ]);
    expect(notUnderstood).toEqual([]);
    expect(questions).toEqual([]);
  });

  it("tells what it understood and what it assumed, with the words", () => {
    const { understood, assumed } = blueprintOf(text);
    expect(understood).toContainEqual({
      text: "Laptop has status: one of available, in use, retired.",
      evidence: "status (available, in use, retired)",
      subject: "laptop.status",
    });
    expect(
      understood.some((finding) => finding.evidence === "who has them" && finding.subject === "laptop.employee_id"),
    ).toBe(true);
    expect(
      assumed.some(
        (finding) =>
          finding.subject === "employee" && finding.text.startsWith("Employees are kept as records of their own"),
      ),
    ).toBe(true);
    expect(
      assumed.some(
        (finding) => finding.subject === "laptop.serial_number" && finding.text.startsWith("No two laptops share"),
      ),
    ).toBe(true);
  });

  it("takes tones from the meaning of the choices and keeps the person's words", () => {
    const status = blueprintOf(text).spec.entities[0]?.fields.find((field) => field.name === "status");
    expect(status?.choices).toEqual([
      { value: "available", label: "Available", tone: "success" },
      { value: "in use", label: "In use", tone: "info" },
      { value: "retired", label: "Retired", tone: "neutral" },
    ]);
  });

  it("restricts the deletion of an employee who has laptops", () => {
    const reference = blueprintOf(text).spec.entities[0]?.fields.find((field) => field.name === "employee_id");
    expect(reference?.reference).toEqual({ entity: "employee", onDelete: "restrict" });
  });
});
