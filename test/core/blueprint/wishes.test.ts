/** Tests wishes that name no record, narrow records down, or rest on a status that nobody listed. */
import { describe, expect, it } from "vitest";
import { menuOf, widgetsOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

const WIDGETS: readonly [string, string][] = [
  [
    "Donations have donor, amount and date. The dashboard shows the total per month.",
    "chart Amount of donations per month",
  ],
  ["Trips have title, distance and date. Chart of the average per week.", "chart Average distance per week"],
  [
    "Bills have number, price and status (new, sent, paid). Show the total of unpaid bills on the dashboard.",
    "metric Unpaid price of bills",
  ],
  ["Loans have book and returned (yes/no). Number of open loans.", "metric Open loans"],
  ["Parcels have code and weight. Show the number of pending parcels.", "metric Pending parcels"],
];

describe("numbers", () => {
  it.each(WIDGETS)("%s → %s", (request, widget) => {
    const { spec, notUnderstood } = blueprintOf(request);
    expect(widgetsOf(spec)).toContain(widget);
    expect(notUnderstood).toEqual([]);
  });

  it("say what a word that is no status was taken for", () => {
    const { assumed } = blueprintOf(
      "Bills have number, price and status (new, sent, paid). Show the total of unpaid bills on the dashboard.",
    );
    expect(assumed.map((finding) => finding.text)).toContain(
      "“unpaid” is taken to mean bills whose status is new or sent.",
    );
  });

  it("are not drawn twice where a pack would draw them too", () => {
    const { spec } = blueprintOf("Donations have donor, amount and date. The dashboard shows the total per month.");
    const charts = widgetsOf(spec).filter((widget) => widget.startsWith("chart"));
    expect(new Set(charts).size).toBe(charts.length);
  });
});

describe("views", () => {
  it("add the status that a board needs and say so", () => {
    const { spec, notUnderstood, assumed } = blueprintOf(
      "Repairs have title, price and a planned date. We want to see repairs on a calendar and a board by status.",
    );
    expect(menuOf(spec)).toEqual(
      expect.arrayContaining(["Repair calendar: calendar repair", "Repair board: board repair"]),
    );
    expect(spec.entities[0]?.fields.find((field) => field.name === "status")?.choices).toHaveLength(3);
    expect(notUnderstood).toEqual([]);
    expect(assumed.some((finding) => finding.subject === "repair.status")).toBe(true);
  });
});
