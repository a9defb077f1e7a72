/** Tests requests as people write them: what is kept, who may do what, and that nothing is dropped without a word. */
import { describe, expect, it } from "vitest";
import { READING_CASES } from "./reading-cases.ts";
import { blueprintOf, writeEntities } from "./request-case.ts";

function names(text: string): string[] {
  return blueprintOf(text).spec.entities.map((entity) => entity.name);
}

function reported(text: string): string {
  return blueprintOf(text)
    .notUnderstood.map((part) => part.text)
    .join(" | ");
}

describe("requests of many domains", () => {
  it.each(READING_CASES.map(({ request, entities }) => [request, entities] as const))("%s", (request, entities) => {
    expect(writeEntities(blueprintOf(request).spec).sort()).toEqual([...entities].sort());
  });
});

describe("names of records", () => {
  it.each([
    ["photo contest with entries and votes", ["entry", "vote"]],
    ["podcast production planner with episodes, guests and sponsors", ["episode", "guest", "sponsor"]],
    ["manage turbines and service visits", ["turbine", "service_visit"]],
    ["what do we need to manage a collection: artefacts and exhibitions?", ["artefact", "exhibition"]],
    ["Build me a thing to trak laptopz", ["laptop"]],
    ["manage my mother's medication: medicines with dose and time", ["medicine"]],
  ])("%s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it("keeps what people do apart from what they do it with", () => {
    const text =
      "The website should allow users to post recipes with ingredients and steps, rate and comment on recipes, and save favorites.";
    const { spec } = blueprintOf(text);
    const recipe = spec.entities.find((entity) => entity.name === "recipe");
    expect(recipe?.fields.map((field) => field.name)).toEqual(["ingredients", "steps", "name"]);
    expect(recipe?.actions?.map((action) => action.label)).toEqual(["Review", "Comment"]);
  });

  it("gives people a name where only other things were listed", () => {
    const { spec, assumed } = blueprintOf("guests with RSVP (yes, no, maybe) and dietary needs");
    expect(spec.entities[0]?.fields.map((field) => field.name)).toEqual(["rsvp", "dietary_needs", "name"]);
    expect(assumed.some((finding) => finding.text.startsWith("Guests also have a name"))).toBe(true);
  });

  it("keeps owners apart from suppliers", () => {
    const { spec } = blueprintOf("Contracts with suppliers: start & end date, owner, pdf of the contract");
    const contract = spec.entities.find((entity) => entity.name === "contract");
    expect(contract?.fields.map((field) => `${field.name}:${field.type}`)).toEqual([
      "supplier_id:reference",
      "start_date:date",
      "end_date:date",
      "owner:text",
      "pdf:file",
    ]);
  });
});

describe("steps", () => {
  const CLAIMS =
    "Claims have amount. Claims go from draft to submitted to approved or rejected to paid. Only managers can approve or reject. Only finance can mark as paid.";

  it("keeps refused records from going on, and each step for those who may take it", () => {
    const { spec, notUnderstood } = blueprintOf(CLAIMS);
    const steps = spec.entities.find((entity) => entity.name === "claim")?.workflow?.transitions ?? [];
    expect(steps.map((step) => `${step.from.join("|")}>${step.to}@${step.roles?.join() ?? ""}`)).toEqual([
      "draft>submitted@",
      "submitted>approved@administrator,manager",
      "submitted>rejected@administrator,manager",
      "approved>paid@administrator,finance",
    ]);
    expect(spec.access?.defaultRole).toBe("member");
    expect(notUnderstood).toEqual([]);
  });

  it("reserves steps that have a verb of their own", () => {
    const { spec } = blueprintOf(
      "Films have title and status (submitted, shortlisted, selected). Only jurors can shortlist films.",
    );
    const step = spec.entities[0]?.workflow?.transitions.find((one) => one.to === "shortlisted");
    expect(step?.roles).toEqual(["administrator", "juror"]);
  });

  it("takes a request for the leave request that was spoken of", () => {
    const { spec } = blueprintOf(
      "Leave requests. Employees ask for leave with start date and end date. A manager approves or rejects each request with a comment.",
    );
    expect(spec.entities[0]?.workflow?.transitions.map((step) => step.to)).toEqual(["approved", "rejected"]);
  });

  it("reports conditions that no step has", () => {
    expect(reported("Purchase orders have date. Purchase orders over 1000 must be approved by a director.")).toContain(
      "over 1000",
    );
  });

  it.each(["new, paid, shipped", "booked, played", "requested, approved, rejected", "draft, sent, paid, cancelled"])(
    "%s: what is over stays so",
    (choices) => {
      const { spec } = blueprintOf(`Cases have name and status (${choices}).`);
      const labels = spec.entities[0]?.workflow?.transitions.map((step) => step.label) ?? [];
      expect(labels.length).toBeGreaterThan(0);
      expect(labels).not.toContain("Reopen");
    },
  );
});

describe("what is looked at", () => {
  it.each([
    ["Bookings have date and total. Calendar of bookings and total per month chart.", "calendar:bookings-calendar"],
    ["board of episodes by stage (idea, recording, editing)", "board:episodes-board"],
    ["Track orders. About us page.", "content:about-us"],
    ["Track orders. Contact us page. Company introduction.", "content:company-introduction"],
  ])("%s", (text, page) => {
    const { spec, notUnderstood } = blueprintOf(text);
    expect(spec.pages.map((one) => `${one.kind}:${one.path}`)).toContain(page);
    expect(notUnderstood).toEqual([]);
  });

  it("ranks by the money of what refers to it", () => {
    const { spec } = blueprintOf("Track donations and donors. It should show total donations per month, top donors.");
    const dashboard = spec.pages.find((page) => page.kind === "dashboard");
    expect(dashboard?.kind === "dashboard" && dashboard.widgets.map((widget) => widget.title)).toContain(
      "Donors by donations",
    );
    expect(spec.entities.find((entity) => entity.name === "donor")?.fields.map((field) => field.name)).not.toContain(
      "points",
    );
  });

  it("works out what was said to be the product of two numbers", () => {
    const { spec } = blueprintOf("Risks have name, likelihood 1-5, impact 1-5 and score = likelihood x impact");
    const score = spec.entities[0]?.fields.find((field) => field.name === "score");
    expect(score?.computed).toEqual({ kind: "product", of: ["likelihood", "impact"] });
  });
});
