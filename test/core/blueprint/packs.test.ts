/** Tests that packs add to what was said, never replace it, and say what they added. */
import { describe, expect, it } from "vitest";
import { readTemplateFields } from "../../../src/core/blueprint/assembly/apply-packs.ts";
import { PACKS } from "../../../src/core/blueprint/packs/all-packs.ts";
import { blueprintOf } from "./request-case.ts";

const CORES: readonly [string, readonly string[]][] = [
  ["simple CRM", ["company", "contact", "deal", "activity"]],
  ["help desk", ["ticket", "employee"]],
  ["inventory for a bike shop", ["product", "supplier", "stock_movement"]],
  ["HR system", ["employee", "department", "leave_request"]],
];

describe("packs", () => {
  it.each(CORES)("%s brings its core records", (request, entities) => {
    const { spec, assumed } = blueprintOf(request);
    expect(spec.entities.map((entity) => entity.name)).toEqual(entities);
    for (const entity of entities) expect(assumed.some((finding) => finding.subject === entity)).toBe(true);
  });

  it("adds no field to a record whose attributes were listed", () => {
    const { spec } = blueprintOf(
      "Simple CRM: contacts have a nickname and a shoe size; deals have a title and a worth",
    );
    expect(spec.entities.map((entity) => [entity.name, entity.fields.map((field) => field.name)])).toEqual([
      ["contact", ["nickname", "shoe_size"]],
      ["deal", ["title", "worth"]],
    ]);
  });

  it("keeps the person's word for a record", () => {
    const { spec } = blueprintOf("Track clients and vendors");
    expect(spec.entities.map((entity) => entity.label)).toEqual(["Client", "Vendor"]);
  });

  it("links what the person named", () => {
    const { spec } = blueprintOf("I want to manage projects, tasks and clients");
    const references = spec.entities.flatMap((entity) =>
      entity.fields.flatMap((field) =>
        field.reference ? [`${entity.name}.${field.name}>${field.reference.entity}`] : [],
      ),
    );
    expect(references).toEqual(["project.client_id>client", "task.project_id>project"]);
  });

  it("says of each assumed field that it is assumed", () => {
    const { spec, understood, assumed } = blueprintOf("Track laptops");
    const laptop = spec.entities[0];
    const added = assumed.find((finding) => finding.subject === "laptop" && finding.text.includes("also have"));
    for (const field of laptop?.fields ?? []) expect(added?.text.toLowerCase()).toContain(field.label.toLowerCase());
    expect(understood.some((finding) => finding.subject?.startsWith("laptop."))).toBe(false);
  });

  it("has at least ten packs with readable fields and links to known records", () => {
    expect(PACKS.length).toBeGreaterThanOrEqual(10);
    for (const pack of PACKS) {
      const nouns = new Set(PACKS.flatMap((one) => one.records.flatMap((record) => record.nouns)));
      for (const core of pack.core) expect(nouns.has(core), `${pack.id}: ${core}`).toBe(true);
      for (const record of pack.records) {
        const fields = readTemplateFields(record.fields);
        expect(fields.length, `${pack.id}: ${record.fields}`).toBe(record.fields.split(";").length);
        for (const field of fields) expect(field.text.length).toBeGreaterThan(1);
      }
    }
  });
});
