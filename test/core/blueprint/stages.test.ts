/** Tests stages that are listed behind "through", and who is decided on where people ask others for something. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

const STAGES: readonly [string, string, readonly string[]][] = [
  [
    "Track job candidates through stages: letter, phone call, interview, contract, rejected",
    "stage",
    ["letter", "phone call", "interview", "contract", "rejected"],
  ],
  [
    "Track film scripts through the stages idea, draft, table read and locked.",
    "stage",
    ["idea", "draft", "table read", "locked"],
  ],
  ["Buildings move through the following phases: planning, permit, visit.", "stage", ["planning", "permit", "visit"]],
];

describe("stages", () => {
  it.each(STAGES)("%s", (request, name, values) => {
    const { spec, notUnderstood } = blueprintOf(request);
    expect(spec.entities).toHaveLength(1);
    const field = spec.entities[0]?.fields.find((one) => one.name === name);
    expect(field?.choices?.map((choice) => choice.value)).toEqual(values);
    expect(spec.entities[0]?.workflow?.field).toBe(name);
    expect(notUnderstood).toEqual([]);
  });

  it("lead to what is wrong from each of them but the last", () => {
    const { spec } = blueprintOf(STAGES[0]?.[0] ?? "");
    const step = spec.entities[0]?.workflow?.transitions.find((one) => one.to === "rejected");
    expect(step?.from).toEqual(["letter", "phone call", "interview"]);
  });
});

describe("decisions without an object", () => {
  it.each([
    ["equipment requests: staff ask for laptops, managers approve", "equipment_request"],
    ["expense reports: employees hand in reports, managers approve them", "expense_report"],
    ["laboratory requests: chemists ask for samples, directors approve or reject", "laboratory_request"],
  ])("%s", (request, decided) => {
    const { spec } = blueprintOf(request);
    const steps = spec.entities.filter((entity) => entity.workflow?.transitions.some((step) => step.to === "approved"));
    expect(steps.map((entity) => entity.name)).toEqual([decided]);
  });
});
