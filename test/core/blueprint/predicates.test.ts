/** Tests sentences that say several things of one subject, or something of another one after a semicolon. */
import { describe, expect, it } from "vitest";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { blueprintOf } from "./request-case.ts";

function referencesOf(spec: AppSpec, name: string): string[] {
  const entity = spec.entities.find((one) => one.name === name);
  return (entity?.fields ?? []).flatMap((field) =>
    field.reference ? [`${field.name}>${field.reference.entity}`] : [],
  );
}

describe("a second predicate with the same subject", () => {
  it.each([
    [
      "Jobs belong to a client and are handled by a technician.",
      "job",
      ["client_id>client", "handled_by_id>technician"],
    ],
    [
      "Letters belong to a customer and are assigned to an inspector and have a deadline.",
      "letter",
      ["customer_id>customer", "assigned_to_id>inspector"],
    ],
    ["Parcels belong to a sender and are linked to a depot.", "parcel", ["sender_id>sender", "depot_id>depot"]],
  ])("%s", (request, entity, references) => {
    expect(referencesOf(blueprintOf(request).spec, entity)).toEqual(references);
  });

  it("takes a role for the people that are kept where they are no other party", () => {
    const { spec } = blueprintOf("Employees have name. Tasks have title and are assigned to an agent.");
    expect(referencesOf(spec, "task")).toEqual(["assigned_to_id>employee"]);
  });
});

describe("what people do after a list of attributes", () => {
  it.each([
    "Questions have subject and priority; advisors respond with notes.",
    "Questions have subject, priority, advisors respond with notes.",
  ])("%s", (request) => {
    const { spec, notUnderstood } = blueprintOf(request);
    const question = spec.entities.find((entity) => entity.name === "question");
    expect(question?.fields.filter((field) => /advisor|respond|note/u.test(field.name))).toEqual([]);
    expect(referencesOf(spec, "comment")).toContain("question_id>question");
    expect(notUnderstood).toEqual([]);
  });

  it("is no attribute, whatever they do", () => {
    const { spec } = blueprintOf("Machine has name, serial number; technicians log repairs with date and cost");
    expect(spec.entities.map((entity) => entity.name)).toEqual(["machine", "repair"]);
    expect(spec.entities[0]?.fields.map((field) => field.name)).toEqual(["name", "serial_number"]);
  });
});
